// node --test
import assert from "node:assert/strict";
import { test } from "node:test";
import { NEEDS } from "./engines/applies.mjs";
import { keys } from "./engines/keys.mjs";
import { enlarged, forced, own, rings, spaced } from "./engines/own.mjs";
import { Record } from "./record.mjs";

const RULES = ["title", "summary", "message", "purpose", "target"];

/** What a record says of one state whose looks were these, by outcome. */
function outcomes(...looks) {
  const record = new Record("http://127.0.0.1:3000");
  const look = (more) => ({ engine: "own", view: "wide", rules: RULES, idle: [], passed: new Set(), findings: [], ...more });
  record.add("nb front page", { page: null, lang: "nb", path: "" }, looks.map(look));
  return Object.fromEntries(record.outcomes().map(({ outcome, criteria }) => [outcome, criteria]));
}

test("a check of ours has passed where it had something to look at, and else it didn't apply", () => {
  assert.deepEqual(outcomes({ idle: ["summary", "purpose"] }), {
    passed: ["1.3.1", "2.4.2", "2.5.8", "3.3.1"],
    inapplicable: ["1.3.5"],
  });
  assert.deepEqual(outcomes({ idle: ["summary", "message"] }).inapplicable, ["1.3.1", "3.3.1"]);
  assert.equal(outcomes({}).inapplicable, undefined);
});

test("it applies to a state when it does in one of the views", () => {
  assert.equal(outcomes({ idle: ["purpose"] }, { view: "320 px" }).inapplicable, undefined);
  assert.deepEqual(outcomes({ idle: ["purpose"] }, { view: "320 px", idle: ["purpose"] }).inapplicable, ["1.3.5"]);
});

test("what it needs is said of rules that there are", () => {
  const rules = [own, spaced, enlarged, rings, forced, keys].flatMap(({ rules }) => rules);
  assert.deepEqual(Object.keys(NEEDS).filter((rule) => !rules.includes(rule)), []);
});
