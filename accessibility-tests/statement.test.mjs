// node --test
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { alfa } from "./engines/alfa.mjs";
import { axe } from "./engines/axe.mjs";
import { html } from "./engines/html.mjs";
import { ibm } from "./engines/ibm.mjs";
import { keys } from "./engines/keys.mjs";
import { enlarged, forced, own, rings, spaced } from "./engines/own.mjs";
import { transcript } from "./engines/transcript.mjs";
import { vnu } from "./engines/vnu.mjs";
import { reader } from "./reader.mjs";
import { CRITERIA, coverage, coverageHtml, statement, write } from "./statement.mjs";

const ENGINES = [alfa, axe, html, ibm, keys, own, spaced, enlarged, rings, forced, reader, transcript, vnu];
const ALL = ENGINES.map(({ name }) => name);

/** A run over two pages of a form, where every engine looked and found nothing but `found`. */
function run(found = [], engines = ALL) {
  const states = [
    { state: "nb start", journey: "apply", form: "gravemelding", page: "who", lang: "nb" },
    { state: "nb errors", journey: "apply", form: "gravemelding", page: "who", lang: "nb" },
    { state: "en front", journey: "visit", form: null, page: null, lang: "en" },
  ];
  const looks = states.flatMap(({ state }) =>
    [...new Set(engines)].map((engine) => ({ state, engine, rule: "*", criteria: held(engine), outcome: "passed" })),
  );
  return { at: "2026-11-27T10:00:00Z", address: "https://skjema.example", states, outcomes: [...looks, ...found] };
}

/** The criteria that our own checks look at; validators name none. */
function held(engine) {
  return CRITERIA.filter(({ how }) => how.some((name) => name.startsWith(`${engine}:`))).map(({ number }) => number);
}

function fault(number, more = {}) {
  return {
    state: "nb errors",
    engine: "axe",
    rule: "image-alt",
    criteria: [number],
    outcome: "failed",
    place: "main > img",
    message: "a <b>fault</b> & more",
    ...more,
  };
}

/** What the statement says of a criterion. */
function line(text, number) {
  const found = text.split("\n").find((line) => line.startsWith(`- **${number} `));
  assert.ok(found, number);
  return found;
}

test("the 48 of the regulation and the six of WCAG 2.2 are there, each once", () => {
  const law = CRITERIA.filter(({ since }) => since !== "2.2").map(({ number }) => number);
  const later = CRITERIA.filter(({ since }) => since === "2.2").map(({ number }) => number);
  assert.equal(law.length, 48);
  assert.deepEqual(later, ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"]);
  assert.equal(new Set([...law, ...later]).size, 54);
  assert.ok(!law.includes("1.2.3") && !law.includes("1.2.4") && law.includes("4.1.1"));
});

test("who looks is an engine, or a check that it has", () => {
  const known = new Set(ENGINES.flatMap(({ name, rules = [] }) => [name, ...rules.map((rule) => `${name}:${rule}`)]));
  for (const { number, how, settledBy = [] } of CRITERIA) {
    for (const name of [...how, ...settledBy]) assert.ok(known.has(name), `${number}: ${name}`);
    for (const name of settledBy) assert.ok(how.includes(name), `${number}: ${name} settles, so it looks`);
  }
});

test("what no machine settles has two to four sentences for a person, and the rest says what settles it", () => {
  for (const { number, manual, settledBy } of CRITERIA) {
    assert.equal(manual === null, settledBy !== undefined, number);
    if (manual === null) continue;
    const sentences = manual.match(/[.?!](\s|$)/g).length;
    assert.ok(sentences >= 2 && sentences <= 4, `${number}: ${sentences}`);
    assert.ok(!/vennligst/i.test(manual), number);
  }
});

test("a fault is told, and never called none", () => {
  for (const { number } of CRITERIA) {
    const text = statement(run([fault(number)]));
    assert.match(line(text, number), /brudd funnet:$/);
    assert.match(text, /gravemelding: who: a \\<b\\>fault/);
    const rows = coverage(run([fault(number)])).filter(({ criterion }) => criterion === number);
    assert.deepEqual(rows.map(({ outcome }) => outcome === "failed"), [true, false]);
  }
});

test("what a person must look at is never settled", () => {
  const text = statement(run());
  for (const { number, manual } of CRITERIA) {
    const rows = coverage(run()).filter(({ criterion }) => criterion === number);
    const wanted = manual === null ? "passed" : "manual";
    assert.deepEqual(rows.map(({ outcome }) => outcome), [wanted, wanted], number);
    const isTask = text.includes(`- [ ] **${number} `);
    assert.equal(isTask, manual !== null, number);
    assert.equal(line(text, number).includes("må kontrolleres av et menneske"), manual !== null, number);
  }
  assert.doesNotMatch(text, /i samsvar/i);
});

test("what settles a criterion settles it only where it looked", () => {
  const rows = coverage(run([], ["axe", "ibm", "html"]));
  assert.ok(rows.every(({ outcome, by }) => outcome === "manual" && by === "person"));
  assert.match(line(statement(run([], ["html"])), "4.1.1"), /må kontrolleres av et menneske/);
});

test("a check that samples settles a page by another of its shape, and one that doesn't settles its own", () => {
  const results = run();
  for (const said of results.outcomes) {
    if (said.state === "en front") said.criteria = said.criteria.filter((one) => one !== "1.4.12" && one !== "3.1.1");
  }
  const of = (number) => coverage(results).filter(({ criterion }) => criterion === number);
  assert.deepEqual(of("1.4.12").map(({ outcome, sampled }) => [outcome, sampled]), [["passed", false], ["passed", true]]);
  assert.deepEqual(of("3.1.1").map(({ outcome }) => outcome), ["passed", "manual"]);
  assert.equal(coverageHtml(results).split("på en side med samme oppbygning").length, 2);
});

test("where a check that samples found fault, it settles no other page", () => {
  const results = run([fault("1.4.12", { engine: "own", rule: "clipped" })]);
  for (const said of results.outcomes.filter(({ rule }) => rule === "*")) {
    said.criteria = said.criteria.filter((one) => one !== "1.4.12");
  }
  const rows = coverage(results).filter(({ criterion }) => criterion === "1.4.12");
  assert.deepEqual(rows.map(({ outcome }) => outcome), ["failed", "manual"]);
});

test("of a criterion that nothing on a page is for, it isn't said that no fault was found", () => {
  const results = run();
  const without = (number, states) => {
    const its = results.outcomes.filter(({ state, engine, rule }) => states.includes(state) && engine === "own" && rule === "*");
    for (const said of its) said.criteria = said.criteria.filter((one) => one !== number);
    for (const state of states) results.outcomes.push({ state, engine: "own", rule: "*", criteria: [number], outcome: "inapplicable" });
    return coverage(results).filter(({ criterion }) => criterion === number);
  };
  // On one page there is something to hit, on the other there isn't; the site's other page settles it.
  assert.deepEqual(without("2.5.8", ["en front"]).map(({ outcome }) => outcome), ["passed", "inapplicable"]);
  assert.match(line(statement(results), "2.5.8"), /ingen feil funnet av maskin\.$/);
  without("2.5.8", ["nb start", "nb errors"]);
  assert.match(line(statement(results), "2.5.8"), /fant ikke noe som kravet gjelder\.$/);
  assert.doesNotMatch(statement(results), /- \[ \] \*\*2\.5\.8 /);
  // What a person must look at stays theirs.
  const rows = without("3.2.6", ["nb start", "nb errors", "en front"]);
  assert.deepEqual(rows.map(({ outcome, machine, idle }) => [outcome, machine, idle]), [["manual", false, true], ["manual", false, true]]);
  assert.match(line(statement(results), "3.2.6"), /fant ikke noe som kravet gjelder, men det må kontrolleres/);
  assert.match(statement(results), /- \[ \] \*\*3\.2\.6 /);
});

test("what a validator finds is never passed over", () => {
  for (const engine of ["html", "vnu"]) {
    const text = statement(run([fault("", { engine, rule: "close-order", criteria: [] })]));
    assert.match(line(text, "4.1.1"), /i tvil/);
    assert.match(text, /- \[ \] \*\*4\.1\.1 /);
  }
  assert.match(line(statement(run([fault("", { engine: "own", rule: "id", criteria: [] })])), "4.1.1"), /brudd funnet:$/);
});

test("a changed transcript is for a person to read, and no fault by itself", () => {
  const text = statement(run([fault("1.3.2", { engine: "transcript", rule: "transcript" })]));
  assert.match(line(text, "1.3.2"), /i tvil/);
});

test("the statement says how much was looked at, when and with what", () => {
  const text = statement(run());
  assert.match(text, /Nettsted: https:\/\/skjema\.example\n- Dato: 27\.11\.2026\n/);
  assert.match(text, /1 skjema med 1 skjemaside; i alt 3 tilstander av sider i og utenfor skjemaene \(en, nb\)/);
  assert.match(text, /- Med: .*axe, /);
  assert.doesNotMatch(text, /Bare et utvalg/);
  assert.match(statement({ ...run(), slice: true }), /- Bare et utvalg: /);
});

test("pages outside the forms are told by their journey", () => {
  const results = run();
  results.states.push({ state: "nb case", journey: "case", form: null, page: null, lang: "nb" });
  const places = new Set(coverage(results).map(({ journey }) => journey));
  assert.deepEqual([...places], [null, "visit", "case"]);
  assert.match(coverageHtml(results), /Uten skjema: case/);
});

test("a doubt is a task for a person, and a reviewed finding is no fault", () => {
  const doubt = statement(run([fault("3.1.1", { outcome: "cantTell" })]));
  assert.match(line(doubt, "3.1.1"), /i tvil/);
  assert.match(doubt, /- \[ \] \*\*3\.1\.1 /);
  const settled = coverage(run([fault("3.1.1", { reviewed: "A person looked." })]));
  assert.ok(settled.every(({ outcome }) => outcome !== "failed"));
});

test("who found it, or who settled it", () => {
  const by = (rows, number) => rows.find(({ criterion, page }) => criterion === number && page === "who").by;
  const rows = coverage(run([fault("1.1.1"), fault("2.4.11", { engine: "keys", rule: "focus-obscured" })]));
  assert.deepEqual(["1.1.1", "2.4.11", "4.1.1", "3.1.1", "2.5.4"].map((number) => by(rows, number)), [
    "engine",
    "own",
    "engine",
    "own",
    "person",
  ]);
});

test("the page is valid, says what was found, and has no script", async () => {
  const page = coverageHtml(run([fault("1.1.1")]));
  assert.deepEqual(await html.look(undefined, { sent: page }), []);
  assert.ok(page.includes("a &lt;b&gt;fault&lt;/b&gt; &amp; more") && !page.includes("<script"));
  assert.ok(page.includes("brudd på 1 krav"));
  const twice = coverageHtml(run([fault("1.1.1"), fault("1.1.1", { place: "footer > img" })]));
  assert.ok(twice.includes("(axe image-alt): nb errors, main &gt; img, og ett sted til"));
});

test("all three are written beside the results", () => {
  const folder = mkdtempSync(join(tmpdir(), "statement-"));
  try {
    writeFileSync(join(folder, "results.json"), JSON.stringify(run()));
    write(folder);
    assert.equal(JSON.parse(readFileSync(join(folder, "coverage.json"), "utf8")).length, 2 * CRITERIA.length);
    assert.equal(readFileSync(join(folder, "coverage.html"), "utf8"), coverageHtml(run()));
    assert.match(readFileSync(join(folder, "statement.nb.md"), "utf8"), /Dato: 27\.11\.2026/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
