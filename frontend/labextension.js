// The container that JupyterLab 4 and Notebook 7 load by a <script> tag: the two functions of webpack's module
// federation, written by hand. Everything else is in modules beside this file, imported when first needed.
(() => {
  const here = document.currentScript.src.replace(/[^/]*$/, "");
  let shareScope = {};

  /** The copy of a package that JupyterLab itself uses. */
  async function shared(name) {
    const versions = Object.values(shareScope[name] ?? {});
    const version = versions.find((candidate) => candidate.loaded) ?? versions[0];
    if (version === undefined) throw new Error(`cellbeat: this JupyterLab does not share ${name}`);
    return (await version.get())();
  }

  window._JUPYTERLAB = window._JUPYTERLAB ?? {};
  window._JUPYTERLAB.cellbeat = {
    init(scope) {
      shareScope = scope;
    },
    async get(module) {
      if (module !== "./extension") throw new Error(`cellbeat: no module ${module}`);
      const [{ Widget }, { IRenderMimeRegistry }, { plugin }, completer] = await Promise.all([
        shared("@lumino/widgets"),
        shared("@jupyterlab/rendermime"),
        import(`${here}plugin.js`),
        shared("@jupyterlab/completer").catch(() => ({})), // Voila has none.
      ]);
      return () => ({ __esModule: true, default: plugin(Widget, IRenderMimeRegistry, completer.ICompletionProviderManager) });
    },
  };
})();
