// Voila has no notebooks, and with them no session contexts: its page has one kernel, which was started for it.

const NEVER = { connect() {}, disconnect() {} };

/** What a session context has of use to a view, for the kernel of a Voila page. */
export function voilaContext(app) {
  const context = {
    isDisposed: false,
    session: null,
    kernelChanged: NEVER,
    statusChanged: NEVER,
    connectionStatusChanged: NEVER,
  };
  // Voila's own connection: on a second one JupyterLab handles no comms.
  context.ready = app.widgetManagerPromise.promise.then(({ kernel }) => {
    context.session = { kernel };
    context.statusChanged = kernel.statusChanged;
    context.connectionStatusChanged = kernel.connectionStatusChanged;
  });
  return context;
}
