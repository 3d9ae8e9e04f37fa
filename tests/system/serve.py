"""serve.py PROGRAM SITE TMP: the preview as a browser and as an attacker meet it."""

import http.client
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

program, site, tmp = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
tmp.mkdir(parents=True, exist_ok=True)
failures = 0


def complain(text: str) -> None:
    global failures
    failures += 1
    print(f"serve: {text}", file=sys.stderr)


def ask(method: str, path: str, body: str | None = None, **headers: str):
    """A request as it stands: no library makes the path nicer on its way."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    sent = {"Host": f"127.0.0.1:{port}", **{k.replace("_", "-"): v for k, v in headers.items()}}
    connection.putrequest(method, path, skip_host=True)
    for name, value in sent.items():
        connection.putheader(name, value)
    data = body.encode() if body is not None else b""
    if body is not None:
        connection.putheader("Content-Length", str(len(data)))
    connection.endheaders(data if body is not None else None)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer.status, text


def news(after: int) -> dict:
    """The next event after that run."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", f"/.hiroba/events?after={after}")
    answer = connection.getresponse()
    while True:
        line = answer.readline().decode()
        if not line:
            raise RuntimeError("the stream ended")
        if line.startswith("data: "):
            connection.close()
            return json.loads(line[len("data: "):])


def choose(**wanted) -> int:
    origin = f"http://127.0.0.1:{port}"
    return ask("POST", "/.hiroba/choose", json.dumps(wanted), Origin=origin,
               Content_Type="application/json")[0]


server = subprocess.Popen(
    [program, "--site", str(site), "--date", "2026-11-21", "--lang", "ja", "serve", "--port", "18025"],
    stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(tmp)})
port = 0
for line in server.stdout:
    if "http://" in line:
        port = int(line.split(":")[-1].split("/")[0])
        break

# ---- As a browser

status, home = ask("GET", "/")
if status != 200 or "/.hiroba/preview.js" not in home:
    complain(f"the home page: {status}")
first = news(0)
if first["errors"] or first["published"] != 1:
    complain(f"the first run: {first}")
if ask("GET", "/nothing.html")[0] != 404:
    complain("a page that is not there")
for own in ("preview.js", "preview.css"):
    if ask("GET", f"/.hiroba/{own}")[0] != 200:
        complain(f"no {own}")

group = site / "content/group/kobune.yaml"
before = group.read_text()
group.write_text(before.replace("title: ", "title: ", 1) + "\nfee: 見ればわかる灯台代\n")
saved = time.monotonic()
second = news(1)
print(f"saved and seen after {time.monotonic() - saved:.2f} s")
if "見ればわかる灯台代" not in ask("GET", "/group/kobune.html")[1]:
    complain("what was saved is not seen")

group.write_text(before + "\nfeee: 0\n")
wrong = news(second["number"])
if wrong["errors"] != 1 or wrong["findings"][0]["rule"] != "field.unknown":
    complain(f"what is wrong is not said: {wrong}")
if wrong["findings"][0]["file"] != "content/group/kobune.yaml" or "line" not in wrong["findings"][0]:
    complain("without its place")
if "見ればわかる灯台代" not in ask("GET", "/group/kobune.html")[1]:
    complain("the page of before is gone")

group.write_text(before)
mended = news(wrong["number"])
if mended["errors"] or mended["published"] != mended["number"]:
    complain(f"mended: {mended}")

draft = "title: 下書き岬の会\nkana: したがきみさきのかい\ndraft: true\n"
(site / "content/group/shitagaki.yaml").write_text(draft)
seen = news(mended["number"])
if ask("GET", "/group/shitagaki.html")[0] != 404:
    complain("a draft is shown unasked")
if choose(day="2027-03-01", held=True) != 204:
    complain("the choice")
chosen = news(seen["number"])
if chosen["day"] != "2027-03-01" or not chosen["held"]:
    complain(f"the choice is not told: {chosen}")
if "【下書き】下書き岬の会" not in ask("GET", "/group/shitagaki.html")[1]:
    complain("a draft is not shown, or not marked")

# ---- A second preview has a port of its own

other = subprocess.Popen(
    [program, "--site", str(site), "--date", "2026-11-21", "--lang", "ja", "serve", "--port", str(port)],
    stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(tmp)})
for line in other.stdout:
    if "http://" in line:
        if f":{port}/" in line:
            complain("two previews share a port")
        break
other.send_signal(signal.SIGINT)
if other.wait(timeout=30) != 0:
    complain("the second one does not end well")

# ---- As somebody else

secret = site.parent / "secret.txt"
secret.write_text("灯台守の秘密")
number = news(0)["number"]
if ask("GET", "/", Host=f"evil.example.jp:{port}")[0] != 403:
    complain("a name that is not ours")
for origin, kind in (("http://evil.example.jp", "application/json"), (None, "application/json"),
                     (f"http://127.0.0.1:{port}", "text/plain")):
    headers = {"Content_Type": kind, **({"Origin": origin} if origin else {})}
    if ask("POST", "/.hiroba/choose", '{"held": false}', **headers)[0] != 403:
        complain(f"a choice from {origin}, {kind}")
for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
    if ask(method, "/index.html")[0] < 400:
        complain(f"{method} is answered")
ways = ("../", "..%2f", "%2e%2e/", "..\\", "..%5c", "./", "//", "%00", "....//", "%252e%252e%252f", "~/")
targets = ("secret.txt", "etc/passwd", "site/site.yaml", "content/group/kobune.yaml", ".hiroba", "C:/x")
chance = random.Random(7)
for _ in range(200):
    path = "/" + "".join(chance.choice(ways) for _ in range(chance.randint(1, 8))) + chance.choice(targets)
    try:
        status, text = ask("GET", path)
    except (http.client.HTTPException, OSError):
        continue  # the connection was closed: nothing was read
    if "灯台守の秘密" in text or "root:" in text or "title:" in text:
        complain(f"{path} reads a file")
if news(0)["number"] != number:
    complain("an attack made the site anew")
if ask("GET", "/")[0] != 200:
    complain("it does not answer any more")

server.send_signal(signal.SIGINT)
if server.wait(timeout=30) != 0:
    complain("it does not end well")
if list(tmp.iterdir()):
    complain("its folder is left")
sys.exit(1 if failures else 0)
