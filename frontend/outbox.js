// What the browser changed and the kernel has not confirmed yet. At most one message is under way; what happens
// in between is merged, so that a slider dragged faster than the kernel answers costs one message per answer.

/** How long to wait for an "ok": a server that sheds load may have dropped it, and later edits must not wait for ever. */
const CONFIRM_TIMEOUT_MS = 10_000;

/** Changes of state: applying one twice does no harm, which cannot be said of a click or of rows that were appended. */
const EDITS = new Set(["ModelChanged", "ColumnDataChanged", "ColumnsPatched"]);

/** Events of which only the last matters when several follow each other. */
const LATEST_ONLY = new Set(["mousemove", "rangesupdate"]);

export class Outbox {
  #send;
  #seq = 0;
  #nextBuffer = 0;
  #queue = [];
  #inFlight = null;
  #scheduled = false;
  #held = false;
  #timer = null;

  /** `send(data, buffers)` puts one message on its way. */
  constructor(send) {
    this.#send = send;
  }

  /** Queues events as BokehJS encodes them; `isBuffer` recognises its binary values. */
  push(events, isBuffer = () => false) {
    for (const event of events) this.#add(this.#encode(event, isBuffer));
    this.#schedule();
  }

  /** The kernel has applied message `seq`. */
  confirm(seq) {
    if (this.#inFlight?.seq === seq) this.#release();
  }

  /** Edits the kernel may not have applied yet, oldest first: [{event, buffers: Map}]. */
  unconfirmedEdits() {
    const entries = [...(this.#inFlight?.entries ?? []), ...this.#queue];
    return entries.filter(isEdit);
  }

  /** Nothing is sent until `resume`. */
  hold() {
    this.#held = true;
  }

  /**
   * The connection is back. Whether the message under way arrived is unknown: its edits go out again, its other
   * events do not.
   */
  resume() {
    this.#held = false;
    if (this.#inFlight !== null) {
      const later = this.#queue;
      this.#queue = this.#inFlight.entries.filter(isEdit);
      for (const entry of later) this.#add(entry);
      this.#release();
    }
    this.#schedule();
  }

  /** Sends what waits, without waiting any longer; nothing is sent afterwards. */
  dispose() {
    this.#inFlight = null;
    this.#flush();
    clearTimeout(this.#timer);
    this.#held = true;
  }

  #encode(event, isBuffer) {
    const buffers = new Map();
    let definesModel = false;
    const json = JSON.stringify(event, (_key, value) => {
      if (isBuffer(value)) {
        const id = `${this.#nextBuffer++}`;
        buffers.set(id, value.buffer.slice(0));
        return { id };
      }
      if (value?.type === "object" && value.id !== undefined) definesModel = true;
      return value;
    });
    return { event: JSON.parse(json), buffers, definesModel };
  }

  #add(entry) {
    const last = this.#queue.at(-1);
    if (last !== undefined && isNoise(entry.event) && isNoise(last.event) && sameNoise(last.event, entry.event)) {
      this.#queue.pop();
    } else if (entry.event.kind === "ModelChanged") {
      const index = this.#earlier(entry.event);
      if (index !== -1) this.#queue.splice(index, 1);
    }
    this.#queue.push(entry);
  }

  /**
   * The queued change of the same property, if it may be dropped. It may not from before an event of another kind (a
   * handler of that click is to see the value as it was), nor if it brings a model that later events only name.
   */
  #earlier({ model, attr }) {
    for (let index = this.#queue.length - 1; index >= 0; index--) {
      const { event, definesModel } = this.#queue[index];
      if (event.kind !== "ModelChanged") return -1;
      if (event.model.id === model.id && event.attr === attr) return definesModel ? -1 : index;
    }
    return -1;
  }

  /** One message for all that happens in one go. */
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush() {
    if (this.#held || this.#inFlight !== null || this.#queue.length === 0) return;
    const entries = this.#queue;
    this.#queue = [];
    this.#inFlight = { seq: ++this.#seq, entries };
    this.#timer = setTimeout(() => this.#release(), CONFIRM_TIMEOUT_MS);
    const buffers = entries.flatMap((entry) => [...entry.buffers]);
    const data = {
      type: "events",
      seq: this.#seq,
      events: entries.map((entry) => entry.event),
      buffers: buffers.map(([id]) => id),
    };
    this.#send(data, buffers.map(([, buffer]) => buffer));
  }

  #release() {
    clearTimeout(this.#timer);
    this.#inFlight = null;
    this.#schedule();
  }
}

function isEdit({ event }) {
  return EDITS.has(event.kind);
}

function noiseName(event) {
  return event.kind === "MessageSent" && event.msg_type === "bokeh_event" ? event.msg_data?.name : undefined;
}

function isNoise(event) {
  return LATEST_ONLY.has(noiseName(event));
}

function sameNoise(one, other) {
  const model = (event) => event.msg_data.values?.entries?.find(([key]) => key === "model")?.[1]?.id;
  return noiseName(one) === noiseName(other) && model(one) === model(other);
}
