// What BokehJS runs where an AnyWidget stands in a document: gives the node in which the widget's module has rendered.
// `anchor` is the widget in this document, `esm` and `css` its code; each of `values` has one value, the only one of its tags.
// `inbox` has the last messages from Rust, `outbox` those to Rust.

const MODEL = Symbol.for("cellbeat.AnyWidget");
// As many as wait for the other side at once.
const MESSAGES = 64;

/** As anywidgets have values: objects for maps, a DataView for an array. */
function plain(value) {
  if (value instanceof Map) return plain(Object.fromEntries(value));
  if (value?.constructor === Object) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
  if (ArrayBuffer.isView(value)) return new DataView(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof ArrayBuffer) return new DataView(value);
  return Array.isArray(value) ? value.map(plain) : value;
}

const holders = values instanceof Map ? Object.fromEntries(values) : values;

/** As BokehJS sends them. */
function sendable(value) {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return value.map(sendable);
  if (value?.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, sendable(item)]));
}

/** What modules of anywidgets know as `model`: one for all views in the document. */
function createModel() {
  const state = new Map();
  const unsaved = new Set();
  const listeners = new Map();
  const emit = (event, ...args) => [...(listeners.get(event) ?? [])].forEach((listener) => listener(...args));
  const put = (name, value) => {
    state.set(name, value);
    emit(`change:${name}`, model, value);
    emit("change", model);
  };
  const page = `${Date.now()}-${Math.random()}`;
  let [sent, heard] = [0, Math.max(0, ...inbox.tags.map(([number]) => number))];
  const model = {
    get: (name) => state.get(name),
    set(name, value) {
      unsaved.add(name);
      put(name, value);
    },
    save_changes() {
      for (const name of unsaved) holders[name]?.setv({ tags: [sendable(state.get(name))] });
      unsaved.clear();
    },
    on(event, listener) {
      if (!listeners.has(event)) listeners.set(event, new Set());
      listeners.get(event).add(listener);
    },
    off(event, listener) {
      if (event == null) listeners.clear();
      else if (listener == null) listeners.delete(event);
      else listeners.get(event)?.delete(listener);
    },
    send(content, _callbacks, buffers = []) {
      sent += 1;
      const own = outbox.tags.filter((message) => message[0] === page).slice(1 - MESSAGES);
      outbox.setv({ tags: [...own, [page, sent, sendable(content), buffers.map(sendable)]] });
    },
  };
  for (const [name, holder] of Object.entries(holders)) {
    state.set(name, plain(holder.tags[0]));
    holder.properties.tags.change.connect(() => {
      // What is being saved is there already.
      if (!unsaved.has(name)) put(name, plain(holder.tags[0]));
    });
  }
  inbox.properties.tags.change.connect(() => {
    for (const [number, content, buffers] of inbox.tags.filter(([number]) => number > heard)) {
      heard = number;
      emit("msg:custom", plain(content), buffers.map(plain));
    }
  });
  return model;
}

async function load() {
  const url = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
  const model = createModel();
  try {
    const module = await import(url);
    const given = module.default ?? module;
    const widget = typeof given === "function" ? await given() : given;
    await widget.initialize?.({ model });
    return { model, widget };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Calls `leave` when the node, once it was in the page, is there no more. */
function whenGone(node, leave) {
  let seen = false;
  const look = () => {
    if (node.isConnected) seen = true;
    else if (seen) return leave();
    setTimeout(look, 1000);
  };
  look();
}

return (async () => {
  const node = document.createElement("div");
  node.className = "cellbeat-any-widget";
  const style = document.createElement("style");
  style.textContent = css;
  const el = document.createElement("div");
  node.append(style, el);
  try {
    const { model, widget } = await (anchor[MODEL] ??= load());
    const mine = [];
    const view = Object.assign(Object.create(model), {
      on(event, listener) {
        mine.push([event, listener]);
        model.on(event, listener);
      },
    });
    const leave = await widget.render?.({ model: view, el });
    whenGone(node, () => {
      mine.forEach(([event, listener]) => model.off(event, listener));
      leave?.();
    });
  } catch (error) {
    console.error("cellbeat: an AnyWidget cannot be shown", error);
    el.textContent = `This widget cannot be shown: ${error.message}`;
  }
  return node;
})();
