// Writes a run's reports into a folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { earl } from "./earl.mjs";
import { junit } from "./junit.mjs";
import { results } from "./results.mjs";
import { page } from "./page.mjs";

const FILES = { "results.json": results, "junit.xml": junit, "earl.jsonld": earl, "report.html": page };

/** All of them; returns where the page for people is. */
export function write(folder, record) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text(record));
  return join(folder, "report.html");
}
