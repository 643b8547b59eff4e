/*
 * What a kiosk keeps for the time without the server: the last offer, leased numbers, and the tickets it
 * gave by itself until the server has confirmed them. It outlives a reload. How old a ticket is counts by
 * the page's running time: the device's clock may be wrong, or set meanwhile.
 */
window.CityTimes = window.CityTimes || {};
window.CityTimes.kioskStore = function (api, zone) {
  "use strict";

  var NAME = "citytimes.kiosk";
  var SAVE_EVERY = 5000;
  var LEASE_EVERY = 600000;
  var DAY = 86400000;
  var kept = { offers: {}, numbers: [], given: [], offset: 0, wall: Date.now() };
  var ticked = window.performance.now();
  var savedAt = ticked;
  var leasedAt = null;
  var server = null; /* the server's time when it was heard of last, and the running time then */
  var handing = false;

  function save() {
    kept.wall = Date.now();
    window.localStorage.setItem(NAME, JSON.stringify(kept));
    savedAt = window.performance.now();
  }

  function load() {
    try {
      Object.assign(kept, JSON.parse(window.localStorage.getItem(NAME) || "{}"));
    } catch (unreadable) {
      return; /* nothing was kept, or by nobody of ours */
    }
    /* While the page was not open there was no running time: the clock alone tells how long. */
    var away = Math.max(0, Math.min(Date.now() - kept.wall, DAY));
    kept.given.forEach(function (ticket) { ticket.age += away; });
  }

  function tick() {
    var now = window.performance.now();
    kept.given.forEach(function (ticket) { ticket.age += now - ticked; });
    ticked = now;
    if (kept.given.length && now - savedAt > SAVE_EVERY) {
      save();
    }
  }

  /* The server's time, in milliseconds, as far as it can be known. */
  function time() {
    return server ? server.at + window.performance.now() - server.heard : Date.now() + kept.offset;
  }

  function today() {
    return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })
      .format(new Date(time()));
  }

  function heard(millis) {
    server = { at: millis, heard: window.performance.now() };
    kept.offset = millis - Date.now();
  }

  function post(path, body) {
    return window.fetch(api + "/kiosk/" + path, {
      method: "POST",
      cache: "no-store",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify(body)
    });
  }

  /* A block is known by its last number; what was given from it here is never given again. */
  function take(numbers) {
    kept.numbers = numbers.map(function (block) {
      var mine = kept.numbers.find(function (old) {
        return old.day === block.day && old.letter === block.letter && old.last === block.last;
      });
      return mine && mine.first > block.first ? mine : block;
    });
    leasedAt = window.performance.now();
    save();
  }

  function lease() {
    return post("numbers", {}).then(function (answer) {
      return answer.ok ? answer.json().then(take) : null;
    });
  }

  /* One after the other; what the server did not answer is handed over again with the same key. */
  function handOver() {
    var ticket = kept.given[0];
    if (!ticket) {
      return lease();
    }
    tick();
    return post("tickets", Object.assign({}, ticket, { age: Math.round(ticket.age) })).then(function (answer) {
      if (answer.ok || answer.status === 404 || answer.status === 409 || answer.status === 422) {
        kept.given.shift();
        save();
        return handOver();
      }
      return null;
    });
  }

  /* The server can be reached: gives it what there is, and asks for numbers now and then. */
  function online() {
    var stale = leasedAt === null || window.performance.now() - leasedAt > LEASE_EVERY
      || kept.numbers.every(function (block) { return block.day !== today(); });
    if (handing || (!kept.given.length && !stale)) {
      return;
    }
    handing = true;
    handOver().catch(function () { return null; }).finally(function () { handing = false; });
  }

  /*
   * The next number of the letter for a service, or null if there is none. It is kept before anybody sees it.
   * lost: the key of the request that got no answer.
   */
  function give(service, priority, key, lost) {
    var block = kept.numbers.find(function (each) {
      return each.day === today() && each.letter === service.letter && each.first <= each.last;
    });
    if (!block) {
      return null;
    }
    tick();
    var number = block.first;
    block.first += 1;
    kept.given.push({
      key: key, replaces: lost, day: block.day, letter: block.letter, number: number,
      service: service.id, priority: priority, age: 0
    });
    try {
      save();
    } catch (full) {
      kept.given.pop();
      return null;
    }
    return block.letter + " " + ("00" + number).slice(-3);
  }

  load();
  window.setInterval(tick, 1000);
  window.addEventListener("pagehide", function () {
    tick();
    save();
  });

  return {
    heard: heard,
    time: time,
    online: online,
    give: give,
    waiting: function () { return kept.given.length; },
    offer: function (language) { return kept.offers[language] || null; },
    keepOffer: function (language, offer) {
      kept.offers[language] = offer;
      save();
    }
  };
};
