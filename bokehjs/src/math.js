/**
 * Has `load()` bring BokehJS's part for LaTeX when a document first holds LaTeX or MathML. BokehJS asks for that part with every
 * widget, whether there is any or not, and never again when it was not there; here it is asked until it was needed.
 */
function mathOnDemand(Bokeh, load) {
  const provider = Bokeh.require("models/text/providers").default_provider;
  // Several apps in one page share it.
  if (Object.hasOwn(provider, "MathJax")) return;
  const fetch = provider.fetch.bind(provider);
  const models = new Set(["TeX", "MathML", "TeXGlyph", "MathMLGlyph"]);
  const delimited = /\$\$[^]*?\$\$|\\\[[^]*?\\\]|\\\([^]*?\\\)/;
  // How long a text that was changed may wait, so that one that changes at each tick costs little.
  const LATER_MS = 200;

  const holdsMath = (value) => {
    if (typeof value === "string") return delimited.test(value);
    if (value instanceof Map) return [...value.values()].some(holdsMath);
    if (value?.constructor === Object) return Object.values(value).some((item) => typeof item === "string" && holdsMath(item));
    return false;
  };
  const showsMath = (model) => {
    if (models.has(model.type)) return true;
    if (model.type === "CustomJS" || model.disable_math) return false;
    return [...model].some((property) => property.dirty && !property.is_unset && holdsMath(property.get_value()));
  };

  // The documents that were looked through in this turn: each of a hundred widgets asks.
  let without = new Set();
  const isNeeded = () => {
    if (without.size === 0) setTimeout(() => (without = new Set()));
    return Bokeh.documents.some((document) => {
      if (without.has(document)) return false;
      without.add(document);
      return [...document.all_models].some(showsMath);
    });
  };
  provider.fetch = async () => {
    if (provider.status !== "not_started" || !isNeeded()) return;
    provider.status = "loading";
    try {
      await load();
    } catch (error) {
      console.error("LaTeX cannot be shown", error);
    }
    await fetch();
  };

  // Each text of a widget, also one that was changed, is looked at by way of this.
  let later = null;
  Object.defineProperty(provider, "MathJax", {
    get() {
      if (this._mathjax == null && this.status === "not_started") {
        later ??= setTimeout(() => {
          later = null;
          void this.fetch();
        }, LATER_MS);
      }
      return this._mathjax;
    },
  });
}
