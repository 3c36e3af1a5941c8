// node --test
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { check } from "./checked.mjs";
import { sample } from "./sample.mjs";

const WHOLE = { form: "gravemelding", version: "abc" };
const HALF = { form: "gravemelding", version: "abc" };
const OTHER = { form: "kulturmidler", version: "def" };

/** What was kept of each form after some of the journeys came to their end. */
function kept(journeys, finished, folders = ["gravemelding", "kulturmidler"]) {
  const folder = mkdtempSync(join(tmpdir(), "checked-"));
  try {
    for (const key of folders) mkdirSync(join(folder, key));
    check(folder, sample(), journeys, new Set(finished));
    const read = (key) => {
      const file = join(folder, key, "accessibility.json");
      return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
    };
    return { gravemelding: read("gravemelding"), kulturmidler: read("kulturmidler") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a form's result has its version, its states, and the findings that nobody has settled", () => {
  const { gravemelding, kulturmidler } = kept([WHOLE, OTHER], [WHOLE]);
  assert.deepEqual({ ...gravemelding, at: undefined }, { version: "abc", at: undefined, states: 2, findings: 1 });
  assert.ok(Math.abs(Date.now() - Date.parse(gravemelding.at)) < 60_000);
  assert.equal(kulturmidler, undefined);
});

test("a form one of whose ways stopped has no result", () => {
  assert.deepEqual(kept([WHOLE, HALF], [HALF]), { gravemelding: undefined, kulturmidler: undefined });
});

test("a folder that isn't there is told", () => {
  assert.throws(() => kept([WHOLE], [WHOLE], []), /ENOENT/);
});
