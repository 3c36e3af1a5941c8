// axe-core: every rule of WCAG 2.0 to 2.2 A and AA, its best practices, and those of its experimental rules that
// belong to WCAG.
import { inject, source } from "./inject.mjs";

const SOURCE = source("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const OFF_BY_DEFAULT = [
  "target-size",
  "css-orientation-lock",
  "label-content-name-mismatch",
  "p-as-heading",
  "table-fake-caption",
  "td-has-header",
];

export const axe = { name: "axe", look: (page) => run(page, { type: "tag", values: TAGS }, OFF_BY_DEFAULT) };

/** Colours alone: what changes when the browser asks for dark pages. */
export const contrast = {
  name: "axe",
  look: (page) => run(page, { type: "rule", values: ["color-contrast", "link-in-text-block"] }, []),
};

async function run(page, runOnly, extra) {
  await inject(page, "axe", SOURCE);
  const rules = Object.fromEntries(extra.map((rule) => [rule, { enabled: true }]));
  const options = { runOnly, rules, resultTypes: ["violations", "incomplete"] };
  const { violations, incomplete } = await page.evaluate((options) => globalThis.axe.run(document, options), options);
  const found = (unsure) => (rule) => rule.nodes.map((node) => finding(rule, node, unsure));
  // What axe can't decide must be decided by a person, once, in the reviewed list.
  return [...violations.flatMap(found("")), ...incomplete.flatMap(found("undecided: "))];
}

function finding({ id, help }, { target, html, any, all, none }, unsure) {
  const why = [...any, ...all, ...none].map((check) => check.message).join("; ");
  return { rule: id, help: `${unsure}${help}: ${why}`, where: target.flat().join(" "), element: html };
}
