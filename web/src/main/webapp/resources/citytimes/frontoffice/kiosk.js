/* The kiosk: from a question to a ticket. Every screen has its address (#area=3), so 'back' works too. */
(function () {
  "use strict";

  var doc = document;
  var kiosk = doc.getElementById("kiosk");
  if (!kiosk) {
    return;
  }
  var words = kiosk.dataset;
  var EVERY = 10000; /* how often waits are read anew */
  var offer = null;
  var chosen = null; /* the service whose screen is open */
  var issuing = false;
  var down = false; /* whether the server did not answer last time */
  var store = window.CityTimes.kioskStore(words.api, words.zone);
  var line = window.CityTimes.kioskLine(words.api);
  var paper = window.CityTimes.kioskPaper(words);
  var help = window.CityTimes.kioskHelp();
  var arrival = window.CityTimes.kioskArrival(line, words.branch, function () { go("arrival"); },
    function (issued, note) { hand(issued.ticket, issued, note); });

  function node(id) {
    return doc.getElementById(id);
  }

  /* ---- words ---- */
  function range(wait) {
    return !wait ? words.unknown : wait.to === 0 ? words.now : wait.from + "–" + wait.to;
  }

  function unit(wait) {
    return wait && wait.to !== 0 ? words.minutes : "";
  }

  function before(count) {
    return count === null ? words.unsure : count === 0 ? words.nobody : count === 1 ? words.one : words.many.replace("{0}", count);
  }

  function isAway(service) {
    return service.guest && !service.guest.here;
  }

  function priority() {
    return doc.querySelector("[data-priority]").getAttribute("aria-checked") === "true";
  }

  function waitOf(letter) {
    if (down) {
      return { before: null, range: null };
    }
    var wait = offer.waits.find(function (each) { return each.letter === letter; });
    return priority() ? { before: wait.priorityBefore, range: wait.priorityRange } : wait;
  }

  /* ---- tiles ---- */
  function tile(kind, act) {
    var button = node(kind).content.cloneNode(true).querySelector("button");
    button.addEventListener("click", act);
    return button;
  }

  function serviceTile(kind, service) {
    var button = tile(kind, function () { go("service=" + service.id); });
    var wait = waitOf(service.letter);
    button.querySelector("[data-name]").textContent = service.name;
    var none = service.full ? words.full : isAway(service) ? service.guest.hours || words.away : "";
    button.querySelector("[data-range]").textContent = none ? "" : range(wait.range);
    button.querySelector("[data-unit]").textContent = none || unit(wait.range);
    button.classList.toggle("full", Boolean(none));
    return button;
  }

  function fill(list, buttons) {
    list.replaceChildren.apply(list, buttons);
  }

  /* ---- screens ---- */
  function drawHome() {
    var top = offer.services.filter(function (each) { return each.top > 0; });
    top.sort(function (a, b) { return a.top - b.top; });
    fill(node("top"), top.map(function (each) { return serviceTile("tile-top", each); }));
    fill(node("areas"), offer.areas.map(function (area) {
      var button = tile("tile-area", function () { go("area=" + area.id); });
      button.querySelector("[data-name]").textContent = area.name;
      button.querySelector("[data-hint]").textContent = area.hint;
      button.querySelector("use").setAttribute("href", words.icons + "#ct-" + area.icon);
      return button;
    }));
    search();
  }

  function drawArea(id) {
    var area = offer.areas.find(function (each) { return each.id === id; });
    var services = offer.services.filter(function (each) { return each.area === id; });
    node("area-name").textContent = area.name;
    node("area-list").classList.toggle("two", services.length > 10);
    fill(node("area-list"), services.map(function (each) { return serviceTile("tile-service", each); }));
  }

  function drawService(id) {
    chosen = offer.services.find(function (each) { return each.id === id; });
    var wait = waitOf(chosen.letter);
    node("service-area").textContent = offer.areas.find(function (each) { return each.id === chosen.area; }).name;
    node("service-name").textContent = chosen.name;
    node("service-range").textContent = range(wait.range);
    node("service-range").parentNode.classList.toggle("unknown", !wait.range);
    node("service-unit").textContent = unit(wait.range);
    node("service-before").textContent = before(wait.before);
    paper.card(chosen.card);
    node("service-full").hidden = !chosen.full;
    var away = isAway(chosen);
    node("service-away").hidden = !away;
    node("service-away-text").textContent = away ? paper.hours(chosen.guest) : "";
    node("service-guest").textContent = away ? "" : paper.hours(chosen.guest);
    paper.book("service-book", (chosen.full || away) && chosen.books && !down, chosen.id);
    node("take").hidden = chosen.full || away;
    node("service-lasts").textContent = chosen.minutes === 1 ? words.lastsOne : words.lasts.replace("{0}", chosen.minutes);
  }

  function drawTop() {
    node("branch").textContent = offer.branch;
    node("town").textContent = offer.town;
    node("hours").textContent = offer.closes ? words.open.replace("{0}", offer.closes)
      : offer.demo ? words.demo : words.closed;
  }

  function show(id) {
    doc.querySelectorAll(".k-screen").forEach(function (screen) { screen.hidden = screen.id !== id; });
    node("countdown").hidden = id === "home" || id === "shut";
  }

  /* Without the server the hour of closing, which it told before, still comes. */
  function isOpen() {
    return offer.open && !(down && offer.closes && !offer.demo && clock() >= offer.closes);
  }

  function draw() {
    if (!offer) {
      return;
    }
    drawTop();
    node("down").hidden = !down;
    if (!isOpen()) {
      node("shut-text").textContent = offer.opens ? words.opens.replace("{0}", offer.opens) : offer.closure || "";
      paper.book("shut-book", !down && offer.services.some(function (each) { return each.books; }), null);
      show("shut");
      return;
    }
    var place = /^#(area|service)=(\d+)$/.exec(window.location.hash);
    var id = place && Number(place[2]);
    var known = place && offer[place[1] + "s"].some(function (each) { return each.id === id; });
    if (!node("ticket").hidden || !node("trouble").hidden) {
      return;
    }
    if (window.location.hash === "#arrival") {
      show("arrival");
    } else if (known && place[1] === "area") {
      drawArea(id);
      show("area");
    } else if (known) {
      drawService(id);
      show("service");
    } else {
      drawHome();
      show("home");
    }
  }

  function go(place) {
    node("ticket").hidden = true;
    node("trouble").hidden = true;
    if (place === "home") {
      window.history.replaceState(null, "", window.location.pathname + window.location.search);
      reset();
      draw();
    } else if (place === "back") {
      window.history.back();
      return;
    } else {
      window.location.hash = place;
      return;
    }
    arrive();
  }

  function arrive() {
    window.scrollTo(0, 0);
    var first = doc.querySelector(".k-screen:not([hidden]) [data-first]") || doc.querySelector(".k-screen:not([hidden]) h1");
    if (first) {
      first.focus({ preventScroll: true });
    }
    help.screen();
  }

  /* The next person begins afresh: no priority, no search, no larger letters. */
  function reset() {
    node("search").value = "";
    arrival.reset();
    doc.querySelectorAll("[data-priority]").forEach(function (button) { setPriority(button, false); });
    help.reset();
  }

  function search() {
    var text = node("search").value.trim().toLowerCase();
    node("choices").hidden = text.length > 1;
    node("found").hidden = text.length < 2;
    if (text.length > 1) {
      var hits = offer.services.filter(function (each) { return each.name.toLowerCase().indexOf(text) >= 0; });
      node("found-count").textContent = hits.length ? "" : words.noneFound;
      fill(node("found-list"), hits.slice(0, 12).map(function (each) { return serviceTile("tile-service", each); }));
    }
  }

  /* ---- the ticket ---- */
  function take() {
    if (issuing) {
      return;
    }
    issuing = true;
    node("take").setAttribute("aria-busy", "true");
    var request = { service: chosen.id, priority: priority(), key: line.newKey() };
    line.issue(request, function () { return down; })
      .then(function (answer) {
        if (answer.ok) {
          hand(answer.body.ticket, answer.body);
        } else {
          trouble(answer.body.message);
        }
      })
      .catch(function () { giveAlone(request); })
      .finally(function () {
        issuing = false;
        node("take").removeAttribute("aria-busy");
      });
  }

  /* The server does not answer: a number leased beforehand, under a key that names the lost request. */
  function giveAlone(request) {
    var number = isOpen() ? store.give(chosen, request.priority, line.newKey(), request.key) : null;
    if (number) {
      down = true;
      hand({ number: number, service: chosen.name, town: offer.town, branch: offer.branch, issuedAt: store.time() }, null);
    } else {
      trouble(words.offline);
    }
  }

  /* Shows and prints a ticket, with a note on it; issued is null for one that the server does not know yet. */
  function hand(ticket, issued, note) {
    paper.ticket(ticket, issued, range(ticket.range) + (unit(ticket.range) && " " + unit(ticket.range)));
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    reset();
    node("got-note").hidden = !note;
    node("got-note").textContent = note || "";
    show("ticket");
    arrive();
    if (/[?&]print=auto(&|$)/.test(window.location.search)) {
      paper.ready(issued).finally(function () { window.print(); });
    }
  }

  function trouble(sentence) {
    node("trouble-text").textContent = sentence;
    show("trouble");
  }

  /* ---- helps ---- */
  function setPriority(button, on) {
    button.setAttribute("aria-checked", String(on));
    button.querySelector("[data-state]").textContent = on ? words.yes : words.no;
  }

  doc.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) {
      return;
    }
    if (button.dataset.open) {
      go(button.dataset.open);
    } else if (button.dataset.go) {
      go(button.dataset.go);
    } else if (button.dataset.lang) {
      speak(button.dataset.lang);
    } else if (button.dataset.help) {
      help.set(button, button.getAttribute("aria-pressed") !== "true");
    } else if (button.hasAttribute("data-priority")) {
      var on = button.getAttribute("aria-checked") !== "true";
      doc.querySelectorAll("[data-priority]").forEach(function (each) { setPriority(each, on); });
      draw();
    } else if (button.id === "take") {
      take();
    } else if (button.id === "print") {
      window.print();
    }
  });
  node("search").addEventListener("input", search);
  window.addEventListener("hashchange", function () {
    draw();
    arrive();
  });

  /* Another language is another page; what else the address says stays. */
  function speak(language) {
    var search = new URLSearchParams(window.location.search);
    search.set("lang", language);
    window.location.search = search.toString();
  }

  /* ---- back to the start by itself ---- */
  var touchedAt = Date.now();
  ["pointerdown", "keydown", "input"].forEach(function (kind) {
    doc.addEventListener(kind, function () { touchedAt = Date.now(); }, true);
  });

  window.setInterval(function () {
    var whole = doc.body.classList.contains("slower") ? 180 : 60;
    var left = whole - Math.floor((Date.now() - touchedAt) / 1000);
    var away = !node("countdown").hidden || node("search").value || doc.querySelector("[aria-checked=true], [data-help][aria-pressed=true]");
    if (left <= 0 && away) {
      touchedAt = Date.now();
      go("home");
      if (doc.documentElement.lang !== "it") {
        speak("it");
      }
    } else {
      node("countdown-text").textContent = left === 1 ? words.stillOne
        : (left <= 15 ? words.still : words.backIn).replace("{0}", left);
      node("countdown-bar").value = 100 * left / whole;
    }
    tick();
  }, 1000);

  /* The device's own clock may be wrong, and in another zone: the server's counts. */
  function clock() {
    return new Date(store.time()).toLocaleTimeString("it-IT", { hour: "2-digit", minute: "2-digit", timeZone: words.zone });
  }

  function tick() {
    node("clock").textContent = clock();
  }

  /* ---- waits ---- */
  function read() {
    return line.ask("/branches/" + encodeURIComponent(words.branch) + "/kiosk")
      .then(function (answer) {
        return answer.json().then(function (body) {
          if (!answer.ok) {
            throw new Error(body.message);
          }
          offer = body;
          down = false;
          store.heard(new Date(answer.headers.get("Date")).getTime());
          store.keepOffer(doc.documentElement.lang, offer);
          store.online();
          tick();
          if (!node("trouble").hidden && node("trouble").dataset.offline) {
            node("trouble").hidden = true;
            delete node("trouble").dataset.offline;
          }
        });
      })
      .then(function () {
        if (!doc.activeElement || !doc.activeElement.closest("#top, #areas, #area-list, #found-list")) {
          draw();
        }
      })
      .catch(function (failure) {
        if (!(failure instanceof TypeError || failure instanceof SyntaxError || failure instanceof DOMException)) {
          trouble(failure.message);
          return;
        }
        down = true;
        offer = offer || store.offer(doc.documentElement.lang);
        if (offer) {
          draw();
        } else {
          trouble(words.offline);
          node("trouble").dataset.offline = "yes";
        }
      })
      .finally(function () { window.setTimeout(read, EVERY); });
  }

  read();
  window.addEventListener("load", function () { line.keepPage(words.worker, words.scope); });
}());
