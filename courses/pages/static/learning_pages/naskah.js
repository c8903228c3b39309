/* The simulation editor: line numbers, findings while typing, jumping to a line, insert buttons, tabs on a phone.
   Everything else (checking, map, trial) is made by the server and works without this file. */
(function () {
  "use strict";

  function start(root) {
    var area = root.querySelector("textarea");
    var mirror = root.querySelector(".nk-cermin");
    var result = root.querySelector("[data-hasil]");
    var timer = 0, asked = 0, faulty = {};

    function draw() {
      var rows = area.value.split("\n");
      var page = document.createDocumentFragment();
      rows.forEach(function (text, index) {
        var row = document.createElement("div");
        row.textContent = text || "\u200b";
        if (/^== /.test(text)) { row.className = "nk-adegan"; }
        if (faulty[index + 1]) { row.className += " nk-baris-" + faulty[index + 1]; }
        page.appendChild(row);
      });
      mirror.replaceChildren(page);
      area.style.height = mirror.offsetHeight + "px";
    }

    function readFaults() {
      faulty = {};
      result.querySelectorAll(".nk-temuan [data-baris]").forEach(function (link) {
        var level = link.parentNode.classList.contains("nk-galat") ? "galat" : "saran";
        if (faulty[link.dataset.baris] !== "galat") { faulty[link.dataset.baris] = level; }
      });
    }

    function check() {
      var form = new FormData(area.form), number = ++asked;
      form.delete("word");
      form.set("naskah", area.value);
      form.set("bagian", "1");
      fetch(root.dataset.alamat, { method: "POST", body: form, credentials: "same-origin" }).then(function (answer) {
        if (!answer.ok) { throw new Error(String(answer.status)); }
        return answer.text();
      }).then(function (html) {
        if (number !== asked) { return; }
        var places = Array.from(result.querySelectorAll(".nk-bingkai"), function (box) { return [box.scrollLeft, box.scrollTop]; });
        result.innerHTML = html;
        result.querySelectorAll(".nk-bingkai").forEach(function (box, index) {
          if (places[index]) { box.scrollLeft = places[index][0]; box.scrollTop = places[index][1]; }
        });
        if (!places.length) { middle(); }
        readFaults();
        draw();
      }).catch(function () { result.setAttribute("data-lama", ""); });
    }

    /* The story begins in the middle of its map. */
    function middle() {
      var box = result.querySelector(".nk-peta .nk-bingkai"), first = result.querySelector(".nk-kotak rect");
      if (box && first) { box.scrollLeft = Number(first.getAttribute("x")) + 66 - box.clientWidth / 2; }
    }

    function typed() {
      draw();
      clearTimeout(timer);
      timer = setTimeout(check, 600);
    }

    function goTo(line) {
      var rows = area.value.split("\n"), from = 0;
      for (var index = 0; index < line - 1 && index < rows.length; index += 1) { from += rows[index].length + 1; }
      show("naskah");
      area.focus();
      area.setSelectionRange(from, from + (rows[line - 1] || "").length);
      var row = mirror.children[line - 1];
      if (row) { row.scrollIntoView({ block: "center" }); }
    }

    function insert(words) {
      var from = area.selectionStart, before = area.value.slice(0, from);
      var text = (before && !/\n$/.test(before) ? "\n" : "") + words;
      area.focus();
      area.setRangeText(text, from, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.dispatchEvent(new Event("change", { bubbles: true }));
    }

    /* The author decides that a line held back is for participants. */
    function free(line) {
      var words = "Untuk peserta: ";
      goTo(line);
      area.setRangeText(words, area.selectionStart, area.selectionStart, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.dispatchEvent(new Event("change", { bubbles: true }));
    }

    function show(name) {
      root.dataset.tampil = name;
      root.querySelectorAll("[data-tab]").forEach(function (tab) {
        tab.setAttribute("aria-pressed", String(tab.dataset.tab === name));
      });
      if (name === "peta") { middle(); }
    }

    root.classList.add("nk-hidup");
    middle();
    root.querySelectorAll("[hidden].nk-tab, [hidden].nk-sisip").forEach(function (bar) { bar.hidden = false; });
    root.addEventListener("click", function (event) {
      var line = event.target.closest("[data-baris]");
      var tab = event.target.closest("[data-tab]");
      var words = event.target.closest("[data-sisip]");
      var held = event.target.closest("[data-untuk]");
      if (line) { event.preventDefault(); goTo(Number(line.dataset.baris)); }
      if (tab) { show(tab.dataset.tab); }
      if (held) { free(Number(held.dataset.untuk)); }
      if (words) { insert(words.dataset.sisip); }
    });
    area.addEventListener("input", typed);
    /* What stands in the fields beside need not stand in the text. */
    area.form.addEventListener("change", function (event) { if (event.target !== area) { typed(); } });
    window.addEventListener("resize", draw);
    show("naskah");
    readFaults();
    draw();
  }

  function all() { document.querySelectorAll("[data-naskah]:not(.nk-hidup)").forEach(start); }
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", all); } else { all(); }
})();
