/* The shell: what every page does without being asked. Pages can be read and used without it. */
(function () {
  "use strict";

  var doc = document;

  function each(selector, root, act) {
    Array.prototype.forEach.call((root || doc).querySelectorAll(selector), act);
  }

  /* A button that works says so, and a second press is ignored. */
  function begin(button) {
    var words = button.querySelector(".ui-button-text") || button;
    button.setAttribute("aria-busy", "true");
    button.dataset.words = words.textContent;
    words.textContent = button.dataset.busy;
  }

  function end(button) {
    var words = button.querySelector(".ui-button-text") || button;
    button.removeAttribute("aria-busy");
    if (button.dataset.words) {
      words.textContent = button.dataset.words;
      delete button.dataset.words;
    }
  }

  doc.addEventListener("click", function (event) {
    var button = event.target.closest("[aria-disabled=true], [aria-busy=true]");
    if (button) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  doc.addEventListener("submit", function (event) {
    var button = event.submitter;
    if (button && button.dataset.busy && !event.defaultPrevented) {
      setTimeout(function () { begin(button); }, 0);
    }
  });

  window.addEventListener("pageshow", function () {
    each("[aria-busy=true][data-words]", doc, end);
  });

  /* Ajax of PrimeFaces: the same, and the focus goes to the first thing that is wrong. */
  function followAjax() {
    if (!window.jQuery || !window.PrimeFaces) {
      return;
    }
    var sources = {};
    window.jQuery(doc).on("pfAjaxSend", function (event, xhr, settings) {
      var button = settings && settings.source && doc.getElementById(String(settings.source.id || settings.source));
      if (button && button.dataset.busy) {
        sources[button.id] = true;
        begin(button);
      }
    }).on("pfAjaxComplete", function () {
      Object.keys(sources).forEach(function (id) {
        var button = doc.getElementById(id);
        delete sources[id];
        if (button) {
          end(button);
        }
      });
      dress(doc);
      toFirstFault();
    });
  }

  function toFirstFault() {
    var fault = doc.querySelector("main .ui-state-error, main [aria-invalid=true]");
    if (fault && fault.focus) {
      fault.focus();
    }
  }

  /* Characters left, said when few remain. */
  function count(area) {
    var id = area.id + "-left";
    var line = doc.getElementById(id);
    if (!line) {
      line = doc.createElement("p");
      line.id = id;
      line.className = "ct-help ct-left";
      line.setAttribute("aria-live", "polite");
      area.insertAdjacentElement("afterend", line);
      area.addEventListener("input", function () { count(area); });
    }
    var left = area.maxLength - area.value.length;
    line.textContent = left === 1 ? area.dataset.countOne : area.dataset.count.replace("{0}", left);
  }

  /* A password can be looked at while one types it. */
  doc.addEventListener("click", function (event) {
    var button = event.target.closest("[data-reveal]");
    if (button) {
      var field = button.parentNode.querySelector("input");
      var shown = field.type === "text";
      var words = button.textContent;
      field.type = shown ? "password" : "text";
      button.textContent = button.dataset.reveal;
      button.dataset.reveal = words;
      button.setAttribute("aria-pressed", String(!shown));
    }
  });

  /* The menu of the person closes when one goes elsewhere. */
  doc.addEventListener("click", function (event) {
    each("details.ct-me[open]", doc, function (open) {
      if (!open.contains(event.target)) {
        open.open = false;
      }
    });
  });
  doc.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      each("details.ct-me[open]", doc, function (open) {
        open.open = false;
        open.querySelector("summary").focus();
      });
    }
  });

  /* The two buttons of a question follow each other in a ring. */
  doc.addEventListener("keydown", function (event) {
    var question = event.target.closest && event.target.closest(".ui-confirm-dialog");
    if (question && event.key === "Tab") {
      var buttons = Array.prototype.filter.call(question.querySelectorAll("button"), function (button) {
        return button.offsetParent !== null;
      });
      var step = event.shiftKey ? buttons.length - 1 : 1;
      var next = buttons[(buttons.indexOf(event.target) + step) % buttons.length];
      event.preventDefault();
      event.stopImmediatePropagation();
      next.focus();
    }
  }, true);

  /* Parts that are shown anew by themselves: only while they are looked at, and not under one's hands. */
  function refresh() {
    each("[data-refresh]", doc, function (mark) {
      setInterval(function () {
        var part = mark.closest("form");
        var busy = part && part.contains(doc.activeElement);
        if (!doc.hidden && !busy && doc.contains(mark) && window[mark.dataset.refresh]) {
          window[mark.dataset.refresh]();
        }
      }, mark.dataset.every * 1000);
    });
  }

  /* Every field names the help and the error that are really there. */
  function describe(field) {
    var there = (field.dataset.describedby || field.getAttribute("aria-describedby")).split(" ");
    field.dataset.describedby = there.join(" ");
    var left = there.filter(function (id) {
      var node = doc.getElementById(id);
      return node && node.textContent.trim() !== "";
    });
    if (left.length) {
      field.setAttribute("aria-describedby", left.join(" "));
    } else {
      field.removeAttribute("aria-describedby");
    }
  }

  function dress(root) {
    each("textarea[data-count]", root, count);
    each("input[aria-describedby], select[aria-describedby], textarea[aria-describedby], [data-describedby]", root, describe);
  }

  function start() {
    dress(doc);
    window.addEventListener("load", function () { setTimeout(dress, 0, doc); });
    followAjax();
    refresh();
    var current = doc.querySelector(".ct-nav [aria-current]");
    if (current && current.scrollIntoView) {
      var list = current.closest("ul");
      list.scrollLeft = Math.max(0, current.offsetLeft - 16);
    }
    if (doc.querySelector("main .ui-state-error")) {
      toFirstFault();
    } else {
      var said = doc.querySelector(".ct-messages > .ct-say");
      if (said) {
        said.focus({ preventScroll: true });
      }
    }
  }

  if (doc.readyState === "loading") {
    doc.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
}());
