/* Served by `sdgtech serve` alone, at the end of every page. Listens for changes; loads the page again when its own bytes changed, exchanges
   stylesheets in place, and shows errors above the page. */
(function () {
  'use strict';
  var script = document.currentScript;
  var tag = script.dataset.tag;
  var styles = script.dataset.styles;
  var scrollKey = 'sdgtech-scroll ' + location.pathname;
  var events = null;
  var asking = false;
  var askAgain = false;
  var shown = '';
  var overlay = null;

  restoreScroll();
  listen();
  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pageshow', listen);
  window.addEventListener('pagehide', close);

  // A browser opens few connections to one server, so only the page in sight keeps one.
  function listen() {
    if (document.hidden) return close();
    if (events && events.readyState !== 2) return;
    events = new EventSource('/_sdgtech/events');
    events.onmessage = ask;
    events.onerror = function () {
      if (events && events.readyState === 2) setTimeout(listen, 1000);
    };
  }

  function close() {
    if (events) events.close();
    events = null;
  }

  function ask() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    fetch('/_sdgtech/state?page=' + encodeURIComponent(decodeURIComponent(location.pathname)))
      .then(function (response) { return response.json(); })
      .then(take)
      .catch(function () { /* The server is away; the stream tells when it is back. */ })
      .then(function () {
        asking = false;
        if (!askAgain) return;
        askAgain = false;
        ask();
      });
  }

  function take(state) {
    if (state.tag !== tag) {
      sessionStorage.setItem(scrollKey, String(window.scrollX) + ' ' + String(window.scrollY));
      location.reload();
      return;
    }
    if (state.styles !== styles) exchange(state.styles.split(' '));
    styles = state.styles;
    showErrors(state);
  }

  function restoreScroll() {
    var kept = sessionStorage.getItem(scrollKey);
    if (!kept) return;
    sessionStorage.removeItem(scrollKey);
    var place = kept.split(' ').map(Number);
    function go() { window.scrollTo({ left: place[0], top: place[1], behavior: 'instant' }); }
    go();
    window.addEventListener('load', go);
  }

  // The old sheet goes when the new one is there, so that the page never stands bare.
  function exchange(wanted) {
    var old = Array.prototype.filter.call(document.querySelectorAll('link[rel=stylesheet]'), function (link) {
      return new URL(link.href).pathname.indexOf('/assets/') === 0;
    });
    wanted.forEach(function (href, i) {
      if (old[i] && new URL(old[i].href).pathname === href) return;
      var link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = function () { if (old[i]) old[i].remove(); };
      var last = old[i] || old[old.length - 1];
      if (last) last.after(link); else document.head.append(link);
    });
  }

  function showErrors(state) {
    var now = JSON.stringify(state.errors) + state.total;
    if (now === shown) return;
    shown = now;
    if (overlay) overlay.remove();
    overlay = null;
    if (state.total > 0) {
      overlay = draw(state);
      document.body.append(overlay);
    }
  }

  function draw(state) {
    var host = make('sdgtech-errors');
    host.lang = 'en';
    host.dir = 'ltr';
    var root = host.attachShadow({ mode: 'open' });
    var sheet = make('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/_sdgtech/preview.css';
    var panel = make('section', 'panel');
    panel.setAttribute('role', 'alert');
    panel.setAttribute('aria-label', 'Errors in the content');
    panel.tabIndex = 0;
    var head = make('div', 'head');
    head.append(make('h2', '', state.total === 1 ? '1 error' : state.total + ' errors'));
    var all = make('a', '', 'Everything that was found');
    all.href = '/_sdgtech/diagnostics';
    var hide = make('button', '', 'Hide');
    hide.type = 'button';
    hide.addEventListener('click', function () { host.remove(); });
    panel.addEventListener('keydown', function (event) { if (event.key === 'Escape') host.remove(); });
    head.append(all, hide);
    var list = make('ol');
    state.errors.forEach(function (error) { list.append(item(error)); });
    panel.append(head, list);
    root.append(sheet, panel);
    return host;
  }

  function item(error) {
    var entry = make('li');
    var place = make('p', 'place', error.place + ' ');
    place.append(make('span', 'code', error.code));
    entry.append(place, make('p', 'message', error.message));
    if (error.line) entry.append(excerpt(error));
    if (error.hint) entry.append(make('p', 'hint', error.hint));
    return entry;
  }

  // The caret stands below what it means whatever the width of the letters: the text before it is there once more, unseen.
  function excerpt(error) {
    var box = make('pre');
    var caret = make('span', 'caret');
    caret.setAttribute('aria-hidden', 'true');
    caret.append(make('span', 'number', String(error.line)), error.before, make('b', '', '^'.repeat(Math.max(1, error.marked.length))));
    box.append(make('span', 'number', String(error.line)), error.before, make('mark', '', error.marked), error.after + '\n', caret);
    return box;
  }

  // Everything is set as text, so nothing of it can become an element.
  function make(name, kind, text) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    if (text) element.textContent = text;
    return element;
  }
})();
