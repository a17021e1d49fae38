// The view client as an anywidget, for frontends that have the Python package anywidget and not our extension. The kernel sends
// this text with each view; the client and BokehJS come by messages of the widget, once for each page.

const page = (globalThis.__cellbeat ??= {});
let views = 0;

/** How long the kernel may take to send BokehJS over a slow line. */
const ASSET_TIMEOUT_MS = 120_000;

/** Files of the client, as an array of buffers. */
function asset(model, name) {
  return new Promise((resolve, reject) => {
    const id = `${Date.now()}-${Math.random()}`;
    const settle = (action, value) => {
      clearTimeout(timer);
      model.off("msg:custom", hear);
      action(value);
    };
    const hear = (content, buffers) => {
      if (content?.type !== "asset" || content.asset !== id) return;
      if (content.error === undefined) settle(resolve, buffers);
      else settle(reject, new Error(content.error));
    };
    const timer = setTimeout(() => settle(reject, new Error("the kernel did not send it")), ASSET_TIMEOUT_MS);
    model.on("msg:custom", hear);
    model.send({ type: "asset", asset: id, name });
  });
}

/** Imports a module from its text. What it imports itself is in `modules`, by the specifier. */
async function importText(text, modules = {}) {
  for (const [specifier, url] of Object.entries(modules)) text = text.replaceAll(`"${specifier}"`, `"${url}"`);
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return { url, module: await import(/* webpackIgnore: true */ url) };
}

async function loadClient(model) {
  const decoder = new TextDecoder();
  const [view, mount, outbox, pace, picture] = (await asset(model, "client")).map((buffer) => decoder.decode(buffer));
  const modules = {};
  modules["./mount.js"] = (await importText(mount)).url;
  modules["./outbox.js"] = (await importText(outbox)).url;
  modules["./pace.js"] = (await importText(pace)).url;
  modules["./picture.js"] = (await importText(picture)).url;
  return (await importText(view, modules)).module.View;
}

async function loadPacked(model, name) {
  const [packed] = await asset(model, name);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const { url, module } = await importText(await new Response(stream).text());
  URL.revokeObjectURL(url);
  return module;
}

async function loadBokeh(model) {
  const { default: Bokeh, mathOnDemand } = await loadPacked(model, "bokeh");
  Bokeh.set_log_level("warn");
  mathOnDemand(Bokeh, async () => (await loadPacked(page.model, "mathjax")).default(Bokeh));
  return Bokeh;
}

/** The result of `load`, the same for all views of the page unless it failed. */
function once(name, load) {
  page[name] ??= load().catch((error) => {
    delete page[name];
    throw error;
  });
  return page[name];
}

export default {
  async render({ model, el }) {
    const name = `${Date.now()}-${views++}`;
    // The latest lives longest: what is loaded later comes by it.
    page.model = model;
    const version = model.get("version");
    el.classList.add("cellbeat-output");
    // Otherwise JupyterLab takes keys that are typed in inputs inside BokehJS's shadow roots for its shortcuts.
    el.dataset.lmSuppressShortcuts = "true";
    let view = null;
    let open = false;

    const hear = (content, buffers) => {
      if (content?.view !== name || view === null) return;
      // Nothing is awaited: the widget manager would hold back all messages of the model.
      view.receive(content.data, buffers ?? []);
    };
    const send = (type, data, buffers) => model.send({ type, view: name, data }, undefined, buffers);
    const connect = () => {
      open = true;
      view.connected({
        open: (data) => send("open", data),
        send: (data, buffers) => send("message", data, buffers),
        close: () => {
          if (open) send("close");
          open = false;
        },
      });
    };
    const lost = () => {
      open = false;
      view?.disconnected("there is no connection to the kernel");
    };
    model.on("msg:custom", hear);
    model.on("comm:close", lost);
    model.on("comm_live_update", lost);

    let ended = false;
    once(`client ${version}`, () => loadClient(model)).then(
      (View) => {
        if (ended) return;
        const bokeh = () => once(`bokeh ${version}`, () => loadBokeh(model));
        view = new View(el, { document: model.get("document"), loadBokeh: bokeh });
        connect();
      },
      (error) => {
        el.textContent = `This output cannot be drawn: ${error.message}`;
      },
    );
    return () => {
      ended = true;
      model.off("msg:custom", hear);
      model.off("comm:close", lost);
      model.off("comm_live_update", lost);
      view?.dispose();
      try {
        if (open) send("close");
      } catch {
        // The kernel is gone.
      }
    };
  },
};
