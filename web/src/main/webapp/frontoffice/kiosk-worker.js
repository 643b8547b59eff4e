/* Keeps the kiosk's page and what it is made of, so that it opens while the server cannot be reached. */
(function () {
  "use strict";

  var NAME = "citytimes-kiosk";

  self.addEventListener("install", function () { self.skipWaiting(); });
  self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });

  /* The page says what it is made of. What an older page was made of goes. */
  self.addEventListener("message", function (event) {
    event.waitUntil(self.caches.open(NAME).then(function (cache) {
      return cache.keys().then(function (old) {
        return Promise.all(old.filter(function (request) { return event.data.keep.indexOf(request.url) < 0; })
          .map(function (request) { return cache.delete(request); }));
      }).then(function () {
        return Promise.all(event.data.keep.map(function (address) {
          return self.fetch(address, { credentials: "same-origin" }).then(function (answer) {
            return answer.ok ? cache.put(address, answer) : null;
          });
        }));
      });
    }).catch(function () { return null; }));
  });

  /* The server first, always: what is kept is for when it does not answer. */
  self.addEventListener("fetch", function (event) {
    var address = new URL(event.request.url);
    if (event.request.method !== "GET" || address.origin !== self.location.origin || address.pathname.indexOf("/api/") >= 0) {
      return;
    }
    event.respondWith(self.fetch(event.request).then(function (answer) {
      if (answer.status < 500) {
        return answer;
      }
      return kept(event.request).then(function (found) { return found || answer; });
    }, function (failure) {
      return kept(event.request).then(function (found) {
        if (found) {
          return found;
        }
        throw failure;
      });
    }));
  });

  function kept(request) {
    return self.caches.match(request, { ignoreSearch: request.mode === "navigate" });
  }
}());
