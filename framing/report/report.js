(() => {
  const {data, names} = page.outlets;
  const byId = (id) => document.getElementById(id);
  const reader = byId("reader");
  const detail = byId("detail");
  let from = null;

  // -- which articles and layers are shown -------------------------------------------------------
  const picks = [...document.querySelectorAll("[data-pick]")];
  const shown = matchMedia("(max-width: 44rem)").matches ? 1 : 2;
  const showArticle = (key, on) => { byId(key).hidden = !on; };
  picks.forEach((box, n) => {
    box.checked = n < shown;
    showArticle(box.dataset.pick, box.checked);
    box.addEventListener("change", () => showArticle(box.dataset.pick, box.checked));
  });
  // A note says in data-at: start, end, layer and, for evidence, its measure.
  const layerOf = (ref) => byId(ref)?.dataset.at?.split(" ")[2];
  const layerOn = (layer) => byId("show-" + layer)?.checked ?? false;
  const visibleRefs = (mark) => (mark.dataset.refs || "").split(" ").filter((ref) => ref && layerOn(layerOf(ref)));
  for (const mark of document.querySelectorAll(".columns .text > p mark:not([data-refs])")) {
    mark.dataset.refs = mark.querySelector("a")?.hash.slice(1) ?? "";
  }
  // A mark that cannot be seen is no link; one that can be seen leads to the note of its innermost visible layer.
  const setLinks = () => {
    for (const mark of document.querySelectorAll(".columns mark[data-refs]")) {
      const [first] = visibleRefs(mark);
      if (first) mark.firstElementChild.href = "#" + first;
      else mark.firstElementChild.removeAttribute("href");
    }
  };
  for (const box of document.querySelectorAll("[data-layer]")) box.addEventListener("change", setLinks);
  setLinks();

  // -- the note on a mark ------------------------------------------------------------------------
  const open = (mark, takeFocus) => {
    const refs = visibleRefs(mark);
    if (!refs.length) return close();
    from = mark.querySelector("a");
    const body = byId("detail-body");
    body.replaceChildren(...refs.map((ref) => {
      const note = document.createElement("div");
      note.className = "note";
      note.append(...byId(ref).cloneNode(true).childNodes);
      note.querySelector("[data-disagree]")?.remove();
      const accuracy = byId("accuracy-" + layerOf(ref))?.cloneNode(true);
      if (accuracy) { accuracy.hidden = false; accuracy.removeAttribute("id"); note.append(accuracy); }
      addButton(note, ref);
      return note;
    }));
    detail.hidden = false;
    if (takeFocus) detail.focus();
  };
  const close = () => { detail.hidden = true; };
  const leave = () => { close(); from?.focus({preventScroll: true}); close(); };
  byId("detail-close").addEventListener("click", leave);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !detail.hidden) leave(); });
  reader.addEventListener("click", (event) => {
    const mark = event.target.closest(".columns .text > p mark[data-refs]");
    if (!mark) return;
    event.preventDefault();
    open(mark, event.detail === 0);
  });
  reader.addEventListener("focusin", (event) => {
    const mark = event.target.closest(".columns .text > p mark[data-refs]");
    if (mark && event.target.matches(":focus-visible")) open(mark, false);
  });
  document.addEventListener("click", (event) => {
    if (!detail.hidden && !event.target.closest("#detail, mark[data-refs]")) close();
  });

  // -- links to a place in an article ------------------------------------------------------------
  const goTo = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const text = target.closest(".text");
    if (text) {
      const box = picks.find((pick) => pick.dataset.pick === text.id);
      if (box && !box.checked) { box.checked = true; showArticle(text.id, true); }
      page.lead?.(text);
      const layer = byId("show-" + layerOf(target.id.replace(/^in-/, "")));
      if (layer && !layer.checked) { layer.checked = true; setLinks(); }
    }
    for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    target.scrollIntoView({block: text ? "center" : "start"});
    // Where several marks begin at once, their places stand before the first.
    let mark = target;
    while (mark && !mark.matches("mark")) mark = mark.nextElementSibling;
    if (text && mark && target.id.startsWith("in-")) open(mark, false);
  };
  addEventListener("hashchange", goTo);
  // Following the same link twice changes no address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash && !event.defaultPrevented) goTo();
  });

  // -- places a reader reads differently ---------------------------------------------------------
  const key = "framing-disagree-" + data.hash + "-" + data.event;
  let places = {};
  try { places = JSON.parse(localStorage.getItem(key) || "{}") || {}; } catch { places = {}; }
  const keep = () => { try { localStorage.setItem(key, JSON.stringify(places)); } catch { /* kept for this visit only */ } };
  // A button's data-disagree names notes; two with a plus are one objection: that these sentences do not fit.
  const items = (button) => button.dataset.disagree.split(" ");
  // What a mark is called here outlasts a new computation, which counts its marks anew.
  const placeOf = (item) => item.split("+").map((ref) => `${byId(ref).closest(".text").id} ${byId(ref).dataset.at}`).join(" / ");
  const markOf = (ref) => {
    const note = byId(ref);
    const [start, end, layer, ...measure] = note.dataset.at.split(" ");
    const text = note.closest(".text");
    const words = [...text.querySelectorAll(`mark[data-refs~="${ref}"]`)].map((mark) => mark.textContent).join("");
    const table = measure.length ? "evidence" : layer;
    return {article: text.id, table, measure: measure.join(" "), start: Number(start), end: Number(end), text: words};
  };
  const asMark = (item) => {
    const [mark, other] = item.split("+").map(markOf);
    if (!other) return mark;
    const {article, start, end, text} = other;
    return {...mark, table: "fact_pairs", other: {article, start, end, text}};
  };
  // One button a note or conflict, made here: without a script it could do nothing.
  const model = byId("disagree");
  const addButton = (holder, refs) => {
    const button = model.cloneNode(true);
    button.removeAttribute("id");
    button.hidden = false;
    button.dataset.disagree = refs;
    holder.append(button);
    showState(button);
  };
  const showState = (button) => {
    const on = placeOf(items(button)[0]) in places;
    button.setAttribute("aria-pressed", String(on));
    button.textContent = on ? model.dataset.on : model.textContent;
    const about = [...button.parentElement.querySelectorAll(":scope > a, .who")].map((name) => name.textContent).join(", ");
    button.setAttribute("aria-label", `${button.textContent}: ${about}`);
  };
  const showStates = () => document.querySelectorAll("[data-disagree]").forEach(showState);
  byId("reveal")?.addEventListener("click", showStates);
  const showCount = () => {
    const n = Object.keys(places).length;
    byId("disagree-count").textContent = n;
    byId("disagreements").classList.toggle("none", n === 0);
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-disagree]");
    if (!button) return;
    const place = placeOf(items(button)[0]);
    if (place in places) delete places[place];
    else places[place] = items(button).map(asMark);
    keep();
    showCount();
    showStates();
  });
  byId("disagree-get").addEventListener("click", () => {
    const named = ({article, other, ...rest}) => ({
      outlet: names[article], article_id: data.ids[article], ...rest, ...(other && {other: named(other)}),
    });
    const marks = Object.values(places).flat().map(named);
    const content = {kind: "framing-disagreements", version: data.version, event: data.event, input_hash: data.hash, marks};
    page.save("disagreements.json", "application/json", JSON.stringify(content, null, 2) + "\n");
  });
  for (const conflict of document.querySelectorAll('.conflict[data-pairs]:not([data-pairs=""])')) addButton(conflict, conflict.dataset.pairs);
  // Thousands of notes get their buttons when somebody opens them.
  for (const part of document.querySelectorAll("#facts .wordings details, details.notes")) {
    const addOwn = () => {
      for (const link of part.querySelectorAll(".side > div > a")) addButton(link.parentElement, link.hash.slice(4));
      for (const note of part.querySelectorAll("li")) addButton(note, note.id);
    };
    // What is open from the start may have told so before this script ran.
    if (part.open) addOwn();
    else part.addEventListener("toggle", addOwn, {once: true});
  }
  showCount();

  // -- the counted words for download ------------------------------------------------------------
  document.querySelector("[data-raw]")?.addEventListener("click", () => {
    const {n, columns: {article_id: articles, ...columns}} = data.evidence;
    const at = ([values, places], row) => values[places[row]];
    // What is read comes first, what a program needs comes last.
    const first = ["text", "measure", "category", "direction", "voice", "speaker", "alternative", "reason", "term", "score"];
    const order = [...new Set([...first, ...Object.keys(columns)])].filter((name) => name in columns);
    const rows = [["outlet", "article_id", ...order]];
    for (let row = 0; row < n; row += 1) {
      const key = at(articles, row);
      rows.push([names[key], data.ids[key], ...order.map((name) => at(columns[name], row))]);
    }
    page.save("counted_words.csv", "text/csv", page.csv(rows));
  });
  // When every script has arranged its part.
  document.addEventListener("DOMContentLoaded", () => { if (location.hash) goTo(); });
})();
