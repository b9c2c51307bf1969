import assert from "node:assert/strict";
import { test } from "node:test";
import { describe } from "../src/releaseStatus";

const status = { uri: "file:///openclaw.json", openClaw: "2026.9.6", from: "option" };

test("an accepted config is good", () => {
  const shown = describe({ ...status, accepted: true, starts: true });
  assert.equal(shown.text, "$(check) OpenClaw 2026.9.6: accepted");
  assert.match(shown.tooltip, /^OpenClaw accepts this config\.\n.*2026\.9\.6 \(option\)/);
  assert.equal(shown.isBad, false);
});

test("a rejected config is bad, whether OpenClaw repairs it or not", () => {
  assert.equal(describe({ ...status, accepted: false, starts: false }).text, "$(error) OpenClaw 2026.9.6: rejected");
  assert.match(describe({ ...status, accepted: false, starts: true }).tooltip, /repairs it itself/);
  assert.equal(describe({ ...status, accepted: false, starts: true }).isBad, true);
});

test("a config that the gateway does not start with is bad", () => {
  const shown = describe({ ...status, accepted: true, starts: false });
  assert.equal(shown.text, "$(error) OpenClaw 2026.9.6: does not start");
  assert.equal(shown.isBad, true);
});

test("what is not certain is said to be so", () => {
  assert.equal(describe(status).text, "$(question) OpenClaw 2026.9.6: not certain");
});
