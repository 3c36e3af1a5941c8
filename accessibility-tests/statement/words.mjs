// What the two documents say alike, in Bokmål.

/** What is known of one criterion over many rows: the worst that was found on any page counts. */
export function verdict(rows, { manual }) {
  const outcomes = new Set(rows.map(({ outcome }) => outcome));
  const isSeen = rows.length > 0 && rows.every(({ machine, idle }) => machine || idle);
  if (outcomes.has("failed")) return "failed";
  if (outcomes.has("cantTell")) return "cantTell";
  if (manual === null && !outcomes.has("manual") && rows.length > 0) return outcomes.has("passed") ? "passed" : "inapplicable";
  if (!isSeen) return "manual";
  return rows.some(({ machine }) => machine) ? "silent" : "idle";
}

/** The same in words. `silent`: machines found no fault, which settles nothing. `idle`: they found nothing to look at. */
export const VERDICTS = {
  failed: "brudd funnet",
  cantTell: "maskinen er i tvil; må kontrolleres av et menneske",
  passed: "ingen feil funnet av maskin",
  silent: "ingen feil funnet av maskin, men må kontrolleres av et menneske",
  inapplicable: "maskinen fant ikke noe som kravet gjelder",
  idle: "maskinen fant ikke noe som kravet gjelder, men det må kontrolleres av et menneske",
  manual: "må kontrolleres av et menneske",
};

/** Every engine in words that name what it is. */
const ENGINES = {
  axe: "axe",
  ibm: "IBM Equal Access",
  alfa: "Alfa",
  html: "html-validate",
  vnu: "Nu HTML Checker",
  own: "egne kontroller",
  keys: "tastaturkontroll",
  transcript: "godkjent skjermleserutskrift",
};

export function engineNames(names) {
  const engines = new Set(names.map((name) => name.split(":")[0]));
  return [...engines].map((name) => ENGINES[name] ?? name).join(", ");
}

/** A page as a person finds it. */
export function placeName({ form, page, journey }) {
  return [form ?? "Uten skjema", page ?? journey].filter(Boolean).join(": ");
}

/** A moment as a date: «27.11.2026». */
export function day(at) {
  const [year, month, date] = new Date(at).toISOString().slice(0, 10).split("-");
  return `${date}.${month}.${year}`;
}

/** The rows of each criterion. */
export function byCriterion(rows, criteria) {
  return criteria.map((criterion) => [criterion, rows.filter((row) => row.criterion === criterion.number)]);
}
