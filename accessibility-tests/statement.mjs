// What a run says of each requirement of the law, and what it can't say: the coverage of every page, and a draft for the
// accessibility statement.
//
//   node statement.mjs FOLDER
//
// reads FOLDER/results.json and writes coverage.json, coverage.html and statement.nb.md beside it. Machines find faults;
// that there are none is for a person to say, so nothing here does.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { html } from "./statement/html.mjs";
import { markdown } from "./statement/markdown.mjs";

/** The 48 requirements of the Norwegian regulation, and those that WCAG 2.2 adds. */
export const CRITERIA = JSON.parse(readFileSync(new URL("criteria.json", import.meta.url), "utf8"));

/** A row for each form, page and criterion: who looked, and with what outcome.
 *
 *  `outcome` is `failed`; `cantTell`, where a machine asks; `passed`, where machines settle it and found nothing;
 *  `manual`, where a person must look, also where machines looked and found nothing, which `machine` says. Checks
 *  that sample count as made where their engine looked: they have looked at a state of the same shape. */
export function coverage(results, criteria = CRITERIA) {
  const places = new Map();
  for (const { state, form = null, page = null } of results.states) {
    const key = JSON.stringify([form, page]);
    if (!places.has(key)) places.set(key, { form, page, states: new Set() });
    places.get(key).states.add(state);
  }
  return [...places.values()].flatMap(({ form, page, states }) => {
    const outcomes = results.outcomes.filter(({ state }) => states.has(state));
    const ran = new Set(outcomes.map(({ engine }) => engine));
    return criteria.map((criterion) => ({ form, page, ...judged(criterion, outcomes, ran) }));
  });
}

function judged({ number, how, manual, settledBy = [] }, outcomes, ran) {
  const isSaid = (wanted) => (said) => said.outcome === wanted && !said.reviewed && said.criteria.includes(number);
  const failed = outcomes.filter(isSaid("failed"));
  const unsure = outcomes.filter(isSaid("cantTell"));
  const found = failed.length ? failed : unsure;
  const looked = [...new Set([...how.filter((name) => ran.has(engineOf(name))), ...found.map(({ engine }) => engine)])];
  const isSettled = manual === null && settledBy.every((name) => ran.has(engineOf(name)));
  const otherwise = isSettled ? "passed" : "manual";
  const by = found.length ? found.map(({ engine }) => engine) : isSettled ? settledBy : [];
  return {
    criterion: number,
    by: kind(by),
    outcome: failed.length ? "failed" : unsure.length ? "cantTell" : otherwise,
    machine: looked.length > 0 && found.length === 0,
    looked,
    findings: found.map(({ engine, rule, place, message, state }) => ({ engine, rule, place, message, state })),
  };
}

/** Other people's engines, or checks of our own alone. */
function kind(names) {
  const ours = new Set(["own", "keys", "transcript"]);
  if (names.length === 0) return "person";
  return names.every((name) => ours.has(engineOf(name))) ? "own" : "engine";
}

/** `own:title` is a check of `own`. */
function engineOf(name) {
  return name.split(":")[0];
}

/** The coverage as a page for people. */
export function coverageHtml(results, criteria = CRITERIA) {
  return html(results, criteria, coverage(results, criteria));
}

/** The draft for the accessibility statement. */
export function statement(results, criteria = CRITERIA) {
  return markdown(results, criteria, coverage(results, criteria));
}

/** Writes all three beside a folder's results.json. */
export function write(folder) {
  const results = JSON.parse(readFileSync(join(folder, "results.json"), "utf8"));
  writeFileSync(join(folder, "coverage.json"), `${JSON.stringify(coverage(results), null, 2)}\n`);
  writeFileSync(join(folder, "coverage.html"), coverageHtml(results));
  writeFileSync(join(folder, "statement.nb.md"), statement(results));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder] = process.argv.slice(2);
  if (folder) write(folder);
  else {
    console.error("node statement.mjs FOLDER: where is results.json?");
    process.exitCode = 1;
  }
}
