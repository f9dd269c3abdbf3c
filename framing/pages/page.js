"use strict";
// What every page can do: tables as CSV files. Without it the page is complete, only less handy.
const page = {
  data() {
    const holder = document.getElementById("data");
    return holder ? JSON.parse(holder.textContent) : {};
  },
  // A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text.
  cell(value) {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return String(value);
    let text = String(value);
    const isNumber = /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text);
    if (!isNumber && /^\s*[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  },
  csv(rows) {
    return rows.map((row) => row.map(page.cell).join(",")).join("\r\n") + "\r\n";
  },
  save(name, type, text) {
    // Without the mark at the beginning a spreadsheet takes UTF-8 for something else.
    const begin = type === "text/csv" ? "\ufeff" : "";
    page.saveBlob(name, new Blob([begin + text], {type: type + ";charset=utf-8"}));
  },
  saveBlob(name, blob) {
    const link = document.createElement("a");
    const address = URL.createObjectURL(blob);
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  },
  // What a cell says, without the links and buttons that stand in it.
  words(cell) {
    if (cell.dataset.v !== undefined) return cell.dataset.v;
    const copy = cell.cloneNode(true);
    for (const part of copy.querySelectorAll(".permalink, button, details")) part.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  },
  tableRows(table) {
    const rows = [];
    for (const row of table.rows) {
      if (row.closest("[data-skip]")) continue;
      const cells = [...row.cells].filter((cell) => !cell.hasAttribute("data-skip"));
      rows.push(cells.map(page.words));
    }
    return rows;
  },
};
// On a narrow screen a wide table is told row by row; every cell then says its column's name.
page.nameCells = () => {
  for (const table of document.querySelectorAll("table.stack")) {
    const heads = [...table.tHead.rows[0].cells].map(page.words);
    for (const row of table.querySelectorAll("tbody > tr:not([data-skip])")) {
      [...row.cells].forEach((cell, place) => { if (place) cell.dataset.name = heads[place]; });
    }
    table.classList.add("named");
  }
};
page.nameCells();
for (const part of document.querySelectorAll(".js-only")) part.hidden = false;
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-csv]");
  if (!button) return;
  // A table in several parts is one file with one head.
  const names = button.dataset.csv.split(" ");
  const parts = names.map((name) => document.getElementById(name)).filter(Boolean);
  const rows = parts.flatMap((table, part) => page.tableRows(table).slice(part ? 1 : 0));
  page.save(names[0] + ".csv", "text/csv", page.csv(rows));
});
// In a frame without an address, as notebooks make them, a link to a place on the page would load the page around it.
if (location.protocol === "about:") {
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    if (location.hash === link.hash) dispatchEvent(new Event("hashchange"));
    else location.hash = link.hash;
  });
}
// On paper everything is open but long lists of evidence that the reader has not opened.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open], .evidence)")];
  for (const part of opened) { part.open = true; part.classList.add("paper"); }
});
addEventListener("afterprint", () => { for (const part of opened) { part.open = false; part.classList.remove("paper"); } });
