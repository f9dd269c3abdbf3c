// Marks: the words that are chosen, the bar that asks for a reason, and how all of it looks.
const marking = (() => {
  const {data} = sheet;
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const paint = (m, name, letter = "") => {
    const words = texts.wordsOf(m);
    words.forEach((w, n) => {
      w.el.classList.add(name);
      let next = w.el.nextSibling;
      while (n < words.length - 1 && next && next !== words[n + 1].el) {
        if (next.classList) next.classList.add(name);
        next = next.nextSibling;
      }
    });
    if (!letter || !words.length) return;
    words[0].el.classList.add("first");
    const last = words[words.length - 1].el;
    last.classList.add("last");
    last.dataset.letter = letter;
  };
  const self = {
    // What is asked about, the word that the keyboard is at, and where the focus goes back to.
    chosen: null,
    cursor: null,
    back: null,
    show() {
      const {chosen, cursor} = self;
      const {marks} = sheet.work;
      for (const el of all(".marked,.chosen,.cursor")) el.classList.remove("marked", "chosen", "cursor", "first", "last");
      for (const m of marks) paint(m, "marked", data.order.indexOf(m.r) + 1);
      if (chosen) paint(chosen, "chosen");
      if (cursor) cursor.el.classList.add("cursor");
      byId("count").textContent = marks.length;
      for (const item of all("[data-strip] [data-sentence]")) {
        const one = marks.some((m) => m.t === item.parentNode.dataset.strip && m.s === Number(item.dataset.sentence));
        item.classList.toggle("one", one);
        item.querySelector("b").textContent = one ? "1" : "0";
      }
      byId("undo").disabled = !sheet.canUndo();
      byId("bar").hidden = !chosen;
      if (!chosen) return;
      byId("bar-words").textContent = texts.wording(chosen);
      const mark = sheet.markOn(chosen);
      byId("remove").hidden = !mark;
      for (const b of all("[data-reason]")) b.setAttribute("aria-pressed", String(Boolean(mark) && mark.r === b.dataset.reason));
    },
    // The bar lies over the foot of the screen; what it asks about is moved out from under it, with the line after it.
    ask() {
      self.show();
      const words = texts.wordsOf(self.chosen);
      const foot = words[words.length - 1].el.getBoundingClientRect().bottom + 45;
      const under = foot - byId("bar").getBoundingClientRect().top;
      if (under > 0) scrollBy(0, under);
    },
    choose(from, to) {
      self.chosen = texts.range(from, to);
      self.show();
    },
    close() {
      self.chosen = null;
      self.show();
      if (self.back) self.back.focus();
      self.back = null;
    },
    announce(text) { byId("say").textContent = text; },
    set(reason) {
      if (!self.chosen) return;
      const {t, s, a, b} = self.chosen;
      sheet.change([...sheet.without(self.chosen), {t, s, a, b, r: reason}]);
      self.announce(texts.wording(self.chosen) + ": " + data.say.marked);
      self.close();
    },
    remove() {
      const range = self.chosen || (self.cursor && texts.range(self.cursor, self.cursor));
      if (range && sheet.markOn(range)) {
        sheet.change(sheet.without(range));
        self.announce(data.say.removed);
      }
      self.close();
    },
    undo() {
      if (!sheet.canUndo()) return;
      sheet.undo();
      self.announce(data.say.undone);
      self.close();
    },
  };
  for (const b of all("[data-reason]")) b.addEventListener("click", () => self.set(b.dataset.reason));
  byId("remove").addEventListener("click", self.remove);
  byId("cancel").addEventListener("click", self.close);
  byId("undo").addEventListener("click", self.undo);
  return self;
})();
