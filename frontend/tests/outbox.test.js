// Run with `node --test`.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Outbox } from "../outbox.js";

const changed = (model, attr, value) => ({ kind: "ModelChanged", model: { id: model }, attr, new: value });
const sent = (name, model) => ({
  kind: "MessageSent",
  msg_type: "bokeh_event",
  msg_data: { type: "event", name, values: { type: "map", entries: [["model", { id: model }]] } },
});

/** Messages are sent at the end of the current microtask queue. */
const settled = () => new Promise(setImmediate);

function outbox() {
  const messages = [];
  const box = new Outbox((data, buffers) => messages.push({ ...data, payload: buffers }));
  return { box, messages };
}

test("all that happens in one go is one message", async () => {
  const { box, messages } = outbox();
  box.push([changed("r", "start", 0)]);
  box.push([changed("r", "end", 1)]);
  await settled();
  assert.deepEqual(messages, [
    { type: "events", seq: 1, events: [changed("r", "start", 0), changed("r", "end", 1)], buffers: [], payload: [] },
  ]);
  box.dispose();
});

test("while a message is under way the last value of each property is kept, and sent after the ok", async () => {
  const { box, messages } = outbox();
  box.push([changed("s", "value", 1)]);
  await settled();
  for (const value of [2, 3, 4]) box.push([changed("s", "value", value), changed("t", "value", -value)]);
  await settled();
  assert.equal(messages.length, 1);
  box.confirm(1);
  await settled();
  assert.equal(messages[1].seq, 2);
  assert.deepEqual(messages[1].events, [changed("s", "value", 4), changed("t", "value", -4)]);
  box.dispose();
});

test("an ok for another message changes nothing", async () => {
  const { box, messages } = outbox();
  box.push([changed("s", "value", 1)]);
  await settled();
  box.push([changed("s", "value", 2)]);
  box.confirm(7);
  await settled();
  assert.equal(messages.length, 1);
  box.dispose();
});

test("a click between two edits keeps its place, and the value it was made with", async () => {
  const { box, messages } = outbox();
  box.push([changed("s", "value", 1)]);
  await settled();
  const events = [changed("s", "value", 2), sent("button_click", "b"), changed("s", "value", 3)];
  for (const event of events) box.push([event]);
  box.confirm(1);
  await settled();
  assert.deepEqual(messages[1].events, events);
  box.dispose();
});

test("of mouse moves in a row the last is sent, of clicks each", async () => {
  const { box, messages } = outbox();
  const events = ["mousemove", "mousemove", "button_click", "button_click"].map((name) => sent(name, "p"));
  for (const event of events) box.push([event]);
  await settled();
  assert.deepEqual(
    messages[0].events.map((event) => event.msg_data.name),
    ["mousemove", "button_click", "button_click"],
  );
  box.dispose();
});

test("binary values travel beside the message, copied when the edit is made", async () => {
  class Buffer {
    constructor(buffer) {
      this.buffer = buffer;
    }
  }
  const { box, messages } = outbox();
  const bytes = new Uint8Array([1, 2, 3]);
  box.push([changed("s", "data", { type: "bytes", data: new Buffer(bytes.buffer) })], (value) => value instanceof Buffer);
  bytes[0] = 9;
  await settled();
  const [message] = messages;
  assert.deepEqual(message.events[0].new, { type: "bytes", data: { id: message.buffers[0] } });
  assert.deepEqual([...new Uint8Array(message.payload[0])], [1, 2, 3]);
  box.dispose();
});

test("an edit that brings a new model is not merged away", async () => {
  const { box, messages } = outbox();
  const events = [
    changed("p", "x_range", { type: "object", name: "Range1d", id: "r2", attributes: {} }),
    changed("p", "x_range", { id: "r2" }),
  ];
  for (const event of events) box.push([event]);
  await settled();
  assert.deepEqual(messages[0].events, events);
  box.dispose();
});

test("after an interruption the edits under way are sent again with later ones merged in, clicks are not", async () => {
  const { box, messages } = outbox();
  box.push([changed("s", "value", 1), changed("t", "value", 1), sent("button_click", "b")]);
  await settled();
  box.hold();
  box.push([changed("s", "value", 2)]);
  await settled();
  assert.equal(messages.length, 1);
  box.resume();
  await settled();
  assert.deepEqual(messages[1].events, [changed("t", "value", 1), changed("s", "value", 2)]);
  box.dispose();
});

test("an ok that never comes does not hold up later edits for ever", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { box, messages } = outbox();
  box.push([changed("s", "value", 1)]);
  await settled();
  box.push([changed("s", "value", 2)]);
  context.mock.timers.tick(10_000);
  await settled();
  assert.deepEqual(messages[1].events, [changed("s", "value", 2)]);
  box.dispose();
});

test("edits that are not confirmed can be read, for a document that was taken before them", async () => {
  const { box } = outbox();
  box.push([changed("s", "value", 1), sent("button_click", "b")]);
  await settled();
  box.push([changed("t", "value", 2)]);
  assert.deepEqual(
    box.unconfirmedEdits().map(({ event }) => event),
    [changed("s", "value", 1), changed("t", "value", 2)],
  );
  box.confirm(1);
  assert.equal(box.unconfirmedEdits().length, 1);
  box.dispose();
});

test("what waits when the view goes is sent, and nothing after it", async () => {
  const { box, messages } = outbox();
  box.push([changed("s", "value", 1)]);
  await settled();
  box.push([changed("s", "value", 2)]);
  box.dispose();
  assert.deepEqual(messages[1].events, [changed("s", "value", 2)]);
  box.push([changed("s", "value", 3)]);
  await settled();
  assert.equal(messages.length, 2);
});
