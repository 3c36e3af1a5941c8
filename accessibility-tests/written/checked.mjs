// `accessibility.json` beside a form's own file: what the author's page shows of the form, and what publishing can ask for.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes it for each form all of whose journeys came to their end. `journeys`: all that there are of
    each, even where only some were made. */
export function check(folder, { states }, journeys, finished) {
  const forms = new Map(journeys.map(({ form, version }) => [form, version]));
  for (const [key, version] of forms) {
    const its = journeys.filter(({ form }) => form === key);
    if (!its.every((journey) => finished.has(journey))) continue;
    const seen = states.filter(({ form }) => form === key);
    const open = seen.flatMap(({ looks }) => looks.flatMap(({ findings }) => findings)).filter(({ entry }) => !entry);
    const said = { version, at: new Date().toISOString(), states: seen.length, findings: open.length };
    writeFileSync(join(folder, key, "accessibility.json"), `${JSON.stringify(said)}\n`);
    console.log(`  ${key}: ${seen.length} states, ${open.length} findings, kept in ${join(folder, key)}`);
  }
}
