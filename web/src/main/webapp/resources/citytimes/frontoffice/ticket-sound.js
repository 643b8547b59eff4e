/*
 * A phone that draws attention: at two people before, and at the call until somebody touches it. Browsers let
 * a page sound and shake only after one touch of it: the switch on top asks for that touch.
 */
window.CityTimes = window.CityTimes || {};
window.CityTimes.ticketSound = function () {
  "use strict";

  var doc = document;
  var AGAIN = 4000;
  var MOST = 15;
  var NEAR = [200];
  var CALLED = [400, 200, 400, 200, 400];
  var sound = null;
  var ringing = null;

  function draw() {
    var button = doc.getElementById("sound");
    if (button) {
      button.setAttribute("aria-pressed", String(Boolean(sound)));
      button.querySelector("span").textContent = sound ? button.dataset.on : button.dataset.off;
    }
  }

  function once(pattern) {
    if (window.navigator.vibrate) {
      window.navigator.vibrate(pattern);
    }
    if (!sound || sound.state !== "running") {
      return;
    }
    pattern.forEach(function (length, i) {
      if (i % 2 === 0) {
        var tone = sound.createOscillator();
        var volume = sound.createGain();
        var at = sound.currentTime + i * 0.3;
        tone.frequency.value = 880;
        volume.gain.setValueAtTime(0.4, at);
        volume.gain.exponentialRampToValueAtTime(0.001, at + length / 1000);
        tone.connect(volume).connect(sound.destination);
        tone.start(at);
        tone.stop(at + length / 1000);
      }
    });
  }

  function quiet() {
    window.clearInterval(ringing);
    ringing = null;
  }

  function toggle() {
    var Audio = window.AudioContext || window.webkitAudioContext;
    if (sound) {
      sound.close();
      sound = null;
    } else if (Audio) {
      sound = new Audio();
      sound.resume();
    }
    draw();
  }

  doc.addEventListener("pointerdown", quiet);
  doc.addEventListener("keydown", quiet);
  doc.addEventListener("click", function (event) {
    if (event.target.closest("#sound")) {
      toggle();
    }
  });

  return {
    draw: draw,
    near: function () { once(NEAR); },
    called: function () {
      var times = 0;
      quiet();
      once(CALLED);
      ringing = window.setInterval(function () {
        times += 1;
        if (times > MOST) {
          quiet();
        } else {
          once(CALLED);
        }
      }, AGAIN);
    },
    quiet: quiet
  };
};
