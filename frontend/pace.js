// How many patches may be under way to a view, and when it acknowledges what it has drawn.
//
// One acknowledgement stands for several patches as long as the view draws each at once. A view that gets several patches for one
// frame has two under way, as at first, and one that draws slowly has one: the kernel merges what changes until it is ready. Of large
// patches the kernel has two under way, whatever the view allows, and says with the last that it waits.

/** What waited for a slow picture would be as old as that when it is drawn. */
export const SLOW = 1;

/** One is drawn while the next is on its way. */
export const LEAST = 2;

/** With 20 ms between patches, one acknowledgement in 80 ms. */
export const MOST = 8;

/** The kernel waits no longer than this for the acknowledgement of what is drawn. */
export const LATEST_MS = 100;

/** A patch that is drawn later than this after it came, came to a slow page. */
const PROMPT_MS = 50;

/** A picture that takes longer is acknowledged once it is on the screen: what came before would wait for so long. */
const LONG_MS = 100;

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
  /** The kernel sends nothing more before the acknowledgement. */
  #isAwaited = false;
  /** When the frame began that draws the last patches; null once they are on the screen. */
  #painting = null;
  /** The last picture took longer than LONG_MS. */
  #isLong = false;

  /** A patch came, at `now` in ms. */
  patch(now, isLast = false) {
    if (this.#undrawn === 0) this.#since = now;
    this.#undrawn += 1;
    this.#isAwaited ||= isLast;
  }

  /** A document came in place of all patches. */
  document() {
    this.#window = this.#granted = LEAST;
    this.#undrawn = 0;
    this.#drawn = LEAST;
    this.#isAwaited = this.#isLong = false;
    this.#painting = null;
  }

  /**
   * A frame begins at `now`: it draws what came, and what the last one drew is on the screen. Returns whether to acknowledge at
   * once; else with the next frame if there `isPainting`, else within LATEST_MS.
   */
  frame(now) {
    if (this.#painting !== null) this.#isLong = now - this.#painting > LONG_MS;
    this.#painting = null;
    if (this.#undrawn > 0) {
      if (now - this.#since > PROMPT_MS) this.#window = SLOW;
      else this.#window = this.#undrawn > LEAST ? LEAST : Math.min(this.#window + 1, MOST);
      this.#drawn += this.#undrawn;
      this.#undrawn = 0;
      this.#painting = now;
    }
    if (this.#isLong) this.#window = SLOW;
    if (this.#isLong && this.isPainting) return false;
    return this.#isAwaited || 2 * this.#drawn >= this.#granted || this.#window < this.#granted;
  }

  /** Whether the last frame drew something: with the next it is on the screen. */
  get isPainting() {
    return this.#painting !== null;
  }

  /** What is drawn is being acknowledged. Returns how many patches may be under way from here on. */
  acknowledge() {
    this.#drawn = 0;
    this.#isAwaited = false;
    this.#granted = this.#window;
    return this.#window;
  }
}
