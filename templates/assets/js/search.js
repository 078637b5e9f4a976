/* Search in the reader's browser: from a host or from a disk, so everything is loaded as classic scripts that hand themselves to sdgSearch.take.
   Words are folded, cut and stemmed as the program does when it makes the index (SdgTechSite.Search/Words); shared examples in the tests hold both. */
(function () {
  "use strict";
  var script = document.currentScript, site = new URL("../", script.src).href, pageLanguage = document.documentElement.lang;
  var waiting = {}, loads = {}, fold = null, roots = {}, shards = {};
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", value = {};
  for (var d = 0; d < 64; d++) value[DIGITS[d]] = d;

  /* ---- Loading ---- */

  function load(name, path) {
    return loads[name] || (loads[name] = new Promise(function (done, fail) {
      var tag = document.createElement("script");
      function lost() { delete loads[name]; delete waiting[name]; tag.remove(); fail(new Error(path)); }
      waiting[name] = done;
      tag.src = site + "search/" + path + ".js";
      tag.onerror = lost;
      tag.onload = function () { if (waiting[name]) lost(); else tag.remove(); };
      document.head.appendChild(tag);
    }));
  }

  function take(name, data) {
    var done = waiting[name];
    delete waiting[name];
    if (done) done(data);
  }

  function ready(language) {
    var table = load("fold", "fold").then(function (data) { fold = fold || unpackFold(data); });
    var root = load(language, language).then(function (data) {
      if (data.m && !data.m.rules) data.m.rules = data.m.e.map(function (rule) { return rule.split(">"); });
      roots[language] = data;
    });
    return Promise.all([table, root]).then(function () { return roots[language]; });
  }

  function part(language, name) { return load(language + "/" + name, roots[language].d + "/" + name); }

  /* ---- Words ---- */

  function number(text, at) {
    var result = 0, shift = 0, digit;
    do { digit = value[text[at.i++]]; result += (digit & 31) << shift; shift += 5; } while (digit > 31);
    return result;
  }

  function unpackFold(data) {
    var map = {}, text = data[0], at = { i: 0 }, code = 0;
    while (at.i < text.length) {
      code += number(text, at);
      var length = value[text[at.i++]];
      map[String.fromCharCode(code)] = text.substr(at.i, length);
      at.i += length;
    }
    return { map: map, separators: data[1], unspaced: data[2] };
  }

  function inRanges(c, ranges) {
    for (var i = 0; i < ranges.length; i += 2) {
      if (c < ranges[i]) return false;
      if (c <= ranges[i + 1]) return true;
    }
    return false;
  }

  function folded(text) {
    var result = "";
    for (var i = 0; i < text.length; i++) { var to = fold.map[text[i]]; result += to === undefined ? text[i] : to; }
    return result;
  }

  function isWord(c) { return c < "\u0080" ? (c >= "a" && c <= "z") || (c >= "0" && c <= "9") : !inRanges(c, fold.separators); }
  function isUnspaced(c) { return c >= "\u3005" && inRanges(c, fold.unspaced); }
  function isSpaced(c) { return c !== undefined && isWord(c) && !isUnspaced(c); }
  function isJoint(c) { return c === "-" || c === "&" || c === "\u2010"; }
  function isApostrophe(c) { return c === "'" || c === "\u2019"; }

  function endOfWord(text, i) {
    var isCode = text[i] >= "0" && text[i] <= "9";
    while (isSpaced(text[i])) i++;
    while (isCode && (text[i] === "." || text[i] === "\u066B") && isSpaced(text[i + 1])) { i++; while (isSpaced(text[i])) i++; }
    return i;
  }

  function stem(word, rules, shortest) {
    var i, least = shortest || (rules && rules.n);
    word = word.replace(/\u066B/g, ".");
    if (rules) {
      for (i = 0; i < word.length; i++) if (word[i] < rules.a || word[i] > rules.z) return word.slice(0, 40);
      for (i = 0; i < rules.b.length; i++) {
        if (word.length - rules.b[i].length >= least && word.startsWith(rules.b[i])) { word = word.slice(rules.b[i].length); break; }
      }
      for (i = 0; i < rules.rules.length; i++) {
        var rule = rules.rules[i];
        if (word.length - rule[0].length >= least && word.endsWith(rule[0])) { word = word.slice(0, word.length - rule[0].length) + (rule[1] || ""); break; }
      }
    }
    return word.slice(0, 40);
  }

  /* What to look up: for each word its stem, the word itself, and where it stands in the folded text; a joined word has its parts beside it. */
  function terms(text, rules) {
    var found = [], i = 0, end, first, from;
    function add(word, at, until, joined) { found.push({ text: stem(word, rules), word: word, at: at, end: until, joined: joined || 0 }); }
    while (i < text.length) {
      if (isUnspaced(text[i])) {
        for (end = i; end < text.length && isUnspaced(text[end]);) end++;
        if (end - i === 1) add(text[i], i, end);
        for (; i < end - 1; i++) add(text.substr(i, 2), i, i + 2);
        i = end;
      } else if (isWord(text[i])) {
        end = endOfWord(text, i);
        if (end - i > 2 || !(isApostrophe(text[i - 1]) || isApostrophe(text[end]))) {
          first = found.length;
          from = i;
          while (isJoint(text[end]) && isSpaced(text[end + 1])) { add(text.slice(from, end), from, end); from = end + 1; end = endOfWord(text, from); }
          add(text.slice(from, end), from, end);
          if (from > i) {
            add(text.slice(i, end).replace(/[-&\u2010]/g, ""), i, end, found.length - first);
            found.splice(first, 0, found.pop());
          }
        }
        i = end;
      } else i++;
    }
    return found;
  }

  /* ---- Looking up ---- */

  function shardOf(boundaries, word) {
    var low = 0, high = boundaries.length - 1;
    while (low < high) { var middle = (low + high + 1) >> 1; if (boundaries[middle] <= word) low = middle; else high = middle - 1; }
    return low;
  }

  function shard(language, kind, n) {
    return part(language, kind + n).then(function (text) {
      var key = language + kind + n;
      if (shards[key]) return shards[key];
      var pieces = text.split(" "), words = [], step = kind === "t" ? 2 : 1, before = "";
      for (var i = 0; i < pieces.length; i += step) {
        before = before.slice(0, value[pieces[i][0]]) + pieces[i].slice(1);
        words.push({ text: before, postings: pieces[i + 1] });
      }
      return (shards[key] = words);
    });
  }

  /* All words from one to another of the sorted list, from at most so many files. */
  function range(language, kind, from, to, most) {
    var boundaries = roots[language][kind], wanted = [];
    if (!boundaries.length) return Promise.resolve([]);
    for (var n = shardOf(boundaries, from), last = shardOf(boundaries, to); n <= last && wanted.length < most; n++) wanted.push(shard(language, kind, n));
    return Promise.all(wanted).then(function (lists) {
      return [].concat.apply([], lists).filter(function (w) { return w.text >= from && w.text <= to; });
    });
  }

  function postings(word) {
    if (typeof word.postings === "string") {
      var text = word.postings, at = { i: 0 }, document = -1, list = [];
      while (at.i < text.length) {
        document += number(text, at) + 1;
        var v = value[text[at.i++]];
        list.push([document, v >> 1, v & 1]);
      }
      word.postings = list;
    }
    return word.postings;
  }

  /* The edits between two words (a letter more, less, other, or two changed over), or more than `most`. */
  function edits(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var before = [], last = [], row, i, j;
    for (j = 0; j <= b.length; j++) last[j] = j;
    for (i = 1; i <= a.length; i++) {
      row = [i];
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      before = last;
      last = row;
    }
    return last[b.length];
  }

  function reversed(word) { return word.split("").reverse().join(""); }

  /* The words that a mistyped one may stand for: those that share its first letters or its last ones and are an edit or two away, as a whole or as far
     as they go (its ending may be what is wrong), and, where words have beginnings, those that are left when a wrong beginning is taken off. */
  function guesses(language, term) {
    var word = term.text, rules = roots[language].m, least = rules && rules.b.length ? 3 : 4, most = word.length > 7 ? 2 : 1;
    if (term.word.length < 4 || word.length < 3 || /[0-9]/.test(word) || isUnspaced(word[0])) return Promise.resolve([]);
    var forms = least === 3 && stem(term.word, rules, 2) !== word ? [word, stem(term.word, rules, 2)] : [word];
    var cut = least === 3 ? [1, 2, 3].map(function (n) { return stem(term.word.slice(n), rules); }).concat([0, 1].map(function (n) {
      return stem(term.word.slice(0, n) + term.word[n + 1] + term.word[n] + term.word.slice(n + 2), rules);
    })).filter(function (w) { return w.length > 2; }) : [];
    function far(text) {
      var whole = Math.min.apply(null, forms.concat(term.word).map(function (w) { return edits(w, text, most); })), over = word.length - text.length;
      if (whole <= most && text.length >= least - 1) return whole;
      return over > 0 && over < 6 && text.length >= least && edits(word.slice(0, text.length), text, 1) < 2 ? 1.5 : 9;
    }
    function ranges(kind) {
      return forms.map(function (form) {
        var head = Math.max(1, Math.floor((form.length - 1) / 2)), from = kind === "t" ? form.slice(0, head) : reversed(form).slice(0, Math.max(1, form.length - 1 - head));
        return range(language, kind, from, from + "\uffff", 4);
      });
    }
    var wanted = [].concat(ranges("t"), ranges("k"), cut.map(function (w) { return range(language, "t", w, w, 1); }));
    return Promise.all(wanted).then(function (lists) {
      var near = {}, behind = [];
      lists.slice(0, forms.length).forEach(function (list) { list.forEach(function (w) { if (far(w.text) < 3) near[w.text] = [w, far(w.text)]; }); });
      lists.slice(2 * forms.length).forEach(function (list) { if (list[0]) near[list[0].text] = [list[0], 1]; });
      lists.slice(forms.length, 2 * forms.length).forEach(function (list) {
        list.forEach(function (w) { var text = reversed(w.text); if (!near[text] && far(text) <= most && behind.indexOf(text) < 0) behind.push(text); });
      });
      return Promise.all(behind.slice(0, 8).map(function (text) { return range(language, "t", text, text, 1); })).then(function (found) {
        found.forEach(function (list) { if (list[0]) near[list[0].text] = [list[0], far(list[0].text)]; });
        return Object.keys(near).map(function (text) {
          var named = postings(near[text][0]).filter(function (p) { return p[2]; }).length;
          return { word: near[text][0], order: near[text][1] - (named ? 0.6 : 0) - Math.min(postings(near[text][0]).length, 50) / 1000 };
        }).sort(function (a, b) { return a.order - b.order; }).slice(0, 6);
      });
    });
  }

  /* The documents of one word of the query: exact, begun or mistyped; and how much each counts. */
  function lookUp(language, term, isLast) {
    var word = term.text, begun = word.length > (isLast ? 1 : 3) || isUnspaced(word[0]), plain = term.word.replace(/\u066B/g, ".");
    if (roots[language].x.indexOf(word) >= 0) return Promise.resolve({ stop: true });
    return range(language, "t", word, begun ? word + "\uffff" : word, 3).then(function (words) {
      var hits = [];
      words.forEach(function (w) {
        if (w.text === word) hits.push([w, 1]);
        else if (w.text.startsWith(plain)) hits.push([w, 0.75 * Math.sqrt(plain.length / w.text.length)]);
        else if (word.length > 3) hits.push([w, 0.6 * Math.sqrt(word.length / w.text.length)]);
      });
      var weak = !hits.some(function (hit) { return postings(hit[0]).length > 3 || postings(hit[0]).some(function (p) { return p[2]; }); });
      if (!weak) return { hits: hits };
      return guesses(language, term).then(function (guessed) {
        var more = guessed.map(function (g, i) { return [g.word, (hits.length ? 0.5 : 0.7) - i * 0.05]; });
        return { hits: hits.concat(more), guessed: hits.length || !guessed.length ? "" : guessed[0].word.text };
      });
    }).then(function (result) {
      var documents = {}, count = 0;
      result.hits.forEach(function (hit) {
        postings(hit[0]).forEach(function (p) {
          var old = documents[p[0]], score = p[1] * hit[1], title = p[2] && hit[1] > 0.55;
          if (!old) count++;
          documents[p[0]] = { score: Math.max(score, old ? old.score : 0), title: title || (old && old.title) };
        });
      });
      return { term: term, documents: documents, count: count, guessed: result.guessed };
    });
  }

  function isYear(word) { return /^(19|20)\d\d$/.test(word); }

  /* The documents of a query, best first: [number, score, which of the words are in its names]. */
  function search(language, query) {
    return ready(language).then(function (root) {
      var list = terms(folded(query), root.m).slice(0, 16);
      return Promise.all(list.map(function (term, i) { return lookUp(language, term, i === list.length - 1); })).then(function (found) {
        found = joined(found).filter(function (f) { return !f.stop; });
        var some = found.some(function (f) { return f.count && !isYear(f.term.word); });
        var asked = found.filter(function (f) { return f.count || !isUnspaced(f.term.word[0]); }).filter(function (f) { return !some || f.count || !isYear(f.term.word); });
        var scores = {}, all = 0;
        asked.forEach(function (f, i) {
          f.rarity = (isYear(f.term.word) && some ? 0.2 : 1) * Math.log(1 + (root.n + 1) / (f.count + 1));
          all += f.rarity;
          Object.keys(f.documents).forEach(function (id) {
            var s = scores[id] || (scores[id] = [+id, 0, 0, 0, 0]);
            s[1] += f.documents[id].score;
            s[2] += f.rarity;
            if (f.documents[id].title) { s[3] |= 1 << i; s[4] += f.rarity; }
          });
        });
        var results = Object.keys(scores).map(function (id) {
          var s = scores[id], share = s[2] / all;
          return [s[0], s[1] * share * share * (1 + 0.5 * s[4] / all), s[3]];
        }).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
        var year = list.filter(function (term) { return isYear(term.word); })[0];
        return { language: language, query: query, year: year && +year.word, asked: asked, results: results, guessed: asked.filter(function (f) { return f.guessed; }) };
      });
    });
  }

  /* A joined word stands for its parts where it is known, and gives way to them where it is not. */
  function joined(found) {
    for (var i = 0; i < found.length; i++) {
      var parts = found[i].term ? found[i].term.joined : 0;
      if (!parts) continue;
      if (found[i].count && !found[i].guessed) found.splice(i + 1, parts);
      else found.splice(i, 1);
    }
    return found;
  }

  /* ---- What results show ---- */

  function documentOf(language, id) {
    var per = roots[language].p;
    return part(language, "d" + Math.floor(id / per)).then(function (list) {
      var d = list[id % per];
      return { id: id, key: d[0], kind: d[1], title: d[2], code: d[3], figure: d[4], text: d[5], lang: d[6], href: site + language + "/" + d[0] };
    });
  }

  function documentsOf(found, from, to) {
    return Promise.all(found.results.slice(from, to).map(function (r) { return documentOf(found.language, r[0]).then(function (d) { d.score = r[1]; d.names = r[2]; return d; }); }));
  }

  /* The first results in their last order: a title with nothing but the words asked for goes before one with more. */
  function best(found, count) {
    var rules = roots[found.language].m, asked = folded(found.query);
    return documentsOf(found, 0, count + 4).then(function (documents) {
      documents.forEach(function (d) {
        var words = terms(folded(d.title), rules).filter(function (t) { return !t.joined && (t.word.length > 2 || isUnspaced(t.word[0])) && roots[found.language].x.indexOf(t.text) < 0; }), said = 0;
        words.forEach(function (t) {
          said += Math.max.apply(null, found.asked.map(function (f) {
            return f.term.word === t.word ? 1 : f.term.text === t.text || f.guessed === t.text || (t.word.startsWith(f.term.word) && f.term.word.length > 3) ? 0.7 : 0;
          }).concat(0));
        });
        d.score *= 1 + 0.5 * (words.length ? said / words.length : 0) + (folded(d.title).startsWith(asked) ? 0.15 : 0);
      });
      documents.sort(function (a, b) { return b.score - a.score || a.id - b.id; });
      found.results = documents.map(function (d) { return [d.id, d.score, d.names]; }).concat(found.results.slice(documents.length));
      return documents.slice(0, count);
    });
  }

  /* A country and an indicator that share the words of the query between them: the figure itself. */
  function figure(found, documents) {
    var all = 0, most, area, indicator;
    // Years choose among the values, and short words that many pages have (in, of) ask for nothing.
    found.asked.forEach(function (f, i) {
      var word = f.term.word;
      if (!isYear(word) && (word.length > 3 || /[0-9]/.test(word) || isUnspaced(word[0]) || (f.count && f.count <= 5))) all |= 1 << i;
    });
    // Where one page is named by all the words, they ask for the page.
    if (found.asked.length < 2 || !all || documents.some(function (d) { return (d.names & all) === all; })) return Promise.resolve(null);
    return candidates(found, documents).then(function (list) {
      list.filter(function (d) { return d.kind === 3 && d.own & all && (d.own & all) !== all; }).forEach(function (a) {
        list.filter(function (d) { return d.kind === 0; }).forEach(function (i) {
          if ((i.has | a.own) & all ^ all) return;
          var score = a.score;
          found.asked.forEach(function (f, n) { if (!(a.own >> n & 1) && f.documents[i.id]) score += f.documents[i.id].score * (i.own >> n & 1 ? 1.5 : 1); });
          if (!area || score > most) { area = a; indicator = i; most = score; }
        });
      });
      if (!area) return null;
      var id = indicator.key.slice(11, -5);
      return load("figures/" + id, "figures/" + id).then(function (data) { return figureOf(found, data, area, indicator); }, function () { return null; });
    });
  }

  /* The areas and indicators worth a look: the best by what their names say, and by what they say at all. */
  function candidates(found, documents) {
    var own = {}, has = {}, rows = {};
    found.asked.forEach(function (f, i) {
      Object.keys(f.documents).forEach(function (id) {
        has[id] = (has[id] || 0) | (1 << i);
        if (f.documents[id].title) own[id] = (own[id] || 0) | (1 << i);
        rows[id] = (rows[id] || 0) + f.documents[id].score;
      });
    });
    var root = roots[found.language];
    function top(from, to, sets) {
      return Object.keys(sets).map(Number).filter(function (id) { return id >= from && id < to; }).sort(function (a, b) { return rows[b] - rows[a] || a - b; }).slice(0, 4);
    }
    var ids = top(root.a[0], root.a[0] + root.a[1], own).concat(top(0, root.i, has));
    return Promise.all(ids.map(function (id) {
      return documentOf(found.language, id).then(function (d) { 
        d.own = own[id] || 0;
        d.has = has[id];
        // Niger is not Nigeria, though their stems may meet.
        var whole = terms(folded(d.title), root.m).some(function (t) { return found.asked.some(function (f) { return f.term.word === t.word && !isYear(t.word); }); });
        d.score = rows[id] + (whole ? 10 : 0);
        return d;
      });
    }));
  }

  function figureOf(found, data, area, indicator) {
    var row = data.r[area.key.slice(6, -5)];
    if (!row) return null;
    var values = row[4].split(" "), at = found.year ? found.year - row[3] : values.length - 1, series = data.s[row[0]];
    if (!values[at]) for (at = values.length - 1; at > 0 && !values[at];) at--;
    var root = roots[found.language], where = root.w.where.replace("{area}", area.title).replace("{year}", row[3] + at);
    var words = series.t[found.language] || indicator.title;
    return {
      key: data.p[row[1]] + "#" + row[2], kind: -1, title: words, code: indicator.code, figure: written(values[at], series, root.q, found.language) + " · " + where, text: "",
      href: site + found.language + "/" + data.p[row[1]] + "#" + row[2]
    };
  }

  /* A number as the language writes it; q is what Locale.NumberSymbols lists. */
  function written(text, series, q, language) {
    var match = /^([<>]?)(-?)(\d+)(?:\.(\d+))?$/.exec(text), whole = "", digits = match[3], group = +q[3];
    function local(s) { return s.replace(/\d/g, function (c) { return String.fromCharCode(q[0].charCodeAt(0) + +c); }); }
    if (series.f === "year") return local(digits);
    if (digits.length >= group + +q[5]) {
      while (digits.length > group) { whole = q[2] + digits.slice(-group) + whole; digits = digits.slice(0, -group); group = +q[4]; }
    }
    var result = local(digits + whole) + (match[4] ? q[1] + local(match[4]) : "");
    result = match[1] + (match[2] ? q[6] : "") + (series.f === "percent" ? q[7].replace("{0}", result) : result);
    var unit = series.u && (series.u[language] || "");
    return unit ? result + (unit[0] === "\uff08" ? "" : " ") + unit : result;
  }

  /* ---- The box and the page ---- */

  var form, input, list, status, active = -1, options = [], turn = 0;

  function element(name, attributes, content) {
    var made = document.createElement(name);
    for (var key in attributes) if (attributes[key] !== null && attributes[key] !== undefined && attributes[key] !== false) made.setAttribute(key, attributes[key] === true ? "" : attributes[key]);
    [].concat(content === undefined || content === null ? [] : content).forEach(function (part) { made.append(part); });
    return made;
  }

  function say(key, replace) {
    var text = roots[pageLanguage].w[key];
    for (var name in replace) text = text.replace("{" + name + "}", replace[name]);
    return text;
  }

  /* The text around the first word that was asked for, with all of them marked. Folding may change lengths, so places are counted letter by letter. */
  function marked(parent, text, found, whole) {
    var plain = "", places = [], spots = [], i;
    for (i = 0; i < text.length; i++) { var to = fold.map[text[i]]; to = to === undefined ? text[i] : to; for (var j = 0; j < to.length; j++) places.push(i); plain += to; }
    places.push(text.length);
    terms(plain, roots[found.language].m).forEach(function (t) {
      if (found.asked.some(function (f) { return f.term.text === t.text || (f.term.word.length > 2 && t.word.startsWith(f.term.word)) || f.guessed === t.text; })) {
        var last = spots[spots.length - 1], at = places[t.at];
        if (last && at <= last[1]) last[1] = places[t.end]; else spots.push([at, places[t.end]]);
      }
    });
    var from = 0, until = text.length;
    if (!whole && text.length > 160) {
      var first = spots.length ? spots[0][0] : 0;
      from = first > 100 ? Math.max(text.lastIndexOf(" ", first - 40), first - 60) + 1 : 0;
      until = Math.min(text.length, from + 180);
      if (from) parent.append("… ");
    }
    spots.forEach(function (s) {
      if (s[0] < from || s[1] > until) return;
      parent.append(text.slice(from, s[0]));
      parent.append(element("mark", {}, text.slice(s[0], s[1])));
      from = s[1];
    });
    parent.append(text.slice(from, until) + (until < text.length ? " …" : ""));
  }

  function fill(item, document, found) {
    var title = element("span", { "class": "hit-title" });
    if (document.lang) title.lang = document.lang;
    if (document.code) title.append(element("span", { "class": "code" }, document.code), " ");
    marked(title, document.title, found, true);
    item.append(title);
    if (document.figure) item.append(element("span", { "class": "hit-figure" }, document.figure));
    if (document.kind >= 0) item.append(element("span", { "class": "hit-kind" }, roots[found.language].kinds[document.kind]));
    if (document.text) { var text = element("span", { "class": "hit-text" }); marked(text, document.text, found); item.append(text); }
  }

  function ask(query, count) {
    return search(pageLanguage, query).then(function (found) {
      return best(found, count).then(function (documents) {
        return figure(found, documents).then(function (answer) { return { found: found, documents: answer ? [answer].concat(documents) : documents }; });
      });
    });
  }

  function close() {
    turn++;
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function go(index) {
    active = index;
    options.forEach(function (o, i) { o.setAttribute("aria-selected", i === index); });
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else { input.setAttribute("aria-activedescendant", options[index].id); options[index].scrollIntoView({ block: "nearest" }); }
  }

  function option(href) {
    var item = element("li", { role: "option", id: "hit-" + options.length, "aria-selected": "false" });
    item.href = href;
    item.addEventListener("mousedown", function (event) { event.preventDefault(); });
    item.addEventListener("click", function (event) { if (event.ctrlKey || event.metaKey) open(href); else location.href = href; });
    options.push(item);
    list.append(item);
    return item;
  }

  function pageFor(query) { return form.action.split("?")[0] + "?q=" + encodeURIComponent(query); }

  function suggest(query) {
    var mine = ++turn;
    ask(query, 7).then(function (answer) {
      if (mine !== turn) return;
      list.textContent = "";
      options = [];
      answer.documents.forEach(function (d) { fill(option(d.href), d, answer.found); });
      var count = answer.found.results.length;
      if (count > 7) option(pageFor(query)).textContent = say("all") + " (" + count + ")";
      status.textContent = summary(answer.found) + (count ? " " + say("keys") : "");
      list.hidden = !options.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      go(-1);
      status.className = count && !answer.found.guessed.length ? "unseen" : "search-note";
    }).catch(failed);
  }

  function summary(found) {
    if (!found.results.length) return say("none", { q: found.query });
    var text = found.guessed.length ? say("did_you_mean", { q: found.asked.map(function (f) { return f.guessed || f.term.word; }).join(" ") }) + " " : "";
    return text + say("results", { n: found.results.length });
  }

  function failed() {
    if (roots[pageLanguage]) { status.textContent = say("failed"); status.className = "search-note"; }
  }

  function typed() {
    var query = input.value.trim();
    if (query) suggest(query);
    else { status.textContent = ""; close(); }
  }

  function keyed(event) {
    var key = event.key;
    if (list.hidden && key === "ArrowDown" && input.value.trim()) suggest(input.value.trim());
    else if (list.hidden) return;
    else if (key === "ArrowDown") go((active + 2) % (options.length + 1) - 1);
    else if (key === "ArrowUp") go((active + 1 + options.length) % (options.length + 1) - 1);
    else if (key === "Escape") close();
    else if (key === "Enter" && active >= 0) options[active].click();
    else return;
    event.preventDefault();
  }

  function start() {
    input = document.getElementById("search-input");
    if (!input) return;
    form = input.form;
    status = element("p", { role: "status", "class": "unseen" });
    form.append(status);
    input.addEventListener("focus", function () { ready(pageLanguage).catch(failed); });
    if (document.getElementById("search-results")) return;
    list = element("ul", { id: "search-list", role: "listbox", "class": "search-list", "aria-label": input.labels[0].textContent });
    list.hidden = true;
    form.append(list);
    [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]].forEach(function (a) { input.setAttribute(a[0], a[1]); });
    input.addEventListener("input", typed);
    input.addEventListener("keydown", keyed);
    form.addEventListener("focusout", function (event) { if (!form.contains(event.relatedTarget)) close(); });
  }

  /* What chunks call, and what the search page builds on (search-page.js). */
  window.sdgSearch = {
    take: take, ready: ready, roots: roots, part: part, search: search, best: best, figure: figure, documentsOf: documentsOf, value: value, number: number, written: written,
    terms: function (text, language) { return terms(folded(text), roots[language].m); }, element: element, say: say, fill: fill, summary: summary, failed: failed
  };
  start();
})();
