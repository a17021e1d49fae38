// The forms in which a view is in the notebook file: a document that draws itself, and a picture.

/** Larger documents are not saved, as in the library: a notebook is rewritten and loaded as a whole. */
const MAX_DOCUMENT = 20 << 20;

const DOCUMENT = 'script.cellbeat-document[type="application/json"]';

/** The class of the picture that is seen until the document is drawn, and where it cannot be. */
const PICTURE = "cellbeat-picture";

/** Mime types have text as one string or as lines. */
export function textOf(value) {
  const text = Array.isArray(value) ? value.join("") : value;
  return typeof text === "string" ? text : null;
}

function parse(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

/**
 * The document that is saved in the output's static html, or null.
 * It is the one copy of it in the notebook file: the live mime type carries the document's id only.
 */
export function savedDocument(html) {
  const text = textOf(html);
  const script = text === null ? null : parse(text).querySelector(DOCUMENT);
  if (script === null) return null;
  try {
    return JSON.parse(script.textContent);
  } catch {
    return null;
  }
}

/** The output's data with a document, as JSON, and a picture, as base64 or null, in place of those that it had. */
export function withState(data, json, png) {
  const changed = { ...data };
  if (png !== null) changed["image/png"] = png;
  const html = textOf(data["text/html"]);
  const page = html === null ? null : parse(html);
  const script = page?.querySelector(DOCUMENT);
  if (script == null || json.length > MAX_DOCUMENT) return changed;
  // Inside of a script element `<` could end it; within JSON it stands in strings only.
  script.textContent = json.replaceAll("<", "\\u003c");
  const target = script.previousElementSibling;
  const shown = png ?? textOf(data["image/png"]);
  target?.querySelector(`.${PICTURE}`)?.remove();
  if (target != null && shown !== null) {
    const image = page.createElement("img");
    image.className = PICTURE;
    image.alt = "";
    image.src = `data:image/png;base64,${shown.trim()}`;
    target.prepend(image);
  }
  changed["text/html"] = page.body.innerHTML;
  return changed;
}
