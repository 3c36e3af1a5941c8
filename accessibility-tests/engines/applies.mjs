// Where a check of our own has something to look at. A page without errors says nothing of how errors are told, so there
// such a check hasn't passed: it didn't apply.

const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
const INPUTS = "input:not([type=hidden]), select, textarea";
const REFERENCES = ["for", ...["describedby", "labelledby", "controls", "owns", "details", "errormessage"].map((word) => `aria-${word}`)];

/** What must be shown on a page, by rule. A rule that isn't here looks at every page. */
export const NEEDS = {
  focus: ".ds-error-summary",
  summary: ".ds-error-summary a",
  message: ".ds-error-summary a, .ds-validation-message",
  reference: REFERENCES.map((name) => `[${name}]`).join(", "),
  jump: "a[href^='#']",
  label: INPUTS,
  purpose: "[autocomplete]",
  mismatch: "[autocomplete]",
  told: INPUTS,
  another: "[autocomplete]",
  paste: INPUTS,
  secret: "[type=password], [autocomplete=one-time-code]",
  again: "form[data-page]",
  target: CONTROLS,
  covered: CONTROLS,
  ring: CONTROLS,
  edge: `${INPUTS}, button.ds-button`,
  chosen: "[type=checkbox], [type=radio]",
  "focus-seen": CONTROLS,
  "focus-obscured": CONTROLS,
  "focus-trap": CONTROLS,
  reach: CONTROLS,
};

/** Those of some rules that have nothing to look at on a page as it is now. */
export async function idle(page, rules) {
  const needs = rules.filter((rule) => rule in NEEDS).map((rule) => [rule, NEEDS[rule]]);
  if (needs.length === 0) return [];
  return page.evaluate((needs) => {
    const isThere = (selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
    return needs.filter(([, selector]) => !isThere(selector)).map(([rule]) => rule);
  }, needs);
}
