/* Two indicators against each other: a point a country, its form and colour by region, found by pointer, by name or in the table below. */
(function () {
  "use strict";
  var it = window.sdgFigures, element = it.element, kit = it.kit, say = kit.say, MOST_YEARS_BACK = 10;
  var FORMS = ["M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", "M-3.6 -3.6H3.6V3.6H-3.6Z", "M0 -5L4.8 3.6H-4.8Z", "M0 -5.2L5 0L0 5.2L-5 0Z", "M0 5L4.8 -3.6H-4.8Z", "M-1.5 -5H1.5V-1.5H5V1.5H1.5V5H-1.5V1.5H-5V-1.5H-1.5Z"];

  /* The countries' rows of a series: the totals, or what the chart's first line is broken down by. */
  function countries(data) {
    var members = data.breakdowns.filter(function (m) { return /^[0.]*$/.test(m); })[0];
    if (members === undefined) members = data.lines ? data.lines[0][1] : data.breakdowns[0];
    return { members: members, rows: data.rows.filter(function (r) { return r[1] === members; }).map(function (r) { return data.by[r[0] + " " + r[1]]; }).filter(function (r) { return r.area.type === "country" && r.points.length; }) };
  }

  function pick(row, year, newest) {
    if (year) return kit.at(row, year);
    var last = row.points[row.points.length - 1];
    return newest - last.year <= MOST_YEARS_BACK ? last : undefined;
  }

  function newestOf(rows) { return Math.max.apply(null, rows.map(function (r) { return r.points[r.points.length - 1].year; })); }

  function pairs(x, y, year) {
    var other = {}, newX = newestOf(x.rows), newY = newestOf(y.rows);
    y.rows.forEach(function (r) { other[r.area.id] = r; });
    return x.rows.map(function (r) {
      var px = pick(r, year, newX), py = other[r.area.id] && pick(other[r.area.id], year, newY);
      return px && py && { area: r.area, x: px, y: py };
    }).filter(Boolean);
  }

  function yearsOf(x, y) {
    var count = {};
    function years(rows) { var all = {}; rows.forEach(function (r) { r.points.forEach(function (p) { all[p.year] = true; }); }); return all; }
    var a = years(x.rows), b = years(y.rows);
    for (var year in a) if (b[year]) count[year] = true;
    return Object.keys(count).map(Number).sort(function (p, q) { return q - p; });
  }

  function name(data) { return kit.local(data.title); }
  function axisName(data) { return name(data) + (data.format === "percent" ? "" : " · " + kit.local(data.unit)); }

  function draw(state, width) {
    var small = width < 520, height = small ? 400 : 520, top = 34, bottom = height - 58, points = state.points;
    function values(k) { return points.map(function (p) { return p[k].value; }); }
    function scaleOf(k, data) { return state["log" + k] && kit.canBeLog(values(k)) ? kit.logarithmic(values(k)) : kit.linear(values(k), data.min, data.max); }
    var sx = scaleOf("x", state.dx), sy = scaleOf("y", state.dy);
    var left = Math.max(46, Math.max.apply(null, sy.ticks.map(function (t) { return kit.widthOf(kit.tickText(state.dy, sy, t)); })) + 14), right = width - 16;
    var summary = summaryOf(state), svg = kit.drawing(width, height, name(state.dy) + " / " + name(state.dx), summary), marks = [];
    function px(v) { return kit.round(left + sx.part(v) * (right - left)); }
    function py(v) { return kit.round(bottom - sy.part(v) * (bottom - top)); }
    sy.ticks.forEach(function (t) {
      kit.node(svg, "path", { "class": "chart-grid", d: "M" + left + " " + py(t) + "H" + right });
      kit.node(svg, "text", { "class": "chart-tick", x: left - 8, y: py(t) + 4, "text-anchor": "end" }, kit.tickText(state.dy, sy, t));
    });
    var edge = -Infinity;
    sx.ticks.forEach(function (t) {
      var text = kit.tickText(state.dx, sx, t), half = kit.widthOf(text) / 2, at = Math.min(px(t), right - half);
      kit.node(svg, "path", { "class": "chart-grid", d: "M" + px(t) + " " + top + "V" + bottom });
      if (at - half < edge + 8) return;
      kit.node(svg, "text", { "class": "chart-tick", x: at, y: bottom + 19, "text-anchor": "middle" }, text);
      edge = at + half;
    });
    kit.wrapped(axisName(state.dx), right - left).slice(0, 1).forEach(function (line) { kit.node(svg, "text", { "class": "chart-axis-name", x: right, y: bottom + 42, "text-anchor": "end" }, kit.inOrder(line + " →")); });
    kit.wrapped(axisName(state.dy), width - 10).slice(0, 1).forEach(function (line) { kit.node(svg, "text", { "class": "chart-axis-name", x: 2, y: 14 }, kit.inOrder("↑ " + line)); });
    points.forEach(function (p) {
      var region = state.regions.indexOf(p.area.region), mark = kit.node(svg, "path", { "class": "chart-mark line-" + (region + 1), fill: "currentColor", d: FORMS[region < 0 ? 5 : region % 6], transform: "translate(" + px(p.x.value) + " " + py(p.y.value) + ")" });
      if (state.region && p.area.region !== state.region) mark.classList.add("is-dim");
      marks.push({ point: p, mark: mark, x: px(p.x.value), y: py(p.y.value) });
    });
    return { svg: svg, marks: marks, left: left, right: right, canX: kit.canBeLog(values("x")), canY: kit.canBeLog(values("y")) };
  }

  function summaryOf(state) {
    if (!state.points.length) return say("no_points");
    function end(k, sign) { return state.points.reduce(function (a, b) { return sign * (b[k].value - a[k].value) > 0 ? b : a; }); }
    var xl = end("x", -1), xh = end("x", 1), yl = end("y", -1), yh = end("y", 1);
    return say("points", {
      n: kit.number(state.points.length, 0), x: name(state.dx), y: name(state.dy), xLow: kit.figure(state.dx, xl.x), xLowArea: xl.area.name, xHigh: kit.figure(state.dx, xh.x), xHighArea: xh.area.name,
      yLow: kit.figure(state.dy, yl.y), yLowArea: yl.area.name, yHigh: kit.figure(state.dy, yh.y), yHighArea: yh.area.name
    }) + (state.year ? "" : " " + say("each_latest"));
  }

  it.scatter = function (figure) {
    return kit.ready().then(function () {
      var asked = kit.chosen(), parts = build(figure), state = {
        x: asked.get("x") || figure.dataset.x, y: asked.get("y") || figure.dataset.y, year: +asked.get("year") || 0, area: asked.get("area"), logx: asked.get("logx") === "1", logy: asked.get("logy") === "1", region: null,
        regions: kit.areas().filter(function (a) { return a.type === "region"; }).map(function (a) { return a.id; })
      };
      var used = {};
      kit.areas().forEach(function (a) { if (a.type === "country") used[a.region] = true; });
      state.regions = state.regions.filter(function (r) { return used[r]; }).sort();
      return update(parts, state).catch(function (error) {
        if (state.x === figure.dataset.x && state.y === figure.dataset.y) throw error;
        state.x = figure.dataset.x;
        state.y = figure.dataset.y;
        return update(parts, state);
      }).then(function () {
        controls(parts, state);
        window.addEventListener("hashchange", function () { if (!kit.isKept()) location.reload(); });
      });
    });
  };

  function update(parts, state) {
    return Promise.all([kit.open(state.x), kit.open(state.y)]).then(function (both) {
      state.dx = both[0];
      state.dy = both[1];
      var x = countries(state.dx), y = countries(state.dy);
      state.years = yearsOf(x, y);
      if (state.years.indexOf(state.year) < 0) state.year = 0;
      state.points = pairs(x, y, state.year).sort(function (a, b) { return a.area.name.localeCompare(b.area.name, kit.language); });
      redraw(parts, state);
    });
  }

  function redraw(parts, state) {
    parts.title.textContent = name(state.dy) + " / " + name(state.dx) + (state.year ? " · " + state.year : "");
    parts.summary.textContent = summaryOf(state);
    parts.source.textContent = state.dx.source + (state.dx.source === state.dy.source ? "" : "; " + state.dy.source);
    if (parts.drawn) parts.drawn.svg.remove();
    parts.drawn = null;
    parts.readout.hidden = true;
    if (state.points.length) {
      var drawn = parts.drawn = draw(state, Math.max(300, Math.min(820, parts.holder.clientWidth)));
      parts.holder.prepend(drawn.svg);
      drawn.svg.addEventListener("pointermove", function (event) { moved(parts, state, event); });
      drawn.svg.addEventListener("pointerdown", function (event) { moved(parts, state, event); });
      drawn.svg.addEventListener("pointerleave", function () { point(parts, state, named(drawn, state.area)); });
      point(parts, state, named(drawn, state.area));
    }
    if (parts.after) parts.after();
    table(parts, state);
    kit.keep({ x: state.x, y: state.y, year: state.year || "", area: state.area, logx: state.logx ? 1 : "", logy: state.logy ? 1 : "" });
  }

  function named(drawn, id) { return drawn.marks.filter(function (m) { return m.point.area.id === id; })[0]; }

  function moved(parts, state, event) {
    var drawn = parts.drawn, box = drawn.svg.getBoundingClientRect(), scale = drawn.svg.viewBox.baseVal.width / box.width, x = (event.clientX - box.left) * scale, y = (event.clientY - box.top) * scale;
    var best = null, least = 40 * 40;
    drawn.marks.forEach(function (m) { var d = (m.x - x) * (m.x - x) + (m.y - y) * (m.y - y); if (d < least) { least = d; best = m; } });
    point(parts, state, best || named(drawn, state.area));
  }

  function point(parts, state, mark) {
    var drawn = parts.drawn;
    drawn.marks.forEach(function (m) { m.mark.classList.toggle("is-on", m === mark); });
    parts.readout.hidden = !mark;
    if (!mark) return;
    mark.mark.parentNode.append(mark.mark);
    var p = mark.point;
    function line(data, v) { return element("li", {}, [element("span", {}, name(data) + (state.year ? "" : ", " + v.year)), " ", element("b", {}, kit.figure(data, v))]); }
    parts.readout.textContent = "";
    parts.readout.append(element("strong", { lang: p.area.lang }, p.area.name), element("ul", {}, [line(state.dx, p.x), line(state.dy, p.y)]));
    parts.readout.style.left = (mark.x + 14 + parts.readout.offsetWidth < parts.holder.clientWidth ? mark.x + 14 : Math.max(0, mark.x - 14 - parts.readout.offsetWidth)) + "px";
    parts.readout.style.top = Math.max(0, mark.y - parts.readout.offsetHeight / 2) + "px";
  }

  function table(parts, state) {
    var region = {};
    kit.areas().forEach(function (a) { region[a.id] = a.name; });
    function head(text) { return element("th", { scope: "col" }, text); }
    function cell(data, v) { return element("td", { "data-value": v.exact }, [kit.figure(data, v) + " ", state.year ? "" : element("span", { "class": "where" }, String(v.year))]); }
    var rows = state.points.map(function (p) {
      return element("tr", {}, [element("th", { scope: "row" }, p.area.page ? element("a", { href: it.site + kit.language + "/areas/" + p.area.id + ".html", lang: p.area.lang }, p.area.name) : p.area.name), element("td", {}, region[p.area.region] || ""), cell(state.dx, p.x), cell(state.dy, p.y)]);
    });
    parts.table.textContent = "";
    parts.table.append(element("div", { "class": "table-scroll", role: "region", tabindex: "0", "aria-label": parts.title.textContent }, element("table", { "class": "plain-table" }, [
      element("caption", {}, parts.title.textContent), element("thead", {}, element("tr", {}, [head(say("table.area")), head(say("area.type.region")), head(axisName(state.dx)), head(axisName(state.dy))])), element("tbody", {}, rows)
    ])));
    it.tables(parts.table);
  }

  function controls(parts, state) {
    var tools = parts.tools, across = it.choice(say("across"), state.x), upwards = it.choice(say("upwards"), state.y), years = element("select"), find = element("select");
    function labelled(text, control) { return element("label", {}, [element("span", {}, text), control]); }
    function button(text, pressed, action) {
      var made = element("button", { type: "button", "aria-pressed": pressed === null ? null : String(pressed) }, text);
      made.addEventListener("click", function () { action(made); });
      return made;
    }
    across.select.addEventListener("change", function () { state.x = across.select.value; update(parts, state); });
    upwards.select.addEventListener("change", function () { state.y = upwards.select.value; update(parts, state); });
    years.addEventListener("change", function () { state.year = +years.value; update(parts, state); });
    find.addEventListener("change", function () { state.area = find.value; redraw(parts, state); });
    document.querySelector(".explore-choice").append(across.label, upwards.label, labelled(say("year"), years), labelled(say("find_country"), find));
    var logx = button(say("log") + " →", state.logx, function (b) { state.logx = !state.logx; b.setAttribute("aria-pressed", String(state.logx)); redraw(parts, state); });
    var logy = button(say("log") + " ↑", state.logy, function (b) { state.logy = !state.logy; b.setAttribute("aria-pressed", String(state.logy)); redraw(parts, state); });
    tools.textContent = "";
    tools.append(
      button(say("swap"), null, function () { var x = state.x; state.x = across.select.value = state.y; state.y = upwards.select.value = x; x = state.logx; state.logx = state.logy; state.logy = x; logx.setAttribute("aria-pressed", String(state.logx)); logy.setAttribute("aria-pressed", String(state.logy)); update(parts, state); }), logx, logy,
      button(say("svg"), null, function () { kit.saveSvg(parts.drawn.svg, "sdg-scatter", parts.title.textContent, say("indicator.source") + " " + parts.source.textContent); }),
      button(say("csv"), null, function () {
        kit.saveCsv("sdg-scatter", [["area", "name", state.x, state.x + " year", state.y, state.y + " year"]].concat(state.points.map(function (p) { return [p.area.id, p.area.name, p.x.exact, p.x.year, p.y.exact, p.y.year]; })));
      }));
    var legend = parts.legend;
    legend.append.apply(legend, kit.areas().filter(function (a) { return state.regions.indexOf(a.id) >= 0; }).map(function (a) {
      var i = state.regions.indexOf(a.id), key = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      [["viewBox", "-6 -6 12 12"], ["width", 12], ["height", 12], ["aria-hidden", "true"], ["class", "line-" + (i + 1)]].forEach(function (p) { key.setAttribute(p[0], p[1]); });
      kit.node(key, "path", { d: FORMS[i % 6], fill: "currentColor" });
      var made = button([key, " " + a.name], false, function (b) {
        state.region = state.region === a.id ? null : a.id;
        legend.querySelectorAll("button").forEach(function (other) { other.setAttribute("aria-pressed", String(other === b && state.region !== null)); });
        redraw(parts, state);
      });
      return made;
    }));
    parts.after = function () {
      years.textContent = find.textContent = "";
      years.append(element("option", { value: "0", selected: !state.year }, say("latest")));
      state.years.forEach(function (y) { years.append(element("option", { value: y, selected: y === state.year }, String(y))); });
      find.append(element("option", { value: "" }, "–"));
      state.points.forEach(function (p) { find.append(element("option", { value: p.area.id, selected: p.area.id === state.area }, p.area.name)); });
      logx.hidden = !parts.drawn || !parts.drawn.canX;
      logy.hidden = !parts.drawn || !parts.drawn.canY;
      parts.tools.hidden = !parts.drawn;
    };
    parts.after();
  }

  function build(figure) {
    var holder = figure.querySelector(".chart-holder"), parts = {
      tools: figure.querySelector(".chart-tools"), title: figure.querySelector(".chart-title"), holder: holder, source: figure.querySelector(".chart-credit"), summary: figure.querySelector(".chart-summary"),
      legend: figure.querySelector(".chart-legend"), readout: element("div", { "class": "chart-readout" }), table: document.querySelector(figure.dataset.table)
    };
    holder.append(parts.readout);
    parts.readout.hidden = true;
    return parts;
  }
})();
