import assert from "node:assert/strict";
import test from "node:test";

import { label, showSignatures } from "../signatures.js";

test("a function is shown with what it takes and gives", () => {
  const shown = (signature) => label("f", { type: "function", signature });
  assert.equal(shown("fn f(count: usize) -> Vec<String>"), "f(count: usize) -> Vec<String>");
  assert.equal(shown("pub fn f(&self, value: bool) -> Self"), "f(value: bool) -> Self");
  assert.equal(shown("pub fn f(&mut self)"), "f()");
  assert.equal(shown("fn f<T: Fn(u8) -> u8>(self, map: T)"), "f(map: T)");
  assert.equal(shown("fn f(selfish: u8)"), "f(selfish: u8)");
});

test("what is no function, or has no signature, is shown as it is", () => {
  assert.equal(label("x", { type: "instance", signature: "f64" }), "x");
  assert.equal(label("f", { type: "function", signature: "" }), "f");
  assert.equal(label("f", { type: "function" }), "f");
  assert.equal(label("f", {}), "f");
});

/** A provider as JupyterLab's, and what it makes of a reply of a kernel of this implementation. */
async function items(implementation) {
  const provider = {
    async fetch(request, context) {
      const { matches, metadata } = (await context.session.kernel.requestComplete(request)).content;
      return matches.map((match, index) => [match, metadata._jupyter_types_experimental[index].text]);
    },
  };
  showSignatures({ getProviders: () => new Map([["CompletionProvider:kernel", provider]]) });
  const types = [{ text: "f", type: "function", signature: "fn f(x: u8)" }];
  const content = { status: "ok", matches: ["f"], metadata: { _jupyter_types_experimental: types } };
  const kernel = { info: Promise.resolve({ implementation }), requestComplete: async () => ({ content }) };
  return provider.fetch({}, { session: { kernel } });
}

test("JupyterLab's provider shows signatures of our kernels alone, and inserts names", async () => {
  assert.deepEqual(await items("cellbeat"), [["f(x: u8)", "f"]]);
  assert.deepEqual(await items("ipython"), [["f", "f"]]);
});

test("a JupyterLab without that provider is left alone", () => {
  showSignatures({ getProviders: () => new Map() });
  showSignatures({});
});
