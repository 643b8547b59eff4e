/* A citizen's page: looks every few seconds whether anything changed, and shows the new page then. */
(function () {
  "use strict";

  var doc = document;
  var EVERY = 4000;
  var FINAL = ["DONE", "NO_SHOW", "CANCELLED"];

  var NEAR = 2; /* people before, at which the phone says so */
  var sound = window.CityTimes.ticketSound();

  function ticket() {
    return doc.getElementById("ticket");
  }

  function mark(status) {
    var range = status.range || {};
    return [status.state, status.desk, status.before, range.from, range.to, status.laterLeft,
      status.state === "CALLED" && status.comingAt ? "coming" : ""]
      .map(function (part) { return part === null || part === undefined ? "" : part; }).join(" ");
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
    } else if (event.target.closest("#later")) {
      act("/later", { places: Number(doc.getElementById("places").value) });
    }
  });
  window.setTimeout(look, EVERY);
}());
