/* The three faces: sends what is tapped, asks why after the red one. On a tablet it begins anew by itself. */
(function () {
  "use strict";

  var doc = document;
  var AGAIN = 6000; /* ms until a tablet asks the next one */
  var IDLE = 45000; /* ms after which a tablet forgets what nobody sent */
  var idle;

  function by(id) {
    return doc.getElementById(id);
  }

  function say(words) {
    by("op-trouble").hidden = !words;
    by("op-trouble").textContent = words || "";
  }

  function why(open) {
    by("op-why").hidden = !open;
    doc.querySelector("[data-face=RED]").setAttribute("aria-expanded", String(open));
  }

  function anew() {
    by("op-why").reset();
    why(false);
    say(null);
    by("op-thanks").hidden = true;
    by("op-faces").hidden = false;
  }

  function isTablet() {
    return by("opinion").closest("[data-tablet]") !== null;
  }

  function thank() {
    why(false);
    say(null);
    by("op-faces").hidden = true;
    by("op-thanks").hidden = false;
    by("op-thanks").focus();
    if (isTablet()) {
      window.setTimeout(anew, AGAIN);
    }
  }

  function send(opinion) {
    window.clearTimeout(idle);
    fetch(by("opinion").dataset.api, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(opinion)
    })
      .then(function (answer) {
        return answer.ok ? thank() : answer.json().then(function (problem) { say(problem.message); });
      })
      .catch(function () { say(by("opinion").dataset.offline); });
  }

  doc.addEventListener("click", function (event) {
    var face = event.target.closest("[data-face]");
    if (!face) {
      return;
    }
    if (face.dataset.face !== "RED") {
      send({ face: face.dataset.face });
      return;
    }
    why(true);
    by("op-why").querySelector("input").focus();
    if (isTablet()) {
      window.clearTimeout(idle);
      idle = window.setTimeout(anew, IDLE);
    }
  });
  doc.addEventListener("submit", function (event) {
    if (event.target.id === "op-why") {
      event.preventDefault();
      var cause = event.target.querySelector("input:checked");
      send({ face: "RED", cause: cause && cause.value, words: by("op-words").value || null });
    }
  });
}());
