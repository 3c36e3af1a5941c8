// Alfa's judgement of one page, in a thread of its own: it takes a second of a processor, in which the other visitors
// would have to wait.
import { parentPort } from "node:worker_threads";
import { Audit } from "@siteimprove/alfa-act";
import { Device } from "@siteimprove/alfa-device";
import { Document } from "@siteimprove/alfa-dom";
import { Request, Response } from "@siteimprove/alfa-http";
import rules from "@siteimprove/alfa-rules";
import { Conformance, Criterion } from "@siteimprove/alfa-wcag";
import { Page } from "@siteimprove/alfa-web";

const isOurs = Conformance.isAA();

/** Rules that belong to criteria of level AAA alone ask for more than the law and the other engines do. */
const WANTED = [...rules].filter(({ requirements }) => {
  const criteria = [...requirements].filter((one) => one instanceof Criterion);
  return criteria.length === 0 || criteria.some(isOurs);
});

parentPort.on("message", async ({ number, tree }) => {
  try {
    parentPort.postMessage({ number, said: await judge(tree) });
  } catch (error) {
    parentPort.postMessage({ number, error: String(error.stack ?? error) });
  }
});

/** What it found, and the criteria of the rules that passed. */
async function judge(tree) {
  const device = Device.standard();
  const read = Page.of(Request.empty(), Response.empty(), Document.from(tree, device), device);
  const outcomes = [...(await Audit.of(read, WANTED).evaluate())].map((outcome) => [outcome, outcome.toJSON()]);
  const held = outcomes.filter(([, { outcome }]) => outcome === "passed").flatMap(([{ rule }]) => criteriaOf(rule));
  const found = outcomes.filter(([, { outcome }]) => outcome === "failed" || outcome === "cantTell").map(finding);
  return { held: [...new Set(held)], found };
}

/** The numbers of the criteria of WCAG that a rule is for. */
function criteriaOf({ requirements }) {
  return [...requirements].filter((one) => one instanceof Criterion).map(({ chapter }) => chapter);
}

/** What Alfa can't tell is a finding until a person has looked at it. */
function finding([{ rule, target }, { outcome, expectations = [] }]) {
  const messages = expectations.map(([, said]) => said?.error?.message ?? "").filter(Boolean);
  const unsure = outcome === "cantTell" ? "undecided: " : "";
  return {
    rule: rule.uri.split("/").at(-1),
    help: `${unsure}${messages.join("; ")}`,
    where: target.path?.() ?? "",
    element: start(target),
    criteria: criteriaOf(rule),
    url: rule.uri,
    isUndecided: outcome === "cantTell",
  };
}

/** The start tag of the element that an outcome is about, or of the one around the text or attribute. */
function start(target) {
  let at = target;
  while (at && !("attributes" in at)) at = at.owner?.getOr(undefined) ?? at.parent?.().getOr(undefined);
  // What is said of the whole document is about how it begins: its first heading stands for it.
  at ??= target.descendants?.().find(({ name }) => /^h[1-6]$/.test(name)).getOr(undefined);
  if (!at) return "";
  const attributes = [...at.attributes].map(({ name, value }) => ` ${name}="${value}"`);
  return `<${at.name}${attributes.join("")}>`;
}
