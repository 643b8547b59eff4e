/*
 * The board's sound: two notes, then the call in Italian and in English, by the browser's own voice. One call
 * at a time, in order. A voice that fails leaves the notes, and the portal is told.
 */
window.CityTimes = window.CityTimes || {};
window.CityTimes.boardVoice = function (health, button) {
  "use strict";

  var CHIME = 1200;
  var LONGEST = 15000; /* a voice that never ends must not silence the calls after it */
  var REPORT_EVERY = 30000;
  var CALLS = {
    "it-IT": { call: "Biglietto {0}. Sportello {1}.", figures: ["zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"] },
    "en-GB": { call: "Ticket {0}. Desk {1}.", figures: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] }
  };
  var speech = window.speechSynthesis;
  var sound = null;
  var queue = [];
  var busy = false;
  var works = Boolean(speech);

  function pause(millis) {
    return new Promise(function (resolve) { window.setTimeout(resolve, millis); });
  }

  /* Two notes, high then low. Browsers let it sound only after somebody has touched the page. */
  function chime() {
    if (!sound || sound.state !== "running") {
      return;
    }
    [[880, 0], [659.26, 0.28]].forEach(function (note) {
      var tone = sound.createOscillator();
      var volume = sound.createGain();
      var at = sound.currentTime + note[1];
      tone.frequency.value = note[0];
      volume.gain.setValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(0.5, at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.9);
      tone.connect(volume).connect(sound.destination);
      tone.start(at);
      tone.stop(at + 0.9);
    });
  }

  /* 'C 088' as it is said: letter by letter, figure by figure. */
  function spelled(text, figures) {
    return text.replace(/\s/g, "").split("").map(function (sign) { return figures[sign] || sign; }).join(", ");
  }

  function sentence(call, language) {
    var words = CALLS[language];
    return words.call.replace("{0}", spelled(call.number, words.figures)).replace("{1}", words.figures[call.desk] || call.desk);
  }

  /* A voice of this machine alone: none that sends what it says elsewhere. */
  function voice(language) {
    return speech.getVoices().find(function (each) {
      return each.localService && each.lang.replace("_", "-").slice(0, 2) === language.slice(0, 2);
    });
  }

  function speak(text, language) {
    return new Promise(function (resolve, reject) {
      var speaker = voice(language);
      if (!speaker) {
        reject(new Error("no voice for " + language));
        return;
      }
      var utterance = new window.SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.voice = speaker;
      utterance.onend = resolve;
      utterance.onerror = reject;
      window.setTimeout(function () { reject(new Error("silent")); }, LONGEST);
      speech.speak(utterance);
    });
  }

  function announce(call) {
    chime();
    if (!speech) {
      return Promise.resolve();
    }
    return pause(CHIME)
      .then(function () { return speak(sentence(call, "it-IT"), "it-IT"); })
      .then(function () { return speak(sentence(call, "en-GB"), "en-GB"); })
      .then(function () { told(true); }, function () {
        speech.cancel();
        told(false);
      });
  }

  function next() {
    if (busy || !queue.length) {
      return;
    }
    busy = true;
    announce(queue.shift()).finally(function () {
      busy = false;
      next();
    });
  }

  function told(well) {
    if (works !== well) {
      works = well;
      report();
    }
  }

  /* Also tells that the board is there. */
  function report() {
    window.fetch(health, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ voice: works })
    }).then(function (answer) {
      if (answer.status === 403) {
        window.location.reload(); /* revoked: the page asks for a code */
      }
    }).catch(function () { return null; });
  }

  function allow() {
    var Audio = window.AudioContext || window.webkitAudioContext;
    if (!Audio) {
      return;
    }
    sound = sound || new Audio();
    sound.resume();
    button.hidden = sound.state === "running";
    sound.onstatechange = function () { button.hidden = sound.state === "running"; };
  }

  button.addEventListener("click", allow);
  document.addEventListener("pointerdown", allow);
  document.addEventListener("keydown", allow);
  allow();
  if (speech) {
    speech.getVoices(); /* browsers look for voices when they are first asked */
  }
  window.setInterval(report, REPORT_EVERY);
  report();

  return {
    /* Says a call when those before it are said. */
    call: function (call) {
      queue.push(call);
      next();
    }
  };
};
