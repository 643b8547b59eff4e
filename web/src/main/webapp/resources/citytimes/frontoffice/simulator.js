/* The buttons beside a figure of the simulator. The field alone does as well. */
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-step]");
    if (button) {
      var field = button.parentNode.querySelector("input");
      var next = Number(field.value) + Number(button.dataset.step);
      field.value = Math.min(Number(field.max), Math.max(Number(field.min), next));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });

  document.addEventListener("change", function (event) {
    var part = event.target.closest(".sim-part");
    if (part) {
      var change = part.querySelector(".sim-change");
      change.textContent = event.target.value === event.target.dataset.today ? change.dataset.same : change.dataset.other;
    }
  });
}());
