/*
 * The hall of who minds it: running clocks, and a look at the server whenever the hall changes, at least
 * twice a minute. Nothing moves while a panel is open or something in the form has the focus.
 */
(function () {
  "use strict";

  var doc = document;
  var AT_LEAST = 30000;
  var offset = 0;
  var following = null;
  var busy = false;
  var stale = false;
  var opened = "";

  function state() {
    return doc.getElementById("state");
  }

  function now() {
    return Date.now() + offset;
  }

  function length(millis) {
    var seconds = Math.max(0, Math.floor(millis / 1000));
    var two = function (n) { return (n < 10 ? "0" : "") + n; };
    return Math.floor(seconds / 60) + ":" + two(seconds % 60);
  }

  function tick() {
    doc.getElementById("clock").textContent = new Date(now()).toLocaleTimeString("it-IT", { timeZone: state().dataset.zone });
    doc.querySelectorAll("[data-since]").forEach(function (node) {
      node.textContent = length(now() - Number(node.dataset.since));
    });
  }

  function inUse() {
    var at = doc.activeElement;
    return doc.getElementById("panel") || at && at.closest("#hall") && at.matches(":focus-visible");
  }

  function refresh() {
    if (busy || inUse()) {
      stale = true;
    } else {
      stale = false;
      window.hallRefresh();
    }
  }

  function lineIs(up) {
    var live = doc.getElementById("live");
    live.querySelector("span").textContent = up ? live.dataset.on : live.dataset.off;
    live.classList.toggle("off", !up);
  }

  function begin() {
    offset = Number(state().dataset.now) - Date.now();
    if (following !== state().dataset.events) {
      following = state().dataset.events;
      window.CityTimes.follow(following, refresh, lineIs);
    }
    tick();
    var title = doc.getElementById("panel-title");
    var words = title ? title.textContent : "";
    if (title && words !== opened) {
      doc.querySelector("#panel select, #panel input:not([type=hidden])").focus();
    }
    opened = words;
  }

  doc.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && doc.getElementById("panel") && !doc.querySelector(".ui-confirm-dialog:not([aria-hidden=true])")) {
      event.preventDefault();
      doc.querySelector("#panel [data-key=Esc]").click();
    }
  });
  doc.addEventListener("focusout", function () {
    window.setTimeout(function () {
      if (stale) {
        refresh();
      }
    }, 0);
  });
  window.addEventListener("load", function () {
    begin();
    window.setInterval(tick, 1000);
    window.setInterval(refresh, AT_LEAST);
    window.jQuery(doc).on("pfAjaxSend", function () {
      busy = true;
    }).on("pfAjaxComplete", function () {
      busy = false;
      window.setTimeout(begin, 0);
    });
  });
}());
