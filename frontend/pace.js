// How many patches may be under way to a view, and when it acknowledges what it has drawn.
//
// One acknowledgement stands for several patches as long as the view draws each at once. A view that draws slowly, or that gets
// several patches for one frame, has two under way, as at first: the kernel merges what changes until it is ready.

/** One is drawn while the next is on its way. */
export const LEAST = 2;

/** With 20 ms between patches, one acknowledgement in 80 ms. */
export const MOST = 8;

/** The kernel waits no longer than this for the acknowledgement of what is drawn. */
export const LATEST_MS = 100;

/** A patch that is drawn later than this after it came, came to a slow page: more of them would queue up. */
const PROMPT_MS = 50;

export class Pace {
  #window = LEAST;
  /** The window that the kernel knows of. */
  #granted = LEAST;
  /** Patches that came since the last frame. */
  #undrawn = 0;
  /** When the first of them came. */
  #since = 0;
  /** Patches drawn and not acknowledged. */
  #drawn = 0;

  /** A patch came, at `now` in ms. */
  patch(now) {
    if (this.#undrawn === 0) this.#since = now;
    this.#undrawn += 1;
  }

  /** A document came in place of all patches. */
  document() {
    this.#window = this.#granted = LEAST;
    this.#undrawn = 0;
    this.#drawn = LEAST;
  }

  /** What came is drawn, at `now`. Returns whether to acknowledge it at once, else within LATEST_MS. */
  frame(now) {
    if (this.#undrawn > 0) {
      const isPrompt = this.#undrawn <= LEAST && now - this.#since <= PROMPT_MS;
      this.#window = isPrompt ? Math.min(this.#window + 1, MOST) : LEAST;
      this.#drawn += this.#undrawn;
      this.#undrawn = 0;
    }
    return 2 * this.#drawn >= this.#granted || this.#window < this.#granted;
  }

  /** What is drawn is being acknowledged. Returns how many patches may be under way from here on. */
  acknowledge() {
    this.#drawn = 0;
    this.#granted = this.#window;
    return this.#window;
  }
}
