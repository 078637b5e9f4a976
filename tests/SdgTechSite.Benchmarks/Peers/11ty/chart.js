const colours = ["#1b5e9b", "#b03a2e", "#2e7d4f", "#6c4aa8", "#96620a", "#0f7480"];

// A line chart with axes and legend, as the other generators' layouts draw it.
module.exports = ({ header, years }, title, unit) => {
  let low = Infinity, high = -Infinity;
  for (const [, ...values] of years) {
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const x = i => (50 + (i * 640) / (years.length - 1)).toFixed(1);
  const y = value => (240 - (220 * (value - low)) / (high - low)).toFixed(1);
  let svg = `<figure>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 300" role="img" aria-label="${title}">\n<g font-size="11" stroke="#bbb">\n`;
  for (let k = 0; k <= 4; k++) {
    const at = (240 - k * 55).toFixed(1);
    svg += `<line x1="50" y1="${at}" x2="690" y2="${at}"/><text x="44" y="${at}" text-anchor="end">${(low + ((high - low) * k) / 4).toFixed(1)}</text>\n`;
  }
  years.forEach(([year], i) => {
    if (i % 5 === 0) svg += `<text x="${x(i)}" y="258">${year}</text>\n`;
  });
  svg += "</g>\n";
  for (let column = 1; column < header.length; column++) {
    const points = years.map((row, i) => `${x(i)},${y(row[column])} `).join("");
    svg += `<polyline fill="none" stroke="${colours[column - 1]}" stroke-width="2" points="${points}"/><text x="${50 + 110 * (column - 1)}" y="285" fill="${colours[column - 1]}">${header[column]}</text>\n`;
  }
  return `${svg}</svg>\n<figcaption>${title} (${unit})</figcaption>\n</figure>`;
};
