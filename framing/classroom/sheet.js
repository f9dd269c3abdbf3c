// What one pupil did, kept in the browser; changes of marks can be undone.
const sheet = (() => {
  const data = page.data();
  const key = "framing-" + data.pack;
  const blank = () => ({sheet: "", saved: 0, code: "", marks: [], fields: {}});
  const isMark = (m) => m && data.order.includes(m.r) && texts.holds(m);
  let past = [];
  const self = {
    data,
    work: blank(),
    keep() {
      let kept = true;
      try { localStorage.setItem(key, JSON.stringify(self.work)); } catch { kept = false; }
      document.getElementById("kept").textContent = kept ? data.say.saved : data.say.not_saved;
      document.getElementById("not-kept").hidden = kept;
    },
    recall() {
      try {
        const found = JSON.parse(localStorage.getItem(key) || "null");
        if (found && Array.isArray(found.marks) && found.fields && typeof found.fields === "object") {
          self.work = {...blank(), ...found, marks: found.marks.filter(isMark)};
        }
      } catch { /* no storage, or not ours: begin with an empty sheet */ }
    },
    clear() {
      self.work = blank();
      past = [];
      try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
    },
    change(marks) {
      past.push(self.work.marks);
      if (past.length > 200) past.shift();
      self.work.marks = marks.sort((x, y) => x.t.localeCompare(y.t) || x.s - y.s || x.a - y.a);
      self.keep();
    },
    canUndo: () => past.length > 0,
    undo() {
      self.work.marks = past.pop();
      self.keep();
    },
    markOn: (range) => self.work.marks.find((m) => texts.overlap(m, range)),
    without: (range) => self.work.marks.filter((m) => !texts.overlap(m, range)),
  };
  return self;
})();
