// What a page does beyond being read: palette, book on a narrow screen, place in the page, copying, stepping.
(function () {
  "use strict";
  var root = document.documentElement;
  var words = document.body.dataset;

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  // Palette

  all(".switch-palette").forEach(function (button) {
    button.addEventListener("click", window.switchPalette);
  });

  // The book on a narrow screen

  var side = document.querySelector(".side");
  var opener = document.querySelector(".open-book");

  function openBook(open) {
    side.classList.toggle("open", open);
    opener.setAttribute("aria-expanded", String(open));
  }

  opener.addEventListener("click", function () {
    openBook(!side.classList.contains("open"));
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && side.classList.contains("open")) {
      openBook(false);
      opener.focus();
    }
  });
  side.querySelector(".book").addEventListener("click", function (event) {
    if (event.target.closest("a")) {
      openBook(false);
    }
  });

  // The reader's place

  var here = side.querySelector('[aria-current="page"]');
  if (here && side.scrollHeight > side.clientHeight) {
    side.scrollTop = Math.max(0, here.offsetTop - side.clientHeight / 3);
  }

  var links = all(".sections a", side);
  var targets = links
    .map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    });

  function markPlace() {
    var current = -1;
    targets.forEach(function (target, i) {
      if (target && target.getBoundingClientRect().top < window.innerHeight / 3) {
        current = i;
      }
    });
    // The last sections of a page may be too short to ever reach its upper third.
    if (window.innerHeight + window.scrollY >= root.scrollHeight - 2) {
      current = targets.length - 1;
    }
    links.forEach(function (link, i) {
      if (i === current) {
        link.setAttribute("aria-current", "location");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }

  if (links.length > 0) {
    var marking = false;
    document.addEventListener(
      "scroll",
      function () {
        if (!marking) {
          marking = true;
          window.requestAnimationFrame(function () {
            marking = false;
            markPlace();
          });
        }
      },
      { passive: true }
    );
    markPlace();
  }

  // Copying

  function textOf(pre) {
    var copy = pre.cloneNode(true);
    all(".conum, .conum + b, .gp", copy).forEach(function (mark) {
      mark.remove();
    });
    return copy.textContent.replace(/[ \t]+$/gm, "").replace(/\n+$/, "") + "\n";
  }

  function copyByHand(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    document.body.append(area);
    area.select();
    var copied = document.execCommand("copy");
    area.remove();
    return copied ? Promise.resolve() : Promise.reject(new Error("refused"));
  }

  function copy(text) {
    if (!navigator.clipboard) {
      return copyByHand(text);
    }
    return navigator.clipboard.writeText(text).catch(function () {
      return copyByHand(text);
    });
  }

  all(".listingblock:not(.output) > .content > pre:has(code[data-lang])").forEach(function (pre) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.addEventListener("click", function () {
      copy(textOf(pre)).then(
        function () {
          say(button, words.copied);
        },
        function () {
          say(button, words.notCopied);
        }
      );
    });
    pre.after(button);
  });

  function say(button, word) {
    button.textContent = word;
    button.classList.add("done");
    window.setTimeout(function () {
      button.textContent = words.copy;
      button.classList.remove("done");
    }, 1600);
  }

  // What can be scrolled sideways can be reached by keyboard.

  function reachScrollers() {
    all("pre, .scroll, .drawing, .stemblock > .content").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
      } else if (!box.dataset.keepTab) {
        box.removeAttribute("tabindex");
      }
    });
  }

  all(".drawing > svg").forEach(function (svg) {
    svg.classList.toggle("wide", svg.viewBox.baseVal && svg.viewBox.baseVal.width > 560);
  });
  window.addEventListener("resize", reachScrollers);
  document.addEventListener("toggle", reachScrollers, true);

  // A report's lines, the message of an exception, and other long sentences go on below under their own beginning.

  function folded(line) {
    var whole = document.createElement("span");
    whole.className = "line";
    whole.style.setProperty("--indent", line.search(/\S|$/));
    // What stands in columns moves down as a whole.
    line.trim().split(/( {6,})/).forEach(function (part, i, parts) {
      if (parts.length === 1 || i % 2 === 1) {
        whole.append(part);
      } else {
        var column = document.createElement("span");
        column.textContent = part;
        whole.append(column);
      }
    });
    whole.append("\n");
    return whole;
  }

  // Neither a tensor's rows nor a table's may be folded: their columns would be lost.
  function isSentence(line) {
    var gaps = (line.match(/\S {2,}(?=\S)/g) || []).length;
    return line.length > 90 ? gaps < 2 : gaps === 0 && /^(?!tensor\()[A-Za-z].* /.test(line);
  }

  all(".output > .content > pre").forEach(function (pre) {
    if (pre.firstElementChild) {
      return;
    }
    var folding = pre.closest(".report") !== null;
    var lines = pre.textContent.replace(/\n$/, "").split("\n");
    pre.textContent = "";
    lines.forEach(function (line) {
      folding = folding || /^[\w.$]+(Exception|Error): /.test(line);
      pre.append(folding || isSentence(line) ? folded(line) : line + "\n");
    });
  });
  reachScrollers();

  // Stepping through a figure

  all(".stepper").forEach(function (figure) {
    var steps = all(".step", figure);
    if (steps.length < 2) {
      return;
    }
    var at = 0;
    var bar = document.createElement("div");
    var back = document.createElement("button");
    var on = document.createElement("button");
    var place = document.createElement("span");
    var keys = document.createElement("span");
    bar.className = "stepping";
    back.type = on.type = "button";
    back.className = "back";
    on.className = "on";
    back.textContent = words.stepBack;
    on.textContent = words.stepOn;
    place.className = "place";
    place.setAttribute("role", "status");
    keys.className = "keys";
    keys.textContent = words.stepKeys;
    bar.append(back, place, on, keys);

    function show(step) {
      at = Math.min(Math.max(step, 0), steps.length - 1);
      steps.forEach(function (one, i) {
        one.classList.toggle("here", i === at);
      });
      place.textContent = at + 1 + " / " + steps.length;
      back.disabled = at === 0;
      on.disabled = at === steps.length - 1;
    }

    back.addEventListener("click", function () {
      show(at - 1);
      (back.disabled ? on : back).focus();
    });
    on.addEventListener("click", function () {
      show(at + 1);
      (on.disabled ? back : on).focus();
    });
    figure.addEventListener("keydown", function (event) {
      var to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: steps.length - 1 }[event.key];
      if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        show(to);
      }
    });
    figure.classList.add("on");
    steps[steps.length - 1].after(bar);
    show(0);
  });

  root.classList.add("ready");
})();
