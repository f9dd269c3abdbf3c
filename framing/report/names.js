// The outlets' names, hidden until a reader asks for them.
page.outlets = (() => {
  const data = page.data();
  const names = {...data.names};
  document.getElementById("reveal")?.addEventListener("click", (event) => {
    for (const label of document.querySelectorAll("svg.plot text")) {
      const key = Object.keys(names).find((k) => names[k] === label.textContent.trim());
      if (key) label.textContent = data.hidden[key];
    }
    Object.assign(names, data.hidden);
    for (const place of document.querySelectorAll("[data-outlet]")) place.textContent = names[place.dataset.outlet];
    event.target.hidden = true;
    const note = document.getElementById("reveal-note");
    note.textContent = note.dataset.revealed;
  });
  return {data, names};
})();
