// axe-core: every rule of WCAG 2.0 to 2.2 A and AA, its best practices, and those of its experimental rules that
// belong to WCAG.
import { tagged } from "../criteria.mjs";
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

export const axe = { name: "axe", look: (page, { passed }) => run(page, passed, { type: "tag", values: TAGS }, OFF_BY_DEFAULT) };

/** Colours alone: what changes when the browser asks for dark pages. */
export const contrast = {
  name: "axe",
  look: (page, { passed }) => run(page, passed, { type: "rule", values: ["color-contrast", "link-in-text-block"] }, []),
};

async function run(page, passed, runOnly, extra) {
  await inject(page, "axe", SOURCE);
  const rules = Object.fromEntries(extra.map((rule) => [rule, { enabled: true }]));
  const options = { runOnly, rules, resultTypes: ["violations", "incomplete"] };
  // As text, and of what has passed no more than is needed: thousands of objects take as long to cross as to be found.
  const found = await page.evaluate(async (options) => {
    // What stays in its place when the page is scrolled, a dialog, it looks for where it is when nothing is.
    scrollTo({ left: 0, top: 0, behavior: "instant" });
    const { violations, incomplete, passes } = await globalThis.axe.run(document, options);
    return JSON.stringify({ violations, incomplete, held: passes.flatMap(({ tags }) => tags) });
  }, options);
  const { violations, incomplete, held } = JSON.parse(found);
  passed(tagged(held));
  // What axe can't decide must be decided by a person, once, in the reviewed list.
  return [...violations.flatMap(findings), ...incomplete.flatMap(findings).map(undecided)];
}

function findings({ id, help, helpUrl, tags, nodes }) {
  const why = ({ any, all, none }) => [...any, ...all, ...none].map((check) => check.message).join("; ");
  return nodes.map((node) => ({
    rule: id,
    help: `${help}: ${why(node)}`,
    where: node.target.flat().join(" "),
    element: node.html,
    criteria: tagged(tags),
    url: helpUrl,
  }));
}

function undecided(finding) {
  return { ...finding, help: `undecided: ${finding.help}`, isUndecided: true };
}
