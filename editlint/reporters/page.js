(function () {
  "use strict";
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var narrow = window.matchMedia("(max-width: 43.99rem)");
  var bar = document.getElementById("filter"), search = document.getElementById("search"), rule = document.getElementById("rule");
  var boxes = all("input[name=severity]", bar), notes = all(".notes > li"), marks = all("main a[data-v]");
  var table = document.getElementById("articles"), rows = table ? all("tbody tr", table) : [];
  var rules = table ? table.dataset.rules.split(" ") : [], at = -1;
  function severities() {
    var on = {};
    boxes.forEach(function (box) { if (box.checked) { on[box.value] = on[box.value.charAt(0)] = true; } });
    return on;
  }
  function wanted(name) { return !rule.value || name === rule.value || name.indexOf(rule.value + ".") === 0; }
  function filter() {
    var on = severities(), visible = {}, count = 0, total = 0;
    notes.forEach(function (note) {
      if (!note.dataset.severity) { return; }
      total += 1;
      note.hidden = !(on[note.dataset.severity] && wanted(note.dataset.rule));
      if (!note.hidden) { visible[note.dataset.v] = note.dataset.severity; count += 1; }
    });
    function open(v) { return visible[v]; }
    notes.forEach(function (note) {
      if (!note.dataset.severity) { note.hidden = !note.dataset.v.split(" ").some(open) && note.dataset.v.split(" ").some(here); }
    });
    marks.forEach(function (mark) {
      var own = mark.dataset.v.split(" ").filter(open);
      var away = !mark.dataset.v.split(" ").some(here);
      mark.classList.toggle("off", !own.length && !away);
      if (mark.classList.contains("mark") && own.length) {
        ["error", "warning", "suggestion"].forEach(function (s) { mark.classList.toggle(s, visible[own[0]] === s); });
        mark.setAttribute("href", "#n" + own[0]);
      }
    });
    if (rows.length) { list(on); }
    if (notes.length) { say(count, total, "notes"); }
  }
  function here(v) { return document.getElementById("n" + v) !== null; }
  function say(count, total, what) { document.getElementById("shown").textContent = count + " of " + total + " " + what; }
  function list(on) {
    var words = search ? search.value.toLowerCase().split(/\s+/) : [], count = 0;
    rows.forEach(function (row, index) {
      var sums = { e: 0, w: 0, s: 0 };
      row.dataset.v.split(" ").forEach(function (each) {
        var parts = /^(\d+)([ews])(\d+)$/.exec(each);
        if (parts && on[parts[2]] && wanted(rules[parts[1]])) { sums[parts[2]] += +parts[3]; }
      });
      ["error", "warning", "suggestion"].forEach(function (s) { row.querySelector("td." + s).textContent = sums[s.charAt(0)] || ""; });
      var text = row.cells[0].textContent.toLowerCase(), any = sums.e + sums.w + sums.s > 0 || (!row.dataset.v && !rule.value);
      row.hidden = !(any && words.every(function (word) { return text.indexOf(word) >= 0; }));
      row.sums = sums; row.at = row.at === undefined ? index : row.at;
      count += row.hidden ? 0 : 1;
    });
    rows.slice().sort(function (a, b) { return b.sums.e - a.sums.e || b.sums.w - a.sums.w || b.sums.s - a.sums.s || a.at - b.at; })
      .forEach(function (row) { row.parentNode.appendChild(row); });
    say(count, rows.length, "articles");
  }
  function align() {
    var plans = [];
    all(".text .notes > li").forEach(function (note) { note.style.marginTop = ""; });
    if (narrow.matches) { return; }
    all(".row > .notes").forEach(function (group) {
      var room = group.parentNode.getBoundingClientRect().bottom - group.getBoundingClientRect().bottom, moved = 0;
      Array.prototype.forEach.call(group.children, function (note) {
        var mark = document.getElementById("m" + note.dataset.v);
        if (note.hidden || !mark || mark.className.indexOf("beside") === 0 || !group.parentNode.contains(mark)) { return; }
        var low = mark.getClientRects()[0].top - note.getBoundingClientRect().top - moved;
        var step = Math.max(0, Math.min(room - moved, low));
        if (step > 8) { plans.push([note, step]); moved += step; }
      });
    });
    plans.forEach(function (plan) { plan[0].style.marginTop = "calc(0.3rem + " + plan[1] + "px)"; });
  }
  function close() { all(".on").forEach(function (each) { each.classList.remove("on"); }); }
  function show(note, mark, toggle) {
    var open = toggle && note.classList.contains("on");
    close();
    if (open) { return; }
    note.classList.add("on");
    if (mark) { mark.classList.add("on"); }
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "nearest" });
  }
  function notesOf(mark) { return document.getElementById(mark.getAttribute("href").slice(1)); }
  function go(step) {
    var open = notes.filter(function (note) { return !note.hidden && note.dataset.severity; });
    if (!open.length) { return; }
    at = at < 0 && step < 0 ? open.length - 1 : (at + step + open.length) % open.length;
    var mark = document.getElementById("m" + open[at].dataset.v);
    (mark || open[at]).scrollIntoView({ block: "center" });
    show(open[at], mark, false);
  }
  marks.forEach(function (mark) {
    mark.addEventListener("click", function (event) {
      var note = notesOf(mark);
      if (!note || mark.classList.contains("off")) { event.preventDefault(); return; }
      event.preventDefault();
      show(note, mark, true);
      if (note.classList.contains("on")) {
        mark.dataset.v.split(" ").forEach(function (v) { var other = document.getElementById("n" + v); if (other && !other.hidden && mark.classList.contains("mark")) { other.classList.add("on"); } });
      }
      at = notes.filter(function (each) { return !each.hidden && each.dataset.severity; }).indexOf(note);
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /INPUT|SELECT/.test(event.target.tagName)) { return; }
    if (event.key === "n") { go(1); } else if (event.key === "p") { go(-1); } else if (event.key === "Escape") {
      var note = document.querySelector(".notes > li.on"), mark = note && document.getElementById("m" + note.dataset.v);
      close();
      if (mark) { mark.focus(); }
    }
  });
  if (rule) {
    bar.hidden = false;
    bar.addEventListener("input", function () { filter(); align(); });
    bar.addEventListener("submit", function (event) { event.preventDefault(); });
    filter();
  }
  align();
  window.addEventListener("resize", align);
}());
