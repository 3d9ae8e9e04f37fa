// Collects what the checks found and prints it: failures grouped by what is wrong, so that one
// mistake in a template is one paragraph and not four hundred lines.

// How many places of each mistake are shown.
const placesShown = Number(process.env.HIROBA_PLACES || 5);

// What one check writes to.
class Area {
  passed = 0;
  failed = 0;
  skips = [];
  #problems = new Map(); // what is wrong -> [{ where, detail }]

  // One test. It passes when `problems` is empty; each is { what, detail }, with the same `what` for
  // the same mistake. `where` names the page.
  judge(where, problems) {
    if (problems.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    for (const { what, detail = '' } of problems) {
      if (!this.#problems.has(what)) this.#problems.set(what, []);
      this.#problems.get(what).push({ where, detail });
    }
  }

  skip(why) {
    this.skips.push(why);
  }

  // The problems as lines, the most frequent first.
  *lines() {
    const sorted = [...this.#problems].sort((a, b) => b[1].length - a[1].length);
    for (const [what, places] of sorted) {
      yield `  ${what}  (${places.length})`;
      for (const { where, detail } of places.slice(0, placesShown)) {
        yield `      ${where}${detail === '' ? '' : `: ${detail}`}`;
      }
      if (places.length > placesShown) yield `      … and ${places.length - placesShown} more`;
    }
  }

  // What is wrong with one page: for the proof that each check can fail.
  problemsAt(page) {
    const isThere = ({ where }) => where === page || where.startsWith(`${page} (`);
    return [...this.#problems].filter(([, places]) => places.some(isThere)).map(([what]) => what);
  }
}

export class Report {
  #areas = new Map();

  area(name) {
    if (!this.#areas.has(name)) this.#areas.set(name, new Area());
    return this.#areas.get(name);
  }

  // Prints one area as soon as it is done.
  print(name, seconds) {
    const area = this.area(name);
    const counts = `${area.passed} passed, ${area.failed} failed, ${area.skips.length} skipped`;
    console.log(`${name}: ${counts} (${seconds.toFixed(1)} s)`);
    for (const line of area.lines()) console.log(line);
    for (const why of area.skips) console.log(`  skipped: ${why}`);
  }

  // The closing line; true when nothing failed and something was tested.
  close() {
    const sum = { passed: 0, failed: 0, skipped: 0 };
    for (const area of this.#areas.values()) {
      sum.passed += area.passed;
      sum.failed += area.failed;
      sum.skipped += area.skips.length;
    }
    console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
    return sum.failed === 0 && sum.passed > 0;
  }
}
