/*
 * Follows a hall: listens for the hint that it changed and reports it; says when the line is lost.
 * The hint may come late, twice or not at all: whoever follows reads the truth by itself.
 */
window.CityTimes = window.CityTimes || {};
window.CityTimes.follow = function (address, changed, lineIs) {
  "use strict";
  var SILENCE = 25000; /* the server gives a sign of life every 10 s */
  var AGAIN = 2000;
  var source = null;
  var heardAt = 0;
  var mark = null;

  function heard(event) {
    heardAt = Date.now();
    lineIs(true);
    if (event.data !== mark) {
      mark = event.data;
      changed();
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
      mark = null; /* whatever was missed, read it when the line is back */
      lineIs(false);
    };
  }

  window.setInterval(function () {
    var closed = source.readyState === window.EventSource.CLOSED;
    var silent = Date.now() - heardAt > SILENCE;
    if (closed || silent) {
      mark = null;
      lineIs(false);
      connect();
    }
  }, AGAIN);
  connect();
};
