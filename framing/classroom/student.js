// The pupils' page: the tasks besides marking, handing in, and beginning anew. The files before it each hold one idea.
// Pupils' tablets may be years old: nothing here asks for more than a browser of 2019 knows.
(() => {
  const {data} = sheet;
  const byId = (id) => document.getElementById(id);
  const controls = [...document.querySelectorAll("[data-field]")];
  document.documentElement.classList.add("js");

  // Every control is a field.
  const fill = () => {
    byId("code").value = sheet.work.code;
    for (const c of controls) {
      const value = sheet.work.fields[c.dataset.field] || "";
      if (c.type === "radio" || c.type === "checkbox") c.checked = c.value === value;
      else c.value = value;
    }
  };
  const store = (c) => {
    const off = c.type === "checkbox" && !c.checked;
    if (off || c.value === "") delete sheet.work.fields[c.dataset.field];
    else sheet.work.fields[c.dataset.field] = c.value;
    sheet.keep();
  };
  for (const c of controls) c.addEventListener(c.matches("textarea,input:not([type=radio],[type=checkbox])") ? "input" : "change", () => store(c));
  byId("code").addEventListener("input", () => { sheet.work.code = byId("code").value.trim(); sheet.keep(); });

  byId("download").addEventListener("click", () => {
    const {work} = sheet;
    byId("code-needed").hidden = Boolean(work.code);
    if (!work.code) {
      byId("code").focus();
      return;
    }
    work.sheet = work.sheet || answers.number();
    work.saved += 1;
    sheet.keep();
    page.save(answers.fileName(work, data.pack), "application/json", answers.text(work, data));
    byId("kept").textContent = data.say.done;
  });

  // The first press asks, the second deletes.
  for (const button of document.querySelectorAll("[data-reset]")) {
    const name = button.textContent;
    let sure = false;
    button.addEventListener("click", () => {
      button.textContent = sure ? name : data.say.reset_sure;
      sure = !sure;
      if (sure) return;
      sheet.clear();
      fill();
      marking.close();
      byId("kept-here").hidden = true;
      byId("kept").textContent = data.say.reset_done;
    });
  }

  sheet.recall();
  sheet.keep();
  byId("kept").textContent = "";
  fill();
  marking.show();
  // The next pupil at a shared tablet would go on with somebody else's answers.
  byId("kept-here").hidden = !sheet.work.code;
  byId("kept-code").textContent = sheet.work.code;
  byId("no-script").hidden = true;
})();
