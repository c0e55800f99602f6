// Full-text search over the book's sections: lunr, with tokens for Java names and for Hangul.
// No page is touched here: finder.js shows what this finds.
var bookSearch = (function () {
  "use strict";

  var HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;
  // Letters of any script, digits, and the underscore of Python names; everything else separates.
  var WORD = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+|[0-9A-Za-z_\u00c0-\u024f\u0370-\u03ff]+/g;

  /** Korean words end in particles and are written together: pairs of syllables find them, whatever follows. */
  function pairs(word) {
    var found = [];
    if (word.length < 2) {
      return [word];
    }
    for (var i = 0; i + 1 < word.length; i++) {
      found.push(word.slice(i, i + 2));
    }
    return found;
  }

  /** sumToShape is found by its whole name and by each of its words. */
  function parts(word) {
    var found = word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z\u00c0-\u024f\u0370-\u03ff]+|[0-9]+/g) || [];
    return found.length > 1 ? [word].concat(found) : [word];
  }

  function words(text) {
    return String(text).normalize ? String(text).normalize("NFC").match(WORD) || [] : String(text).match(WORD) || [];
  }

  /** The tokens under which a text is found. */
  function tokens(text) {
    var found = [];
    words(text).forEach(function (word) {
      (HANGUL.test(word) ? pairs(word) : parts(word)).forEach(function (token) {
        found.push(token.toLowerCase());
      });
    });
    return found;
  }

  /** The tokens that a question asks for: a name as it was typed, not its words. */
  function asked(text) {
    var found = [];
    words(text).forEach(function (word) {
      if (HANGUL.test(word)) {
        found = found.concat(pairs(word));
      } else if (lunr.stopWordFilter(new lunr.Token(word.toLowerCase(), {}))) {
        found.push(word.toLowerCase());
      }
    });
    return found;
  }

  function tokenizer(text) {
    return tokens(text).map(function (token) {
      return new lunr.Token(token, {});
    });
  }

  /** Stems English and leaves everything else as it is. */
  function stem(token) {
    return /^[a-z]+$/.test(token.toString()) ? lunr.stemmer(token) : token;
  }

  /** A section is found by a word's stem, and while the word is still being typed by how it begins. */
  function wordAndStem(token) {
    var word = token.toString();
    var stemmed = stem(token.clone());
    return stemmed.toString() === word ? token : [token, stemmed];
  }

  function index(sections) {
    lunr.Pipeline.registerFunction(stem, "torchwright-stem");
    lunr.Pipeline.registerFunction(wordAndStem, "torchwright-word-and-stem");
    return lunr(function () {
      this.tokenizer = tokenizer;
      this.pipeline.reset();
      this.pipeline.add(lunr.stopWordFilter, wordAndStem);
      this.searchPipeline.reset();
      this.searchPipeline.add(stem);
      this.ref("at");
      this.field("heading", { boost: 8 });
      this.field("page", { boost: 3 });
      this.field("text");
      sections.forEach(function (section, at) {
        this.add({ at: at, heading: section.heading, page: section.page, text: section.text });
      }, this);
    });
  }

  function ask(found, terms, presence) {
    return found.query(function (query) {
      terms.forEach(function (term, i) {
        query.term(term, { presence: presence, boost: 4 });
        // The last word may still be being typed.
        if (i === terms.length - 1 && !HANGUL.test(term) && presence === lunr.Query.presence.OPTIONAL) {
          query.term(term, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
        }
      });
    });
  }

  function askWithOpenEnd(found, terms) {
    var last = terms.length - 1;
    return found.query(function (query) {
      terms.forEach(function (term, i) {
        if (i < last || HANGUL.test(term)) {
          query.term(term, { presence: lunr.Query.presence.REQUIRED });
        } else {
          query.term(term, {
            presence: lunr.Query.presence.REQUIRED, wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
        }
      });
    });
  }

  /** A few words of the section around the first of the terms, as pieces: text, and whether to mark it. */
  function excerpt(text, question) {
    var asks = words(question).map(function (word) { return word.toLowerCase(); });
    var lower = text.toLowerCase();
    var first = -1;
    asks.forEach(function (word) {
      var at = lower.indexOf(word);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    });
    var start = first < 60 ? 0 : text.lastIndexOf(" ", first - 40) + 1;
    var piece = text.slice(start, start + 180);
    var pieces = [];
    var pattern = asks.map(function (word) { return word.replace(/[^0-9a-z_\u00c0-\uffff]/g, ""); })
        .filter(function (word) { return word.length > 0; }).join("|");
    var marks = pattern ? new RegExp("(" + pattern + ")", "i") : null;
    (marks ? piece.split(marks) : [piece]).forEach(function (part, i) {
      if (part) {
        pieces.push({ text: part, marked: i % 2 === 1 });
      }
    });
    if (start > 0) {
      pieces.unshift({ text: "\u2026 ", marked: false });
    }
    if (start + 180 < text.length) {
      pieces.push({ text: " \u2026", marked: false });
    }
    return pieces;
  }

  return {
    tokens: tokens,
    excerpt: excerpt,

    /** A function from a question to the sections that answer it, best first. */
    over: function (sections) {
      var found = index(sections);
      return function (question) {
        var terms = asked(question);
        if (terms.length === 0) {
          return [];
        }
        var hits = ask(found, terms, lunr.Query.presence.REQUIRED);
        if (hits.length < 5) {
          hits = hits.concat(askWithOpenEnd(found, terms));
        }
        if (hits.length === 0) {
          hits = ask(found, terms, lunr.Query.presence.OPTIONAL);
        }
        var seen = {};
        return hits
          .filter(function (hit) {
            var known = seen[hit.ref];
            seen[hit.ref] = true;
            return !known;
          })
          .map(function (hit) {
            return sections[Number(hit.ref)];
          });
      };
    }
  };
})();
