// node --test
import assert from "node:assert/strict";
import { test } from "node:test";
import { ways } from "../map.mjs";
import { wanted } from "./fill.mjs";

const form = { key: "x", login: "none", behalf: [], walks: [{ exit: null, rows: {}, answers: { "sum.lokaler.belop": ["20"], "barn.0.navn": ["Eline"] } }] };

test("of a table the map fills the cells that it names, and no others: sums depend on them", () => {
  const [{ answers }] = ways(form);
  assert.equal(wanted(answers, "sum.lokaler.belop"), "20");
  assert.equal(wanted(answers, "sum.annet.belop"), "");
  // Questions that are no cells get something of their kind.
  for (const name of ["navn", "person.name", "tid.from.day", "barn.0.alder"]) assert.equal(wanted(answers, name), undefined, name);
});

test("a row that isn't named has what the last one has", () => {
  const [{ answers }] = ways(form);
  assert.deepEqual(["barn.0.navn", "barn.3.navn"].map((name) => wanted(answers, name)), ["Eline", "Eline"]);
});
