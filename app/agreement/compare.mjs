// Evaluates the cases in WebAssembly and compares with what they came to natively.
//
//   node compare.mjs agreement.wasm FOLDER     FOLDER holds cases.jsonl and native.jsonl

import { readFile } from "node:fs/promises";
import { join } from "node:path";

const [wasm, folder] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(await readFile(wasm), {});
const { memory, room, outcomes } = instance.exports;

/** The outcomes of a text of cases. */
function evaluate(text) {
  const cases = new TextEncoder().encode(text);
  const at = room(cases.length);
  // The memory may have grown and moved: its buffer is asked for again each time.
  new Uint8Array(memory.buffer, at, cases.length).set(cases);
  const answer = outcomes(at, cases.length);
  const length = new DataView(memory.buffer).getUint32(answer, true);
  return new TextDecoder().decode(new Uint8Array(memory.buffer, answer + 4, length));
}

const lines = (text) => text.split("\n").slice(0, -1);
const cases = await readFile(join(folder, "cases.jsonl"), "utf8");
const native = lines(await readFile(join(folder, "native.jsonl"), "utf8"));
const here = lines(evaluate(cases));

const asked = lines(cases);
let failed = Math.abs(here.length - asked.length) + Math.abs(native.length - asked.length);
for (const [at, outcome] of native.entries()) {
  if (outcome !== here[at] || outcome.startsWith("not a case")) {
    failed += 1;
    if (failed <= 10) console.error(`case    ${asked[at]}\nnative  ${outcome}\nwasm    ${here[at]}\n`);
  }
}
const kinds = new Map();
for (const outcome of native) {
  const kind = outcome === "null" ? "absent" : outcome.slice(2, outcome.indexOf('"', 2));
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}
console.log(`${asked.length} cases, ${failed} of them differ; natively they come to:`);
console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(", "));
process.exitCode = failed === 0 && asked.length > 0 ? 0 : 1;
