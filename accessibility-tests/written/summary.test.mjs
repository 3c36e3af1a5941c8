// node --test
import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "./sample.mjs";
import { summary } from "./summary.mjs";

const text = summary(sample(), { scope: "", minutes: 12, passed: 30, failed: 3 });

test("it says what was looked at, by whom, and what was found", () => {
  assert.match(text, /\| Asked for \| everything \|/);
  assert.match(text, /\| Journeys \| 3, of which 1 stopped on the way \|/);
  assert.match(text, /\| States \| 3: 2 nb, 1 en; 3 with scripts \|\n\| Looks \| 5 \|\n\| Tests \| 30 passed, 3 failed \|/);
  assert.match(text, /\| axe-core \| [\d.]+ \| 2 \| 1 \| 0 \| 1 \|/);
  assert.match(text, /\| IBM Equal Access \| [\d.]+ \| 1 \| 0 \| 1 \| 0 \|/);
});

test("each criterion is told once, those with a fault first", () => {
  assert.match(text, /\| 2 \| a fault was found \| 1\.3\.1, 4\.1\.2 \|\n\| 1 \| a machine is in doubt, a person decides \| 1\.1\.1 \|/);
  const rows = text.slice(text.indexOf("## The criteria"));
  const numbers = rows.match(/\b\d\.\d\.\d+\b/g);
  assert.equal(numbers.length, 54);
  assert.equal(new Set(numbers).size, 54);
});

test("a part of a run says which", () => {
  assert.match(summary(sample(), { scope: "--slice", minutes: 1, passed: 1, failed: 0 }), /\| Asked for \| --slice \|/);
});
