"use strict";
// The people, filtered as one types: each word must begin a word of the row.
(function () {
  var form = document.querySelector("form.filter");
  var input = document.getElementById("filter");
  var count = document.getElementById("count");
  var rows = Array.from(document.querySelectorAll("table.people tbody tr"), function (row) {
    return { row: row, words: " " + row.dataset.words };
  });

  function filter() {
    var wanted = purgeWords(input.value);
    var shown = 0;
    rows.forEach(function (one) {
      var fits = wanted.every(function (word) { return one.words.includes(" " + word); });
      one.row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    count.textContent = wanted.length ? shown + " of " + rows.length + " people" : "";
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  input.addEventListener("input", filter);
  // What a browser kept in the field when the reader came back.
  filter();
})();
