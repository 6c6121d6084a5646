"use strict";
// The words of a text as they are compared: what purgecli/library/searching/words.py does when a library is made.
var purgeWords = (function () {
  var apostrophes = "'’ʹʺʼ`´ʻ";
  var stroked = { "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ё": "е", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d" };
  var number = "(?<![\\p{L}\\p{N}_.,])\\p{Nd}{1,3}(?:[ ,'’\\u00a0\\u2009\\u202f]\\p{Nd}{3})+(?![\\p{L}\\p{N}_])";
  var word = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}]|[\\u0300-\\u036f]|[" + apostrophes + "](?=[\\p{L}\\p{N}]))*";
  var token = new RegExp(number + "|" + word, "gu");
  var dropped = new RegExp("[" + apostrophes + " ,\\u00a0\\u2009\\u202f\\u0300-\\u036f]", "gu");

  // A letter without its mark, where a plain Latin one is left; й stays й, for it is a letter of its own.
  function plainLetter(letter) {
    if (stroked[letter]) return stroked[letter];
    var base = letter.normalize("NFD")[0];
    return /[a-z]/i.test(base) ? base : letter;
  }

  return function (text) {
    var found = text.normalize("NFC").toLowerCase().match(token) || [];
    return found.map(function (one) {
      return Array.from(one.replace(dropped, ""), plainLetter).join("");
    }).filter(Boolean);
  };
})();
