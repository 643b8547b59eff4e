/*
 * Follows a hall: listens for what the server tells of its changes and reports it; says whether the line is
 * open. It may come late, twice or not at all: whoever follows can read the truth by itself. While the line
 * is down it reports, with nothing told, a change every two seconds, so that nothing waits for the line.
 */
window.CityTimes = window.CityTimes || {};
window.CityTimes.follow = function (address, changed, lineIs) {
  "use strict";
  var SILENCE = 25000; /* the server gives a sign of life every 10 s */
  var AGAIN = 2000;
  var source = null;
  var heardAt = 0;
  var told = null;

  function heard(event) {
    heardAt = Date.now();
    lineIs(true);
    if (event.data !== told) {
      told = event.data;
      changed(told);
    }
  }

  function connect() {
    if (source) {
      source.close();
    }
    heardAt = Date.now();
    source = new window.EventSource(address);
    source.addEventListener("changed", heard);
    source.onerror = function () {
      told = null; /* whatever was missed, read it when the line is back */
      lineIs(false);
      changed(null);
    };
  }

  window.setInterval(function () {
    var closed = source.readyState === window.EventSource.CLOSED;
    var silent = Date.now() - heardAt > SILENCE;
    if (closed || silent) {
      told = null;
      lineIs(false);
      connect();
    }
    if (source.readyState !== window.EventSource.OPEN) {
      changed(null);
    }
  }, AGAIN);
  connect();
};
