/* The search page: the same answers as search.js gives, as links, and ways to narrow them down; everything that is chosen stands in its address. */
(function () {
  "use strict";
  var it = window.sdgSearch, element = it.element, say = it.say, language = document.documentElement.lang;
  var input = document.getElementById("search-input"), status = input.form.querySelector("[role=status]"), output = document.getElementById("search-results");
  var groups = ["kinds", "goals", "technologies", "regions"], chosen = {}, turn = 0, shown = 10;

  function show(query) {
    var mine = ++turn, address = new URLSearchParams();
    if (query) address.set("q", query);
    for (var name in chosen) if (chosen[name]) address.set(name, chosen[name]);
    history.replaceState(null, "", address.toString() ? "?" + address : location.pathname);
    if (!query) { output.textContent = status.textContent = ""; return; }
    it.search(language, query).then(function (found) {
      return Promise.all([it.best(found, shown), it.part(language, "facets")]).then(function (both) {
        var facets = narrow(found, both[1]);
        return Promise.all([it.documentsOf(found, 0, shown), it.figure(found, both[0])]).then(function (answer) {
          if (mine !== turn) return;
          output.textContent = "";
          output.append(facets);
          var hits = element("ol", { "class": "hits" });
          (answer[1] && !Object.keys(chosen).some(function (n) { return chosen[n]; }) ? [answer[1]] : []).concat(answer[0]).forEach(function (d) {
            var item = element("li"), link = element("a", { href: d.href });
            it.fill(link, d, found);
            item.append(link);
            hits.append(item);
          });
          output.append(hits);
          if (found.results.length > shown) {
            var more = element("button", { type: "button" }, say("more"));
            more.addEventListener("click", function () { shown += 20; show(query); });
            output.append(more);
          }
          status.textContent = it.summary(found);
          if (found.results.length < 3) elsewhere(query, mine);
        });
      });
    }).catch(it.failed);
  }

  function narrow(found, data) {
    var tables = [it.roots[language].kinds, data.g, data.t, data.r], box = element("div", { "class": "facets" });
    if (!data.docs) {
      var at = { i: 0 }, sets = data.c.map(function (c) { return c.split("|").map(function (p) { return p ? p.split(",") : []; }); });
      data.docs = [];
      while (at.i < data.d.length) { var kind = it.value[data.d[at.i++]]; data.docs.push([[String(kind)]].concat(sets[it.number(data.d, at)])); }
    }
    groups.forEach(function (group, g) {
      var others = found.results.filter(function (r) { return groups.every(function (n, i) { return i === g || !chosen[n] || data.docs[r[0]][i].indexOf(chosen[n]) >= 0; }); }), counts = {};
      others.forEach(function (r) { data.docs[r[0]][g].forEach(function (v) { counts[v] = (counts[v] || 0) + 1; }); });
      var values = Object.keys(counts);
      if (values.length < 2 && !chosen[group]) return;
      if (chosen[group] && !counts[chosen[group]]) values.push(chosen[group]);
      var select = element("select"), label = element("label", {}, say(group));
      select.append(element("option", { value: "" }, say("everything")));
      values.forEach(function (v) { select.append(element("option", { value: v }, (tables[g][v] || v) + " (" + (counts[v] || 0) + ")")); });
      select.value = chosen[group] || "";
      select.addEventListener("change", function () { chosen[group] = select.value; shown = 10; show(input.value.trim()); });
      label.append(select);
      box.append(label);
    });
    found.results = found.results.filter(function (r) { return groups.every(function (n, i) { return !chosen[n] || data.docs[r[0]][i].indexOf(chosen[n]) >= 0; }); });
    return box;
  }

  /* Where another language has more of it: asked only when this one has next to nothing. */
  function elsewhere(query, mine) {
    document.querySelectorAll(".languages a[hreflang]").forEach(function (link) {
      if (link.lang === language) return;
      it.search(link.lang, query).then(function (found) {
        if (mine !== turn || !found.results.length || found.guessed.length) return;
        var note = element("p"), way = element("a", { href: link.href.split(/[?#]/)[0] + "?q=" + encodeURIComponent(query), hreflang: link.lang });
        way.textContent = say("elsewhere", { language: link.textContent, n: found.results.length });
        note.append(way);
        output.append(note);
      }).catch(function () {});
    });
  }

  function typed() { shown = 10; show(input.value.trim()); }

  status.className = "search-note";
  new URLSearchParams(location.search).forEach(function (v, name) { if (name === "q") input.value = v; else if (groups.indexOf(name) >= 0) chosen[name] = v; });
  input.form.addEventListener("submit", function (event) { event.preventDefault(); typed(); });
  input.addEventListener("input", typed);
  if (input.value) show(input.value.trim());
})();
