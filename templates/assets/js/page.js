/* What pages with figures gain by script: tables that sort and filter, the cell that an address names, and charts that fetch what they need
   only when a reader turns to them. */
(function () {
  "use strict";
  var site = new URL("../", document.currentScript.src).href, language = document.documentElement.lang, element = window.sdgSearch.element, loads = {}, taken = {};

  /* ---- Loading: classic scripts, which open from a disk too ---- */

  function script(url) {
    return loads[url] || (loads[url] = new Promise(function (done, fail) {
      var tag = document.createElement("script");
      tag.src = url;
      tag.onload = function () { tag.remove(); done(); };
      tag.onerror = function () { tag.remove(); delete loads[url]; fail(new Error(url)); };
      document.head.appendChild(tag);
    }));
  }

  function load(name) {
    return script(site + "figures/" + name.replace("/", ".") + ".js").then(function () {
      if (!taken[name]) throw new Error(name);
      return taken[name];
    });
  }

  /* ---- Tables ---- */

  function keyOf(cell) {
    if (!cell) return "";
    if (cell.dataset.sort !== undefined) return cell.dataset.sort === "" ? "" : +cell.dataset.sort;
    // Only plain digits are read as a number: written ones may have separators, and are given in data-value.
    var text = cell.dataset.value || cell.textContent.trim(), number = cell.tagName === "TD" && /^[<>]?-?\d+(\.\d+)?\D*$/.test(text) ? parseFloat(text.replace(/^[<>]/, "")) : NaN;
    return isNaN(number) ? (text === "…" ? "" : text) : number;
  }

  function compare(a, b, down) {
    if (a === "" || b === "") return (a === "") - (b === "");
    var order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), language, { numeric: true });
    return down ? -order : order;
  }

  /* Rows of a table in their first order, without the rows that head a group. */
  function rowsOf(table) {
    if (!table.sdgRows) table.sdgRows = [].filter.call(table.tBodies, Boolean).map(function (body) { return [body, [].slice.call(body.rows)]; });
    return table.sdgRows;
  }

  function isHead(row) { return row.classList.contains("goal-row"); }

  function sortBy(table, heading, column) {
    var order = heading.getAttribute("aria-sort"), groups = rowsOf(table), isName = column === 0;
    var next = !order ? (isName ? "ascending" : "descending") : order === (isName ? "ascending" : "descending") ? (isName ? "descending" : "ascending") : null;
    table.querySelectorAll("th[aria-sort]").forEach(function (th) { th.removeAttribute("aria-sort"); });
    if (!next) { groups.forEach(function (group) { group[0].append.apply(group[0], group[1]); }); table.classList.remove("is-sorted"); return; }
    heading.setAttribute("aria-sort", next);
    var rows = [].concat.apply([], groups.map(function (group) { return group[1]; })).map(function (row) { return [keyOf(row.cells[column]), row]; });
    rows.sort(function (a, b) { return isHead(a[1]) || isHead(b[1]) ? isHead(b[1]) - isHead(a[1]) : compare(a[0], b[0], next === "descending"); });
    groups[0][0].append.apply(groups[0][0], rows.map(function (row) { return row[1]; }));
    table.classList.add("is-sorted");
  }

  function makeSortable(table) {
    var heads = table.tHead ? table.tHead.rows[0].cells : [];
    if (table.querySelectorAll("tbody tr").length < 3) return;
    [].forEach.call(heads, function (heading, column) {
      if (table.classList.contains("area-table") && !heading.dataset.sortable) return;
      var button = element("button", { type: "button", "class": "sort" });
      button.append.apply(button, [].slice.call(heading.childNodes));
      heading.append(button);
      button.addEventListener("click", function () { sortBy(table, heading, column); });
    });
  }

  function plain(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }

  function makeFilter(tools) {
    var table = tools.nextElementSibling.querySelector("table"), id = "filter-" + (table.id || document.querySelectorAll(".table-tools input").length);
    var input = element("input", { type: "search", id: id, autocomplete: "off" }), status = element("span", { role: "status" });
    tools.append(element("label", { "for": id }, tools.dataset.filter), input, status);
    input.addEventListener("input", function () {
      var wanted = plain(input.value.trim()), shown = 0, all = 0;
      rowsOf(table).forEach(function (group) {
        var head = null, below = 0;
        group[1].forEach(function (row) {
          if (isHead(row)) { head = row; return; }
          var fits = !wanted || plain(row.cells[0].textContent).indexOf(wanted) >= 0;
          row.hidden = !fits;
          all++;
          if (fits) { shown++; below++; }
        });
        if (head) head.hidden = below === 0;
      });
      status.textContent = wanted ? tools.dataset.shown.replace("{n}", shown).replace("{of}", all) : "";
    });
  }

  /* An address names a figure by its row and its year: ?y=2020#access.404 */
  function cellOf(row, year) {
    var heads = row && row.closest("table.figures") ? row.closest("table").tHead.rows[0].cells : [];
    for (var i = 1; i < heads.length; i++) if (heads[i].textContent.trim() === year) return row.cells[i];
    return null;
  }

  function mark(cell) {
    document.querySelectorAll(".marked").forEach(function (other) { other.classList.remove("marked"); });
    if (cell) cell.classList.add("marked");
  }

  function markNamed() {
    var year = new URLSearchParams(location.search).get("y"), row = null;
    try { row = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (e) { /* no address of ours */ }
    var cell = year && cellOf(row, year);
    mark(cell);
    if (cell) cell.scrollIntoView({ block: "center", inline: "center" });
  }

  function nameClicked(event) {
    var cell = event.target.closest("td"), row = cell && cell.parentNode;
    if (!cell || !row.id || !cell.textContent || event.target.closest("a") || String(window.getSelection())) return;
    var year = row.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent.trim();
    mark(cell);
    try { history.replaceState(null, "", location.pathname + "?y=" + year + "#" + encodeURIComponent(row.id)); } catch (e) { location.hash = row.id; }
  }

  function makeMore(table) {
    var tools = table.parentNode.previousElementSibling;
    makeSortable(table);
    if (tools && tools.classList.contains("table-tools")) makeFilter(tools);
    if (table.classList.contains("figures")) table.addEventListener("click", nameClicked);
  }

  /* A table gets its buttons when it comes near the window: until then, it costs nothing. */
  function tables(root) {
    var near = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) { if (entry.isIntersecting) { near.unobserve(entry.target); makeMore(entry.target.querySelector("table")); } });
    }, { rootMargin: "200px" });
    root.querySelectorAll(".table-scroll").forEach(function (box) { near.observe(box); });
  }

  /* ---- Charts ---- */

  function makeChart(figure) {
    var begun = null, tools = figure.querySelector(".chart-tools");
    function begin(chosen) {
      if (!begun) {
        begun = figure.dataset.scripts.split(" ").reduce(function (before, url) { return before.then(function () { return script(new URL(url, location.href).href); }); }, Promise.resolve())
          .then(function () { return window.sdgFigures[figure.dataset.chart](figure, chosen); })
          .catch(function (error) { begun = null; tools.append(element("span", { role: "alert" }, figure.dataset.failed)); throw error; });
      }
      return begun;
    }
    var button = tools.querySelector("button");
    if (button) {
      button.addEventListener("click", function () { begin(true); });
      figure.querySelectorAll("svg").forEach(function (svg) {
        svg.addEventListener("pointerenter", function (event) { if (event.pointerType === "mouse") begin(false); }, { once: true });
      });
    }
    if (!button || /[#&]figure=/.test(location.hash)) begin(false).then(function () { if (button) figure.scrollIntoView(); });
  }

  window.sdgFigures = { site: site, load: load, element: element, tables: tables, plain: plain, take: function (data) { taken[data.name] = data; } };
  tables(document);
  document.querySelectorAll("[data-chart]").forEach(makeChart);
  markNamed();
  window.addEventListener("hashchange", markNamed);
  window.addEventListener("load", function () { setTimeout(markNamed, 0); });
})();
