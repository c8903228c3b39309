/* Marks are sent while ticking. Without this file the buttons do the same. */
(function () {
  "use strict";

  function start(form) {
    var status = form.querySelector("[data-status]");
    var running = false, again = false;

    function say(words, failed) {
      status.textContent = words;
      status.classList.toggle("gagal", failed);
    }

    function send() {
      if (running) { again = true; return; }
      running = true;
      again = false;
      var body = new FormData(form);
      body.append("diam", "1");
      fetch(form.action, { method: "POST", body: body, credentials: "same-origin", redirect: "error" }).then(function (answer) {
        return answer.text().then(function (text) {
          if (!answer.ok) { throw new Error(answer.status === 409 ? text : ""); }
          say(form.dataset.tersimpan, false);
        });
      }).catch(function (error) {
        say(error instanceof TypeError || !error.message ? form.dataset.gagal : error.message, true);
      }).finally(function () {
        running = false;
        if (again) { send(); }
      });
    }

    form.addEventListener("change", send);
    window.addEventListener("online", function () {
      if (status.classList.contains("gagal")) { send(); }
    });
  }

  document.querySelectorAll("[data-simpan]").forEach(start);
})();
