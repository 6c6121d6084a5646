"use strict";
// The search: MiniSearch on the index that was made with the site; a word is cut to its stem as the words of the index were.
(function () {
  var kinds = {
    figures: ["person", 2], reasons: ["reason", 1.5], claims: ["claim", 1.2], trials: ["trial", 1.5], cohorts: ["cohort", 1.5],
    events: ["event", 1], documents: ["document", 1.2], omissions: ["not in the essay", 1], scholars: ["historian", 1.2], sources: ["source", 0.5]
  };
  var most = 50;
  var records = purgeIndex.records;
  var stems = purgeIndex.stems;
  var terms = new Set(purgeIndex.index.index.map(function (one) { return one[0]; }));
  var engine = MiniSearch.loadJS(purgeIndex.index, {
    fields: ["name", "title", "body"],
    tokenize: purgeWords,
    processTerm: stem,
    searchOptions: {
      boost: { name: 6, title: 3 },
      boostDocument: function (id) { return (kinds[records[id][0]] || ["", 1])[1]; },
      fuzzy: function (term) { return terms.has(term) || term.length < 5 ? false : 0.2; },
      prefix: function (term, place, all) { return place === all.length - 1 || !terms.has(term); }
    }
  });
  var input = document.getElementById("question");
  var count = document.getElementById("count");
  var list = document.getElementById("hits");
  var template = document.getElementById("hit");

  // The stem of a word; of one that no record has, what of it is one, if not much is missing.
  function stem(word) {
    if (Object.prototype.hasOwnProperty.call(stems, word)) return stems[word];
    if (terms.has(word)) return word;
    for (var end = word.length - 1; end >= Math.max(4, word.length - 4); end--) {
      if (terms.has(word.slice(0, end))) return word.slice(0, end);
    }
    return word;
  }

  function show(found, words) {
    list.replaceChildren.apply(list, found.slice(0, most).map(function (hit) {
      var record = records[hit.id];
      var item = template.content.cloneNode(true);
      var link = item.querySelector("a");
      link.href = record[2];
      link.textContent = record[1];
      item.querySelector("span").textContent = (kinds[record[0]] || [record[0]])[0];
      item.querySelector("p").textContent = record[3];
      return item;
    }));
    count.textContent = words + (found.length > most ? "; the first " + most + " are shown" : "");
  }

  function search() {
    var text = input.value.trim();
    if (!purgeWords(text).length) return show([], "");
    var found = engine.search(text, { combineWith: "AND" });
    if (found.length) return show(found, found.length + (found.length === 1 ? " page" : " pages"));
    found = engine.search(text);
    show(found, found.length ? "No page has all of these words; these have some" : "Nothing was found");
  }

  document.querySelector("form.filter").addEventListener("submit", function (event) {
    event.preventDefault();
    search();
  });
  input.addEventListener("input", search);
  input.value = new URLSearchParams(location.search).get("q") || "";
  search();
  input.focus();
})();
