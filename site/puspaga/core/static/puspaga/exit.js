/* Tutup cepat: blanks the page at once, then lets the form leave. Shift three times does the same. Works without this file. */
(function () {
  "use strict";
  var count = 0, first = 0, clean = false;
  function blank() {
    document.documentElement.className += " tertutup";
    document.title = "Kalender";
  }
  function leave() {
    var form = document.querySelector("form[action$='/tutup/']");
    if (form) { blank(); form.submit(); }
  }
  document.addEventListener("submit", function (event) {
    if (event.target.action && /\/tutup\/$/.test(event.target.action)) { blank(); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Shift") { clean = !event.repeat; } else { clean = false; count = 0; }
  });
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !clean) { return; }
    clean = false;
    if (!count || event.timeStamp - first > 2000) { count = 0; first = event.timeStamp; }
    count += 1;
    if (count === 3) { leave(); }
  });
  window.addEventListener("pageshow", function (event) { if (event.persisted) { location.reload(); } });
})();
