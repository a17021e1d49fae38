import assert from "node:assert/strict";
import test from "node:test";

import { LEAST, MOST, Pace, SLOW } from "../pace.js";

/** A kernel that changes a plot whenever it likes, and a page that draws after `drawing` ms; both in simulated time. */
function simulate({ period, drawing, frames = 200 }) {
  const pace = new Pace();
  const acks = [];
  let window = LEAST;
  let [now, changed, sent, drawn, acknowledged, farthest] = [0, 0, 0, 0, 0, 0];
  for (let frame = 0; frame < frames; frame += 1) {
    const end = now + drawing;
    for (; now < end; now += 1) {
      if (now % period !== 0) continue;
      changed += 1;
      // What may not be sent now is merged into the next.
      if (sent - acknowledged < window) {
        sent += 1;
        pace.patch(now);
      }
    }
    farthest = Math.max(farthest, sent - drawn);
    drawn = sent;
    if (!pace.frame(now)) continue;
    acknowledged = drawn;
    window = pace.acknowledge();
    acks.push(window);
  }
  return { changed, sent, acks, farthest };
}

/** The pace of a page that has drawn each patch at once, for less than a second. */
function widest() {
  const pace = new Pace();
  let now = 0;
  for (; pace.frame(now), pace.acknowledge() < MOST; now += 20) pace.patch(now);
  pace.frame(now);
  return pace;
}

test("a page that draws each patch at once acknowledges four with one message, and loses no change", () => {
  const { changed, sent, acks } = simulate({ period: 20, drawing: 16 });
  assert.equal(acks.at(-1), MOST);
  assert.ok(acks.length < sent / 3, `${acks.length} for ${sent}`);
  assert.ok(changed - sent <= 2, `${changed} changes, ${sent} patches`);
});

test("a slow page has one patch under way, and acknowledges each picture", () => {
  const { acks, farthest } = simulate({ period: 20, drawing: 100 });
  assert.deepEqual([...new Set(acks)], [SLOW]);
  assert.equal(acks.length, 200);
  assert.ok(farthest <= LEAST);
});

test("a page that becomes slow lags by the window at most, and by one from then on", () => {
  const pace = widest();
  // As many come as may be under way, and are drawn late.
  for (let patch = 0; patch < MOST; patch += 1) pace.patch(1000);
  assert.equal(pace.frame(1400), true);
  assert.equal(pace.acknowledge(), SLOW);
});

test("a picture that takes long is acknowledged when it is on the screen", () => {
  const pace = new Pace();
  pace.patch(0);
  assert.equal(pace.frame(10), true);
  assert.equal(pace.acknowledge(), 3);
  // The frame after it began late: so will that after the next.
  assert.equal(pace.isPainting, true);
  assert.equal(pace.frame(500), true);
  assert.equal(pace.acknowledge(), SLOW);
  pace.patch(510);
  assert.equal(pace.frame(520), false);
  assert.equal(pace.frame(1000), true);
  assert.equal(pace.acknowledge(), SLOW);
  // It is quick again.
  pace.patch(1010);
  assert.equal(pace.frame(1020), false);
  assert.equal(pace.frame(1036), true);
  pace.acknowledge();
  pace.patch(1040);
  assert.equal(pace.frame(1052), true);
  assert.equal(pace.acknowledge(), LEAST);
});

test("a patch after which the kernel waits is acknowledged as soon as it is drawn", () => {
  const pace = widest();
  pace.patch(1000);
  assert.equal(pace.frame(1010), false);
  pace.patch(1020, true);
  assert.equal(pace.frame(1030), true);
  pace.acknowledge();
  pace.patch(1040);
  assert.equal(pace.frame(1050), false);
});

test("a kernel that sends many patches for a frame gets the window of a slow page: it is to merge them", () => {
  const { sent, changed, farthest } = simulate({ period: 1, drawing: 16 });
  assert.ok(farthest <= LEAST + 1, `${farthest}`);
  assert.ok(sent < changed / 4);
});

test("where one acknowledgement is lost, the next stands for both, before the kernel waits", () => {
  const pace = widest();
  let underWay = 0;
  let acks = 0;
  for (let now = 1000; acks < 2; now += 20) {
    pace.patch(now);
    underWay += 1;
    assert.ok(underWay <= MOST);
    if (pace.frame(now + 16)) {
      pace.acknowledge();
      acks += 1;
    }
  }
});

test("a document is acknowledged at once, and begins with the narrow window", () => {
  const pace = widest();
  pace.document();
  assert.equal(pace.frame(5000), true);
  assert.equal(pace.acknowledge(), LEAST);
});
