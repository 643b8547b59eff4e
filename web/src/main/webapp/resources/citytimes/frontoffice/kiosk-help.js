/*
 * The kiosk's helps: more time, larger, lower, voice. With the voice on, a touch reads and a second one acts;
 * keys act at once, since the focus has been read. The priority service is never spoken.
 */
window.CityTimes = window.CityTimes || {};
window.CityTimes.kioskHelp = function () {
  "use strict";

  var doc = document;
  var speech = window.speechSynthesis;
  var read = null; /* what was read last: a second touch on it acts */

  function isOn(help) {
    return doc.body.classList.contains(help);
  }

  function set(button, on) {
    var label = button.querySelector("span");
    button.dataset.off = button.dataset.off || label.textContent;
    label.textContent = on ? button.dataset.on : button.dataset.off;
    button.setAttribute("aria-pressed", String(on));
    doc.body.classList.toggle(button.dataset.help, on);
    if (button.dataset.help === "voice" && speech) {
      speech.cancel();
      read = null;
      if (on) {
        screen();
      }
    }
  }

  function say(text) {
    var words = text.replace(/\s+/g, " ").trim();
    if (!isOn("voice") || !words) {
      return;
    }
    speech.cancel();
    var utterance = new window.SpeechSynthesisUtterance(words.replace(/(\d)–(\d)/g, "$1 – $2"));
    utterance.lang = doc.documentElement.lang === "en" ? "en-GB" : "it-IT";
    utterance.voice = speech.getVoices().find(function (voice) {
      return voice.localService && voice.lang.slice(0, 2) === utterance.lang.slice(0, 2);
    }) || null;
    speech.speak(utterance);
  }

  /* Title, wait and what is needed; not the tiles, which are read one by one. */
  function screen() {
    var shown = doc.querySelector(".k-screen:not([hidden])");
    if (shown) {
      say(Array.from(shown.querySelectorAll("h1, .k-wait, .k-need, .k-got .no, .k-got-rows, .k-say"))
        .map(function (part) { return part.textContent; }).join(". "));
    }
  }

  function name(control) {
    return control.matches("[data-priority]") ? "" : control.getAttribute("aria-label") || control.textContent;
  }

  doc.addEventListener("focusin", function (event) {
    var control = event.target.closest("button, input, a");
    if (control && isOn("voice")) {
      say(name(control));
    }
  });

  /* detail is 0 where a key pressed the button. */
  doc.addEventListener("click", function (event) {
    var control = event.target.closest("button");
    if (!control || !isOn("voice") || event.detail === 0 || !name(control) || control === read) {
      read = null;
      return;
    }
    read = control;
    event.preventDefault();
    event.stopPropagation();
    say(name(control));
  }, true);

  var voice = doc.querySelector("[data-help=voice]");
  voice.hidden = !speech;

  return {
    set: set,
    isOn: isOn,
    screen: screen,
    reset: function () {
      doc.querySelectorAll("[data-help]").forEach(function (button) { set(button, false); });
    }
  };
};
