// IBM's Equal Access engine: the rules of WCAG 2.2 A and AA and of IBM's own requirements (which hold EN 301 549).
import { inject, source } from "./inject.mjs";

const SOURCE = source("accessibility-checker-engine/ace.js");
/** Where the engine's makers explain each of its rules. */
const HELP = "https://able.ibm.com/rules/archives/latest/doc/en-US";
const POLICIES = ["IBM_Accessibility", "WCAG_2_2"];

export const ibm = {
  name: "ibm",
  async look(page, { passed }) {
    await inject(page, "ace", SOURCE);
    const results = await page.evaluate(async (policies) => {
      // The engine takes what is folded away for shown, and its labels for missing; so everything is unfolded.
      const folded = [...document.querySelectorAll("details:not([open])")];
      for (const details of folded) details.open = true;
      // What was just unfolded has its place on the page from the next frame on.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const checker = new globalThis.ace.Checker();
      const report = await checker.check(document, policies);
      for (const details of folded) details.open = false;
      const criteriaOf = (rule) =>
        checker.engine
          .getRule(rule)
          .rulesets.filter(({ id }) => [id].flat().includes("WCAG_2_2"))
          .flatMap(({ num }) => num)
          // Some rules are for WAI-ARIA, which has no numbers.
          .filter((number) => /^\d/.test(number));
      const isFound = ({ value: [, outcome] }) => outcome === "FAIL" || outcome === "POTENTIAL";
      const hasPassed = ({ value: [, outcome] }) => outcome === "PASS";
      return {
        found: report.results.filter(isFound).map(({ ruleId, value, message, path, snippet }) => {
          return { ruleId, value, message, path: path.dom, snippet, criteria: criteriaOf(ruleId) };
        }),
        held: [...new Set(report.results.filter(hasPassed).map(({ ruleId }) => ruleId))].flatMap(criteriaOf),
      };
    }, POLICIES);
    passed(results.held);
    return results.found.map(finding);
  },
};

function finding({ ruleId, value: [kind, outcome], message, path, snippet, criteria }) {
  const unsure = outcome === "POTENTIAL" ? "undecided: " : "";
  const advice = kind === "RECOMMENDATION" ? "advice: " : "";
  return {
    rule: ruleId,
    help: `${unsure}${advice}${message}`,
    where: path,
    element: snippet,
    criteria,
    url: `${HELP}/${ruleId}.html`,
    isUndecided: outcome === "POTENTIAL",
  };
}
