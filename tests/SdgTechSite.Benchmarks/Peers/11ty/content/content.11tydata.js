const layout = data => data.layout ?? (data.code ? "indicator.njk" : data.goal ? "goal.njk" : undefined);
module.exports = { eleventyComputed: { layout } };
