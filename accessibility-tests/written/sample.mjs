// A small record for the tests of what is written: two states of a form, one of a page outside, a journey that stopped.
import { Record } from "../record.mjs";

export const ENTRY = { engine: "axe", rule: "region", reason: "It is a <dialog>.", date: "2026-11-26" };

/** What an engine found: one open fault, one doubt, one that a person has settled. */
const FAULT = { rule: "label", help: 'no label "here" & <there>', where: "main > input", element: "<input>", criteria: ["1.3.1", "4.1.2"], url: "https://rules.example/label" };
const DOUBT = { ...FAULT, rule: "image-alt", criteria: ["1.1.1"], isUndecided: true, url: undefined };
const SETTLED = { ...FAULT, rule: "region", criteria: [], entry: ENTRY };

export function sample() {
  const record = new Record("http://127.0.0.1:3000");
  const look = (engine, findings, more = {}) => ({ engine, view: "wide", rules: [], passed: new Set(["2.4.4", "4.1.2"]), findings, ...more });
  const form = { journey: "apply", form: "gravemelding", lang: "nb" };
  record.add("nb gravemelding, sted", { ...form, page: "sted", path: "/draft/1/sted" }, [look("axe", [FAULT, SETTLED]), look("vnu", [], { passed: [] })]);
  record.add("nb gravemelding, review", { ...form, page: null, path: "/draft/1/review" }, [look("axe", [])]);
  record.add("en front page", { journey: "visit-en", page: null, lang: "en", path: "" }, [look("ibm", [DOUBT]), look("own", [], { rules: ["title"] })]);
  record.stop("case", "Error: the page didn't come\n    at once");
  return record;
}
