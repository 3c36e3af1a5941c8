// Which criteria of WCAG a rule is for.

/** Of the rules of our own checks. What isn't here is for no criterion: the browser's console, and what is left where the
    reader has chosen the colours, which only EN 301 549 (11.7) asks for. */
const OWN = {
  focus: ["3.3.1"],
  summary: ["3.3.1"],
  message: ["1.3.1", "3.3.1"],
  title: ["2.4.2"],
  heading: ["1.3.1", "2.4.6"],
  language: ["3.1.1", "3.1.2"],
  reference: ["1.3.1", "4.1.2"],
  jump: ["2.4.1"],
  label: ["1.3.1", "3.3.2"],
  help: ["3.2.6"],
  moved: ["3.2.6"],
  again: ["3.3.7"],
  paste: ["3.3.8"],
  secret: ["3.3.8"],
  puzzle: ["3.3.8"],
  purpose: ["1.3.5"],
  mismatch: ["1.3.5"],
  told: ["1.3.5"],
  another: ["1.3.5"],
  target: ["2.5.8"],
  covered: ["2.4.11"],
  reflow: ["1.4.10"],
  small: ["1.4.4"],
  ring: ["1.4.11", "2.4.7"],
  "focus-seen": ["1.4.11", "2.4.7"],
  "focus-obscured": ["2.4.11"],
  "focus-trap": ["2.1.2"],
  reach: ["2.1.1"],
  heard: ["1.3.1", "2.4.6", "4.1.2"],
  "error-heard": ["3.3.1", "4.1.2"],
  "status-heard": ["4.1.3"],
  transcript: ["1.3.1", "1.3.2", "4.1.2"],
};

/** Of those that depend on how the page is looked at. */
const IN_VIEW = {
  "text spacing": { clipped: ["1.4.12"], overlap: ["1.4.12"] },
  "200 % text": { clipped: ["1.4.4"], overlap: ["1.4.4"] },
};

/** The criteria of a rule of ours in a view. */
export function own(rule, view) {
  return IN_VIEW[view]?.[rule] ?? OWN[rule] ?? [];
}

/** The criteria that axe's tags name: `wcag1410` is 1.4.10, while `wcag21aa` is a level. */
export function tagged(tags) {
  const numbers = tags.map((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)).filter(Boolean);
  return numbers.map(([, principle, guideline, criterion]) => `${principle}.${guideline}.${criterion}`);
}
