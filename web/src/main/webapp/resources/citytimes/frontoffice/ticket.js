/* A citizen's page: looks every few seconds whether anything changed, and shows the new page then. */
(function () {
  "use strict";

  var doc = document;
  var EVERY = 4000;
  var FINAL = ["DONE", "CANCELLED"]; /* who missed the call may come back */

  var NEAR = 2; /* people before, at which the phone says so */
  var sound = window.CityTimes.ticketSound();

  function ticket() {
    return doc.getElementById("ticket");
  }

  function mark(status) {
    var range = status.range || {};
    return [status.state, status.desk, status.before, range.from, range.to, status.laterLeft,
      (status.state === "CALLED" && status.comingAt ? "coming" : "") + (status.backUntil ? "back" : "")]
      .map(function (part) { return part === null || part === undefined ? "" : part; }).join(" ");
  }

  /* How long the desk still waits: counted by the page's running time, since the phone's clock may be wrong. */
  function count() {
    var line = doc.getElementById("left");
    if (!line) {
      return;
    }
    line.shownAt = line.shownAt || window.performance.now();
    var left = Math.ceil((Number(line.dataset.left) - (window.performance.now() - line.shownAt)) / 1000);
    if (left <= 0) {
      line.textContent = line.dataset.over;
    } else {
      line.querySelector("b").textContent = Math.floor(left / 60) + ":" + ("0" + left % 60).slice(-2);
    }
  }

  function say(words) {
    var line = doc.getElementById("trouble");
    line.hidden = !words;
    line.textContent = words || "";
  }

  function swap() {
    return fetch(window.location.href, { cache: "no-store" })
      .then(function (answer) { return answer.text(); })
      .then(function (text) {
        var fresh = new window.DOMParser().parseFromString(text, "text/html").getElementById("ticket");
        if (fresh) {
          var old = ticket().dataset;
          var focused = doc.activeElement && doc.activeElement.id;
          ticket().replaceWith(doc.importNode(fresh, true));
          if (focused && doc.getElementById(focused)) {
            doc.getElementById(focused).focus();
          }
          sound.draw();
          count();
          if (fresh.dataset.state === "CALLED" && old.state !== "CALLED") {
            sound.called();
          } else if (fresh.dataset.state !== "CALLED") {
            sound.quiet();
          }
          if (fresh.dataset.state === "WAITING" && Number(fresh.dataset.before) <= NEAR && Number(old.before) > NEAR) {
            sound.near();
          }
        }
      });
  }

  function look() {
    if (FINAL.indexOf(ticket().dataset.state) >= 0) {
      return;
    }
    fetch(ticket().dataset.api, { headers: { Accept: "application/json" }, cache: "no-store" })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .then(function (status) {
        say(null);
        return mark(status) === ticket().dataset.mark ? null : swap();
      })
      .catch(function () { say(ticket().dataset.offline); })
      .finally(function () { window.setTimeout(look, EVERY + Math.random() * 1000); });
  }

  function act(path, body) {
    fetch(ticket().dataset.api + path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body)
    })
      .then(function (answer) {
        return answer.ok ? swap() : answer.json().then(function (problem) {
          return swap().then(function () { say(problem.message); });
        });
      })
      .catch(function () { say(ticket().dataset.offline); });
  }

  doc.addEventListener("click", function (event) {
    if (event.target.closest("#give-up") && window.confirm(ticket().dataset.sure)) {
      act("/cancel", {});
    } else if (event.target.closest("#coming")) {
      act("/coming", {});
    } else if (event.target.closest("#back")) {
      act("/back", {});
    } else if (event.target.closest("#later")) {
      act("/later", { places: Number(doc.getElementById("places").value) });
    }
  });
  count();
  window.setInterval(count, 1000);
  window.setTimeout(look, EVERY);
}());
