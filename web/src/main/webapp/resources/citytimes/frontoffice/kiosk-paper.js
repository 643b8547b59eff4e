/* What the kiosk writes: the card of a service, and the ticket on screen and paper. */
window.CityTimes = window.CityTimes || {};
window.CityTimes.kioskPaper = function (words) {
  "use strict";

  var doc = document;

  function node(id) {
    return doc.getElementById(id);
  }

  function needed(icon, thing, remark) {
    var line = node("need").content.cloneNode(true);
    line.querySelector("use").setAttribute("href", words.icons + "#" + icon);
    line.querySelector("[data-thing]").textContent = thing.trim();
    line.querySelector("[data-remark]").textContent = (remark || "").trim();
    return line;
  }

  /* What one needs, and what it costs: before the ticket, so that nobody waits for nothing. */
  function card(told) {
    var lines = told.need.map(function (line) {
      var parts = line.split("|");
      return needed("ct-check", parts[0], parts[1]);
    });
    if (told.cost) {
      lines.push(needed("ct-euro", told.cost));
    }
    node("service-need").replaceChildren.apply(node("service-need"), lines);
    node("service-needs").hidden = !lines.length;
    node("service-who").textContent = told.who || "";
    node("service-times").textContent = [told.gives, told.times].filter(Boolean).join(" ");
  }

  /* issued is null for a ticket that the server does not know yet: it says what it does not know. */
  function ticket(given, issued, wait) {
    var people = given.before === 1 ? words.person : words.people.replace("{0}", given.before);
    var taken = new Date(given.issuedAt).toLocaleString(doc.documentElement.lang,
      { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: words.zone });
    var texts = {
      "got-number": given.number, "got-service": given.service, "got-before": people, "got-wait": wait,
      "paper-who": given.town + ", " + given.branch, "paper-number": given.number, "paper-service": given.service,
      "paper-before": people, "paper-wait": wait, "paper-taken": taken
    };
    Object.keys(texts).forEach(function (id) { node(id).textContent = texts[id]; });
    doc.body.classList.toggle("alone", !issued);
    if (issued) {
      var code = words.api + "/tickets/" + issued.secret + "/qr.svg";
      node("got-code").src = code;
      node("paper-code").src = code;
      node("got-link").href = issued.link;
    }
  }

  /* A guest with its hours, and where one books when there is no ticket: the code is the server's picture. */
  function hours(guest) {
    return !guest ? "" : (guest.hours ? words.guest : words.guestAlways).replace("{0}", guest.name).replace("{1}", guest.hours);
  }

  function book(id, offered, service) {
    var address = words.api + "/branches/" + encodeURIComponent(words.branch) + "/book.svg" + (service ? "?service=" + service : "");
    node(id).hidden = !offered;
    if (offered && node(id + "-code").getAttribute("src") !== address) {
      node(id + "-code").src = address;
    }
  }

  return {
    hours: hours,
    book: book,
    card: card,
    ticket: ticket,
    ready: function (issued) { return issued ? node("paper-code").decode() : Promise.resolve(); }
  };
};
