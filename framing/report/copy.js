// A figure with its sentence and its source, ready to be pasted.
(() => {
  const words = document.getElementById("main").dataset;
  const tidy = (text) => text.replace(/\s+/g, " ").trim();
  const plain = (element) => {
    const copy = element.cloneNode(true);
    for (const part of copy.querySelectorAll("[data-copy], .copy, button, svg, details, .to")) part.remove();
    const parts = [...copy.querySelectorAll("p, blockquote, li")].filter((part) => !part.querySelector("p"));
    return parts.length ? parts.map((part) => tidy(part.textContent)).filter(Boolean).join("\n") : tidy(copy.textContent);
  };
  const row = (element) => {
    const table = element.closest("table");
    const heads = [...table.tHead.rows[0].cells];
    const cells = [...element.cells].filter((cell) => !cell.hasAttribute("data-skip"));
    const shown = heads.filter((head) => !head.hasAttribute("data-skip"));
    const said = cells.map((cell, n) => (n ? `${tidy(shown[n].textContent)}: ${plain(cell)}` : plain(cell)));
    const what = table.caption && !table.caption.classList.contains("hidden") ? tidy(table.caption.textContent) + "\n" : "";
    const sentence = element.dataset.sentence ? `\n“${tidy(element.dataset.sentence)}”` : "";
    return what + said.join("; ") + sentence;
  };
  const textOf = (id) => {
    const element = document.getElementById(id);
    const card = element.closest(".card, .entries")?.querySelector("h3");
    const around = element.matches("p") ? element.closest("li")?.querySelector(".sentence") : null;
    const sentence = around ? `\n“${tidy(around.textContent)}”` : "";
    const body = element.matches("tbody") ? row(element.rows[0]) : element.matches("tr") ? row(element) : plain(element);
    // Where the page lies on a disk its path is nobody's business; in a notebook's frame it has no address.
    const file = location.protocol === "about:" ? "" : location.pathname.split("/").pop();
    const address = /^https?:/.test(location.protocol) ? location.href.split("#")[0] : file;
    const source = tidy(document.getElementById("citation").textContent);
    return `${card ? tidy(card.textContent) + "\n" : ""}${body}${sentence}\n${source}${address && ` ${address}#${id}`}\n`;
  };
  const put = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A page in a frame may not use the clipboard that way.
      const holder = document.createElement("textarea");
      holder.value = text;
      document.body.append(holder);
      holder.select();
      document.execCommand("copy");
      holder.remove();
    }
  };
  for (const link of document.querySelectorAll("[data-copy]")) {
    link.setAttribute("aria-label", words.linkWord);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copyWord;
    button.addEventListener("click", async () => {
      await put(textOf(link.hash.slice(1)));
      button.textContent = words.copiedWord;
      button.classList.add("done");
      setTimeout(() => { button.textContent = words.copyWord; button.classList.remove("done"); }, 2000);
    });
    link.after(button);
  }
  // Without a mouse the tools of a row show where it is tapped.
  document.addEventListener("click", (event) => {
    const tapped = event.target.closest("h2, .difference, .words p, .conflict, tr");
    for (const other of document.querySelectorAll(".touched")) if (other !== tapped) other.classList.remove("touched");
    tapped?.classList.add("touched");
  });
  page.textOf = textOf;
})();
