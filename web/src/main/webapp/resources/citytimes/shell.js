/* The shell: what every page does without being asked. No page depends on it to be read. */
(function () {
  "use strict";
}());
