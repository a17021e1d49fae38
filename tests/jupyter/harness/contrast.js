// Installed in a page: how well the text of outputs can be read, also that inside BokehJS's shadow roots.

window.contrast = (() => {
  const probe = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

  /** Any colour of CSS as [r, g, b, a], the first three from 0 to 255. */
  function rgba(color) {
    probe.clearRect(0, 0, 1, 1);
    probe.fillStyle = color;
    probe.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = probe.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  }

  const over = ([r, g, b, a], below) => [r, g, b].map((value, index) => value * a + below[index] * (1 - a));

  function luminance(color) {
    const [r, g, b] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  /** WCAG's contrast ratio of two opaque colours. */
  function ratio(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  const parent = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

  /** The colour behind what is in an element. */
  function behind(element) {
    const layers = [];
    for (let at = element; at !== null; at = parent(at)) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      layers.push(color);
      if (color[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  }

  function* elements(root) {
    for (const child of root.children ?? []) {
      yield child;
      yield* elements(child);
      if (child.shadowRoot !== null) yield* elements(child.shadowRoot);
    }
  }

  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  /** What an element shows itself: texts of its own, what is typed in it, its placeholder. */
  function* texts(element) {
    const style = getComputedStyle(element);
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    if (element.matches("style, script, option, canvas, svg *")) return;
    if (own.length > 0) yield [own[0].data.trim(), style.color];
    if (element.matches("input, textarea") && !element.matches("[type=checkbox], [type=radio], [type=color], [type=range]")) {
      if (element.value !== "") yield [element.value, style.color];
      else if (element.placeholder !== "") yield [element.placeholder, getComputedStyle(element, "::placeholder").color];
    }
    if (element.matches("select")) yield [element.selectedOptions[0]?.label ?? "", style.color];
  }

  /** What of `root` has a contrast below `limit`, and how many texts there are. */
  function measure(root, limit) {
    const found = { texts: 0, low: [] };
    for (const element of elements(root)) {
      if (!isSeen(element)) continue;
      for (const [text, color] of texts(element)) {
        const below = behind(element);
        const measured = ratio(over(rgba(color), below), below);
        found.texts += 1;
        if (measured < limit) found.low.push(`${measured.toFixed(1)} ${element.localName}.${element.className} ${text.slice(0, 30)}`);
      }
    }
    return found;
  }

  /** Of each figure: the colour of its corner, and the best contrast to it at the left and at the bottom, where texts are. */
  function canvases(root) {
    const found = [...elements(root)].filter((element) => element.localName === "canvas" && element.width > 100 && isSeen(element));
    // Each figure has a canvas for what lies above the others.
    const drawn = found.map((canvas) => {
      const ctx = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
      ctx.drawImage(canvas, 0, 0);
      const pixel = (x, y, width, height) => ctx.getImageData(x, y, width, height).data;
      const [r, g, b, a] = pixel(3, 3, 1, 1);
      if (a < 255) return null;
      const background = [r, g, b];
      const best = (data) => {
        let most = 1;
        for (let at = 0; at < data.length; at += 4) most = Math.max(most, ratio([data[at], data[at + 1], data[at + 2]], background));
        return most;
      };
      const { width, height } = canvas;
      return { background, edges: [best(pixel(0, 30, 24, height - 60)), best(pixel(30, height - 24, width - 60, 24))] };
    });
    return drawn.filter((canvas) => canvas !== null);
  }

  return { canvases, rgba, luminance, ratio, measure };
})();
