// A figure as a picture to print or to put into a text, with what it counts, how sure it is and where it comes from.
(() => {
  const NS = "http://www.w3.org/2000/svg";
  // Widths in pixels; a strip is at least so wide.
  const WIDTH = 960, EDGE = 28, STRIP = 340, GAP = 22, HEAD = 90;
  const SIZE = 14, SMALL = 12;
  const STYLED = ["fill", "stroke", "stroke-width", "opacity", "text-anchor", "font-size"];
  const tidy = (text) => text.replace(/\s+/g, " ").trim();
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const font = getComputedStyle(document.body).fontFamily;
  const make = (name, attributes, inside = "") => {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(inside);
    return element;
  };

  // -- how long words are ------------------------------------------------------------------------
  const pen = document.createElement("canvas").getContext("2d");
  const long = (text, size, weight = 400) => {
    pen.font = `${weight} ${size}px ${font}`;
    return pen.measureText(text).width;
  };
  const longest = (texts, size, weight) => Math.max(0, ...texts.map((text) => long(text, size, weight)));
  const lines = (text, width, size, weight) => tidy(text).split(" ").reduce((made, word) => {
    const more = tidy(`${made.at(-1)} ${word}`);
    return made.at(-1) && long(more, size, weight) > width ? [...made, word] : [...made.slice(0, -1), more];
  }, [""]);

  // -- what a table shows, and where it goes -----------------------------------------------------
  const shown = (cell) => {
    const copy = cell.cloneNode(true);
    for (const part of copy.querySelectorAll(".permalink, button, details, .n")) part.remove();
    return tidy(copy.textContent);
  };
  const layoutOf = (table) => {
    const rows = [...table.tBodies[0].rows].filter((row) => row.querySelector("td.strip svg"));
    const names = rows.map((row) => shown(row.cells[0]));
    const columns = [...table.tHead.rows[0].cells].flatMap((head, place) => head.hasAttribute("data-picture") ? [{
      head: lines(shown(head), HEAD, SMALL), key: head.querySelector(".key"), cells: rows.map((row) => shown(row.cells[place])),
    }] : []);
    const room = Math.max(80, Math.min(300, longest(names, SIZE, 600) + 2));
    const left = EDGE + room + GAP;
    const widths = columns.map(({head, key, cells}) => GAP + Math.max(longest(head, SMALL) + (key ? 16 : 0), longest(cells, SMALL + 1)));
    const taken = left + widths.reduce((sum, width) => sum + width, 0) + EDGE;
    const strip = Math.max(STRIP, WIDTH - taken);
    widths.reduce((right, width, n) => { columns[n].right = right + width; return right + width; }, left + strip);
    return {rows, names, columns, room, left, strip, wide: Math.ceil(taken + strip)};
  };

  // -- drawing -----------------------------------------------------------------------------------
  // What the style sheet says of each shape has to stand in the picture itself.
  const styled = (shapes) => {
    const copy = shapes.cloneNode(true);
    const [from, to] = [shapes, copy].map((part) => [...part.querySelectorAll("*")]);
    from.forEach((shape, n) => {
      const style = getComputedStyle(shape);
      to[n].removeAttribute("class");
      if (shape.tagName === "svg") to[n].setAttribute("overflow", "visible");
      else for (const name of STYLED) to[n].setAttribute(name, style.getPropertyValue(name));
    });
    copy.removeAttribute("class");
    copy.setAttribute("overflow", "visible");
    return copy;
  };
  class Sheet {
    constructor(wide) {
      this.wide = wide;
      this.y = EDGE + 14;
      this.svg = make("svg", {xmlns: NS, width: wide, "font-family": font, fill: colour("ink")});
      this.svg.append(make("rect", {width: wide, height: "100%", fill: colour("paper")}));
    }
    write(text, x, y, size, more = {}) { this.svg.append(make("text", {x, y, "font-size": size, ...more}, text)); }
    paragraph(text, size, more = {}) {
      for (const line of text ? lines(text, this.wide - 2 * EDGE, size, more["font-weight"]) : []) {
        this.write(line, EDGE, this.y, size, more);
        this.y += size * 1.45;
      }
    }
    rule() { this.svg.append(make("line", {x1: EDGE, x2: this.wide - EDGE, y1: this.y, y2: this.y, stroke: colour("line")})); }
    shapes(shapes, x, y, width) {
      const copy = styled(shapes);
      for (const [key, value] of Object.entries({x, y, width})) copy.setAttribute(key, value);
      this.svg.append(copy);
    }
    end() {
      const high = Math.ceil(this.y + EDGE / 2);
      this.svg.setAttribute("height", high);
      this.svg.setAttribute("viewBox", `0 0 ${this.wide} ${high}`);
      return this.svg;
    }
  }
  const heads = (sheet, {columns, rows}) => {
    const most = Math.max(1, ...columns.map((column) => column.head.length));
    columns.forEach(({head, key, right}, n) => {
      const y = sheet.y + (most - head.length) * 15;
      head.forEach((line, k) => sheet.write(line, right, y + k * 15, SMALL, {"text-anchor": "end", fill: colour("soft")}));
      if (!key) return;
      const {fill} = getComputedStyle(rows[0].querySelectorAll("td.strip svg > *")[n]);
      const x = right - long(head[0], SMALL) - 15;
      sheet.svg.append(make("rect", {x, y: y - 9, width: 10, height: 10, fill, stroke: colour("blue-mid")}));
    });
    sheet.y += (most - 1) * 15 + 12;
  };
  const body = (sheet, {rows, names, columns, room, left, strip}) => rows.forEach((row, n) => {
    const name = lines(names[n], room, SIZE, 600);
    const shapes = row.querySelector("td.strip svg");
    const high = Number(shapes.getAttribute("height"));
    const tall = Math.max(high, name.length * 18) + 8;
    const middle = sheet.y + tall / 2;
    sheet.rule();
    name.forEach((line, k) => sheet.write(line, EDGE, middle + 5 + (k - (name.length - 1) / 2) * 18, SIZE, {"font-weight": 600}));
    sheet.shapes(shapes, left, middle - high / 2, strip);
    for (const {cells, right} of columns) sheet.write(cells[n], right, middle + 5, SMALL + 1, {"text-anchor": "end"});
    sheet.y += tall;
  });
  const drawn = (table) => {
    const layout = layoutOf(table);
    const sheet = new Sheet(layout.wide);
    const soft = {fill: colour("soft")};
    sheet.paragraph(table.caption?.textContent ?? table.closest(".scroll").getAttribute("aria-label"), 19, {"font-weight": 700});
    sheet.paragraph(document.querySelector("h1").textContent, SIZE, soft);
    sheet.y += 16;
    heads(sheet, layout);
    body(sheet, layout);
    sheet.rule();
    const scale = table.tFoot?.querySelector("svg");
    if (scale) {
      sheet.shapes(scale, layout.left, sheet.y + 2, layout.strip);
      sheet.y += 18;
    }
    // A pattern that fills shapes lies elsewhere on the page.
    if (table.querySelector('[class="part-indirect"]')) sheet.svg.append(styled(document.querySelector("svg > defs")));
    sheet.y += 24;
    const said = (name) => document.querySelector(`[data-${name}]`)?.textContent ?? "";
    if (scale) sheet.paragraph(said("how"), SMALL, soft);
    if (table.querySelector(".beside")) sheet.paragraph(said("diamond"), SMALL, soft);
    sheet.y += 4;
    sheet.paragraph(document.getElementById("citation").textContent, SMALL, soft);
    return sheet.end();
  };
  // A picture leaves the page, for paper or a light page, so a dark screen does not make it dark.
  page.pictureOf = (table) => {
    const {classList} = document.documentElement;
    classList.add("light");
    try {
      return drawn(table);
    } finally {
      classList.remove("light");
    }
  };

  // -- files -------------------------------------------------------------------------------------
  const source = (picture) => new XMLSerializer().serializeToString(picture);
  // Twice as large, so that it is sharp in print and on good screens.
  const pixels = (picture) => new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = ["width", "height"].map((side) => 2 * Number(picture.getAttribute(side)));
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done, "image/png");
    };
    image.onerror = failed;
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(source(picture));
  });
  document.addEventListener("click", async (event) => {
    const {pictureOf: id, as} = event.target.closest("[data-picture-of]")?.dataset ?? {};
    if (!id) return;
    const picture = page.pictureOf(document.getElementById(id));
    if (as === "svg") page.save(id + ".svg", "image/svg+xml", source(picture));
    else page.saveBlob(id + ".png", await pixels(picture));
  });
})();
