// Puts an engine's source into the page. The pages' content security policy allows no inline script and no script
// of another origin, and it stays in force here: what the browser's debugger evaluates is not subject to it, so the
// pages are looked at under the very policy that people get.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** Where a file of a package is. */
export function pathOf(file) {
  return resolve(file);
}

/** The text of a file of a package. */
export function source(file) {
  return readFileSync(pathOf(file), "utf8");
}

/** Evaluates `text` in the page unless its global `name` is there already. */
export async function inject(page, name, text) {
  if (!(await page.evaluate((name) => name in globalThis, name))) await page.evaluate(text);
}
