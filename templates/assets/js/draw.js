/* What charts in the reader's browser are made of: figures with their names, numbers as the language writes them, scales, SVG, and files to take away.
   The classes and the manners are those of the charts that the program draws (SdgTechSite.Charts). */
(function () {
  "use strict";
  var it = window.sdgFigures, element = it.element, root = document.documentElement, language = root.lang, isRtl = root.dir === "rtl";
  var words = {}, numbers = [], areas = {}, order = [], SVG = "http://www.w3.org/2000/svg", LINE = 15;

  /* ---- Words and figures ---- */

  function ready() {
    return it.load(language).then(function (data) {
      words = data.words;
      numbers = data.numbers;
      order = data.areas.map(function (a) { return areas[a[0]] = { id: a[0], type: a[1], region: a[2], name: a[3], lang: a[4], page: a[5] }; });
    });
  }

  function say(key, values) {
    var text = words[key] || key;
    for (var name in values) text = text.split("{" + name + "}").join(values[name]);
    return text;
  }

  function local(text) { return text ? text[language] || text[Object.keys(text)[0]] || "" : ""; }

  function open(name) {
    return it.load(name).then(function (data) {
      if (!data.by) {
        data.by = {};
        data.rows.forEach(function (row) { data.by[row[0] + " " + row[1]] = { area: areas[row[0]] || { id: row[0], name: row[0] }, members: row[1], page: data.pages[row[2]], points: points(row[3], row[4]) }; });
        data.breakdowns = data.rows.map(function (row) { return row[1]; }).filter(function (m, i, all) { return all.indexOf(m) === i; }).sort(function (a, b) { return a.localeCompare(b, "en", { numeric: true }); });
      }
      return data;
    });
  }

  function points(first, text) {
    return text.split(" ").map(function (part, i) {
      var match = /^([lm]?)([~|]?)(.*)$/.exec(part);
      return part && { year: first + i, value: +match[3], exact: match[3], bound: match[1] === "l" ? "<" : match[1] === "m" ? ">" : "", estimate: match[2] === "~", breaks: match[2] === "|" };
    }).filter(Boolean);
  }

  function at(row, year) { return row.points.filter(function (p) { return p.year === year; })[0]; }

  function membersText(data, members) {
    return members.split(".").map(function (m, d) { return m > 0 ? local(data.dimensions[d][m - 1].name) : ""; }).filter(Boolean).join(", ") || (members ? say("table.total") : "");
  }

  /* The anchor of a row in its table, as the program writes it. */
  function anchor(name, data, row) {
    var members = row.members ? row.members.split(".").map(function (m, d) { return "." + (m > 0 ? data.dimensions[d][m - 1].id : "total"); }).join("") : "";
    return name.split("/")[1] + "." + row.area.id + members;
  }

  /* ---- Numbers ---- */

  function shift(value, by) {
    var parts = String(value).split("e");
    return +(parts[0] + "e" + (+(parts[1] || 0) + by));
  }

  function digits(value, decimals) {
    var rounded = shift(Math.round(shift(Math.abs(value), decimals)), -decimals);
    return (value < 0 && rounded > 0 ? "-" : "") + rounded.toFixed(decimals);
  }

  function number(value, decimals) { return window.sdgSearch.written(digits(value, decimals), { f: "number" }, numbers, language); }

  function figure(data, point) {
    var decimals = data.format === "year" ? 0 : data.decimals;
    while (data.format !== "year" && point.value !== 0 && decimals < 6 && Math.abs(point.value) < 0.5 * Math.pow(10, -decimals)) decimals++;
    return window.sdgSearch.written((point.bound || "") + digits(point.value, decimals), { f: data.format, u: data.short && data.format !== "percent" ? withLanguage(data.short) : null }, numbers, language);
  }

  function withLanguage(text) { var own = {}; own[language] = local(text); return own; }

  function tick(data, value, decimals) {
    if (data.format === "year") return String(Math.round(value));
    if (data.format === "percent") return window.sdgSearch.written(digits(value, decimals), { f: "percent" }, numbers, language);
    if (Math.abs(value) < 100000) return number(value, decimals);
    var power = Math.floor(Math.log10(Math.abs(value)) / 3) * 3;
    return number(value / Math.pow(10, power), 1) + "×10^" + power;
  }

  /* ---- Scales: from a value to a place, with the values that an axis names ---- */

  function nice(rough) {
    var power = Math.pow(10, Math.floor(Math.log10(rough))), times = rough / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
  }

  function linear(values, floor, ceiling) {
    var low = Math.min.apply(null, values), high = Math.max.apply(null, values);
    if (low > 0 && high - low >= 0.4 * high) low = 0;
    if (high < 0 && high - low >= 0.4 * -low) high = 0;
    // Values that differ in their last digits alone leave no room for the numbers of an axis; they are drawn as one.
    if (high - low <= 1e-6 * Math.max(Math.abs(low), Math.abs(high))) { if (low === 0 && high === 0) high = 1; else { low = Math.min(low, 0); high = Math.max(high, 0); } }
    var step = nice((high - low) / 5), ticks = [];
    low = Math.max(Math.floor(low / step) * step, floor === undefined ? -Infinity : floor);
    high = Math.min(Math.ceil(high / step) * step, ceiling === undefined ? Infinity : ceiling);
    if (high <= low) high = low + step;
    for (var i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) ticks.push(i * step);
    return { ticks: ticks, decimals: Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))), part: function (v) { return (v - low) / (high - low); } };
  }

  function logarithmic(values) {
    var low = Math.min.apply(null, values), high = Math.max.apply(null, values), ticks = [], all = [];
    if (low === high) { low /= 2; high *= 2; }
    for (var p = Math.floor(Math.log10(low)); p <= Math.ceil(Math.log10(high)); p++) [1, 2, 5].forEach(function (t) { all.push(t * Math.pow(10, p)); });
    ticks = all.filter(function (t) { return t >= low && t <= high; });
    if (ticks.length > 7) ticks = ticks.filter(function (t) { return Math.abs(Math.log10(t) - Math.round(Math.log10(t))) < 1e-9; });
    if (ticks.length < 2) ticks = [low, high];
    return { ticks: ticks, decimals: null, part: function (v) { return (Math.log(v) - Math.log(low)) / (Math.log(high) - Math.log(low)); } };
  }

  function canBeLog(values) { return values.length > 1 && Math.min.apply(null, values) > 0 && Math.max.apply(null, values) > 10 * Math.min.apply(null, values); }

  function tickText(data, scale, value) { return tick(data, value, scale.decimals === null ? Math.max(0, -Math.floor(Math.log10(value) + 1e-9)) : scale.decimals); }

  /* ---- Drawing ---- */

  function node(parent, name, attributes, text) {
    var made = document.createElementNS(SVG, name);
    for (var a in attributes) if (attributes[a] !== null && attributes[a] !== undefined) made.setAttribute(a, attributes[a]);
    if (text !== undefined) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  }

  function round(value) { return Math.round(value * 10) / 10; }

  /* Words keep the order of their own script within a drawing that runs left to right. */
  function inOrder(text) { return isRtl ? "\u2068" + text + "\u2069" : text; }

  function drawing(width, height, title, description) {
    var svg = node(null, "svg", { "class": "chart chart-live", viewBox: "0 0 " + width + " " + height, width: width, height: height, direction: "ltr", role: "img", fill: "none", stroke: "none", "font-size": 13 });
    node(svg, "title", {}, title);
    node(svg, "desc", {}, description);
    return svg;
  }

  function widthOf(text) {
    var sum = 0;
    for (var i = 0; i < text.length; i++) sum += text[i] >= "\u2e80" ? 1 : " .,ilI()".indexOf(text[i]) >= 0 ? 0.33 : text[i] >= "A" && text[i] <= "Z" ? 0.68 : 0.54;
    return sum * 13;
  }

  function wrapped(text, width) {
    var parts = /[\u2e80-\uffef]/.test(text) ? text.split("") : text.split(/(?<=[ -])/), lines = [""];
    parts.forEach(function (part) {
      var last = lines.length - 1;
      if (lines[last] && widthOf((lines[last] + part).trim()) > width) lines.push(part);
      else lines[last] += part;
    });
    return lines.map(function (line) { return line.trim(); });
  }

  /* Labels [{y, lines}] from top to bottom, none over another, none outside; each gets its top. */
  function placed(labels, top, bottom) {
    labels.sort(function (a, b) { return a.y - b.y; });
    var edge = top;
    labels.forEach(function (label) {
      label.top = Math.max(edge, label.y - label.lines.length * LINE / 2);
      edge = label.top + label.lines.length * LINE + 2;
    });
    edge = bottom;
    for (var i = labels.length - 1; i >= 0; i--) {
      labels[i].top = Math.min(labels[i].top, edge - labels[i].lines.length * LINE);
      edge = labels[i].top - 2;
    }
    return labels;
  }

  /* ---- Taking away ---- */

  function save(name, type, text) {
    var link = element("a", { href: URL.createObjectURL(new Blob([text], { type: type })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  /* The drawing with what the stylesheet gives it, the title above and the source below it. */
  function saveSvg(svg, name, title, source) {
    var copy = svg.cloneNode(true), box = svg.viewBox.baseVal, mine = svg.querySelectorAll("*"), own = getComputedStyle(svg);
    var live = [];
    copy.querySelectorAll("*").forEach(function (part, i) {
      var style = getComputedStyle(mine[i]);
      if (part.classList.contains("chart-guide")) live.push(part);
      ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-weight", "opacity"].forEach(function (p) { part.setAttribute(p, style.getPropertyValue(p)); });
      part.removeAttribute("class");
    });
    live.forEach(function (part) { part.remove(); });
    copy.setAttribute("xmlns", SVG);
    copy.setAttribute("font-family", own.fontFamily);
    var above = wrapped(title, box.width * 0.8), below = wrapped(source, box.width * 1.1), top = above.length * 20 + 14, height = top + box.height + below.length * 14 + 14, x = isRtl ? box.width - 4 : 4;
    copy.setAttribute("viewBox", "0 " + -top + " " + box.width + " " + height);
    copy.setAttribute("height", height);
    copy.prepend(node(null, "rect", { x: 0, y: -top, width: box.width, height: height, fill: getComputedStyle(document.body).backgroundColor }));
    above.forEach(function (line, i) { node(copy, "text", { x: x, y: 18 - top + i * 20, "text-anchor": isRtl ? "end" : null, "font-size": 16, "font-weight": 650, fill: own.color }, inOrder(line)); });
    below.forEach(function (line, i) { node(copy, "text", { x: x, y: box.height + 16 + i * 14, "text-anchor": isRtl ? "end" : null, "font-size": 11, fill: own.color }, inOrder(line)); });
    save(name + ".svg", "image/svg+xml", new XMLSerializer().serializeToString(copy));
  }

  function saveCsv(name, rows) {
    var text = rows.map(function (row) {
      return row.map(function (cell) {
        cell = String(cell === undefined || cell === null ? "" : cell);
        if (/^[=+@\t]|^-(?![\d.])/.test(cell)) cell = "'" + cell;
        return /[",\n]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell;
      }).join(",");
    }).join("\n") + "\n";
    save(name + ".csv", "text/csv", text);
  }

  /* ---- What is chosen stands in the address, behind the #, where a disk allows it too ---- */

  function chosen() { return new URLSearchParams(location.hash.slice(1)); }

  var kept = "";
  function isKept() { return location.hash.slice(1) === kept; }

  function keep(values) {
    var text = Object.keys(values).filter(function (k) { return values[k] !== null && values[k] !== undefined && values[k] !== ""; })
      .map(function (k) { return k + "=" + encodeURIComponent(values[k]).replace(/%2F/g, "/").replace(/%2C/g, ","); }).join("&");
    kept = text;
    try { history.replaceState(null, "", location.pathname + location.search + "#" + text); } catch (e) { location.hash = text; }
    follow(text);
  }

  /* The other languages show what was chosen in this one. */
  function follow(text) { document.querySelectorAll(".languages a").forEach(function (link) { link.hash = text; }); }

  it.kit = {
    ready: ready, say: say, local: local, open: open, at: at, membersText: membersText, anchor: anchor, number: number, figure: figure, linear: linear, logarithmic: logarithmic,
    canBeLog: canBeLog, tickText: tickText, node: node, round: round, inOrder: inOrder, drawing: drawing, widthOf: widthOf, wrapped: wrapped, placed: placed, saveSvg: saveSvg, saveCsv: saveCsv, chosen: chosen,
    keep: keep, isKept: isKept, follow: follow, isRtl: isRtl, language: language, LINE: LINE, areas: function () { return order; }
  };
})();
