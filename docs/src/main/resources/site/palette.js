// Runs before the page is painted, so that a remembered palette never flashes the other one.
(function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var chosen = null;
  try {
    chosen = window.localStorage.getItem("palette");
  } catch (refused) {
    // Some browsers keep no storage for pages from disk: the system's palette is shown.
  }

  function show(palette) {
    if (palette === "light" || palette === "dark") {
      root.dataset.theme = palette;
    } else {
      delete root.dataset.theme;
    }
    root.dataset.shows = root.dataset.theme || (dark.matches ? "dark" : "light");
  }

  root.classList.add("script");
  show(chosen);
  dark.addEventListener("change", function () {
    show(root.dataset.theme);
  });

  // Switching to what the system wants anyway means following it again.
  window.switchPalette = function () {
    var next = root.dataset.shows === "dark" ? "light" : "dark";
    var systems = dark.matches ? "dark" : "light";
    try {
      if (next === systems) {
        window.localStorage.removeItem("palette");
      } else {
        window.localStorage.setItem("palette", next);
      }
    } catch (refused) {
      // Switched for this page only.
    }
    show(next === systems ? null : next);
  };
})();
