const fs = require("fs");
const path = require("path");
const drawChart = require("./chart.js");

const slug = text => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const dataOf = inputPath => path.join(path.dirname(inputPath), "data.csv");

// markdown-it gives headings no ids; the other generators do.
function headingIds(markdown) {
  markdown.core.ruler.push("heading_ids", state => {
    state.tokens.forEach((token, i) => {
      if (token.type === "heading_open") token.attrSet("id", slug(state.tokens[i + 1].content));
    });
  });
}

function readTable(inputPath) {
  const [header, ...years] = fs.readFileSync(dataOf(inputPath), "utf8").trim().split("\n").map(line => line.split(","));
  return { header, years };
}

function byGoal(api) {
  const goals = {};
  const pages = api.getFilteredByGlob("content/goal-*/*/index.md").sort((a, b) => a.data.weight - b.data.weight);
  for (const page of pages) (goals[page.data.goal] ??= []).push(page);
  for (const list of Object.values(goals)) {
    list.forEach((page, i) => Object.assign(page.data, { before: list[i - 1], after: list[i + 1] }));
  }
  return goals;
}

module.exports = config => {
  config.amendLibrary("md", markdown => markdown.use(require("markdown-it-footnote")).use(headingIds));
  config.addPassthroughCopy({ static: "." });
  // One file after the other: as a passthrough copy of many thousand files they would all be opened at once, which the system refuses.
  config.on("eleventy.after", ({ results }) => {
    for (const { inputPath, outputPath } of results) {
      if (inputPath.endsWith("/index.md") && fs.existsSync(dataOf(inputPath))) fs.copyFileSync(dataOf(inputPath), dataOf(outputPath));
    }
  });
  config.addFilter("table", readTable);
  config.addFilter("chart", drawChart);
  config.addFilter("day", date => date.toISOString().slice(0, 10));
  config.addCollection("byGoal", byGoal);
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
    htmlTemplateEngine: false,
    markdownTemplateEngine: false,
  };
};
