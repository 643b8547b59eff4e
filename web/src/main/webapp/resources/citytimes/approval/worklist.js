/*
 * The worklist by keyboard, and what is chosen in it. Without it the list still works: each case is a
 * link with a box beside it, and the boxes are sent by a form.
 */
(function () {
  "use strict";

  var doc = document;
  var KEYS = "citytimes.worklist.keys";
  var form = doc.getElementById("together");
  var bar = form && form.querySelector(".ct-bulk");
  var hint = doc.getElementById("keys");
  var cover = doc.getElementById("together-cover");
  var asked = "";
  var waiting = 0;

  if (!form) {
    return;
  }

  function boxes() {
    return Array.prototype.slice.call(form.querySelectorAll("input[name=id]"));
  }

  function links() {
    return Array.prototype.slice.call(form.querySelectorAll("td.main a, th.main a"));
  }

  function keysOn() {
    return window.localStorage.getItem(KEYS) !== "off";
  }

  function showKeys() {
    var button = hint.querySelector("button");
    hint.hidden = false;
    button.textContent = keysOn() ? button.dataset.on : button.dataset.off;
    hint.classList.toggle("ct-keys-off", !keysOn());
  }

  function showChosen() {
    var all = boxes();
    var chosen = all.filter(function (box) { return box.checked; }).length;
    var words = bar.dataset[chosen === 0 ? "none" : chosen === 1 ? "one" : "many"].replace("{0}", chosen);
    var line = bar.querySelector("[role=status]");
    if (line.textContent !== words) {
      line.textContent = words;
    }
    showCover();
    bar.querySelector("[data-pick=all]").hidden = chosen === all.length;
    bar.querySelector("[data-pick=none]").hidden = chosen === 0;
    Array.prototype.forEach.call(bar.querySelectorAll("[type=submit]"), function (button) {
      if (chosen === 0) {
        button.setAttribute("aria-disabled", "true");
      } else {
        button.removeAttribute("aria-disabled");
      }
    });
  }

  /* What the chosen ones do to the cover together: asked once the choice rests, shown if it still holds. */
  function showCover() {
    var chosen = boxes().filter(function (box) { return box.checked; });
    var query = chosen.map(function (box) { return "id=" + encodeURIComponent(box.value); }).join("&");
    if (query === asked) {
      return;
    }
    asked = query;
    cover.textContent = "";
    window.clearTimeout(waiting);
    if (query) {
      waiting = window.setTimeout(function () { askCover(query); }, 300);
    }
  }

  function askCover(query) {
    window.fetch(cover.dataset.api + "?" + query, { headers: { Accept: "application/json" } })
      .then(function (answer) { return answer.ok ? answer.json() : { words: "" }; })
      .then(function (found) {
        if (query === asked) {
          cover.textContent = found.words;
          cover.classList.toggle("ct-lacking", found.kept === false);
        }
      })
      .catch(function () { /* The next page says it too. */ });
  }

  function row(node) {
    return node && node.closest ? node.closest("#together tbody tr") : null;
  }

  function move(step) {
    var all = links();
    var here = row(doc.activeElement);
    var at = here ? all.findIndex(function (link) { return here.contains(link); }) : step > 0 ? -1 : all.length;
    var next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    if (next) {
      next.focus();
    }
  }

  function writes(target) {
    return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]");
  }

  doc.addEventListener("keydown", function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || !keysOn() || writes(event.target)) {
      return;
    }
    var here = row(event.target);
    var key = event.key.toLowerCase();
    if (key === "j" || (key === "arrowdown" && here)) {
      event.preventDefault();
      move(1);
    } else if (key === "k" || (key === "arrowup" && here)) {
      event.preventDefault();
      move(-1);
    } else if (key === "x" && here) {
      event.preventDefault();
      here.querySelector("input[name=id]").click();
    }
  });

  form.addEventListener("change", showChosen);
  bar.addEventListener("click", function (event) {
    var pick = event.target.dataset.pick;
    if (pick) {
      boxes().forEach(function (box) { box.checked = pick === "all"; });
      showChosen();
      boxes()[0].focus();
    }
  });
  hint.querySelector("button").addEventListener("click", function () {
    window.localStorage.setItem(KEYS, keysOn() ? "off" : "on");
    showKeys();
  });
  window.addEventListener("pageshow", showChosen);
  showKeys();
  showChosen();
}());
