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

/** A row for each form, page and criterion: who looked, and with what outcome. Pages outside the forms are told by the
 *  journey that came to them.
 *
 *  `outcome` is `failed`; `cantTell`, where a machine asks; `passed`, where machines settle it and found nothing;
 *  `inapplicable`, where the page has nothing that they could look at; `manual`, where a person must look, also where
 *  machines looked and found nothing, which `machine` says, or found nothing to look at, which `idle` says. `sampled` says
 *  that it was settled on another page, of the same shape. */
export function coverage(results, criteria = CRITERIA) {
  const places = new Map();
  for (const { state, form = null, page = null, journey = null } of results.states) {
    const place = { form, page, journey: page === null ? journey : null };
    const key = JSON.stringify(place);
    if (!places.has(key)) places.set(key, { place, states: new Set() });
    places.get(key).states.add(state);
  }
  return [...places.values()].flatMap(({ place, states }) => {
    const outcomes = results.outcomes.filter(({ state }) => states.has(state));
    return criteria.map((criterion) => ({ ...place, ...judged(criterion, outcomes, results.outcomes) }));
  });
}

function judged(criterion, outcomes, everywhere) {
  const open = outcomes.filter(({ outcome, reviewed }) => (outcome === "failed" || outcome === "cantTell") && !reviewed);
  const findings = open.map((said) => ({ said, is: meant(criterion, said) }));
  const failed = findings.filter(({ is }) => is === "failed").map(({ said }) => said);
  const unsure = findings.filter(({ is }) => is === "cantTell").map(({ said }) => said);
  const found = failed.length ? failed : unsure;
  const { number, how, manual, settledBy = [], sampled = false } = criterion;
  const isSettled = manual === null && settledBy.every((name) => hasHeld(name, number, outcomes));
  const isElsewhere = manual === null && sampled && !isSettled && settledBy.every((name) => hasHeld(name, number, everywhere));
  const isNothing = manual === null && settledBy.every((name) => hasNothing(name, number, outcomes));
  const otherwise = isSettled || isElsewhere ? "passed" : isNothing ? "inapplicable" : "manual";
  const ran = how.filter((name) => outcomes.some(({ engine }) => engine === engineOf(name)));
  const looked = [...new Set([...ran.filter((name) => hasLooked(name, number, outcomes)), ...found.map(({ engine }) => engine)])];
  return {
    criterion: number,
    by: kind(found.length ? found.map(({ engine }) => engine) : otherwise === "passed" ? settledBy : []),
    outcome: failed.length ? "failed" : unsure.length ? "cantTell" : otherwise,
    sampled: isElsewhere && found.length === 0,
    machine: looked.length > 0 && found.length === 0,
    idle: looked.length === 0 && ran.length > 0,
    looked,
    findings: found.map(({ engine, rule, place, message, state }) => ({ engine, rule, place, message, state })),
  };
}

/** What a finding means for a criterion: nothing, unless it names it, or a check of ours is there for it. A validator
 *  names none: what breaks the HTML standard may break the criterion that it settles, and a person must say. That a
 *  screen reader says something else than before breaks nothing by itself; a person must read it. */
function meant({ number, how, settledBy = [] }, { engine, rule, criteria, outcome }) {
  if (criteria.includes(number)) return engine === "transcript" ? "cantTell" : outcome;
  if (criteria.length > 0) return undefined;
  if (how.includes(`${engine}:${rule}`)) return outcome;
  return settledBy.includes(engine) ? "cantTell" : undefined;
}

/** Whether what settles a criterion looked and found nothing. A check of ours names the criteria that it looked at, as
 *  it doesn't look at every state in every way. */
function hasHeld(name, number, outcomes) {
  const engine = engineOf(name);
  const isOurCheck = name !== engine;
  const passed = outcomes.filter((said) => said.engine === engine && said.outcome === "passed");
  return passed.some(({ criteria }) => !isOurCheck || criteria.includes(number));
}

/** Whether what settles a criterion had nothing on the page to look at, in any of its states. */
function hasNothing(name, number, outcomes) {
  const its = outcomes.filter(({ engine, criteria }) => engine === engineOf(name) && criteria.includes(number));
  return its.length > 0 && its.every(({ outcome }) => outcome === "inapplicable");
}

/** Whether an engine that ran had something of a criterion before it. Validators name no criteria: they read all of the
 *  document. */
function hasLooked(name, number, outcomes) {
  if (name === "html" || name === "vnu") return true;
  const its = outcomes.filter(({ engine, outcome }) => engine === engineOf(name) && outcome !== "inapplicable");
  return its.some(({ criteria }) => criteria.includes(number));
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
