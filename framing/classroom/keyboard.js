// Keyboard: one place to stop at in every text.
(() => {
  const {data} = sheet;
  const bar = document.getElementById("bar");
  const reasons = [...document.querySelectorAll("[data-reason]")];
  const step = (words, n, extend) => {
    const {chosen, cursor} = marking;
    const from = chosen && extend ? (chosen.end || cursor) : cursor;
    const next = words[Math.max(0, Math.min(words.length - 1, (from ? from.n : -1) + n))];
    if (extend && cursor) {
      if (!texts.oneSentence(next, cursor)) return;
      marking.choose(cursor, next);
      marking.chosen.end = next;
      bar.hidden = true;
      marking.announce(texts.wording(marking.chosen));
    } else {
      marking.chosen = null;
      marking.cursor = next;
      marking.show();
      const mark = sheet.work.marks.find((m) => texts.covers(m, next));
      marking.announce(next.el.textContent + (mark ? ", " + data.say.marked + ": " + data.say.reasons[mark.r] : ""));
    }
    next.el.scrollIntoView({block: "nearest"});
  };
  // How many words the line above or below is away, at the place that is nearest.
  const line = (words, down) => {
    const here = marking.cursor.el.getBoundingClientRect();
    const beyond = words.filter((w) => {
      const top = w.el.getBoundingClientRect().top;
      return down ? top > here.top + here.height / 2 : top < here.top - here.height / 2;
    });
    if (!beyond.length) return 0;
    const edge = (down ? beyond[0] : beyond[beyond.length - 1]).el.getBoundingClientRect().top;
    const row = beyond.filter((w) => Math.abs(w.el.getBoundingClientRect().top - edge) < here.height / 2);
    const away = (w) => Math.abs(w.el.getBoundingClientRect().left - here.left);
    return row.reduce((x, y) => (away(y) < away(x) ? y : x)).n - marking.cursor.n;
  };
  const reasonOf = (event) => !event.ctrlKey && !event.metaKey && !event.altKey && data.order[Number(event.key) - 1];
  const press = (event, words, place) => {
    const {cursor} = marking;
    const reason = reasonOf(event);
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") step(words, event.key === "ArrowRight" ? 1 : -1, event.shiftKey);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") step(words, line(words, event.key === "ArrowDown"), false);
    else if (event.key === "Home") step(words, -words.length, false);
    else if (event.key === "End") step(words, words.length, false);
    else if (event.key === "Enter" || event.key === " ") {
      if (!marking.chosen) marking.choose(cursor, cursor);
      marking.back = place;
      marking.ask();
      reasons[0].focus();
    } else if (reason) {
      if (!marking.chosen) marking.choose(cursor, cursor);
      marking.set(reason);
    } else if (event.key === "Delete" || event.key === "Backspace") marking.remove();
    else if (event.key.toLowerCase() === "u" || (event.key === "z" && (event.ctrlKey || event.metaKey))) marking.undo();
    else return;
    event.preventDefault();
  };
  for (const place of document.querySelectorAll(".keys")) {
    const words = texts.words.get(place.closest("[data-text]").dataset.text);
    if (!words.length) continue;
    place.addEventListener("focus", () => {
      // The help stays: were it to go with the focus, what is clicked next would move away under the pointer.
      place.classList.add("used");
      if (!marking.cursor || marking.cursor.t !== words[0].t) marking.cursor = words[0];
      marking.show();
      marking.announce(marking.cursor.el.textContent);
    });
    place.addEventListener("keydown", (event) => press(event, words, place));
    place.addEventListener("blur", () => { if (!marking.back && marking.cursor) marking.cursor.el.classList.remove("cursor"); });
  }
  // While a reason is asked for, the numbers on the buttons are keys wherever the focus is, but where somebody writes.
  document.addEventListener("keydown", (event) => {
    if (!marking.chosen || event.defaultPrevented) return;
    if (event.key === "Escape") marking.close();
    else if (!bar.hidden && reasonOf(event) && !event.target.closest("input,select,textarea")) marking.set(reasonOf(event));
  });
})();
