// `earl.jsonld`: W3C's Evaluation and Report Language 1.0, which other tools of accessibility read.
import { Criterion } from "@siteimprove/alfa-wcag";
import { ENGINES } from "../record.mjs";

const CONTEXT = {
  earl: "http://www.w3.org/ns/earl#",
  dct: "http://purl.org/dc/terms/",
  doap: "http://usefulinc.com/ns/doap#",
  wcag: "https://www.w3.org/TR/WCAG2/#",
};

export function earl(record) {
  const { address, began, states } = record;
  const subjects = new Map(states.map((state, at) => [state.state, subject(state, at, address)]));
  const outcomes = record.outcomes();
  const criteria = [...new Set(outcomes.flatMap(({ criteria }) => criteria))].sort();
  const graph = [
    ...assertors(outcomes),
    ...subjects.values(),
    ...criteria.map((number) => ({ "@id": criterion(number), "@type": "earl:TestRequirement", "dct:title": `WCAG ${number}` })),
    ...outcomes.map((outcome) => assertion(outcome, subjects.get(outcome.state)["@id"], began)),
  ];
  // A line for each, since there are thousands.
  const lines = graph.map((node) => JSON.stringify(node)).join(",\n");
  return `{"@context": ${JSON.stringify(CONTEXT)}, "@graph": [\n${lines}\n]}\n`;
}

/** Where WCAG has a criterion. */
function criterion(number) {
  return Criterion.of(number).uri.replace(CONTEXT.wcag, "wcag:");
}

function assertors(outcomes) {
  return [...new Set(outcomes.map(({ engine }) => engine))].map((engine) => {
    const { title, version, address } = ENGINES[engine];
    return {
      "@id": `_:${engine}`,
      "@type": ["earl:Software", "earl:Assertor"],
      "dct:title": title,
      ...(version && { "doap:release": { "doap:revision": version } }),
      ...(address && { "doap:homepage": { "@id": address } }),
    };
  });
}

function subject({ state, lang, path }, at, address) {
  return {
    "@id": `_:state-${at}`,
    "@type": ["earl:TestSubject", "earl:WebPage"],
    "dct:title": state,
    "dct:source": { "@id": new URL(`/${lang}${path}`, address).href },
  };
}

/** What a person has settled has passed, by the engine's look and the person's. */
function assertion({ engine, rule, criteria, outcome, place, message, entry, element, url }, subject, began) {
  const parts = criteria.map((number) => ({ "@id": criterion(number) }));
  const description = entry ? `${message}\n${entry.reason} (${entry.date})` : message;
  const isAll = rule === "*";
  return {
    "@type": "earl:Assertion",
    "earl:assertedBy": { "@id": `_:${engine}` },
    "earl:subject": { "@id": subject },
    "earl:mode": { "@id": entry ? "earl:semiAuto" : "earl:automatic" },
    "earl:test": {
      ...(url && { "@id": url }),
      "@type": isAll ? "earl:TestRequirement" : "earl:TestCase",
      "dct:title": isAll ? `all rules of ${ENGINES[engine].title} that ${outcome === "inapplicable" ? "don't apply" : "apply"}` : rule,
      [isAll ? "dct:hasPart" : "dct:isPartOf"]: parts,
    },
    "earl:result": {
      "@type": "earl:TestResult",
      "earl:outcome": { "@id": `earl:${entry ? "passed" : outcome}` },
      "dct:date": began.toISOString(),
      ...(description && { "dct:description": description }),
      ...(place && { "earl:pointer": { "dct:description": `${place} ${element}`.trim() } }),
    },
  };
}
