/* The kiosk: from a question to a ticket. Every screen has its address (#area=3), so 'back' works too. */
(function () {
  "use strict";

  var doc = document;
  var kiosk = doc.getElementById("kiosk");
  var words = kiosk.dataset;
  var EVERY = 10000; /* how often waits are read anew */
  var TRIES = 4;
  var offer = null;
  var chosen = null; /* the service whose screen is open */
  var issuing = false;
  var offset = 0;

  function node(id) {
    return doc.getElementById(id);
  }

  function ask(path, options) {
    var settings = options || {};
    settings.cache = "no-store";
    settings.headers = Object.assign({ Accept: "application/json" }, settings.headers);
    return fetch(words.api + path, settings);
  }

  /* ---- words ---- */
  function range(wait) {
    return !wait ? words.unknown : wait.to === 0 ? words.now : wait.from + "–" + wait.to;
  }

  function unit(wait) {
    return wait && wait.to !== 0 ? words.minutes : "";
  }

  function before(count) {
    return count === 0 ? words.nobody : count === 1 ? words.one : words.many.replace("{0}", count);
  }

  function priority() {
    return doc.querySelector("[data-priority]").getAttribute("aria-checked") === "true";
  }

  function waitOf(letter) {
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
    button.querySelector("[data-range]").textContent = range(wait.range);
    button.querySelector("[data-unit]").textContent = unit(wait.range);
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

  function draw() {
    if (!offer) {
      return;
    }
    drawTop();
    if (!offer.open) {
      node("shut-text").textContent = offer.opens ? words.opens.replace("{0}", offer.opens) : "";
      show("shut");
      return;
    }
    var place = /^#(area|service)=(\d+)$/.exec(window.location.hash);
    var id = place && Number(place[2]);
    var known = place && offer[place[1] + "s"].some(function (each) { return each.id === id; });
    if (!node("ticket").hidden || !node("trouble").hidden) {
      return;
    }
    if (known && place[1] === "area") {
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
    var title = doc.querySelector(".k-screen:not([hidden]) h1");
    if (title) {
      title.focus({ preventScroll: true });
    }
  }

  /* The next person begins afresh: no priority, no search, no larger letters. */
  function reset() {
    node("search").value = "";
    doc.querySelectorAll("[data-priority]").forEach(function (button) { setPriority(button, false); });
    doc.querySelectorAll("[data-help]").forEach(function (button) { setHelp(button, false); });
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
  function newKey() {
    var bytes = new Uint8Array(16);
    window.crypto.getRandomValues(bytes);
    return Array.from(bytes, function (byte) { return ("0" + byte.toString(16)).slice(-2); }).join("");
  }

  function pause(millis) {
    return new Promise(function (resolve) { window.setTimeout(resolve, millis); });
  }

  /* Asks again with the same key where no answer came: there is one ticket, however often it is asked for. */
  function issue(request, attempt) {
    return ask("/tickets", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request)
    }).then(function (answer) {
      if (answer.status === 503) {
        throw new Error("503");
      }
      return answer.json().then(function (body) { return { ok: answer.ok, body: body }; });
    }).catch(function (failure) {
      if (attempt >= TRIES) {
        throw failure;
      }
      return pause(500 * attempt).then(function () { return issue(request, attempt + 1); });
    });
  }

  function take() {
    if (issuing) {
      return;
    }
    issuing = true;
    node("take").setAttribute("aria-busy", "true");
    issue({ service: chosen.id, priority: priority(), key: newKey() }, 1)
      .then(function (answer) {
        if (answer.ok) {
          got(answer.body);
        } else {
          trouble(answer.body.message);
        }
      })
      .catch(function () { trouble(words.offline); })
      .finally(function () {
        issuing = false;
        node("take").removeAttribute("aria-busy");
      });
  }

  function got(issued) {
    var ticket = issued.ticket;
    var code = words.api + "/tickets/" + issued.secret + "/qr.svg";
    var wait = range(ticket.range) + (unit(ticket.range) && " " + unit(ticket.range));
    var people = ticket.before === 1 ? words.person : words.people.replace("{0}", ticket.before);
    var texts = {
      "got-number": ticket.number, "got-service": ticket.service, "got-before": people, "got-wait": wait,
      "paper-who": ticket.town + ", " + ticket.branch, "paper-number": ticket.number, "paper-service": ticket.service,
      "paper-before": people, "paper-wait": wait,
      "paper-taken": new Date(ticket.issuedAt).toLocaleString(doc.documentElement.lang, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: words.zone })
    };
    Object.keys(texts).forEach(function (id) { node(id).textContent = texts[id]; });
    node("got-code").src = code;
    node("paper-code").src = code;
    node("got-link").href = issued.link;
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    reset();
    show("ticket");
    arrive();
    if (/[?&]print=auto(&|$)/.test(window.location.search)) {
      node("paper-code").decode().finally(function () { window.print(); });
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

  function setHelp(button, on) {
    var label = button.querySelector("span");
    button.dataset.off = button.dataset.off || label.textContent;
    label.textContent = on ? button.dataset.on : button.dataset.off;
    button.setAttribute("aria-pressed", String(on));
    doc.body.classList.toggle(button.dataset.help, on);
  }

  doc.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) {
      return;
    }
    if (button.dataset.go) {
      go(button.dataset.go);
    } else if (button.dataset.lang) {
      window.location.search = "?branch=" + encodeURIComponent(words.branch) + "&lang=" + button.dataset.lang;
    } else if (button.dataset.help) {
      setHelp(button, button.getAttribute("aria-pressed") !== "true");
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
        window.location.search = "?branch=" + encodeURIComponent(words.branch) + "&lang=it";
      }
    } else {
      node("countdown-text").textContent = left === 1 ? words.stillOne
        : (left <= 15 ? words.still : words.backIn).replace("{0}", left);
      node("countdown-bar").value = 100 * left / whole;
    }
    tick();
  }, 1000);

  /* The device's own clock may be wrong, and in another zone: the server's counts. */
  function tick() {
    node("clock").textContent = new Date(Date.now() + offset)
      .toLocaleTimeString("it-IT", { hour: "2-digit", minute: "2-digit", timeZone: words.zone });
  }

  /* ---- waits ---- */
  function read() {
    return ask("/branches/" + encodeURIComponent(words.branch) + "/kiosk")
      .then(function (answer) {
        return answer.json().then(function (body) {
          if (!answer.ok) {
            throw new Error(body.message);
          }
          offer = body;
          offset = new Date(answer.headers.get("Date")).getTime() - Date.now();
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
        if (!offer) {
          trouble(failure instanceof TypeError || failure instanceof SyntaxError ? words.offline : failure.message);
          node("trouble").dataset.offline = "yes";
        }
      })
      .finally(function () { window.setTimeout(read, EVERY); });
  }

  read();
}());
