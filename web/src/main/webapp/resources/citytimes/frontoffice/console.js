/*
 * The operator's console: keys, running clocks, and a look at the server whenever the hall changes.
 * What the keys do is what the buttons do: each presses the button that carries it.
 */
(function () {
  "use strict";

  var doc = document;
  var SIGN = 30000; /* the server holds desk and call for two minutes after each sign of life */
  var LETTERS = "citytimes.console.letters";
  var offset = 0; /* server's clock minus ours */
  var busy = false;
  var following = null;
  var stale = false;

  function state() {
    return doc.getElementById("state");
  }

  function now() {
    return Date.now() + offset;
  }

  function length(millis) {
    var seconds = Math.max(0, Math.floor(millis / 1000));
    var two = function (n) { return (n < 10 ? "0" : "") + n; };
    var hours = Math.floor(seconds / 3600);
    return hours ? hours + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60)
      : Math.floor(seconds / 60) + ":" + two(seconds % 60);
  }

  function tick() {
    doc.getElementById("clock").textContent = state() ? new Date(now()).toLocaleTimeString("it-IT", { timeZone: state().dataset.zone }) : "";
    doc.querySelectorAll("[data-since]").forEach(function (node) {
      var passed = now() - Number(node.dataset.since);
      if (node.dataset.usual) {
        node.style.width = Math.min(100, passed / (Number(node.dataset.usual) * 600)) + "%";
      } else {
        var words = (node.dataset.pattern || "{0}").replace("{0}", length(passed));
        if (node.textContent !== words) {
          node.textContent = words;
        }
      }
    });
    doc.querySelectorAll("[data-forgot]").forEach(function (node) {
      node.hidden = Number(node.dataset.forgot) > now();
    });
    recall();
  }

  /* 'Call again' opens after a while; until then it counts down and takes no press. */
  function recall() {
    var at = doc.getElementById("recall-at");
    var button = doc.querySelector("[data-key=F8]");
    if (at && button) {
      var left = Number(at.dataset.at) - now();
      var words = button.querySelector(".ui-button-text");
      button.dataset.full = button.dataset.full || words.textContent;
      if (left > 0) {
        button.setAttribute("aria-disabled", "true");
        words.textContent = at.dataset.in.replace("{0}", length(left + 999));
      } else {
        button.removeAttribute("aria-disabled");
        words.textContent = button.dataset.full;
      }
    }
  }

  function lettersOn() {
    return window.localStorage.getItem(LETTERS) !== "off";
  }

  function showLetters() {
    var button = doc.getElementById("letters");
    if (button) {
      button.textContent = lettersOn() ? button.dataset.on : button.dataset.off;
      button.setAttribute("aria-pressed", String(lettersOn()));
    }
    doc.body.classList.toggle("letters-off", !lettersOn());
  }

  function press(key) {
    var button = doc.querySelector("[data-key='" + key + "']");
    if (button && !busy && button.getAttribute("aria-disabled") !== "true" && button.offsetParent !== null) {
      button.click();
    }
    return Boolean(button);
  }

  function inField(target) {
    return target.closest("input, textarea, select, [contenteditable=true]");
  }

  doc.addEventListener("keydown", function (event) {
    if (event.altKey || event.metaKey || event.repeat || !state()) {
      return;
    }
    if (event.ctrlKey) {
      if (event.key === "F12") {
        event.preventDefault();
        press("Ctrl F12");
      }
    } else if (/^F[2489]$/.test(event.key)) {
      event.preventDefault();
      press(event.key);
    } else if (event.key === "Escape" && doc.getElementById("panel") && !doc.querySelector(".ui-confirm-dialog:not([aria-hidden=true])")) {
      event.preventDefault();
      press("Esc");
    } else if (/^Arrow(Up|Down)$/.test(event.key) && event.target.closest("#lines")) {
      event.preventDefault();
      step(event.target, event.key === "ArrowDown" ? 1 : -1);
    } else if (/^[+tsrxaenu]$/i.test(event.key) && lettersOn() && !inField(event.target)) {
      if (goTo(event.key.toUpperCase()) || press(event.key.toUpperCase())) {
        event.preventDefault();
      }
    }
  });

  /* From one number of the list to the next. */
  function step(from, by) {
    var picks = Array.prototype.slice.call(doc.querySelectorAll("#lines .btn-pick"));
    var next = picks[picks.indexOf(from) + by];
    if (next) {
      next.focus();
    }
  }

  /* Some keys lead to a field rather than press a button. */
  function goTo(key) {
    var field = doc.querySelector("[data-focus='" + key + "']");
    if (field) {
      field.focus();
    }
    return Boolean(field);
  }

  /* The list stays as it is while somebody points at it; news wait behind a button. Only a call for help never waits. */
  function inUse() {
    var lines = doc.getElementById("lines");
    return lines && (lines.matches(":hover") || lines.contains(doc.activeElement));
  }

  /* Nothing is taken away from who is just writing or choosing. */
  function isAsked() {
    var at = doc.activeElement;
    return doc.getElementById("panel") || at && inField(at) && at.closest("#console");
  }

  function refresh() {
    if (busy) {
      stale = true;
    } else if (isAsked()) {
      stale = true;
      window.consoleHelp();
    } else if (inUse()) {
      doc.getElementById("freeze").hidden = false;
      window.consoleHelp();
    } else {
      stale = false;
      window.consoleRefresh();
    }
  }

  doc.addEventListener("click", function (event) {
    if (event.target.closest("#thaw")) {
      window.consoleRefresh();
    } else if (event.target.closest("#letters")) {
      window.localStorage.setItem(LETTERS, lettersOn() ? "off" : "on");
      showLetters();
    }
  });
  doc.addEventListener("pointerout", function (event) {
    var lines = event.target.closest && event.target.closest("#lines");
    var frozen = doc.getElementById("freeze");
    if (lines && frozen && !frozen.hidden && !lines.contains(event.relatedTarget)) {
      refresh();
    }
  });

  function lineIs(up) {
    var live = doc.getElementById("live");
    live.querySelector("span").textContent = up ? live.dataset.on : live.dataset.off;
    live.classList.toggle("off", !up);
  }

  function begin() {
    var there = state();
    if (there) {
      offset = Number(there.dataset.now) - Date.now();
      if (following !== there.dataset.events) {
        following = there.dataset.events;
        window.CityTimes.follow(following, refresh, lineIs);
      }
    }
    showLetters();
    tick();
  }

  function keepFocus() {
    if (doc.activeElement === doc.body || doc.activeElement === null) {
      var next = doc.querySelector("[data-key=F2]");
      if (next) {
        next.focus({ preventScroll: true });
      }
    }
  }

  /* A panel that has just been opened is where one goes on. */
  var opened = "";
  function openPanel() {
    var title = doc.getElementById("panel-title");
    var words = title ? title.textContent : "";
    if (title && words !== opened) {
      var field = doc.querySelector("#panel select, #panel input:not([type=hidden]), #panel button");
      field.focus();
    }
    opened = words;
  }

  /* A picture that is on its way must not take a field away from who has just gone there: it is asked for later. */
  doc.addEventListener("focusin", function (event) {
    var queue = window.PrimeFaces.ajax.Queue;
    if (!busy && event.target.closest("#console") && inField(event.target) && !queue.isEmpty()) {
      queue.abortAll();
      stale = true;
    }
  });

  doc.addEventListener("focusout", function () {
    window.setTimeout(function () {
      if (stale && !isAsked()) {
        refresh();
      }
    }, 0);
  });

  function start() {
    begin();
    keepFocus();
    window.setInterval(tick, 1000);
    window.setInterval(function () {
      if (state()) {
        window.consoleSign();
      }
    }, SIGN);
    window.jQuery(doc).on("pfAjaxSend", function () {
      busy = true;
    }).on("pfAjaxComplete", function () {
      busy = false;
      window.setTimeout(function () {
        begin();
        keepFocus();
        openPanel();
        if (stale) {
          refresh();
        }
      }, 0);
    });
  }

  window.addEventListener("load", start);
}());
