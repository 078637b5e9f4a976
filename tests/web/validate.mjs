// Holds a built site's files for programs to tools of others: the data package and every row of its files, and every row of the SDMX-CSV files, to the
// Frictionless libraries; the catalogue to a JSON-LD processor and the W3C's vocabulary; and what pages say of themselves to schema.org's types. Arguments: the site, and a folder to work in where the
// packages are installed. Ends with 1 and says what is wrong if anything is.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";

const [site, work] = process.argv.slice(2).map(p => path.resolve(p));
const require = createRequire(path.join(work, "x.js"));
const faults = [];
const read = route => fs.readFileSync(path.join(site, route), "utf8");

async function dataPackage() {
  const { Package } = require("datapackage");
  process.chdir(site);
  const found = await Package.load("datapackage.json");
  found.errors.forEach(e => faults.push(`datapackage.json: ${e.message}`));
  let rows = 0;
  for (const resource of found.resources) {
    resource.errors.forEach(e => faults.push(`${resource.name}: ${e.message}`));
    try {
      rows += (await resource.read()).length;
    } catch (e) {
      faults.push(`${resource.name}: ${[e.message, ...(e.errors || []).slice(0, 3).map(x => x.message)].join("; ")}`);
    }
  }
  console.log(`data package: ${found.resources.length} tables, ${rows} rows`);
}

// No registry has a validator of SDMX-CSV. The standard's field guide says what each column may hold, so it stands here as a table schema, and the Frictionless
// library reads every row by it: what a data set is, the dimensions as its key, a value or the reason why there is none, and codes of SDMX's own lists.
const OBS_STATUS = "A B D E F G H I J K L M N O P Q S T U V W X".split(" ");
const text = (name, constraints) => ({ name, type: "string", constraints });
function sdmxFields(header) {
  const code = { required: true, pattern: "[A-Za-z0-9_@$-]+" };
  const known = {
    STRUCTURE: { required: true, enum: ["dataflow", "datastructure", "dataprovision"] },
    STRUCTURE_ID: { required: true, pattern: "[A-Za-z][A-Za-z0-9_.-]*:[A-Za-z0-9_@$-]+\\([0-9]+(\\.[0-9]+){1,2}\\)" },
    ACTION: { required: true, enum: ["I", "A", "R", "M", "D"] },
    FREQ: { required: true, enum: ["A"] },
    TIME_PERIOD: { required: true, pattern: "[0-9]{4}" },
    OBS_STATUS: { required: true, enum: OBS_STATUS },
    UNIT_MEASURE: code, OBS_BOUND: {}, COMMENT_OBS: {}, SOURCE_DETAIL: { required: true },
  };
  const fields = header.map(name => name === "OBS_VALUE" ? { name, type: "number" } : text(name, known[name] ?? code));
  return { fields, missingValues: [""], primaryKey: header.slice(3, header.indexOf("OBS_VALUE")) };
}

async function sdmx() {
  const { Table } = require("tableschema");
  const files = fs.readdirSync(path.join(site, "data")).filter(f => f.endsWith(".sdmx.csv"));
  let rows = 0;
  for (const file of files) {
    const header = read(path.join("data", file)).split("\n", 1)[0].split(",");
    const fault = what => faults.push(`data/${file}: ${what}`);
    if (header.slice(0, 3).join() !== "STRUCTURE,STRUCTURE_ID,ACTION") fault("the first columns do not say what the data set is");
    if (header.some(name => !/^[A-Z][A-Z0-9_]*$/.test(name)) || new Set(header).size !== header.length) fault(`a column has no name of its own that SDMX allows: ${header}`);
    if (!header.includes("TIME_PERIOD") || header.indexOf("TIME_PERIOD") > header.indexOf("OBS_VALUE")) fault("dimensions stand before the value");
    try {
      const table = await Table.load(path.join(site, "data", file), { schema: sdmxFields(header), strict: true, delimiter: "," });
      const found = await table.read({ keyed: true });
      rows += found.length;
      const silent = found.findIndex(row => row.OBS_VALUE === null && row.OBS_STATUS === "A");
      if (silent >= 0) fault(`row ${silent + 2} has no value and calls it normal`);
      if (new Set(found.map(row => row.STRUCTURE_ID)).size !== 1) fault("rows of more than one data set");
    } catch (e) {
      fault([e.message, ...(e.errors || []).slice(0, 3).map(x => x.message)].join("; "));
    }
  }
  console.log(`SDMX-CSV: ${files.length} files, ${rows} rows`);
  if (files.length === 0) faults.push("there is no SDMX-CSV");
}

async function catalogue() {
  const jsonld = require("jsonld");
  const quads = await jsonld.toRDF(JSON.parse(read("catalog.jsonld")), { format: "application/n-quads", base: "https://example.org/", safe: true });
  const known = new Set(fs.readFileSync(path.join(work, "node_modules/@vocabulary/dcat/dcat.nq"), "utf8").split("\n").map(l => l.split(" ")[0]));
  const terms = new Set(quads.match(/<http:\/\/www\.w3\.org\/ns\/dcat#[^>]+>/g));
  for (const term of terms) if (!known.has(term)) faults.push(`catalog.jsonld: ${term} is no term of DCAT`);
  const count = type => quads.split("\n").filter(l => l.includes(`#type> <http://www.w3.org/ns/dcat#${type}>`)).length;
  console.log(`catalogue: ${terms.size} terms of DCAT, ${count("Dataset")} data sets, ${count("Distribution")} distributions`);
  if (count("Catalog") !== 1 || count("Dataset") === 0 || count("Distribution") !== 4 * count("Dataset")) faults.push("catalog.jsonld: data sets or distributions are missing");
}

function structuredData() {
  // Every page with data of its own kind, and one of each folder for the way up to it.
  const seen = new Set();
  const pages = fs.readdirSync(path.join(site, "en"), { recursive: true }).filter(f => f.endsWith(".html")).sort()
    .filter(f => /^(indicators[/])?[^/]+$/.test(f) || !seen.has(path.dirname(f)) && seen.add(path.dirname(f)));
  let source = 'import type { Graph, Thing, WithContext } from "schema-dts";\n', count = 0;
  for (const page of pages) {
    const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(read(path.join("en", page)));
    if (!data) continue;
    const type = data[1].includes('"@graph"') ? "Graph" : "WithContext<Thing>";
    // "query-input" annotates an action's input; it is no property of schema.org's, and its types lack it.
    source += `const page${count++}: ${type} = ${data[1].replace(/,"query-input":"[^"]*"/, "")};  // ${page}\n`;
  }
  fs.writeFileSync(path.join(work, "pages.ts"), source + "export {};\n");
  const tsc = spawnSync(process.execPath, [path.join(work, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext", "--noUnusedLocals", "false", "pages.ts"], { cwd: work, encoding: "utf8", maxBuffer: 1 << 26 });
  if (tsc.status !== 0) faults.push(`structured data: ${(tsc.stdout + tsc.stderr).slice(0, 2000)}`);
  console.log(`structured data: ${count} pages`);
  if (count === 0) faults.push("no page has structured data");
}

await dataPackage();
await sdmx();
await catalogue();
structuredData();
faults.slice(0, 40).forEach(f => console.error(f));
process.exit(faults.length ? 1 : 0);
