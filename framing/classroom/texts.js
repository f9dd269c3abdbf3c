// The texts: every word knows its text, its sentence and its place in it. A mark or range is {t, s, a, b}: words a to b.
const texts = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = new Map();
  const places = new Map();
  for (const text of all("[data-text]")) {
    const own = [];
    for (const sentence of all("[data-s]", text)) {
      all(".w", sentence).forEach((el, i) => {
        const place = {t: text.dataset.text, s: Number(sentence.dataset.s), i, el, n: own.length};
        own.push(place);
        places.set(el, place);
      });
      // Blanks between words get an element of their own, so that a mark on several words has no holes.
      for (const node of [...sentence.childNodes]) {
        if (node.nodeType !== Node.TEXT_NODE) continue;
        const gap = document.createElement("span");
        gap.className = "g";
        node.replaceWith(gap);
        gap.append(node);
      }
    }
    words.set(text.dataset.text, own);
  }
  const wordsOf = (m) => words.get(m.t).filter((w) => w.s === m.s && w.i >= m.a && w.i <= m.b);
  return {
    words,
    wordsOf,
    under: (target) => (target instanceof Element ? places.get(target.closest(".w")) : undefined),
    range: (from, to) => ({t: from.t, s: from.s, a: Math.min(from.i, to.i), b: Math.max(from.i, to.i)}),
    wording: (m) => wordsOf(m).map((w) => w.el.textContent).join(" "),
    holds: (m) => words.has(m.t) && m.a <= m.b && wordsOf(m).length === m.b - m.a + 1,
    covers: (m, w) => m.t === w.t && m.s === w.s && m.a <= w.i && w.i <= m.b,
    overlap: (m, o) => m.t === o.t && m.s === o.s && m.a <= o.b && o.a <= m.b,
    oneSentence: (w, o) => o && w.t === o.t && w.s === o.s,
  };
})();
