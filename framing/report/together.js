// Columns that scroll together: what both articles tell stays side by side.
(() => {
  const box = document.getElementById("together");
  if (!box) return;
  const columns = document.querySelector(".columns");
  const texts = [...columns.querySelectorAll(".text")];
  const note = document.getElementById("aligned");
  const READING_LINE = 0.3; // how far down a column the eye is taken to be
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const facts = new Map(texts.map((text) => [text, new Map()]));
  for (const item of columns.querySelectorAll(".notes li[data-fact]")) {
    const mark = document.getElementById("in-" + item.id);
    if (mark) facts.get(item.closest(".text")).set(item.dataset.fact, mark);
  }
  const shown = () => texts.filter((text) => !text.hidden);
  const isOn = () => columns.classList.contains("together");
  const place = (text, mark) => mark.getBoundingClientRect().top - text.getBoundingClientRect().top + text.scrollTop;
  const eye = (text) => text.clientHeight * READING_LINE;

  // Where the other column should be: between two facts that both tell, as far along as this one is.
  const target = (text, other) => {
    const last = (column) => column.scrollHeight - column.clientHeight + eye(column);
    const points = [[eye(text), eye(other)], [last(text), last(other)]];
    for (const [fact, mark] of facts.get(text)) {
      const there = facts.get(other).get(fact);
      if (there) points.push([place(text, mark), place(other, there)]);
    }
    points.sort((a, b) => a[0] - b[0]);
    const at = text.scrollTop + eye(text);
    const next = points.findIndex((point) => point[0] >= at);
    if (next <= 0) return points[next < 0 ? points.length - 1 : 0][1] - eye(other);
    const [[x1, y1], [x2, y2]] = [points[next - 1], points[next]];
    return (x2 > x1 ? y1 + ((y2 - y1) * (at - x1)) / (x2 - x1) : y2) - eye(other);
  };

  let leader = null;
  const goals = new Map();
  let moving = false;
  const step = () => {
    moving = false;
    for (const [other, goal] of goals) {
      const way = goal - other.scrollTop;
      const before = other.scrollTop;
      other.scrollTop = calm.matches || Math.abs(way) < 3 ? goal : before + way * 0.35;
      if (Math.abs(way) < 3 || other.scrollTop === before) goals.delete(other);
    }
    if (goals.size) { moving = true; requestAnimationFrame(step); }
  };
  const sayWhere = (text) => {
    for (const mark of columns.querySelectorAll("mark.here")) mark.classList.remove("here");
    const at = text.scrollTop + eye(text);
    const others = shown().filter((other) => other !== text);
    let [best, distance] = ["", text.clientHeight / 2];
    for (const [fact, mark] of facts.get(text)) {
      const away = Math.abs(place(text, mark) - at);
      if (away < distance && others.some((other) => facts.get(other).has(fact))) [best, distance] = [fact, away];
    }
    note.hidden = !best;
    if (!best) return;
    const link = note.querySelector("a");
    link.href = "#fact-" + best;
    link.textContent = document.querySelector(`#fact-${best} .told`)?.textContent ?? best;
    for (const one of shown()) {
      const mark = facts.get(one).get(best);
      if (!mark) continue;
      const ref = mark.id.slice(3);
      for (const piece of one.querySelectorAll(`mark[data-refs~="${ref}"]`)) piece.classList.add("here");
    }
  };
  const follow = () => {
    if (!isOn() || !leader) return;
    for (const other of shown()) if (other !== leader) goals.set(other, target(leader, other));
    sayWhere(leader);
    if (!moving) { moving = true; requestAnimationFrame(step); }
  };
  for (const text of texts) {
    // The column that the reader holds leads; a column that is moved by the script does not.
    for (const kind of ["wheel", "pointerdown", "touchstart", "keydown", "focusin"]) {
      text.addEventListener(kind, () => { leader = text; goals.delete(text); }, {passive: true});
    }
    text.addEventListener("scroll", () => { if (text === leader) follow(); }, {passive: true});
  }
  const arrange = () => {
    const on = box.checked && shown().length > 1;
    columns.classList.toggle("together", on);
    note.hidden = true;
    for (const text of texts) {
      if (on) text.tabIndex = 0;
      else text.removeAttribute("tabindex");
    }
    if (!shown().includes(leader)) leader = shown()[0] ?? null;
    follow();
  };
  box.addEventListener("change", arrange);
  for (const pick of document.querySelectorAll("[data-pick]")) pick.addEventListener("change", arrange);
  page.lead = (text) => { leader = text; goals.delete(text); arrange(); };
  arrange();
})();
