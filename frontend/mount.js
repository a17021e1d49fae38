// One BokehJS document in the page.

/**
 * Builds a document from its JSON inside `host`, which is in the page already.
 * `onEvents(events, isBuffer)` hears what the user changes, never what `apply` changes.
 */
export async function mount(Bokeh, host, json, buffers, onEvents) {
  const { Document, DocumentEventBatch } = Bokeh.require("document");
  const { add_document_standalone } = Bokeh.require("embed/standalone");
  const { Buffer } = Bokeh.require("core/serialization/buffer");
  const isBuffer = (value) => value instanceof Buffer;

  const document = Document.from_json(json, [], buffers);
  document.on_change((change) => {
    const changes = change instanceof DocumentEventBatch ? (change.sync ? change.events : []) : [change];
    // BokehJS tells its listeners of the kernel's own patches as well; these are marked as not to be sent.
    const own = changes.filter((event) => event.sync && !belongsToView(event));
    if (own.length > 0) onEvents(document.create_json_patch(own).events, isBuffer);
  }, true);

  const mounted = {
    /** Applies events of a patch; throws if one of them does not fit the document. */
    apply(events, buffers) {
      document.apply_json_patch({ events }, buffers);
    },
    /** The document as it is now, as JSON. */
    json() {
      return JSON.stringify(document.to_json(false));
    },
    destroy() {
      document.clear({ sync: false });
      document.views_manager?.clear();
      const index = Bokeh.documents.indexOf(document);
      if (index !== -1) Bokeh.documents.splice(index, 1);
      host.remove();
    },
  };
  try {
    await add_document_standalone(document, host);
  } catch (error) {
    mounted.destroy();
    throw error;
  }
  return mounted;
}

const SIZES = new Set(["inner_width", "inner_height", "outer_width", "outer_height"]);

/**
 * How large a figure came out here, and the ranges that follow from it and from the data: BokehJS reports them with
 * each patch, and the kernel leaves them to each view, since two views of different size would fight about them.
 */
function belongsToView(event) {
  if (event.kind !== "ModelChanged") return false;
  return SIZES.has(event.attr) || (event.model.type === "DataRange1d" && (event.attr === "start" || event.attr === "end"));
}
