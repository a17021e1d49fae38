// A picture of what an element shows, at once: a notebook that is being saved waits for nothing. What browsers offer instead,
// an image of SVG with the element within, is drawn later. Boxes, text, fields and canvases are drawn as they are laid out;
// what is drawn by CSS alone, such as the icons of a toolbar, is left out.

/** Larger ones would make a notebook slow to load. */
const MAX_PIXELS = 4_000_000;

/** Around what is shown: handles of sliders stand out. In pixels. */
const MARGIN = 8;

/** Text beyond this is not drawn: somebody shows a whole book. */
const MAX_CHARACTERS = 20_000;

/** A PNG of elements as base64, or null where there is nothing to see. */
export function picture(elements) {
  const boxes = elements.map((element) => element.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left)) - MARGIN;
  const top = Math.min(...boxes.map((box) => box.top)) - MARGIN;
  const columns = Math.ceil(Math.max(...boxes.map((box) => box.right)) + MARGIN - left);
  const rows = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) + MARGIN - top);
  if (columns * rows > MAX_PIXELS) return null;
  const canvas = document.createElement("canvas");
  canvas.width = columns;
  canvas.height = rows;
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = background(elements[0]);
  ctx.fillRect(0, 0, columns, rows);
  ctx.translate(-left, -top);
  const painter = new Painter(ctx);
  for (const element of elements) painter.element(element);
  return canvas.toDataURL("image/png").replace(/^[^,]*,/, "");
}

/** The colour on which an element is seen. */
function background(element) {
  for (let at = element; at !== null; at = at.parentElement ?? at.getRootNode().host ?? null) {
    const { backgroundColor } = getComputedStyle(at);
    if (isSeen(backgroundColor)) return backgroundColor;
  }
  return "white";
}

function isSeen(color) {
  return color !== "transparent" && !/, 0\)$/.test(color);
}

class Painter {
  #ctx;
  #characters = 0;

  constructor(ctx) {
    this.#ctx = ctx;
  }

  element(element) {
    // It consists of icons, which CSS alone draws.
    if (element.classList.contains("bk-Toolbar")) return;
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return;
    const ctx = this.#ctx;
    ctx.save();
    ctx.globalAlpha *= Number(style.opacity);
    const box = element.getBoundingClientRect();
    if (style.display !== "contents" && box.width > 0 && box.height > 0) {
      this.#box(element, style, box);
      if (style.overflow !== "visible" && style.overflow !== "") {
        ctx.beginPath();
        ctx.rect(box.x, box.y, box.width, box.height);
        ctx.clip();
      }
    }
    if (element instanceof HTMLCanvasElement) this.#image(element, box, element.width);
    else if (element instanceof HTMLImageElement) this.#image(element, box, element.complete ? element.naturalWidth : 0);
    else if (element.matches("input, select, textarea")) this.#field(element, style, box);
    else this.#children(element, style);
    ctx.restore();
  }

  #children(element, style) {
    const children = element.shadowRoot?.childNodes ?? (element.localName === "slot" ? element.assignedNodes() : element.childNodes);
    for (const child of children) {
      if (child.nodeType === Node.ELEMENT_NODE) this.element(child);
      else if (child.nodeType === Node.TEXT_NODE) this.#text(child, style);
    }
  }

  #box(element, style, box) {
    // It is the shape of an icon, of which only the colour is known here.
    if (style.maskImage !== "none" && style.maskImage !== undefined) return;
    const ctx = this.#ctx;
    const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, box.width / 2, box.height / 2);
    if (isSeen(style.backgroundColor)) {
      ctx.fillStyle = style.backgroundColor;
      ctx.beginPath();
      ctx.roundRect(box.x, box.y, box.width, box.height, radius);
      ctx.fill();
    }
    const sides = ["Top", "Right", "Bottom", "Left"].map((side) => ({
      width: style[`border${side}Style`] === "none" ? 0 : Number.parseFloat(style[`border${side}Width`]),
      color: style[`border${side}Color`],
    }));
    const [top, right, bottom, left] = sides.map(({ width, color }) => (isSeen(color) ? width : 0));
    if (top > 0 && right === top && bottom === top && left === top) {
      ctx.strokeStyle = sides[0].color;
      ctx.lineWidth = top;
      ctx.beginPath();
      ctx.roundRect(box.x + top / 2, box.y + top / 2, box.width - top, box.height - top, Math.max(0, radius - top / 2));
      ctx.stroke();
      return;
    }
    const fill = (side, ...rectangle) => {
      ctx.fillStyle = sides[side].color;
      ctx.fillRect(...rectangle);
    };
    if (top > 0) fill(0, box.x, box.y, box.width, top);
    if (right > 0) fill(1, box.right - right, box.y, right, box.height);
    if (bottom > 0) fill(2, box.x, box.bottom - bottom, box.width, bottom);
    if (left > 0) fill(3, box.x, box.y, left, box.height);
  }

  #image(image, box, width) {
    if (width === 0 || box.width === 0 || !isReadable(image)) return;
    this.#ctx.drawImage(image, box.x, box.y, box.width, box.height);
  }

  /** What is in a field is no text of the page. */
  #field(field, style, box) {
    const ctx = this.#ctx;
    if (field.type === "checkbox" || field.type === "radio") {
      this.#mark(field, style, box);
      return;
    }
    if (field.type === "color") {
      ctx.fillStyle = field.value;
      ctx.fillRect(box.x + 6, box.y + 6, box.width - 12, box.height - 12);
      return;
    }
    if (field.type === "file") return;
    const left = box.x + Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth);
    const line = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.3;
    this.#font(style);
    ctx.textBaseline = "middle";
    const isList = field instanceof HTMLSelectElement && (field.multiple || field.size > 1);
    if (isList || field instanceof HTMLTextAreaElement) {
      const lines = isList ? [...field.options].map((option) => option.label) : field.value.split("\n");
      const top = box.y + Number.parseFloat(style.paddingTop) + line / 2;
      lines.forEach((text, index) => this.#line(text, left, top + index * line));
      return;
    }
    let text = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.label ?? "") : field.value;
    if (field.type === "password") text = "\u2022".repeat(text.length);
    if (text === "") {
      text = field.placeholder ?? "";
      ctx.globalAlpha *= 0.7;
    }
    const middle = box.y + box.height / 2;
    this.#line(text, left, middle);
    if (field instanceof HTMLSelectElement) this.#line("\u25be", box.right - 18, middle);
  }

  #mark(field, style, box) {
    const ctx = this.#ctx;
    const round = field.type === "radio" ? box.width / 2 : 2;
    ctx.beginPath();
    ctx.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, round);
    ctx.strokeStyle = style.color;
    ctx.lineWidth = 1;
    if (!field.checked) {
      ctx.stroke();
      return;
    }
    ctx.fillStyle = style.accentColor === "auto" ? "#267bb6" : style.accentColor;
    ctx.fill();
    ctx.strokeStyle = "white";
    ctx.lineWidth = 2;
    ctx.beginPath();
    const points = [[0.22, 0.52], [0.42, 0.72], [0.78, 0.3]];
    for (const [x, y] of points) ctx.lineTo(box.x + x * box.width, box.y + y * box.height);
    ctx.stroke();
  }

  /** A text as it is broken into lines. */
  #text(node, style) {
    const text = node.data;
    if (text.trim() === "" || this.#characters > MAX_CHARACTERS) return;
    this.#characters += text.length;
    this.#font(style);
    this.#ctx.textBaseline = "middle";
    const range = document.createRange();
    const place = (from, to) => {
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getClientRects();
    };
    const whole = place(0, text.length);
    if (whole.length === 0) return;
    if (whole.length === 1 && !/^\s|\s\s/.test(text)) {
      this.#line(text, whole[0].x, whole[0].y + whole[0].height / 2);
      return;
    }
    let line = "";
    let at = null;
    const end = () => {
      if (at !== null) this.#line(line.trimEnd(), at.x, at.y + at.height / 2);
    };
    for (let index = 0; index < text.length; index++) {
      const [rectangle] = place(index, index + 1);
      if (rectangle === undefined || rectangle.width === 0) continue;
      if (at === null || Math.abs(rectangle.y - at.y) > 2) {
        end();
        line = "";
        at = rectangle;
      }
      line += text[index];
    }
    end();
  }

  #font(style) {
    const ctx = this.#ctx;
    ctx.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    ctx.fillStyle = style.color;
  }

  #line(text, x, middle) {
    this.#ctx.fillText(text, x, middle);
  }
}

/** Whether a picture with this in it can be read: of what comes from other sites it cannot. */
function isReadable(image) {
  const probe = document.createElement("canvas");
  probe.width = probe.height = 1;
  const ctx = probe.getContext("2d");
  try {
    ctx.drawImage(image, 0, 0, 1, 1);
    ctx.getImageData(0, 0, 1, 1);
    return true;
  } catch {
    return false;
  }
}
