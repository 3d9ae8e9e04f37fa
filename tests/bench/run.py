#!/usr/bin/env python3
"""Measure Hiroba beside Hugo on the same corpus and print a Markdown table.

    run.py PROGRAM [--count 10000] [--rounds 5] [--work FOLDER] [--growth 1000,10000,50000]

PROGRAM is a released build of hiroba. Both build into a memory file system, in turn, after one
round that is not counted. Nothing here passes or fails: the figures are for people to read.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import write_corpus

HERE = os.path.dirname(os.path.abspath(__file__))
PRODUCT = os.path.dirname(os.path.dirname(HERE))  # templates and strings of the source folder


def once(command, output, environment=None):
    """(wall seconds, CPU seconds, most memory in MiB) of one run into a fresh folder."""
    shutil.rmtree(output, ignore_errors=True)
    # Hiroba keeps its last generation in a hidden folder beside the output.
    hidden = os.path.join(os.path.dirname(output), f".{os.path.basename(output)}.hiroba")
    shutil.rmtree(hidden, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=said, stderr=said, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            sys.exit(f"{' '.join(command)}: ended with {process.returncode}\n{said.read().decode()[-3000:]}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def tree(folder):
    """(files, bytes, HTML files) of a built site."""
    files = size = pages = 0
    for path, _, names in os.walk(folder):
        files += len(names)
        pages += sum(name.endswith(".html") for name in names)
        size += sum(os.path.getsize(os.path.join(path, name)) for name in names)
    return files, size, pages


class Bench:
    def __init__(self, program, work, memory):
        self.program = os.path.abspath(program)
        self.work = work
        self.memory = memory

    def site(self, layout, count):
        path = os.path.join(self.work, f"{layout}-{count}")
        if not os.path.exists(path + ".done"):
            shutil.rmtree(path, ignore_errors=True)
            write_corpus.write_corpus(path, layout, count)
            open(path + ".done", "w").close()
        return path

    def hiroba(self, count, threads):
        output = os.path.join(self.memory, "hiroba")
        command = [self.program, "build", "--site", self.site("hiroba", count), "--date", write_corpus.DAY,
                   "--quiet", "--output", output, "--threads", str(threads)]
        return command, output, {**os.environ, "HIROBA_HOME": PRODUCT}

    def hugo(self, count):
        output = os.path.join(self.memory, "hugo")
        return ["hugo", "--quiet", "-s", self.site("hugo", count), "-d", output], output, None


def median(runs, column):
    return statistics.median(run[column] for run in runs)


def compare(bench, count, rounds, threads):
    sides = {"Hugo": bench.hugo(count), "Hiroba": bench.hiroba(count, threads)}
    runs = {name: [] for name in sides}
    trees = {}
    for number in range(rounds + 1):
        for name, side in sides.items():
            figures = once(*side)
            if number > 0:
                runs[name].append(figures)
            else:
                trees[name] = tree(side[1])
            shutil.rmtree(side[1], ignore_errors=True)
    print(f"### {count} items, {rounds} rounds in turn, {threads} threads, {os.cpu_count()} cores\n")
    print("| | wall s | least–most | CPU s | peak MiB | HTML | files | output MB |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, own in runs.items():
        walls = [run[0] for run in own]
        files, size, pages = trees[name]
        print(f"| {name} | {median(own, 0):.3f} | {min(walls):.3f}–{max(walls):.3f} | {median(own, 1):.2f} "
              f"| {median(own, 2):.0f} | {pages} | {files} | {size / 1e6:.1f} |")
    ratios = [statistics.median(h[c] / o[c] for h, o in zip(runs["Hugo"], runs["Hiroba"])) for c in range(3)]
    print(f"| Hugo ÷ Hiroba, by round | {ratios[0]:.2f} | | {ratios[1]:.2f} | {ratios[2]:.2f} | | | |\n")


def growth(bench, counts, threads):
    print("### Memory of Hiroba by size of the site\n")
    print("| items | pages | peak MiB | KiB a page more than the row above |")
    print("| --- | --- | --- | --- |")
    before = None
    for count in counts:
        command, output, environment = bench.hiroba(count, threads)
        peak = once(command, output, environment)[2]
        pages = tree(output)[2]
        shutil.rmtree(output, ignore_errors=True)
        more = f"{(peak - before[0]) * 1024 / (pages - before[1]):.1f}" if before else ""
        print(f"| {count} | {pages} | {peak:.0f} | {more} |")
        before = (peak, pages)
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=10000, help="items of the comparison; 0: leave it out")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--growth", default="1000,10000,50000", help="sizes for the memory table, or empty")
    parser.add_argument("--work", help="where the corpora are kept (default: a temporary folder)")
    parser.add_argument("--memory", default="/dev/shm", help="a memory file system for the output")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.memory) as memory:
        with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
            bench = Bench(options.program, options.work or temporary, memory)
            if options.count > 0:
                compare(bench, options.count, options.rounds, options.threads)
            sizes = [int(size) for size in options.growth.split(",") if size]
            if sizes:
                growth(bench, sizes, options.threads)


if __name__ == "__main__":
    main()
