// node --test
import assert from "node:assert/strict";
import { test } from "node:test";
import { JOURNEYS } from "./journeys.mjs";
import { share } from "./options.mjs";

test("the shares of all machines are the whole, each journey once", () => {
  const names = JOURNEYS.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const of of [1, 2, 4, 7, 30]) {
    const shares = Array.from({ length: of }, (_, at) => share(names, `${at + 1}/${of}`));
    assert.deepEqual(shares.flat().sort(), [...names].sort());
  }
  assert.deepEqual(share(names), names);
});

test("a share that there isn't is refused", () => {
  for (const shard of ["0/4", "5/4", "x", "1/0", ""]) assert.throws(() => share([], shard), /--shard/);
});
