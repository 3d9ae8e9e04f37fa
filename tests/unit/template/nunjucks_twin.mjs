// Our template language is meant to be a true subset of Nunjucks: the same template with the same
// data gives the same page there.
//
//   print_twin_cases | node nunjucks_twin.mjs
//
// Exit code 0 when all agree, 1 on any difference, 2 when the input or the package is missing.
// The package is looked for from the working directory first, then beside this file.
//
// Known and wanted differences, taken out before comparing:
// - Nunjucks 3.2.4 writes a backslash as &#92;, which HTML does not ask for.
// - `limit` is a filter of ours; it is added here.
// - encodeURIComponent leaves ' ( ) * ! as they are; we encode them too.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

function load(name) {
  const places = [path.join(process.cwd(), "package.json"), import.meta.url];
  for (const place of places) {
    try {
      return createRequire(place)(name);
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  console.error(`${name} is not installed`);
  return process.exit(2);
}

const nunjucks = load("nunjucks");

// What is none for us is undefined there; trusted HTML is a SafeString.
function convert(value) {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== "object") return value;
  const out = {};
  for (const [name, member] of Object.entries(value)) {
    const converted = convert(member);
    if (converted === undefined) continue;
    out[name] = name === "body" ? new nunjucks.runtime.SafeString(converted) : converted;
  }
  return out;
}

class Files extends nunjucks.Loader {
  constructor(files) {
    super();
    this.files = files;
  }
  getSource(name) {
    if (!(name in this.files)) return null;
    return { src: this.files[name], path: name, noCache: true };
  }
}

const strict = (text) =>
  encodeURIComponent(text).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);

const cases = JSON.parse(readFileSync(0, "utf8"));
if (!Array.isArray(cases) || cases.length < 50) {
  console.error(`expected cases on standard input, got ${cases.length}`);
  process.exit(2);
}
let different = 0;
for (const { text, files, page, ours } of cases) {
  const env = new nunjucks.Environment(new Files({ ...files, "page.html": text }), {
    autoescape: true,
  });
  const data = convert(page);
  env.addFilter("limit", (list, most) => (list ?? []).slice(0, most));
  env.addFilter("urlencode", (value) => strict(value));
  env.addGlobal("site", data);
  let theirs;
  try {
    theirs = env.render("page.html", { page: data }).replaceAll("&#92;", "\\");
  } catch (error) {
    theirs = `error: ${error.message}`;
  }
  if (theirs === ours) continue;
  different += 1;
  console.log(`template: ${text}\n  ours:     ${JSON.stringify(ours)}\n  nunjucks: ${JSON.stringify(theirs)}`);
}
console.log(`${cases.length} templates compared with Nunjucks, ${different} different`);
process.exit(different === 0 ? 0 : 1);
