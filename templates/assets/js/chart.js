/* A line chart that a reader takes over: any areas and breakdowns of a series, figures of each year by pointer or keyboard, a logarithmic scale where
   it helps, and the view to take away as picture or figures. What is chosen stands in the address. */
(function () {
  "use strict";
  var it = window.sdgFigures, element = it.element, kit = it.kit, say = kit.say, MOST = 12;

  /* ---- What is shown ---- */

  function start(data, name, kept) {
    var asked = kit.chosen(), mine = asked.get("figure") === name, first = data.lines || data.rows.slice(0, 1).map(function (r) { return [r[0], r[1]]; });
    if (!data.lines && data.by["001 " + data.breakdowns[0]]) first = [["001", data.breakdowns[0]]];
    function distinct(i) { return first.map(function (l) { return l[i]; }).filter(function (x, n, all) { return all.indexOf(x) === n; }); }
    function given(key, known) { return mine && asked.get(key) ? asked.get(key).split(",").filter(function (x, n, all) { return all.indexOf(x) === n && known(x); }) : null; }
    var members = given("members", function (m) { return data.breakdowns.indexOf(m) >= 0; });
    function isThere(a) { return data.rows.some(function (r) { return r[0] === a; }); }
    var areas = given("areas", isThere) || (kept && kept.filter(isThere));
    return { name: name, areas: areas && areas.length ? areas : distinct(0), members: members && members.length ? members : distinct(1), log: mine && asked.get("scale") === "log", own: Boolean(areas && areas.length || members) };
  }

  function linesOf(data, state) {
    var all = [], oneArea = state.areas.length === 1, oneBreakdown = state.members.length === 1;
    state.areas.forEach(function (area) {
      state.members.forEach(function (members) {
        var row = data.by[area + " " + members];
        if (!row || !row.points.length) return;
        var broken = kit.membersText(data, members);
        all.push({ row: row, area: row.area, points: row.points, label: oneBreakdown ? row.area.name : oneArea ? broken : row.area.name + " · " + broken });
      });
    });
    return all;
  }

  function titleOf(data, state) {
    var title = kit.local(data.title) + (data.format === "percent" ? "" : " · " + kit.local(data.unit));
    var broken = state.members.length === 1 && !/^[0.]*$/.test(state.members[0]) ? kit.membersText(data, state.members[0]) : "";
    return title + (broken ? ": " + broken : "");
  }

  function summaryOf(data, lines) {
    if (!lines.length) return say("none");
    var points = lines[0].points, high = points.reduce(function (a, b) { return b.value > a.value ? b : a; }), low = points.reduce(function (a, b) { return b.value < a.value ? b : a; }), last = points[points.length - 1];
    var text = points.length === 1 ? say("figure.where", { area: lines[0].label, year: last.year }) + (kit.language === "zh" ? "：" : ": ") + kit.figure(data, last) + (kit.language === "zh" ? "。" : ".") : say("chart.description", {
      label: lines[0].label, first: kit.figure(data, points[0]), firstYear: points[0].year, last: kit.figure(data, last), lastYear: last.year,
      highest: kit.figure(data, high), highestYear: high.year, lowest: kit.figure(data, low), lowestYear: low.year
    });
    return lines.length === 1 ? text : text + " " + say("chart.others", { list: lines.slice(1).map(function (l) { return l.label; }).join(kit.language === "zh" ? "、" : kit.isRtl ? "، " : ", ") });
  }

  /* ---- Drawing ---- */

  function runs(points) {
    var gaps = points.slice(1).map(function (p, i) { return p.year - points[i].year; }).sort(function (a, b) { return a - b; }), usual = gaps.length ? gaps[(gaps.length - 1) >> 1] : 1, all = [];
    points.forEach(function (p, i) {
      if (!i || p.breaks || p.year - points[i - 1].year > usual) all.push([]);
      all[all.length - 1].push(p);
    });
    return all;
  }

  function draw(data, state, lines, width, title, summary) {
    var small = width < 520, room = lines.reduce(function (sum, l) { return sum + labelOf(l, small).length * kit.LINE + 2; }, 0), height = Math.max(small ? 360 : 400, room + 44), values = [].concat.apply([], lines.map(function (l) { return l.points.map(function (p) { return p.value; }); }));
    var years = [].concat.apply([], lines.map(function (l) { return l.points.map(function (p) { return p.year; }); })), first = Math.min.apply(null, years), last = Math.max.apply(null, years), dataLast = last;
    var isLog = state.log && kit.canBeLog(values), target = data.target && !isLog && isNear(data.target, values, first, last) ? data.target : null;
    if (target) last = Math.max(last, target[1]);
    if (first === last) { first--; last++; }
    var scale = isLog ? kit.logarithmic(values) : kit.linear(target ? values.concat(target[0]) : values, data.min, data.max);
    var left = Math.max(46, Math.max.apply(null, scale.ticks.map(function (t) { return kit.widthOf(kit.tickText(data, scale, t)); })) + 14), right = width - (small ? 104 : 170) - 12, top = 22, bottom = height - 30;
    var svg = kit.drawing(width, height, title, summary);
    function x(year) { return kit.round(left + (year - first) / (last - first) * (right - left)); }
    function y(value) { return kit.round(bottom - scale.part(value) * (bottom - top)); }
    scale.ticks.forEach(function (t) {
      kit.node(svg, "path", { "class": t === 0 ? "chart-axis" : "chart-grid", d: "M" + left + " " + y(t) + "H" + right });
      kit.node(svg, "text", { "class": "chart-tick", x: left - 8, y: y(t) + 4, "text-anchor": "end" }, kit.tickText(data, scale, t));
    });
    yearTicks(first, last, right - left).forEach(function (year) {
      kit.node(svg, "path", { "class": "chart-axis", d: "M" + x(year) + " " + bottom + "v5" });
      kit.node(svg, "text", { "class": "chart-tick", x: x(year), y: bottom + 19, "text-anchor": "middle" }, String(year));
    });
    if (target) {
      kit.node(svg, "path", { "class": "chart-target", "stroke-dasharray": "5 4", d: "M" + left + " " + y(target[0]) + "H" + right });
      kit.node(svg, "text", { "class": "chart-tick chart-target-label", x: left + 4, y: y(target[0]) - 5 }, kit.inOrder(say("chart.target", { value: kit.figure(Object.assign({}, data, { short: null, decimals: target[0] % 1 ? data.decimals : 0 }), { value: target[0] }), year: target[1] })));
    }
    var subjectFirst = !state.own && lines.length && (state.areas.length === 1 || lines[0].area.type === "world");
    lines.forEach(function (line, i) { line.look = state.own ? "line-" + (i % 6 + 1) + (i > 5 ? " line-again" : "") : subjectFirst && i === 0 ? "chart-subject" : "chart-context"; });
    lines.slice().reverse().forEach(function (line) { drawLine(svg, line, x, y, dataLast); });
    kit.placed(lines.map(function (line) {
      var end = line.points[line.points.length - 1];
      return { line: line, end: end, y: y(end.value), lines: labelOf(line, small) };
    }), 4, bottom + 8).forEach(function (label) {
      var middle = label.top + label.lines.length * kit.LINE / 2;
      if (Math.abs(middle - label.y) > 3 || x(label.end.year) < right - 6) kit.node(svg, "path", { "class": "chart-leader", d: "M" + (x(label.end.year) + 4) + " " + label.y + "L" + (right + 8) + " " + middle });
      var text = kit.node(label.line.group, "text", { "class": "chart-label", lang: label.line.area.lang });
      label.lines.forEach(function (part, i) { kit.node(text, "tspan", { x: right + 10, y: kit.round(label.top + i * kit.LINE + 11) }, kit.inOrder(part)); });
    });
    return { svg: svg, x: x, y: y, left: left, right: right, top: top, bottom: bottom, years: years.filter(function (v, i) { return years.indexOf(v) === i; }).sort(function (a, b) { return a - b; }), canBeLog: kit.canBeLog(values) };
  }

  /* A label in lines; on a phone the third and further ones are left out. */
  function labelOf(line, small) {
    var parts = kit.wrapped(line.label, small ? 104 : 170), most = small ? 2 : 4;
    return parts.length > most ? parts.slice(0, most - 1).concat(parts[most - 1] + "…") : parts;
  }

  function isNear(target, values, first, last) {
    var low = Math.min(0, Math.min.apply(null, values)), high = Math.max.apply(null, values);
    return target[1] >= first && target[1] - last <= 20 && target[0] <= high + 3 * (high - low) && target[0] >= low;
  }

  function yearTicks(first, last, room) {
    var step = [1, 2, 5, 10, 20, 50, 100].filter(function (s) { return (last - first) / s <= Math.max(2, room / 62); })[0] || 100, apart = Math.max(1, Math.ceil((last - first) * 36 / room)), all = [first];
    for (var year = (Math.floor(first / step) + 1) * step; year < last; year += step) if (year - first >= apart && last - year >= apart) all.push(year);
    return all.concat(last);
  }

  function drawLine(svg, line, x, y, dataLast) {
    var group = line.group = kit.node(svg, "g", { "class": "chart-series " + line.look }), solid = "", estimated = "", few = line.points.length <= 12;
    runs(line.points).forEach(function (run) {
      run.forEach(function (p, i) {
        if (i) { var piece = "M" + x(run[i - 1].year) + " " + y(run[i - 1].value) + "L" + x(p.year) + " " + y(p.value); if (p.estimate) estimated += piece; else solid += piece; }
        if (few || run.length === 1 || p.year === dataLast || p.breaks || p.bound) dot(group, p, x, y);
      });
    });
    if (solid) group.prepend(kit.node(null, "path", { "class": "chart-line", stroke: "currentColor", d: solid }));
    if (estimated) group.prepend(kit.node(null, "path", { "class": "chart-line chart-estimate", stroke: "currentColor", "stroke-dasharray": "2 3", d: estimated }));
  }

  function dot(group, p, x, y) {
    var px = x(p.year), py = y(p.value);
    if (p.bound) { kit.node(group, "path", { "class": "chart-bound", fill: "currentColor", d: "M" + (px - 5) + " " + py + "H" + (px + 5) + "L" + px + " " + (py + (p.bound === ">" ? -8 : 8)) + "Z" }); return; }
    if (p.breaks) kit.node(group, "path", { "class": "chart-break", d: "M" + (px - 4) + " " + (py - 8) + "V" + (py + 8) });
    kit.node(group, "circle", { "class": p.estimate ? "chart-hollow" : "chart-dot", cx: px, cy: py, r: 3 });
  }

  /* ---- The figures of one year, by pointer or by the slider ---- */

  function reader(parts, data, lines, drawn) {
    var guide = null, year = null;
    function show(wanted, near) {
      hide();
      year = drawn.years.reduce(function (a, b) { return Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a; });
      var there = lines.map(function (l) { return { line: l, point: kit.at(l, year) }; }).filter(function (e) { return e.point; }).sort(function (a, b) { return b.point.value - a.point.value; });
      guide = kit.node(drawn.svg, "g", { "class": "chart-guide" });
      kit.node(guide, "path", { d: "M" + drawn.x(year) + " " + drawn.top + "V" + drawn.bottom });
      there.forEach(function (e) { kit.node(guide, "circle", { "class": e.line.look, fill: "currentColor", cx: drawn.x(year), cy: drawn.y(e.point.value), r: 4 }); });
      var nearest = near === undefined ? null : there.reduce(function (a, e) { return !a || Math.abs(drawn.y(e.point.value) - near) < Math.abs(drawn.y(a.point.value) - near) ? e : a; }, null);
      lines.forEach(function (l) { l.group.classList.toggle("is-dim", Boolean(nearest) && nearest.line !== l); });
      parts.readout.textContent = "";
      parts.readout.append(element("strong", {}, String(year)), element("ul", {}, there.map(function (e) {
        return element("li", { "class": e.line.look + (nearest === e ? " is-near" : "") }, [element("span", { "class": "key" }), element("span", { lang: e.line.area.lang }, e.line.label), " ", element("b", {}, kit.figure(data, e.point))]);
      })));
      parts.readout.hidden = false;
      var box = parts.holder.clientWidth, at = drawn.x(year), own = parts.readout.offsetWidth;
      parts.readout.style.left = (at + 16 + own < box ? at + 16 : Math.max(0, at - 16 - own)) + "px";
      parts.slider.value = year;
      parts.slider.setAttribute("aria-valuetext", year + ": " + there.map(function (e) { return e.line.label + " " + kit.figure(data, e.point); }).join("; "));
    }
    function hide() {
      if (guide) guide.remove();
      guide = null;
      parts.readout.hidden = true;
      lines.forEach(function (l) { l.group.classList.remove("is-dim"); });
    }
    function moved(event) {
      var box = drawn.svg.getBoundingClientRect(), scale = drawn.svg.viewBox.baseVal.width / box.width, px = (event.clientX - box.left) * scale, first = drawn.years[0], last = drawn.years[drawn.years.length - 1];
      var a = drawn.x(first), b = drawn.x(last);
      show(first + (b > a ? (px - a) / (b - a) : 0) * (last - first), (event.clientY - box.top) * scale);
    }
    drawn.svg.addEventListener("pointermove", moved);
    drawn.svg.addEventListener("pointerdown", moved);
    drawn.svg.addEventListener("pointerleave", function (event) { if (event.pointerType === "mouse") hide(); });
    return { show: show, hide: hide };
  }

  /* ---- Choosing ---- */

  function chooser(label, options, chosen, changed) {
    var list = element("div", { "class": "chooser-list" }), box = element("details", { "class": "chooser" }), summary = element("summary", {}, label), find = null, kind = null;
    options.forEach(function (o) {
      if (o.kind !== kind) { kind = o.kind; list.append(element("p", {}, o.kindName)); }
      var input = element("input", { type: "checkbox", value: o.id, checked: chosen.indexOf(o.id) >= 0 });
      input.addEventListener("change", function () { full(); changed([].filter.call(list.querySelectorAll("input"), function (i) { return i.checked; }).map(function (i) { return i.value; }), o.id, input.checked); });
      list.append(element("label", { lang: o.lang }, [input, " ", o.name]));
    });
    /* As many can be told apart as are drawn: the others wait until one is given up. */
    function full() {
      var ticked = list.querySelectorAll("input:checked").length;
      list.querySelectorAll("input:not(:checked)").forEach(function (i) { i.disabled = ticked >= MOST; });
    }
    full();
    if (options.length > 12) {
      find = element("input", { type: "search", placeholder: say("find"), "aria-label": say("find") });
      find.addEventListener("input", function () {
        var wanted = it.plain(find.value.trim());
        list.querySelectorAll("label").forEach(function (l) { l.hidden = Boolean(wanted) && it.plain(l.textContent).indexOf(wanted) < 0; });
        list.querySelectorAll("p").forEach(function (p) { p.hidden = Boolean(wanted); });
      });
    }
    box.append(summary, element("div", { "class": "chooser-panel" }, find ? [find, list] : list));
    box.addEventListener("keydown", function (event) { if (event.key === "Escape" && box.open) { box.open = false; summary.focus(); } });
    box.addEventListener("focusout", function (event) { if (event.relatedTarget && !box.contains(event.relatedTarget)) box.open = false; });
    document.addEventListener("pointerdown", function (event) { if (!box.contains(event.target)) box.open = false; });
    return box;
  }

  /* Areas in the order in which they were chosen: what was there stays, what is new comes last. */
  function reordered(before, now) { return before.filter(function (a) { return now.indexOf(a) >= 0; }).concat(now.filter(function (a) { return before.indexOf(a) < 0; })); }

  function toolbar(parts, data, state, redraw, restart) {
    var there = {}, tools = parts.tools;
    data.rows.forEach(function (r) { there[r[0]] = true; });
    tools.textContent = "";
    tools.append(chooser(say("areas"), kit.areas().filter(function (a) { return there[a.id]; }).map(function (a) { return { id: a.id, name: a.name, lang: a.lang, kind: a.type, kindName: say("area.type." + a.type) }; }), state.areas, function (now) {
      state.areas = reordered(state.areas, now);
      redraw(true);
    }));
    if (data.breakdowns.length > 1) {
      tools.append(chooser(say("breakdown"), data.breakdowns.map(function (m) { return { id: m, name: kit.membersText(data, m) }; }), state.members, function (now) {
        state.members = reordered(state.members, now);
        redraw(true);
      }));
    }
    var log = parts.log = element("button", { type: "button", "aria-pressed": String(state.log) }, say("log"));
    log.addEventListener("click", function () { state.log = !state.log; log.setAttribute("aria-pressed", String(state.log)); redraw(true); });
    function button(key, action) {
      var made = element("button", { type: "button" }, say(key));
      made.addEventListener("click", action);
      tools.append(made);
    }
    tools.append(log);
    button("svg", function () { if (parts.drawn) kit.saveSvg(parts.drawn.svg, "sdg-" + state.name.replace("/", "-"), parts.title.textContent, say("indicator.source") + " " + data.source); });
    button("csv", function () { kit.saveCsv("sdg-" + state.name.replace("/", "-"), rowsOf(data, parts.lines)); });
    button("reset", restart);
  }

  function rowsOf(data, lines) {
    return [].concat.apply([["area", "name", "breakdown", "year", "value", "bound", "estimate", "source"]], lines.map(function (l) {
      return l.points.map(function (p) { return [l.area.id, l.area.name, kit.membersText(data, l.row.members), p.year, p.exact, p.bound, p.estimate ? "E" : "", data.source]; });
    }));
  }

  function table(parts, data, state, lines, years, title) {
    var head = element("tr", {}, [element("th", { scope: "col" }, say("table.area"))].concat(years.map(function (y) { return element("th", { scope: "col" }, String(y)); })));
    var body = lines.map(function (l) {
      var page = it.site + kit.language + "/" + l.row.page + "#" + kit.anchor(state.name, data, l.row);
      return element("tr", {}, [element("th", { scope: "row" }, element("a", { href: page, lang: l.area.lang }, l.label))].concat(years.map(function (y) {
        var p = kit.at(l, y);
        return p ? element("td", { "data-value": p.exact }, kit.figure(Object.assign({}, data, { format: data.format === "percent" ? "number" : data.format, short: null }), p) + (p.estimate ? " e" : "")) : element("td");
      })));
    });
    parts.table.textContent = "";
    parts.table.append(element("div", { "class": "table-scroll", role: "region", tabindex: "0", "aria-label": title }, element("table", { "class": "figures" }, [element("caption", {}, title + " · " + kit.local(data.unit)), element("thead", {}, head), element("tbody", {}, body)])));
    it.tables(parts.table);
  }

  /* ---- One figure of a page ---- */

  it.lines = function (figure, byHand) {
    return kit.ready().then(function () {
      var asked = kit.chosen().get("figure"), name = asked && (figure.dataset.any || asked === figure.dataset.name) ? asked : figure.dataset.name;
      return show(figure, name, byHand).catch(function (error) { if (name === figure.dataset.name) throw error; return show(figure, figure.dataset.name, byHand); });
    });
  };

  it.show = show;

  function show(figure, name, byHand, kept) {
    return kit.open(name).then(function (data) {
      var parts = figure.sdgParts || (figure.sdgParts = build(figure)), state = start(data, name, kept), reading = null;
      if (parts.source) parts.source.textContent = data.source;
      function redraw(changed) {
        if (changed) state.own = true;
        var all = linesOf(data, state), lines = parts.lines = all.slice(0, MOST), title = titleOf(data, state), summary = summaryOf(data, lines), width = Math.max(300, Math.min(820, parts.holder.clientWidth));
        parts.title.textContent = title;
        parts.summary.textContent = summary;
        var isEstimate = lines.some(function (l) { return l.points.some(function (p) { return p.estimate; }); });
        parts.status.textContent = (all.length > MOST ? say("too_many", { n: kit.number(MOST, 0) }) + " " : "") + (isEstimate ? say("countries.mark_estimate") : "");
        if (reading) reading.hide();
        if (parts.drawn) parts.drawn.svg.remove();
        parts.drawn = null;
        if (lines.length) {
          parts.drawn = draw(data, state, lines, width, title, summary);
          parts.holder.prepend(parts.drawn.svg);
          reading = reader(parts, data, lines, parts.drawn);
          parts.slider.min = parts.drawn.years[0];
          parts.slider.value = parts.slider.max = parts.drawn.years[parts.drawn.years.length - 1];
          parts.log.hidden = !parts.drawn.canBeLog;
        }
        parts.slider.closest("label").hidden = !lines.length;
        if (parts.table) table(parts, data, state, lines, parts.drawn ? parts.drawn.years : [], title);
        if (changed || figure.dataset.any) kit.keep({ figure: name, areas: state.own ? state.areas.join(",") : "", members: state.own && data.breakdowns.length > 1 ? state.members.join(",") : "", scale: state.log ? "log" : "" });
      }
      parts.slider.oninput = function () { if (reading) reading.show(+parts.slider.value); };
      parts.slider.onblur = function () { if (reading) reading.hide(); };
      parts.redraw = redraw;
      parts.areas = function () { return state.own ? state.areas : null; };
      parts.leave = function () { if (reading) reading.hide(); };
      toolbar(parts, data, state, redraw, function () { kit.keep({ figure: name }); show(figure, name, false).then(function () { parts.tools.querySelector("button:last-child").focus(); }); });
      kit.follow(location.hash.slice(1));
      redraw(false);
      if (byHand && !figure.dataset.any && !parts.tools.contains(document.activeElement)) parts.tools.querySelector("summary").focus({ preventScroll: true });
    });
  }

  function build(figure) {
    var holder = figure.querySelector(".chart-holder"), slider = figure.querySelector(".chart-slider input") || element("input", { type: "range", dir: "ltr" }), parts = {
      tools: figure.querySelector(".chart-tools"), title: figure.querySelector(".chart-title"), holder: holder, slider: slider, source: figure.querySelector(".chart-credit"),
      summary: figure.querySelector(".chart-summary"), status: element("p", { role: "status", "class": "chart-status" }), readout: element("div", { "class": "chart-readout" }), table: document.querySelector(figure.dataset.table || "#no-table")
    };
    holder.textContent = "";
    parts.readout.hidden = true;
    holder.append(parts.readout);
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") parts.leave(); });
    document.addEventListener("pointerdown", function (event) { if (!holder.contains(event.target) && event.target !== slider) parts.leave(); });
    if (!figure.dataset.any) window.addEventListener("hashchange", function () { if (kit.chosen().get("figure") === figure.dataset.name) it.lines(figure, false); });
    if (!slider.labels.length) holder.after(element("label", { "class": "chart-slider" }, [say("year") + " ", slider]));
    slider.disabled = false;
    slider.closest("label").after(parts.status);
    var width = holder.clientWidth;
    new ResizeObserver(function () { if (Math.abs(holder.clientWidth - width) > 4) { width = holder.clientWidth; parts.redraw(false); } }).observe(holder);
    return parts;
  }
})();
