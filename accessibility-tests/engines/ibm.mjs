// IBM's Equal Access engine: the rules of WCAG 2.2 A and AA and of IBM's own requirements (which hold EN 301 549).
import { inject, source } from "./inject.mjs";

const SOURCE = source("accessibility-checker-engine/ace.js");
const POLICIES = ["IBM_Accessibility", "WCAG_2_2"];

export const ibm = {
  name: "ibm",
  async look(page) {
    await inject(page, "ace", SOURCE);
    const results = await page.evaluate(async (policies) => {
      // The engine takes what is folded away for shown, and its labels for missing; so everything is unfolded.
      const folded = [...document.querySelectorAll("details:not([open])")];
      for (const details of folded) details.open = true;
      // What was just unfolded has its place on the page from the next frame on.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const report = await new globalThis.ace.Checker().check(document, policies);
      for (const details of folded) details.open = false;
      return report.results
        .filter(({ value: [, outcome] }) => outcome === "FAIL" || outcome === "POTENTIAL")
        .map(({ ruleId, value, message, path, snippet }) => ({ ruleId, value, message, path: path.dom, snippet }));
    }, POLICIES);
    return results.map(finding);
  },
};

function finding({ ruleId, value: [kind, outcome], message, path, snippet }) {
  const unsure = outcome === "POTENTIAL" ? "undecided: " : "";
  const advice = kind === "RECOMMENDATION" ? "advice: " : "";
  return { rule: ruleId, help: `${unsure}${advice}${message}`, where: path, element: snippet };
}
