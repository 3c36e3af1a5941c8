// All that a run saw, as data: what the reports (`written/`) are made of.
import { readFileSync } from "node:fs";
import { own } from "./criteria.mjs";

const PACKAGES = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).devDependencies;

/** The engines by the names the console has for them. Our own have no version but the site's. */
export const ENGINES = {
  axe: { title: "axe-core", version: PACKAGES["axe-core"], address: "https://github.com/dequelabs/axe-core" },
  ibm: {
    title: "IBM Equal Access",
    version: PACKAGES["accessibility-checker-engine"],
    address: "https://github.com/IBMa/equal-access",
  },
  alfa: {
    title: "Siteimprove Alfa",
    version: PACKAGES["@siteimprove/alfa-rules"],
    address: "https://github.com/Siteimprove/alfa",
  },
  html: { title: "html-validate", version: PACKAGES["html-validate"], address: "https://html-validate.org" },
  vnu: { title: "Nu HTML Checker", version: PACKAGES["vnu-jar"], address: "https://validator.github.io/validator/" },
  pdf: { title: "page (PDF/UA-1, PDF/A-2a)", version: "0.11.0", address: "https://github.com/josephbarbierdarnal/page" },
  own: { title: "Skranke: own checks", version: null, address: null },
  reader: { title: "Skranke: a journey by a screen reader's driver", version: null, address: null },
  transcript: { title: "Skranke: screen reader's transcript", version: null, address: null },
  keys: { title: "Skranke: keyboard alone", version: null, address: null },
};

export class Record {
  /** Each state with its looks: `{engine, view, findings}`, where a finding that a person has settled has its `entry`. */
  states = [];
  /** What couldn't be done to its end. */
  stopped = [];

  /** `isSlice`: not every state that was met was looked at. */
  constructor(address, isSlice = false) {
    this.address = address;
    this.isSlice = isSlice;
    this.began = new Date();
  }

  /** Keeps a state. Of what passed the criteria are kept, without those that the same engine found fault with. */
  add(label, { journey = null, form = null, page, lang, scripts = true, path }, looks) {
    this.states.push({ state: label, journey, form, page, lang, scripts, path, looks: looks.map(completed) });
  }

  /** Keeps what stopped a journey. */
  stop(journey, message) {
    this.stopped.push({ journey, message });
  }

  /** Every outcome of every state: each finding, what passed by engine, and what had nothing to look at. */
  outcomes() {
    return this.states.flatMap((state) => [...findings(state), ...passed(state), ...inapplicable(state)]);
  }
}

function completed({ engine, view, rules, idle = [], passed, findings }) {
  const isOurs = ENGINES[engine].address === null;
  const criteriaOf = ({ rule, criteria }) => criteria ?? (isOurs ? own(rule, view) : []);
  return {
    engine,
    view,
    passed: isOurs ? rules.filter((rule) => !idle.includes(rule)).flatMap((rule) => own(rule, view)) : [...passed],
    idle: idle.flatMap((rule) => own(rule, view)),
    findings: findings.map((finding) => ({ ...finding, criteria: [...new Set(criteriaOf(finding))] })),
  };
}

function findings({ state, looks }) {
  return looks.flatMap(({ engine, view, findings }) =>
    findings.map(({ rule, help, where, element, criteria, url, isUndecided, entry }) => ({
      state,
      engine,
      rule,
      criteria,
      outcome: isUndecided ? "cantTell" : "failed",
      place: where || null,
      message: help,
      reviewed: entry !== undefined,
      view,
      element,
      url: url ?? null,
      entry,
    })),
  );
}

function passed({ state, looks }) {
  const engines = [...new Set(looks.map(({ engine }) => engine))];
  return engines.flatMap((engine) => {
    const its = looks.filter((look) => look.engine === engine);
    const open = its.flatMap(({ findings }) => findings).filter(({ entry }) => !entry);
    const faulty = new Set(open.flatMap(({ criteria }) => criteria));
    const held = new Set(its.flatMap(({ passed }) => passed));
    const criteria = [...held].filter((one) => !faulty.has(one)).sort();
    if (open.length > 0 && criteria.length === 0) return [];
    return [{ state, engine, rule: "*", criteria, outcome: "passed", place: null, message: null, reviewed: false }];
  });
}

/** The criteria that a check of ours is there for, where no view of the state had anything for it. */
function inapplicable({ state, looks }) {
  const engines = [...new Set(looks.map(({ engine }) => engine))];
  return engines.flatMap((engine) => {
    const its = looks.filter((look) => look.engine === engine);
    const looked = new Set(its.flatMap(({ passed, findings }) => [...passed, ...findings.flatMap(({ criteria }) => criteria)]));
    const criteria = [...new Set(its.flatMap(({ idle }) => idle))].filter((one) => !looked.has(one)).sort();
    if (criteria.length === 0) return [];
    return [{ state, engine, rule: "*", criteria, outcome: "inapplicable", place: null, message: null, reviewed: false }];
  });
}
