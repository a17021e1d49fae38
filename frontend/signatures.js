// JupyterLab's list of completions shows names alone: its provider leaves out the signatures that kernels send with them.

const PROVIDER = "CompletionProvider:kernel";

/**
 * A name as the list is to show it: with what a function takes and gives. JupyterLab looks for what is typed in what stands before
 * the first parenthesis, and inserts the name only.
 */
export function label(name, { type, signature = "" }) {
  if (type !== "function") return name;
  const start = signature.search(/\bfn\s/);
  let depth = 0;
  for (let at = start; start >= 0 && at < signature.length; at += 1) {
    const letter = signature[at];
    if (letter === "(" && depth === 0) return name + signature.slice(at).replace(/^\((&?('\w+ )?(mut )?self)(, |(?=\)))/, "(");
    if (letter === "<") depth += 1;
    else if (letter === ">" && signature[at - 1] !== "-") depth -= 1;
  }
  return name;
}

/** The context of a request, whose kernel answers with labels in place of names. */
function labelled(context, kernel) {
  const requestComplete = async (content) => {
    const reply = await kernel.requestComplete(content);
    const types = reply.content.metadata?._jupyter_types_experimental ?? [];
    const matches = reply.content.matches?.map((name, index) => label(name, types[index] ?? {}));
    return { ...reply, content: { ...reply.content, matches } };
  };
  return { ...context, session: { kernel: { requestComplete } } };
}

/** Has JupyterLab's provider show them, for our kernels. */
export function showSignatures(manager) {
  const provider = manager.getProviders?.().get(PROVIDER);
  if (provider === undefined) return;
  const fetch = provider.fetch.bind(provider);
  provider.fetch = async (request, context) => {
    const kernel = context.session?.kernel;
    const info = await kernel?.info;
    return fetch(request, info?.implementation === "cellbeat" ? labelled(context, kernel) : context);
  };
}
