/* The board: shows what the server says, rings when somebody is called, and says when the line is lost. */
(function () {
  "use strict";

  var doc = document;
  var board = doc.getElementById("board");
  var words = board.dataset;
  var LARGE_FOR = 6000; /* calls close together wait for each other: each stays large this long */
  var AGAIN = 3000;
  var shown = null; /* the calls on the board, newest first */
  var pending = []; /* calls that came while another was large, oldest first */
  var largeSince = 0;
  var newsAt = null;
  var mark = -1; /* of what is shown, on its day */
  var day = "";
  var voice = window.CityTimes.boardVoice(words.health, doc.getElementById("sound"));
  var AGAIN_AFTER = 8000; /* a call is repeated once, unless its visit has begun */
  var standing = []; /* calls that nobody has answered yet, as the server said last */
  var offset = 0;

  function node(id) {
    return doc.getElementById(id);
  }

  /* The device's own clock may be wrong, and in another zone: the server's counts. */
  function setClock(answer) {
    offset = new Date(answer.headers.get("Date")).getTime() - Date.now();
  }

  function time(date) {
    return date.toLocaleTimeString("it-IT", { hour: "2-digit", minute: "2-digit", timeZone: words.zone });
  }

  function tick() {
    node("clock").textContent = time(new Date(Date.now() + offset));
  }

  function wait(range, served) {
    if (!range) {
      return served ? "" : words.unserved;
    }
    return range.to === 0 ? words.now : words.range.replace("{0}", range.from).replace("{1}", range.to);
  }

  function drawLast(call, isNew) {
    var last = node("last");
    last.hidden = !call;
    node("none").hidden = Boolean(call);
    if (call) {
      node("last-number").textContent = call.number;
      node("last-desk").textContent = call.desk;
      last.dataset.call = call.id;
      last.classList.remove("new");
      if (isNew) {
        last.getBoundingClientRect(); /* lets the same animation begin anew */
        last.classList.add("new");
      }
    }
  }

  function drawRecent(calls) {
    var list = node("recent");
    list.replaceChildren();
    calls.slice(1, 5).forEach(function (call) {
      var row = node("row").content.cloneNode(true);
      row.querySelector("[data-number]").textContent = call.number;
      row.querySelector("[data-desk]").textContent = call.desk;
      list.appendChild(row);
    });
  }

  function drawQueues(queues) {
    var list = node("queues");
    list.replaceChildren();
    queues.forEach(function (queue) {
      var row = node("queue").content.cloneNode(true);
      row.querySelector("[data-letter]").textContent = queue.letter;
      row.querySelector("[data-name]").textContent = doc.documentElement.lang === "en" ? queue.nameEn : queue.nameIt;
      row.querySelector("[data-count]").textContent = words.waiting.replace("{0}", queue.waiting);
      row.querySelector("[data-wait]").textContent = wait(queue.range, queue.served);
      list.appendChild(row);
    });
  }

  /* Puts the calls on the board one after the other, so that each can be read. */
  function step() {
    if (pending.length && Date.now() - largeSince >= LARGE_FOR) {
      var call = pending.shift();
      shown = [call].concat(shown.filter(function (old) { return old.number !== call.number; }));
      largeSince = Date.now();
      drawLast(call, true);
      drawRecent(shown);
      announce(call);
    }
    if (pending.length) {
      window.setTimeout(step, Math.max(50, LARGE_FOR - (Date.now() - largeSince)));
    }
  }

  function announce(call) {
    voice.call(call);
    window.setTimeout(function () {
      if (standing.indexOf(call.id) >= 0) {
        voice.call(call);
      }
    }, AGAIN_AFTER);
  }

  function takeCalls(calls) {
    if (shown === null) {
      shown = calls;
      drawLast(calls[0], false);
      drawRecent(calls);
      return;
    }
    var known = Math.max.apply(null, shown.concat(pending).map(function (call) { return call.id; }).concat(0));
    var fresh = calls.filter(function (call) { return call.id > known; }).reverse();
    if (fresh.length) {
      pending = pending.concat(fresh);
      step();
    } else if (!pending.length) {
      shown = calls;
      drawLast(calls[0], false);
      drawRecent(calls);
    }
  }

  /* What is told and what is read may pass each other: the later state stays. */
  function draw(state) {
    if (state.day === day && state.mark < mark) {
      return;
    }
    day = state.day;
    mark = state.mark;
    node("place").textContent = state.town + ", " + state.branch;
    drawQueues(state.queues);
    standing = state.calls.filter(function (call) { return call.waiting; }).map(function (call) { return call.id; });
    takeCalls(state.calls);
    var notice = doc.documentElement.lang === "en" ? state.noticeEn : state.noticeIt;
    node("notice-text").textContent = notice || "";
    tick();
  }

  /* The strip tells that the board is old. As long as it can be read, it does not matter by which way. */
  function newsAre(fresh) {
    if (fresh) {
      newsAt = new Date(Date.now() + offset);
    }
    var lost = !fresh && newsAt !== null;
    node("lost").hidden = !lost;
    node("notice").hidden = lost;
    if (lost) {
      node("lost-text").textContent = words.lost.replace("{0}", time(newsAt));
    }
  }

  var reading = false;
  var readAgain = false;

  function read() {
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    fetch(words.api + "/board", { headers: { Accept: "application/json" }, cache: "no-store" })
      .then(function (answer) {
        if (answer.status === 403) {
          window.location.reload(); /* revoked: the page asks for a code */
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        setClock(answer);
        return answer.json();
      })
      .then(function (state) {
        draw(state);
        newsAre(true);
      })
      .catch(function () {
        newsAre(false);
        window.setTimeout(read, AGAIN);
      })
      .finally(function () {
        reading = false;
        if (readAgain) {
          readAgain = false;
          read();
        }
      });
  }

  window.setInterval(tick, 1000);
  read();
  window.CityTimes.follow(words.api + "/board/events", function (told) {
    if (told) {
      draw(JSON.parse(told));
    } else {
      read();
    }
  }, function (open) {
    if (open) {
      newsAre(true);
    }
  });
}());
