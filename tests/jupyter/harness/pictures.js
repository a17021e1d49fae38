// Installed in each page: what canvases show, also those inside BokehJS's shadow roots.

window.pictures = {
  /** The canvas on which the first figure inside `root` is drawn, or null. */
  canvas(root) {
    const found = root.querySelector("canvas");
    if (found !== null) return found;
    for (const element of root.querySelectorAll("*")) {
      const inner = element.shadowRoot && this.canvas(element.shadowRoot);
      if (inner) return inner;
    }
    return null;
  },

  /** A digest of the picture, or null where nothing is drawn: much less work than a PNG of it. */
  digest(root) {
    const canvas = this.canvas(root);
    if (canvas === null || canvas.width === 0) return null;
    const small = new OffscreenCanvas(160, 160).getContext("2d", { willReadFrequently: true });
    small.drawImage(canvas, 0, 0, 160, 160);
    let hash = 0;
    let drawn = false;
    for (const pixel of new Uint32Array(small.getImageData(0, 0, 160, 160).data.buffer)) {
      hash = (Math.imul(hash, 31) + pixel) | 0;
      drawn ||= pixel !== 0;
    }
    return drawn ? hash : null;
  },

  /** Looks at `root` from now on, and counts how often what it shows has changed. */
  watch(root) {
    const started = performance.now();
    const watched = { root, changes: 0, last: this.digest(root), firstAfter: null };
    const look = () => {
      const digest = this.digest(root);
      if (digest !== null && digest !== watched.last) {
        watched.changes += 1;
        watched.last = digest;
        watched.firstAfter ??= performance.now() - started;
      }
    };
    const looking = setInterval(() => (root.isConnected ? look() : clearInterval(looking)), 40);
    return watched;
  },
};
