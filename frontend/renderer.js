// The renderer of one output: a Lumino widget that holds one view and keeps it connected to the notebook's kernel.

import { SessionLink } from "./session.js";
import { View } from "./view.js";

export const MIME_TYPE = "application/vnd.cellbeat.view.v1+json";

let bokeh = null;

/** BokehJS, loaded with the first view of the page, in its own scope: window.Bokeh is left alone. */
export function loadBokeh() {
  bokeh ??= import("./bokeh.js").then(
    (module) => {
      const Bokeh = module.default;
      Bokeh.set_log_level("warn");
      module.mathOnDemand(Bokeh, async () => (await import("./mathjax.js")).default(Bokeh));
      return Bokeh;
    },
    (error) => {
      bokeh = null;
      throw new Error(`BokehJS could not be loaded: run "cellbeat install" again and reload the page (${error.message})`);
    },
  );
  return bokeh;
}

/**
 * The document that is saved in the output's static html, or null.
 * It is the one copy of it in the notebook file: the live mime type carries the document's id only.
 */
export function savedDocument(html) {
  const text = Array.isArray(html) ? html.join("") : html;
  if (typeof text !== "string") return null;
  const script = new DOMParser()
    .parseFromString(text, "text/html")
    .querySelector('script.cellbeat-document[type="application/json"]');
  if (script === null) return null;
  try {
    return JSON.parse(script.textContent);
  } catch {
    return null;
  }
}

export function viewRenderer(Widget) {
  return class ViewRenderer extends Widget {
    #sessionContext;
    #view = null;
    #link = null;
    #leave = (event) => {
      // The page goes for good: without a comm_close the kernel would keep a view that nobody sees.
      if (!event.persisted) this.#drop();
    };

    constructor(sessionContext) {
      super();
      this.#sessionContext = sessionContext;
      this.addClass("cellbeat-output");
      // Otherwise JupyterLab takes keys that are typed in inputs inside BokehJS's shadow roots for its shortcuts.
      this.node.dataset.lmSuppressShortcuts = "true";
      window.addEventListener("pagehide", this.#leave);
    }

    /** Called for each change of the output, also when nothing that matters here has changed. */
    async renderModel(model) {
      const { document, target } = model.data[MIME_TYPE];
      const html = model.data["text/html"];
      if (this.#view?.document === document) {
        this.#view.snapshot = () => savedDocument(html);
        this.#link.reopen();
        return;
      }
      this.#drop();
      this.#view = new View(this.node, { document, loadBokeh, snapshot: () => savedDocument(html) });
      this.#link = new SessionLink(this.#view, this.#sessionContext, target);
    }

    #drop() {
      this.#view?.dispose();
      this.#link?.dispose();
      this.#link = this.#view = null;
    }

    dispose() {
      if (this.isDisposed) return;
      window.removeEventListener("pagehide", this.#leave);
      this.#drop();
      super.dispose();
    }
  };
}
