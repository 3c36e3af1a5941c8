// Findings that a person has looked at and found to be none. Each entry names one rule of one engine on one kind of
// element, with the reason and the day; no rule is ever switched off. An entry that nothing matches any longer fails
// a whole run, so that the list stays true.
import { readFileSync } from "node:fs";

export const REVIEWED = JSON.parse(readFileSync(new URL("reviewed.json", import.meta.url), "utf8"));

/** The entry that covers a finding: same engine and rule, and what it says of element, place and help is found there. */
export function reviewed(engine, finding) {
  const isLike = (part) => (entry) => finding[part].includes(entry[part]);
  const alike = REVIEWED.filter((entry) => entry.engine === engine && entry.rule === finding.rule);
  return alike.filter(isLike("element")).filter(isLike("where")).find(isLike("help"));
}
