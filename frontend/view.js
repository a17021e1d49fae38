// One view of a document that lives in a kernel: the browser's end of the protocol on comm target "cellbeat.view".
// It knows no Jupyter: whoever owns it hands it a channel and tells it what happens to the connection.

import { mount } from "./mount.js";
import { Outbox } from "./outbox.js";
import { LATEST_MS, Pace } from "./pace.js";
import { picture } from "./picture.js";

const PROTOCOL = 1;

/** The BokehJS beside this file. */
const BOKEH = "3.9.2";

/** A hidden page draws no frames; it acknowledges after this time, so that the kernel slows down but does not give up. */
const ACK_FALLBACK_MS = 1_000;

/** How long an empty output waits for the kernel before it shows the saved document. */
const SNAPSHOT_AFTER_MS = 3_000;

/** The kernel is asked again for a document that did not come. */
const PULL_RETRY_MS = 10_000;

/** Between two pulls: a patch that fails each time must not make the page build documents without end. */
const PULL_INTERVAL_MS = 1_000;

export class View {
  /** The id of the document's root. */
  document;
  /** Gives the document saved with the output, or null. */
  snapshot;
  #node;
  #loadBokeh;
  #notice;
  /** The document that is shown, with its element. */
  #shown = null;
  #showsSnapshot = false;
  #channel = null;
  #outbox = null;
  /** Frames that came while a document was being built. */
  #frames = [];
  #working = false;
  /** The number of the last patch applied. */
  #seq = 0;
  /** Whether patches are useless until a document comes. */
  #needsDocument = true;
  #suspended = false;
  #pullTimer = null;
  #lastPull = -Infinity;
  #pace = new Pace();
  /** The frame in which what was applied is drawn. */
  #drawing = null;
  /** The number of the last patch drawn. */
  #drawn = 0;
  #ackTimer = null;
  #snapshotTimer;
  #disposed = false;
  /** Whether what is shown is other than when its state was last asked for. */
  #changed = false;

  /**
   * A view inside `node`. `loadBokeh()` gives a promise of BokehJS.
   * What it does shows in the node's data-cellbeat: connecting, live, greyed.
   */
  constructor(node, { document, loadBokeh, snapshot = () => null }) {
    this.document = document;
    this.snapshot = snapshot;
    this.#node = node;
    this.#loadBokeh = loadBokeh;
    node.style.position = "relative";
    // Room for what Bokeh draws beyond an edge, such as the handle of a slider at its start: outputs are clipped.
    node.style.paddingInline = "8px";
    this.#notice = createNotice(node);
    this.#setState("connecting", "");
    this.#snapshotTimer = setTimeout(() => this.#showSnapshot("waiting for the kernel"), SNAPSHOT_AFTER_MS);
  }

  /** A channel to a kernel that may know the document: `open(data)`, `send(data, buffers)`, `close()`. */
  connected(channel) {
    this.#dropChannel();
    this.#channel = channel;
    this.#outbox = new Outbox((data, buffers) => this.#send(data, buffers));
    try {
      channel.open({ type: "open", document: this.document, bokeh: BOKEH, protocol: PROTOCOL });
    } catch (error) {
      this.disconnected(error.message);
      return;
    }
    this.#awaitDocument();
  }

  /** The kernel, or the document in it, is gone: the picture stays. */
  disconnected(reason) {
    this.#dropChannel();
    clearTimeout(this.#snapshotTimer);
    this.#showSnapshot(reason);
  }

  /** The way to the kernel is interrupted; the document may still be there. */
  suspended(reason) {
    if (this.#channel === null || this.#suspended) return;
    this.#suspended = true;
    this.#outbox.hold();
    clearTimeout(this.#pullTimer);
    this.#showSnapshot(reason);
  }

  /** The way is open again: what was missed is pulled. */
  resumed() {
    if (!this.#suspended) return;
    this.#suspended = false;
    this.#pull();
    this.#outbox.resume();
  }

  /** A frame from the kernel; `buffers` are ArrayBuffers or DataViews. */
  receive(data, buffers) {
    if (this.#channel === null) return;
    this.#frames.push({ data, buffers, channel: this.#channel, came: performance.now() });
    void this.#work();
  }

  /** What is shown, as `{json, png}`; null where that is saved already, or was never live. */
  state() {
    if (this.#shown === null || this.#showsSnapshot || !this.#changed) return null;
    this.#changed = false;
    return { json: this.#shown.json(), png: picture([...this.#shown.host.children]) };
  }

  dispose() {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#dropChannel();
    clearTimeout(this.#snapshotTimer);
    this.#shown?.destroy();
    this.#shown = null;
    this.#notice.remove();
  }

  /** Frames one after the other: building a document takes a while, and patches to it may follow at once. */
  async #work() {
    if (this.#working) return;
    this.#working = true;
    while (this.#frames.length > 0) {
      const frame = this.#frames.shift();
      if (frame.channel !== this.#channel) continue;
      switch (frame.data.type) {
        case "doc":
          await this.#replaceDocument(frame);
          break;
        case "patch":
          this.#applyPatch(frame);
          break;
        case "ok":
          this.#outbox.confirm(frame.data.seq);
          break;
        case "end":
          // Instead of a comm_close, of which JupyterLab complains where it meets a page that has not that comm.
          frame.channel.close();
          this.disconnected(frame.data.reason ?? "the object has ended");
          break;
      }
    }
    this.#working = false;
  }

  async #replaceDocument({ data, buffers, channel }) {
    clearTimeout(this.#pullTimer);
    clearTimeout(this.#snapshotTimer);
    let mounted;
    try {
      mounted = await this.#build(data.doc, byId(data.buffers, buffers), (events, isBuffer) => {
        this.#changed = true;
        if (channel === this.#channel) this.#outbox.push(events, isBuffer);
      });
    } catch (error) {
      console.error("cellbeat: a document could not be drawn", error);
      this.#setState("greyed", `it could not be drawn: ${error.message}`);
      return;
    }
    if (this.#disposed || channel !== this.#channel) {
      mounted.destroy();
      return;
    }
    // The kernel took its snapshot before it applied these; it does not send a view's own edits back to it.
    for (const { event, buffers } of this.#outbox.unconfirmedEdits()) {
      try {
        mounted.apply([event], buffers);
      } catch {
        // The model is not in this document any more.
      }
    }
    this.#show(mounted);
    this.#showsSnapshot = false;
    this.#changed = true;
    this.#seq = data.seq;
    this.#needsDocument = false;
    if (!this.#suspended) this.#setState("live", "");
    clearTimeout(this.#ackTimer);
    this.#ackTimer = null;
    this.#pace.document();
    this.#awaitDrawing();
  }

  #applyPatch({ data, buffers, came }) {
    if (this.#needsDocument) return;
    if (data.seq !== this.#seq + 1) {
      // Jupyter's server drops messages, without a word, when there are too many.
      this.#pull();
      return;
    }
    try {
      this.#shown.apply(data.events, byId(data.buffers, buffers));
    } catch (error) {
      console.warn("cellbeat: a patch does not fit the document, which is pulled again", error);
      this.#pull();
      return;
    }
    this.#seq = data.seq;
    this.#changed = true;
    this.#pace.patch(came, data.ack === true);
    this.#awaitDrawing();
  }

  /** Acknowledges how far this view has come, with the next frame or somewhat later. */
  #awaitDrawing() {
    if (this.#drawing !== null) return;
    this.#drawing = afterDrawing(() => {
      this.#drawing = null;
      if (this.#needsDocument) return;
      this.#drawn = this.#seq;
      if (this.#pace.frame(performance.now())) this.#acknowledge();
      else if (!this.#pace.isPainting) this.#ackTimer ??= setTimeout(() => this.#acknowledge(), LATEST_MS);
      if (this.#pace.isPainting) this.#awaitDrawing();
    });
  }

  #acknowledge() {
    clearTimeout(this.#ackTimer);
    this.#ackTimer = null;
    if (this.#needsDocument) return;
    this.#send({ type: "ack", seq: this.#drawn, window: this.#pace.acknowledge() });
  }

  /** Asks for the document as it is now. */
  #pull() {
    this.#needsDocument = true;
    clearTimeout(this.#pullTimer);
    const wait = this.#lastPull + PULL_INTERVAL_MS - performance.now();
    if (wait > 0) {
      this.#pullTimer = setTimeout(() => this.#pull(), wait);
      return;
    }
    this.#lastPull = performance.now();
    this.#send({ type: "pull" });
    this.#awaitDocument();
  }

  #awaitDocument() {
    this.#needsDocument = true;
    clearTimeout(this.#pullTimer);
    this.#pullTimer = setTimeout(() => this.#pull(), PULL_RETRY_MS);
  }

  #send(data, buffers = []) {
    if (this.#suspended) return;
    try {
      this.#channel?.send(data, buffers);
    } catch {
      // The kernel died just now; the owner of the channel says so next.
    }
  }

  #dropChannel() {
    // Where the channel still leads somewhere, the last edits go out by it.
    this.#outbox?.dispose();
    this.#outbox = null;
    this.#channel = null;
    this.#frames = [];
    this.#suspended = false;
    this.#needsDocument = true;
    clearTimeout(this.#pullTimer);
    this.#drawing?.cancel();
    this.#drawing = null;
    clearTimeout(this.#ackTimer);
    this.#ackTimer = null;
  }

  /** Greys the picture, or shows the saved one if there is none. */
  #showSnapshot(reason) {
    this.#setState("greyed", reason);
    if (this.#shown !== null || this.#showsSnapshot) return;
    const json = this.snapshot();
    if (json === null) return;
    this.#showsSnapshot = true;
    this.#build(json, new Map(), () => {}).then(
      (mounted) => {
        // The live document may have arrived by now.
        if (this.#disposed || this.#shown !== null) mounted.destroy();
        else this.#show(mounted);
      },
      (error) => console.warn("cellbeat: the saved document could not be drawn", error),
    );
  }

  /** A new document, built out of sight: the one that is shown stays until this one can take its place. */
  async #build(json, buffers, onEvents) {
    const Bokeh = await this.#loadBokeh();
    const host = window.document.createElement("div");
    host.className = "cellbeat-document";
    if (this.#shown !== null) host.style.cssText = "position: absolute; visibility: hidden; width: 100%;";
    this.#node.insertBefore(host, this.#notice);
    try {
      const mounted = await mount(Bokeh, host, json, buffers, onEvents);
      return { ...mounted, host };
    } catch (error) {
      host.remove();
      throw error;
    }
  }

  #show(mounted) {
    this.#shown?.destroy();
    this.#shown = mounted;
    mounted.host.style.cssText = "";
    this.#grey(this.#node.dataset.cellbeat === "greyed");
  }

  #setState(state, reason) {
    this.#node.dataset.cellbeat = state;
    this.#notice.textContent = reason === "" ? "" : `Not live: ${reason.replace(/\.$/, "")}.`;
    this.#notice.hidden = reason === "";
    this.#grey(state === "greyed");
  }

  /** A greyed picture takes no input: nobody would hear it. */
  #grey(greyed) {
    const host = this.#shown?.host;
    if (host === undefined) return;
    host.inert = greyed;
    host.style.filter = greyed ? "grayscale(1)" : "";
    host.style.opacity = greyed ? "0.5" : "";
  }
}

/** The line below a picture that says why it is not live. */
export function createNotice(node) {
  const notice = window.document.createElement("div");
  notice.className = "cellbeat-notice";
  notice.setAttribute("role", "status");
  notice.style.cssText = "font: 12px/1.6 var(--jp-ui-font-family, sans-serif); color: var(--jp-ui-font-color1, inherit);";
  node.append(notice);
  return notice;
}

function byId(ids = [], buffers) {
  return new Map(ids.map((id, index) => [id, toArrayBuffer(buffers[index])]));
}

function toArrayBuffer(buffer) {
  if (buffer instanceof ArrayBuffer) return buffer;
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
}

/** Runs `action` when the frame at hand is drawn, or after a while where none is; the result can cancel it. */
function afterDrawing(action) {
  const run = () => {
    cancel();
    action();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, ACK_FALLBACK_MS);
  function cancel() {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  return { cancel };
}
