/* Makes pages better where scripts run; everything works without this file. Nothing is sent, except a search the reader asks for. */
(function () {
  "use strict";
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };

  /* Search: the answer is put under the form, so that Back leads to the page before, not to a form that asks again. */
  all("[data-cari]").forEach(function (form) {
    var place = form.parentNode.querySelector("[data-hasil]");
    if (!place || !window.fetch) { return; }
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var body = new URLSearchParams(new FormData(form));
      fetch(form.action, { method: "POST", body: body, headers: { "X-Requested-With": "fetch" }, credentials: "same-origin" })
        .then(function (answer) { if (!answer.ok) { throw new Error(); } return answer.text(); })
        .then(function (html) { place.innerHTML = html; place.setAttribute("tabindex", "-1"); place.focus({ preventScroll: true }); form.scrollIntoView(); })
        .catch(function () { form.submit(); });
    });
  });

  /* Try this week: remembered on this phone only after the reader asks for it. */
  all("[data-coba]").forEach(function (box) {
    var article = document.querySelector("[data-artikel]");
    var key = "coba-" + (article ? article.getAttribute("data-artikel") : location.pathname.length);
    var tick = box.querySelector("[data-coba-centang]"), button = box.querySelector("[data-coba-ingat]");
    var remember = button.textContent, forget = button.getAttribute("data-lupa"), kept = null;
    try { kept = localStorage.getItem(key); } catch (error) { return; }
    box.hidden = false;
    tick.checked = kept === "1";
    button.textContent = kept === null ? remember : forget;
    button.addEventListener("click", function () {
      if (kept === null) { kept = tick.checked ? "1" : "0"; localStorage.setItem(key, kept); } else { kept = null; localStorage.removeItem(key); }
      button.textContent = kept === null ? remember : forget;
    });
    tick.addEventListener("change", function () { if (kept !== null) { kept = tick.checked ? "1" : "0"; localStorage.setItem(key, kept); } });
  });

  /* Listening: only with a voice that lives on the device; nothing is sent to a speech service. */
  all("[data-dengar]").forEach(function (box) {
    var synth = window.speechSynthesis, text = document.querySelector("[data-bacaan]");
    if (!synth || !text) { return; }
    var wanted = box.getAttribute("data-dengar"), button = box.querySelector("button"), label = button.querySelector("span");
    var start = label.textContent, stop = button.getAttribute("data-berhenti"), voice = null;
    var look = function () {
      voice = synth.getVoices().filter(function (one) { return one.localService && one.lang.toLowerCase().indexOf(wanted) === 0; })[0] || null;
      box.hidden = !voice;
    };
    var rest = function () { synth.cancel(); label.textContent = start; button.setAttribute("aria-pressed", "false"); };
    look();
    if (synth.addEventListener) { synth.addEventListener("voiceschanged", look); }
    button.addEventListener("click", function () {
      if (button.getAttribute("aria-pressed") === "true") { rest(); return; }
      var parts = [document.querySelector("h1").textContent].concat(all("p, li, h2, h3, blockquote", text).filter(function (node) {
        return !node.closest("details, .coba-ingat, .terkait, .tombol-baris, .cek");
      }).map(function (node) { return node.textContent; }));
      parts.forEach(function (part, index) {
        var speech = new SpeechSynthesisUtterance(part.trim());
        speech.voice = voice; speech.lang = voice.lang; speech.rate = 0.95;
        if (index === parts.length - 1) { speech.onend = rest; }
        synth.speak(speech);
      });
      label.textContent = stop; button.setAttribute("aria-pressed", "true");
    });
    window.addEventListener("pagehide", function () { synth.cancel(); });
  });

  /* Sharing through the phone's own sheet, or by copying the address. */
  all("[data-bagikan]").forEach(function (button) {
    var label = button.querySelector("span"), canonical = document.querySelector("link[rel=canonical]");
    var url = canonical ? canonical.href : location.href;
    if (!navigator.share && !(navigator.clipboard && navigator.clipboard.writeText)) { return; }
    button.hidden = false;
    button.addEventListener("click", function () {
      if (navigator.share) { navigator.share({ title: document.title, url: url }).catch(function () {}); return; }
      navigator.clipboard.writeText(url).then(function () { label.textContent = button.getAttribute("data-tersalin"); });
    });
  });

  /* The breathing circle moves only when asked to, and never for those who want less movement. */
  all("[data-jeda]").forEach(function (box) {
    var button = box.querySelector("[data-jeda-tombol]"), start = button.textContent;
    if (window.matchMedia && matchMedia("(prefers-reduced-motion: reduce)").matches) { return; }
    button.hidden = false;
    button.addEventListener("click", function () {
      button.textContent = box.classList.toggle("jeda-jalan") ? button.getAttribute("data-berhenti") : start;
    });
  });

  all("[data-cetak]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
})();
