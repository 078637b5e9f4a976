const entry = ({ url, data: { title, code, goal, summary, tags } }) => JSON.stringify({ title, code, goal, summary, tags, url });

module.exports = class {
  data() {
    return { permalink: "/search.json" };
  }

  render({ collections }) {
    return `[\n${Object.values(collections.byGoal).flat().map(entry).join(",\n")}\n]\n`;
  }
};
