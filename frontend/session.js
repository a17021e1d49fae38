// Keeps a view connected to the kernel of a JupyterLab session: opens its comm when there is a kernel to talk to,
// again after a restart or a change of kernel, and tells the view why it is not live until then.

const RESTARTING = new Set(["restarting", "autorestarting"]);
const GONE = new Set(["dead", "terminating"]);

/** Metadata of a message for which the kernel publishes no busy and idle: nobody waits for them. */
const QUIET = { "cellbeat.quiet": true };

export class SessionLink {
  #view;
  #session;
  #target;
  #kernel = null;
  #comm = null;
  /** Whether the kernel, as it runs now, has been asked for the document. */
  #asked = false;
  /** Whether the kernel that is connected is one that is about to go. */
  #restarting = false;
  #disposed = false;
  #update = () => this.update();

  constructor(view, sessionContext, target) {
    this.#view = view;
    this.#session = sessionContext;
    this.#target = target;
    sessionContext.ready.then(() => {
      if (this.#disposed) return;
      sessionContext.kernelChanged.connect(this.#update);
      sessionContext.statusChanged.connect(this.#update);
      sessionContext.connectionStatusChanged.connect(this.#update);
      this.update();
    });
  }

  /** Brings the view in line with what the kernel is doing now. */
  update() {
    if (this.#disposed || this.#session.isDisposed) return;
    const kernel = this.#session.session?.kernel ?? null;
    if (kernel !== this.#kernel) {
      this.#forget();
      this.#kernel = kernel;
      this.#restarting = false;
    }
    if (kernel === null || kernel.isDisposed) {
      this.#forget();
      this.#view.disconnected("there is no kernel");
    } else if (RESTARTING.has(kernel.status)) {
      this.#restarting = true;
      this.#forget();
      this.#view.disconnected("the kernel is restarting");
    } else if (GONE.has(kernel.status)) {
      this.#forget();
      this.#view.disconnected("the kernel has died");
    } else if (kernel.connectionStatus !== "connected") {
      // JupyterLab reconnects to a kernel that was restarted.
      this.#restarting = false;
      if (this.#asked) this.#view.suspended("no connection to the kernel");
    } else if (this.#restarting) {
      // Still the old kernel: what it said of being idle or busy came late.
    } else if (!this.#asked) {
      this.#open();
    } else {
      this.#view.resumed();
    }
  }

  /** Asks the kernel for the document once more, if the view is not live. */
  reopen() {
    if (this.#comm === null) this.#asked = false;
    this.update();
  }

  #open() {
    this.#asked = true;
    let comm;
    try {
      comm = this.#kernel.createComm(this.#target);
    } catch (error) {
      // A second connection to the same kernel handles no comms.
      this.#view.disconnected(error.message);
      return;
    }
    this.#comm = comm;
    comm.onMsg = (message) => {
      // Nothing is returned: JupyterLab would hold back all messages of the kernel until a promise is fulfilled.
      if (comm === this.#comm) this.#view.receive(message.content.data, message.buffers ?? []);
    };
    comm.onClose = (message) => {
      if (comm !== this.#comm) return;
      this.#comm = null;
      this.#view.disconnected(message.content.data?.reason ?? "this kernel does not know the object");
    };
    this.#view.connected({
      open: (data) => comm.open(data),
      // Its future would wait for an idle that does not come, and JupyterLab keeps it until then.
      send: (data, buffers) => comm.send(data, QUIET, buffers).dispose(),
      close: () => {
        if (comm === this.#comm) this.#comm = null;
        close(comm);
      },
    });
  }

  /** The comm is gone with the kernel it led to. */
  #forget() {
    const comm = this.#comm;
    this.#comm = null;
    this.#asked = false;
    if (comm !== null && !comm.isDisposed) comm.dispose();
  }

  dispose() {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#session.kernelChanged.disconnect(this.#update);
    this.#session.statusChanged.disconnect(this.#update);
    this.#session.connectionStatusChanged.disconnect(this.#update);
    const comm = this.#comm;
    this.#comm = null;
    if (comm !== null) close(comm);
  }
}

function close(comm) {
  if (comm.isDisposed) return;
  // It is we who close it.
  comm.onClose = undefined;
  try {
    comm.close();
  } catch {
    // The kernel died or restarts: there is nobody left to tell.
    comm.dispose();
  }
}
