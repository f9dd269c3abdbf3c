// Mouse and touch: a tap is a click, a stroke over words is a mouse's alone.
(() => {
  const bar = document.getElementById("bar");
  let anchor = null;
  let drawn = false;
  document.addEventListener("mousedown", (event) => {
    drawn = false;
    const w = event.button === 0 && texts.under(event.target);
    if (!w) return;
    event.preventDefault();
    anchor = w;
  });
  document.addEventListener("mouseover", (event) => {
    const w = anchor && texts.under(event.target);
    if (!w || !texts.oneSentence(w, anchor) || (w === anchor && !drawn)) return;
    drawn = true;
    marking.choose(anchor, w);
    bar.hidden = true;
  });
  document.addEventListener("mouseup", (event) => {
    if (!anchor) return;
    const w = texts.under(event.target);
    const from = anchor;
    const {chosen} = marking;
    anchor = null;
    marking.cursor = null;
    if (drawn) return marking.ask();
    if (w !== from) return;
    const mark = sheet.work.marks.find((m) => texts.covers(m, w));
    if (mark) marking.chosen = {...mark};
    else if (chosen && texts.oneSentence(w, chosen) && !sheet.markOn(chosen)) {
      marking.chosen = {...chosen, a: Math.min(chosen.a, w.i), b: Math.max(chosen.b, w.i)};
    } else marking.choose(w, w);
    marking.ask();
  });
  document.addEventListener("click", (event) => {
    // The end of a stroke counts as a click on whatever holds both its ends.
    if (marking.chosen && !drawn && !event.target.closest(".w,.g,.bar,.keys")) marking.close();
  });
})();
