/*
 * Checking in at the kiosk with an appointment. Its code comes from the keys shown, from a keyboard, or from a
 * scanner, which types it and presses Enter, whatever screen is open and wherever the focus is.
 */
window.CityTimes = window.CityTimes || {};
window.CityTimes.kioskArrival = function (line, branch, open, given) {
  "use strict";

  var doc = document;
  var PAUSE = 1000; /* ms between two signs, above which they do not belong together */
  var SHORTEST = 6; /* signs of a code */
  var screen = doc.getElementById("arrival");
  var field = doc.getElementById("booking");
  var fault = doc.getElementById("booking-fault");
  var asking = false;
  var read = "";
  var readAt = 0;

  function say(words) {
    fault.hidden = !words;
    fault.textContent = words || "";
    field.setAttribute("aria-invalid", String(Boolean(words)));
  }

  function reset() {
    field.value = "";
    say(null);
  }

  function come() {
    var written = field.value.trim();
    if (asking) {
      return;
    }
    if (!written) {
      say(screen.dataset.empty);
      field.focus();
      return;
    }
    asking = true;
    say(null);
    line.checkIn(branch, written)
      .then(function (answer) {
        if (answer.ok) {
          reset();
          given(answer.body, answer.body.again ? screen.dataset.again : answer.body.late ? screen.dataset.late : "");
        } else {
          say(answer.body.message);
          field.select();
        }
      })
      .catch(function () { say(screen.dataset.down); })
      .finally(function () { asking = false; });
  }

  function key(sign) {
    var button = doc.createElement("button");
    button.type = "button";
    button.className = "k-key";
    button.textContent = sign;
    button.addEventListener("click", function () {
      field.value = fault.hidden ? field.value + sign : sign; /* after a fault it begins anew */
      say(null);
    });
    return button;
  }

  var wipe = doc.getElementById("booking-wipe");
  screen.dataset.signs.split("").forEach(function (sign) { wipe.before(key(sign)); });
  wipe.addEventListener("click", function () { field.value = field.value.slice(0, -1); });
  field.addEventListener("input", function () { say(null); });
  doc.getElementById("arrival-form").addEventListener("submit", function (event) {
    event.preventDefault();
    come();
  });

  /* Signs that nobody typed into the field are a scanner's; its Enter must press no button. */
  doc.addEventListener("keydown", function (event) {
    var now = window.performance.now();
    if (now - readAt > PAUSE || event.target === field) {
      read = "";
    }
    if (event.target === field) {
      return;
    }
    readAt = now;
    if (event.key === "Enter" && read.length >= SHORTEST) {
      event.preventDefault();
      event.stopPropagation();
      field.value = read;
      read = "";
      if (event.target.id === "search") {
        event.target.value = "";
      }
      open();
      come();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      read += event.key;
    }
  }, true);

  return { reset: reset };
};
