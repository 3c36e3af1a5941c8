// Prints the size of each file in a folder, plain and as `pack.mjs` has packed it, and fails over budget.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
const travel = { ".css": 0, ".js": 0, ".wasm": 0 };

console.log(`${"file".padEnd(16)}${"plain".padStart(10)}${"brotli".padStart(10)}`);
for (const file of readdirSync(folder).filter((name) => !name.endsWith(".br")).sort()) {
  const plain = statSync(join(folder, file)).size;
  const small = statSync(join(folder, `${file}.br`)).size;
  const kind = file.slice(file.lastIndexOf("."));
  travel[kind] = (travel[kind] ?? 0) + small;
  console.log(`${file.padEnd(16)}${kb(plain)}${kb(small)}`);
}

const budgets = [
  ["style sheet", travel[".css"], 18 * 1024],
  ["scripts", travel[".js"] + travel[".wasm"], 110 * 1024],
];
for (const [name, size, budget] of budgets) {
  const verdict = size <= budget ? "within" : "OVER";
  console.log(`${name}: ${kb(size).trim()}, ${verdict} the budget of ${kb(budget).trim()}`);
  if (size > budget) process.exitCode = 1;
}
