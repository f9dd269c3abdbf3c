// The outlets' names, hidden until a reader asks for them.
page.outlets = (() => {
  const data = page.data();
  const names = {...data.names};
  document.getElementById("reveal")?.addEventListener("click", (event) => {
    Object.assign(names, data.hidden);
    for (const place of document.querySelectorAll("[data-outlet]")) place.textContent = names[place.dataset.outlet];
    page.nameCells();
    event.target.hidden = true;
    const note = document.getElementById("reveal-note");
    note.textContent = note.dataset.revealed;
  });
  return {data, names};
})();
