// The JupyterLab plugin: gives every notebook's renderers one more, for the mime type of a live view.
// Notebook 7 and Voila load it too.

import { MIME_TYPE, loadBokeh, viewRenderer } from "./renderer.js";
import { showSignatures } from "./signatures.js";
import { voilaContext } from "./voila.js";

/** Before ipywidgets' renderer (-10) and text/html (50 and above): a live view is the richest form of an output. */
const RANK = -20;

export function plugin(Widget, IRenderMimeRegistry, ICompletionProviderManager) {
  const ViewRenderer = viewRenderer(Widget);
  const factory = (sessionContext, views = new Set()) => ({
    // The renderer itself looks whether the notebook is trusted, since a document may carry scripts.
    safe: true,
    mimeTypes: [MIME_TYPE],
    createRenderer: () => new ViewRenderer(sessionContext, views),
  });
  return {
    id: "cellbeat:plugin",
    description: "Shows live views of cellbeat documents.",
    autoStart: true,
    requires: [IRenderMimeRegistry],
    optional: ICompletionProviderManager ? [ICompletionProviderManager] : [],
    activate(app, pageRendermime, completions) {
      if (app.name === "Voila") {
        pageRendermime.addFactory(factory(voilaContext(app)), RANK);
        return;
      }
      // JupyterLab's own provider may be registered after this.
      if (completions) app.restored.then(() => showSignatures(completions));
      app.docRegistry.addWidgetExtension("Notebook", {
        createNew(panel, context) {
          const { rendermime } = panel.content;
          const views = new Set();
          const save = (_context, state) => {
            if (state === "started") for (const view of views) view.save();
          };
          rendermime.addFactory(factory(context.sessionContext, views), RANK);
          context.saveState.connect(save);
          preload(context.sessionContext).catch(() => {}); // A view that needs it says what is wrong.
          let isDisposed = false;
          return {
            get isDisposed() {
              return isDisposed;
            },
            dispose() {
              if (isDisposed) return;
              isDisposed = true;
              context.saveState.disconnect(save);
              rendermime.removeMimeType(MIME_TYPE);
            },
          };
        },
      });
    },
  };
}

/** Loads BokehJS with a cellbeat notebook, so that the first plot need not wait for it. */
async function preload(sessionContext) {
  await sessionContext.ready;
  const info = await sessionContext.session?.kernel?.info;
  if (info?.implementation === "cellbeat") await loadBokeh();
}
