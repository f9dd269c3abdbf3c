(() => {
  const table = document.getElementById("events-table");
  const rows = [...table.tBodies[0].rows];
  const find = document.getElementById("find");
  const found = document.getElementById("found");

  // -- search: every word must stand somewhere in the event's line, its headlines included --------
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const search = () => {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    let n = 0;
    for (const row of rows) {
      // Read anew each time: a reader may have asked for the outlets' names.
      const text = plain(row.textContent);
      row.hidden = !words.every((word) => text.includes(word));
      n += row.hidden ? 0 : 1;
    }
    found.textContent = words.length ? (n === 1 ? found.dataset.one : found.dataset.other).replace("{n}", n) : "";
    document.getElementById("none").hidden = n > 0;
  };
  find.addEventListener("input", search);
  if (find.value) search();

  // -- order -----------------------------------------------------------------------------------------
  const value = (row, place) => {
    const cell = row.cells[place];
    return cell.dataset.v ?? cell.textContent.trim();
  };
  for (const head of table.tHead.querySelectorAll("[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const numbers = head.dataset.sort === "number";
      const down = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : numbers;
      for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const compare = (a, b) => (numbers ? value(a, head.cellIndex) - value(b, head.cellIndex)
        : value(a, head.cellIndex).localeCompare(value(b, head.cellIndex)));
      table.tBodies[0].append(...[...rows].sort((a, b) => (down ? compare(b, a) : compare(a, b))));
    });
  }
})();
