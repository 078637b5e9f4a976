/* The page on which any indicator can be chosen: its links become a choice, and the chart follows it. */
(function () {
  "use strict";
  var it = window.sdgFigures, element = it.element;

  /* The indicators and series of the page's links as one choice, grouped by goal. */
  it.choice = function (label, chosen) {
    var select = element("select", {}, [].map.call(document.querySelectorAll("[data-goal]"), function (goal) {
      return element("optgroup", { label: goal.dataset.goal }, [].concat.apply([], [].map.call(goal.querySelectorAll("[data-series]"), function (link) {
        var series = JSON.parse(link.dataset.series);
        return series.map(function (s) { return element("option", { value: s[0], selected: s[0] === chosen }, link.dataset.code + " " + (series.length === 1 ? link.dataset.title : link.dataset.title + ": " + s[1])); });
      })));
    }));
    return { select: select, label: element("label", {}, [element("span", {}, label), select]) };
  };

  it.compare = function (figure) {
    return it.lines(figure).then(function () {
      var choice = it.choice(it.kit.say("indicator"), it.kit.chosen().get("figure") || figure.dataset.name);
      document.querySelector(".explore-choice").append(choice.label);
      choice.select.addEventListener("change", function () { it.show(figure, choice.select.value, false, figure.sdgParts.areas()); });
      window.addEventListener("hashchange", function () {
        var asked = it.kit.chosen().get("figure");
        if (asked) { choice.select.value = asked; it.show(figure, asked); }
      });
    });
  };
})();
