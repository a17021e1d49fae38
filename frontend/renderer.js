// The renderer of one output: a Lumino widget that holds one view and keeps it connected to the notebook's kernel.

import { savedDocument, textOf, withState } from "./saved.js";
import { SessionLink } from "./session.js";
import { View, createNotice } from "./view.js";

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
      throw new Error(`BokehJS could not be loaded: install cellbeat again ("cellbeat install", or pip if it came with pip) and reload the page (${error.message})`);
    },
  );
  return bokeh;
}

export function viewRenderer(Widget) {
  return class ViewRenderer extends Widget {
    #sessionContext;
    #views;
    #view = null;
    #link = null;
    #model = null;
    #leave = (event) => {
      // The page goes for good: without a comm_close the kernel would keep a view that nobody sees.
      if (!event.persisted) this.#drop();
    };

    /** It is in `views`, a set, as long as it is there. */
    constructor(sessionContext, views) {
      super();
      this.#sessionContext = sessionContext;
      this.#views = views;
      this.addClass("cellbeat-output");
      // Otherwise JupyterLab takes keys that are typed in inputs inside BokehJS's shadow roots for its shortcuts.
      this.node.dataset.lmSuppressShortcuts = "true";
      window.addEventListener("pagehide", this.#leave);
      views.add(this);
    }

    /** Called for each change of the output, also when nothing that matters here has changed. */
    async renderModel(model) {
      this.#model = model;
      const { document, target } = model.data[MIME_TYPE];
      if (!model.trusted) {
        this.#drop();
        showPicture(this.node, model.data);
        return;
      }
      const html = model.data["text/html"];
      if (this.#view?.document === document) {
        this.#view.snapshot = () => savedDocument(html);
        this.#link.reopen();
        return;
      }
      this.#drop();
      this.node.replaceChildren();
      this.#view = new View(this.node, { document, loadBokeh, snapshot: () => savedDocument(html) });
      this.#link = new SessionLink(this.#view, this.#sessionContext, target);
    }

    /** Puts what is shown into the output, which is about to be saved. */
    save() {
      const state = this.#view?.state() ?? null;
      if (state === null) return;
      const { data, metadata } = this.#model;
      this.#model.setData({ data: withState(data, state.json, state.png), metadata });
    }

    #drop() {
      this.#view?.dispose();
      this.#link?.dispose();
      this.#link = this.#view = null;
    }

    dispose() {
      if (this.isDisposed) return;
      this.#views.delete(this);
      window.removeEventListener("pagehide", this.#leave);
      this.#drop();
      super.dispose();
    }
  };
}

/** What is saved of an output that may not run its document. */
function showPicture(node, data) {
  const png = textOf(data["image/png"]);
  const image = window.document.createElement("img");
  image.alt = "";
  image.style.cssText = "display: block; max-width: 100%; opacity: 0.7;";
  if (png !== null) image.src = `data:image/png;base64,${png.trim()}`;
  const notice = createNotice(window.document.createElement("div"));
  notice.textContent = "Not live: this notebook is not trusted (Trust Notebook in the command palette).";
  node.dataset.cellbeat = "untrusted";
  node.replaceChildren(...(png === null ? [] : [image]), notice);
}
