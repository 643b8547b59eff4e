/* The kiosk's line to the server: asks, asks again, and keeps the page for when nobody answers. */
window.CityTimes = window.CityTimes || {};
window.CityTimes.kioskLine = function (api) {
  "use strict";

  var TRIES = 4;
  var PATIENCE = 8000;

  /* Fails where the server does not answer, or only says that it cannot. */
  function ask(path, options) {
    var settings = options || {};
    settings.cache = "no-store";
    settings.headers = Object.assign({ Accept: "application/json" }, settings.headers);
    settings.signal = window.AbortSignal.timeout(PATIENCE);
    return window.fetch(api + path, settings).then(function (answer) {
      if (answer.status === 403) {
        window.location.reload(); /* revoked: the page asks for a code */
      }
      if (answer.status >= 500) {
        throw new TypeError(String(answer.status));
      }
      return answer;
    });
  }

  function newKey() {
    var bytes = new Uint8Array(16);
    window.crypto.getRandomValues(bytes);
    return Array.from(bytes, function (byte) { return ("0" + byte.toString(16)).slice(-2); }).join("");
  }

  function pause(millis) {
    return new Promise(function (resolve) { window.setTimeout(resolve, millis); });
  }

  /* Asks again with the same key where no answer came: there is one ticket, however often it is asked for. */
  function issue(request, isDown, attempt) {
    return ask("/tickets", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request)
    }).then(function (answer) {
      return answer.json().then(function (body) { return { ok: answer.ok, body: body }; });
    }).catch(function (failure) {
      if (isDown() || attempt >= TRIES) {
        throw failure;
      }
      return pause(500 * attempt).then(function () { return issue(request, isDown, attempt + 1); });
    });
  }

  /* The ticket of an appointment: again, it is the same one. */
  function checkIn(branch, written) {
    return ask("/branches/" + encodeURIComponent(branch) + "/check-ins", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ booking: written })
    }).then(function (answer) {
      return answer.json().then(function (body) { return { ok: answer.ok, body: body }; });
    });
  }

  /* Has a worker keep the page, so that a reload without the server ends here too. */
  function keepPage(worker, scope) {
    var workers = window.navigator.serviceWorker;
    if (!workers) {
      return;
    }
    workers.register(worker, { scope: scope }).catch(function () { return null; });
    workers.ready.then(function (registration) {
      var parts = window.performance.getEntriesByType("resource").map(function (entry) { return entry.name; })
        .filter(function (name) {
          return name.indexOf(window.location.origin) === 0 && name.indexOf("/api/") < 0 && name.indexOf(worker) < 0;
        });
      registration.active.postMessage({ keep: parts.concat(window.location.href.split("#")[0]) });
    });
  }

  return {
    ask: ask,
    checkIn: checkIn,
    newKey: newKey,
    issue: function (request, isDown) { return issue(request, isDown, 1); },
    keepPage: keepPage
  };
};
