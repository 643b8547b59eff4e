/* A screen that nobody has paired yet: takes its code, and goes where the code leads. */
(function () {
  "use strict";

  var doc = document;
  var form = doc.getElementById("pairing");
  if (!form) {
    return;
  }
  var code = doc.getElementById("code");
  var fault = doc.getElementById("code-fault");

  function say(words) {
    fault.textContent = words;
    fault.hidden = !words;
    code.setAttribute("aria-invalid", String(Boolean(words)));
    if (words) {
      code.focus();
      code.select();
    }
  }

  /* Grouped by four, as it is read aloud. */
  function written(text) {
    var letters = text.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 8);
    return letters.length > 4 ? letters.slice(0, 4) + " " + letters.slice(4) : letters;
  }

  code.addEventListener("input", function () { code.value = written(code.value); });
  doc.getElementById("pad").addEventListener("click", function (event) {
    var key = event.target.closest("button");
    if (key) {
      code.value = key.dataset.erase ? written(code.value.replace(/\s/g, "").slice(0, -1)) : written(code.value + key.textContent);
      say("");
    }
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    say("");
    window.fetch(form.dataset.api, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ code: code.value })
    })
      .then(function (answer) {
        return answer.json().then(function (body) {
          if (answer.ok) {
            window.location.replace(body.page);
          } else {
            say(body.message);
          }
        });
      })
      .catch(function () { say(form.dataset.offline); });
  });
  code.focus();
}());
