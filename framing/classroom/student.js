// Pupils' tablets may be years old: nothing here asks for more than a browser of 2019 knows.
(() => {
  const data = page.data();
  const say = data.say;
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  document.documentElement.classList.add("js");

  // -- words: every word knows its text, its sentence and its place in it --------------------------
  const texts = new Map();
  const places = new Map();
  for (const text of all("[data-text]")) {
    const words = [];
    for (const sentence of all("[data-s]", text)) {
      all(".w", sentence).forEach((el, i) => {
        const place = {t: text.dataset.text, s: Number(sentence.dataset.s), i, el, n: words.length};
        words.push(place);
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
    texts.set(text.dataset.text, words);
  }
  const wordsOf = (m) => texts.get(m.t).filter((w) => w.s === m.s && w.i >= m.a && w.i <= m.b);
  const wording = (m) => wordsOf(m).map((w) => w.el.textContent).join(" ");
  const covers = (m, w) => m.t === w.t && m.s === w.s && m.a <= w.i && w.i <= m.b;
  const overlap = (m, o) => m.t === o.t && m.s === o.s && m.a <= o.b && o.a <= m.b;

  // -- what the pupil did --------------------------------------------------------------------------
  const blank = () => ({sheet: "", saved: 0, code: "", marks: [], fields: {}});
  let work = blank();
  let past = [];
  const key = "framing-" + data.pack;
  const keep = () => {
    let kept = true;
    try { localStorage.setItem(key, JSON.stringify(work)); } catch { kept = false; }
    byId("kept").textContent = kept ? say.saved : say.not_saved;
    byId("not-kept").hidden = kept;
  };
  const isMark = (m) => m && texts.has(m.t) && data.order.includes(m.r) && m.a <= m.b && wordsOf(m).length === m.b - m.a + 1;
  const recall = () => {
    try {
      const found = JSON.parse(localStorage.getItem(key) || "null");
      if (found && Array.isArray(found.marks) && found.fields && typeof found.fields === "object") {
        work = {...blank(), ...found, marks: found.marks.filter(isMark)};
      }
    } catch { /* no storage, or not ours: begin with an empty sheet */ }
  };
  const controls = all("[data-field]");
  const fill = () => {
    byId("code").value = work.code;
    for (const c of controls) {
      const value = work.fields[c.dataset.field] || "";
      if (c.type === "radio" || c.type === "checkbox") c.checked = c.value === value;
      else c.value = value;
    }
  };

  // -- showing marks -------------------------------------------------------------------------------
  let chosen = null;
  let cursor = null;
  const paint = (m, name, letter = "") => {
    const words = wordsOf(m);
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
  const show = () => {
    for (const el of all(".marked,.chosen,.cursor")) el.classList.remove("marked", "chosen", "cursor", "first", "last");
    for (const m of work.marks) paint(m, "marked", data.order.indexOf(m.r) + 1);
    if (chosen) paint(chosen, "chosen");
    if (cursor) cursor.el.classList.add("cursor");
    byId("count").textContent = work.marks.length;
    for (const item of all("[data-strip] [data-sentence]")) {
      const one = work.marks.some((m) => m.t === item.parentNode.dataset.strip && m.s === Number(item.dataset.sentence));
      item.classList.toggle("one", one);
      item.querySelector("b").textContent = one ? "1" : "0";
    }
    byId("undo").disabled = past.length === 0;
    byId("bar").hidden = !chosen;
    if (!chosen) return;
    byId("bar-words").textContent = wording(chosen);
    const mark = work.marks.find((m) => overlap(m, chosen));
    byId("remove").hidden = !mark;
    for (const b of all("[data-reason]")) b.setAttribute("aria-pressed", String(Boolean(mark) && mark.r === b.dataset.reason));
  };
  // The bar lies over the foot of the screen; what it asks about is moved out from under it, with the line after it.
  const ask = () => {
    show();
    const words = wordsOf(chosen);
    const under = words[words.length - 1].el.getBoundingClientRect().bottom + 45 - byId("bar").getBoundingClientRect().top;
    if (under > 0) scrollBy(0, under);
  };
  const announce = (text) => { byId("say").textContent = text; };

  // -- changing marks ------------------------------------------------------------------------------
  const change = (marks) => {
    past.push(work.marks);
    if (past.length > 200) past.shift();
    work.marks = marks.sort((x, y) => x.t.localeCompare(y.t) || x.s - y.s || x.a - y.a);
    keep();
  };
  const set = (reason) => {
    if (!chosen) return;
    const {t, s, a, b} = chosen;
    change([...work.marks.filter((m) => !overlap(m, chosen)), {t, s, a, b, r: reason}]);
    announce(wording(chosen) + ": " + say.marked);
    close();
  };
  const remove = () => {
    const range = chosen || (cursor && {t: cursor.t, s: cursor.s, a: cursor.i, b: cursor.i});
    if (!range || !work.marks.some((m) => overlap(m, range))) return close();
    change(work.marks.filter((m) => !overlap(m, range)));
    announce(say.removed);
    close();
  };
  const undo = () => {
    if (!past.length) return;
    work.marks = past.pop();
    keep();
    announce(say.undone);
    close();
  };
  let back = null;
  const close = () => {
    chosen = null;
    show();
    if (back) back.focus();
    back = null;
  };
  const choose = (from, to) => {
    chosen = {t: from.t, s: from.s, a: Math.min(from.i, to.i), b: Math.max(from.i, to.i)};
    show();
  };

  // -- mouse and touch: a tap is a click, a stroke over words is a mouse's alone ------------------------
  let anchor = null;
  let drawn = false;
  const wordAt = (target) => target instanceof Element ? places.get(target.closest(".w")) : undefined;
  const same = (w, o) => o && w.t === o.t && w.s === o.s;
  document.addEventListener("mousedown", (event) => {
    drawn = false;
    const w = event.button === 0 && wordAt(event.target);
    if (!w) return;
    event.preventDefault();
    anchor = w;
  });
  document.addEventListener("mouseover", (event) => {
    const w = anchor && wordAt(event.target);
    if (!w || !same(w, anchor) || (w === anchor && !drawn)) return;
    drawn = true;
    choose(anchor, w);
    byId("bar").hidden = true;
  });
  document.addEventListener("mouseup", (event) => {
    if (!anchor) return;
    const w = wordAt(event.target);
    const from = anchor;
    anchor = null;
    cursor = null;
    if (drawn) return ask();
    if (w !== from) return;
    const mark = work.marks.find((m) => covers(m, w));
    if (mark) chosen = {...mark};
    else if (chosen && same(w, chosen) && !work.marks.some((m) => overlap(m, chosen))) {
      chosen = {t: w.t, s: w.s, a: Math.min(chosen.a, w.i), b: Math.max(chosen.b, w.i)};
    } else choose(w, w);
    ask();
  });
  document.addEventListener("click", (event) => {
    // The end of a stroke counts as a click on whatever holds both its ends.
    if (chosen && !drawn && !event.target.closest(".w,.g,.bar,.keys")) close();
  });
  for (const b of all("[data-reason]")) b.addEventListener("click", () => set(b.dataset.reason));
  byId("remove").addEventListener("click", remove);
  byId("cancel").addEventListener("click", close);
  byId("undo").addEventListener("click", undo);

  // -- keyboard: one place to stop at in every text ---------------------------------------------------
  const step = (words, n, extend) => {
    const from = chosen && extend ? (chosen.end || cursor) : cursor;
    const next = words[Math.max(0, Math.min(words.length - 1, (from ? from.n : -1) + n))];
    if (extend && cursor) {
      if (!same(next, cursor)) return;
      choose(cursor, next);
      chosen.end = next;
      byId("bar").hidden = true;
      announce(wording(chosen));
    } else {
      chosen = null;
      cursor = next;
      show();
      const mark = work.marks.find((m) => covers(m, next));
      announce(next.el.textContent + (mark ? ", " + say.marked + ": " + say.reasons[mark.r] : ""));
    }
    next.el.scrollIntoView({block: "nearest"});
  };
  const line = (words, down) => {
    const here = cursor.el.getBoundingClientRect();
    const beyond = words.filter((w) => {
      const top = w.el.getBoundingClientRect().top;
      return down ? top > here.top + here.height / 2 : top < here.top - here.height / 2;
    });
    if (!beyond.length) return 0;
    const edge = (down ? beyond[0] : beyond[beyond.length - 1]).el.getBoundingClientRect().top;
    const row = beyond.filter((w) => Math.abs(w.el.getBoundingClientRect().top - edge) < here.height / 2);
    const near = row.reduce((x, y) => (Math.abs(y.el.getBoundingClientRect().left - here.left) < Math.abs(x.el.getBoundingClientRect().left - here.left) ? y : x));
    return near.n - cursor.n;
  };
  const press = (event, words, place) => {
    const reason = data.order[Number(event.key) - 1];
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") step(words, event.key === "ArrowRight" ? 1 : -1, event.shiftKey);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") step(words, line(words, event.key === "ArrowDown"), false);
    else if (event.key === "Home") step(words, -words.length, false);
    else if (event.key === "End") step(words, words.length, false);
    else if (event.key === "Enter" || event.key === " ") {
      if (!chosen) choose(cursor, cursor);
      back = place;
      ask();
      all("[data-reason]")[0].focus();
    } else if (reason && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (!chosen) choose(cursor, cursor);
      set(reason);
    } else if (event.key === "Delete" || event.key === "Backspace") remove();
    else if (event.key.toLowerCase() === "u" || (event.key === "z" && (event.ctrlKey || event.metaKey))) undo();
    else return;
    event.preventDefault();
  };
  for (const place of all(".keys")) {
    const words = texts.get(place.closest("[data-text]").dataset.text);
    if (!words.length) continue;
    place.addEventListener("focus", () => {
      if (!cursor || cursor.t !== words[0].t) cursor = words[0];
      show();
      announce(cursor.el.textContent);
    });
    place.addEventListener("keydown", (event) => press(event, words, place));
    place.addEventListener("blur", () => { if (!back) { if (cursor) cursor.el.classList.remove("cursor"); } });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen) close();
  });

  // -- the other tasks: every control is a field ---------------------------------------------------------
  const store = (c) => {
    const off = c.type === "checkbox" && !c.checked;
    if (off || c.value === "") delete work.fields[c.dataset.field];
    else work.fields[c.dataset.field] = c.value;
    keep();
  };
  for (const c of controls) c.addEventListener(c.matches("textarea,input:not([type=radio],[type=checkbox])") ? "input" : "change", () => store(c));
  byId("code").addEventListener("input", () => { work.code = byId("code").value.trim(); keep(); });

  // -- handing in ----------------------------------------------------------------------------------------
  byId("download").addEventListener("click", () => {
    if (!work.code) {
      byId("code-needed").hidden = false;
      byId("code").focus();
      return;
    }
    byId("code-needed").hidden = true;
    work.sheet = work.sheet || answers.number();
    work.saved += 1;
    keep();
    page.save(answers.fileName(work, data.pack), "application/json", answers.text(work, data));
    byId("kept").textContent = say.done;
  });
  let sure = false;
  byId("reset").addEventListener("click", (event) => {
    if (!sure) {
      sure = true;
      event.target.textContent = say.reset_sure;
      return;
    }
    sure = false;
    event.target.textContent = say.reset;
    work = blank();
    past = [];
    try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
    fill();
    close();
    byId("kept").textContent = say.reset_done;
  });

  recall();
  keep();
  byId("kept").textContent = "";
  fill();
  show();
  byId("no-script").hidden = true;
})();
