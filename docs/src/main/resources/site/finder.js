// The search box: opened by a button or by "/", it loads the index when it is first needed.
(function () {
  "use strict";
  var dialog = document.getElementById("search");
  var input = dialog.querySelector("input");
  var list = dialog.querySelector(".results");
  var status = dialog.querySelector(".status");
  var find = null;
  var loading = false;
  var at = -1;
  var LIMIT = 20;

  // Scripts, not fetch: a page from disk may load the one, but not do the other.
  function load(scripts, then) {
    if (scripts.length === 0) {
      then();
      return;
    }
    var script = document.createElement("script");
    script.src = scripts[0];
    script.onload = function () {
      load(scripts.slice(1), then);
    };
    script.onerror = function () {
      status.textContent = dialog.dataset.broken;
    };
    document.head.append(script);
  }

  function open() {
    if (!dialog.open) {
      dialog.showModal();
    }
    input.select();
    if (!loading) {
      loading = true;
      load(dialog.dataset.scripts.split(" "), function () {
        find = window.bookSearch.over(window.bookSections);
        dialog.dataset.ready = "true";
        answer();
      });
    }
  }

  function choose(next) {
    var options = list.children;
    if (options.length === 0) {
      at = -1;
      input.removeAttribute("aria-activedescendant");
      return;
    }
    at = (next + options.length) % options.length;
    Array.prototype.forEach.call(options, function (option, i) {
      option.setAttribute("aria-selected", String(i === at));
    });
    input.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  }

  function shown(section, i) {
    var link = document.createElement("a");
    link.href = document.documentElement.dataset.folder + section.url;
    link.id = "found-" + i;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    var title = document.createElement("strong");
    title.textContent = section.heading || section.page;
    link.append(title);
    if (section.heading) {
      var where = document.createElement("span");
      where.className = "where";
      where.textContent = " \u00b7 " + section.page;
      link.append(where);
    }
    var excerpt = document.createElement("span");
    excerpt.className = "excerpt";
    window.bookSearch.excerpt(section.text, input.value).forEach(function (piece) {
      var part = document.createElement(piece.marked ? "mark" : "span");
      part.textContent = piece.text;
      excerpt.append(part);
    });
    link.append(excerpt);
    return link;
  }

  function answer() {
    list.textContent = "";
    if (!find || input.value.trim() === "") {
      status.textContent = dialog.dataset.hint;
      choose(-1);
      return;
    }
    var sections = find(input.value);
    status.textContent =
      sections.length === 0
        ? dialog.dataset.none.replace("{0}", input.value)
        : dialog.dataset.some.replace("{0}", String(sections.length));
    sections.slice(0, LIMIT).forEach(function (section, i) {
      list.append(shown(section, i));
    });
    choose(0);
  }

  input.addEventListener("input", answer);
  input.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && !event.isComposing && at >= 0) {
      event.preventDefault();
      list.children[at].click();
    }
  });
  list.addEventListener("click", function (event) {
    if (event.target.closest("a")) {
      dialog.close();
    }
  });
  dialog.addEventListener("click", function (event) {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input, textarea, select, [contenteditable]");
    var asks = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (asks || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      open();
    }
  });
  Array.prototype.forEach.call(document.querySelectorAll(".open-search"), function (button) {
    button.addEventListener("click", open);
  });
})();
