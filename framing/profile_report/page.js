(() => {
  // A link to a place inside folded parts opens them.
  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) if (part instanceof HTMLDetailsElement) part.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", openTarget);
  openTarget();

  // Find an outlet: its name must hold every word; the folded groups open while something is looked for.
  const find = document.getElementById("find");
  if (!find) return;
  const found = document.getElementById("found");
  const named = [...document.querySelectorAll("#outlets [data-name]:is(details, li)")];
  const groups = [...document.querySelectorAll("#outlets .group")].map((group) => [group, group.open]);
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const search = () => {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    for (const part of named) part.hidden = !words.every((word) => plain(part.dataset.name).includes(word));
    for (const [group, open] of groups) {
      group.hidden = !group.querySelector("[data-name]:is(details, li):not([hidden])");
      group.open = words.length ? true : open;
    }
    const n = named.filter((part) => !part.hidden).length;
    found.textContent = words.length ? (n === 1 ? found.dataset.one : found.dataset.other).replace("{n}", n) : "";
  };
  find.addEventListener("input", search);
  if (find.value) search();
})();
