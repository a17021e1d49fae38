// Once BokehJS has given up connecting again, the session is gone: the page is reloaded as soon as the server answers.
function comeBack(document, address) {
  let gone = false;
  async function ask() {
    if (!gone) return;
    const answers = await fetch(address).then((response) => response.ok, () => false);
    if (gone && answers) location.reload();
    else setTimeout(ask, 5_000);
  }
  document.on_event("connection_lost", (_, event) => {
    if (gone || event.timeout != null) return;
    gone = true;
    void ask();
  });
  // The reader has tried once more.
  document.on_event("client_reconnected", () => { gone = false; });
}
