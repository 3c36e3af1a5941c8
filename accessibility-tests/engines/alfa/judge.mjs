// Alfa's judgement of one page, in a program of its own: it takes a second of a processor, in which the other visitors
// would have to wait.
import { Audit, Outcome } from "@siteimprove/alfa-act";
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

process.on("message", async ({ number, tree }) => {
  try {
    process.send({ number, said: await judge(JSON.parse(tree)) });
  } catch (error) {
    process.send({ number, error: String(error.stack ?? error) });
  }
});
// Nobody is left to ask.
process.on("disconnect", () => process.exit());

/** What it found, and the criteria of the rules that passed. */
async function judge(tree) {
  const device = Device.standard();
  const read = Page.of(Request.empty(), Response.empty(), Document.from(tree, device), device);
  const outcomes = [...(await Audit.of(read, WANTED).evaluate())];
  const held = outcomes.filter(Outcome.isPassed).flatMap(({ rule }) => criteriaOf(rule));
  const open = outcomes.filter((outcome) => Outcome.isFailed(outcome) || Outcome.isCantTell(outcome));
  // What has passed is told of at length too, if one asks.
  const found = open.map((outcome) => finding([outcome, outcome.toJSON()]));
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
