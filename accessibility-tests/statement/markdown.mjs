// The draft of the accessibility statement. A person fills in uustatus.no with it, after looking at what machines can't.
import { VERDICTS, byCriterion, day, engineNames, placeName, verdict } from "./words.mjs";

/** How many places of one fault are told; the rest are in coverage.html. */
const MOST_PLACES = 5;

export function markdown(results, criteria, rows) {
  const judged = byCriterion(rows, criteria).map(([criterion, own]) => ({ criterion, rows: own, is: verdict(own, criterion) }));
  const isLaw = ({ criterion }) => criterion.since !== "2.2";
  const toDo = judged.filter(({ criterion, is }) => is !== "passed" && is !== "inapplicable" && (is !== "failed" || criterion.manual !== null));
  const lines = [
    "# Utkast til tilgjengelighetserklæring",
    "",
    "Dette er et utkast, laget av en maskin. Det sier ikke om løsningen oppfyller kravene. Maskiner finner feil, men kan ikke",
    "si at alt er riktig. Gå gjennom listen nederst før du fyller ut erklæringen på uustatus.no.",
    "",
    "## Hva som er undersøkt",
    "",
    `- Nettsted: ${plain(results.address)}`,
    `- Dato: ${day(results.at)}`,
    `- Omfang: ${extent(results)}`,
    ...(results.slice ? ["- Bare et utvalg: hver slags felt, side og tilstand minst én gang, ikke alle sidene"] : []),
    "- Utvalg: kontroller av tekstavstand, tastatur og tvungne farger ser på én av flere tilstander med samme oppbygning",
    `- Med: ${engineNames(results.outcomes.map(({ engine }) => engine)) || "ingenting"}`,
    "",
    "## Kravene i forskriften",
    "",
    ...judged.filter(isLaw).flatMap(told),
    "",
    "## Nye krav i WCAG 2.2",
    "",
    "Disse står ikke i forskriften ennå.",
    "",
    ...judged.filter((one) => !isLaw(one)).flatMap(told),
    "",
    "## Må kontrolleres av et menneske",
    "",
    ...toDo.map(task),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function extent({ states }) {
  const count = (of) => new Set(states.map(of).filter(Boolean)).size;
  const langs = [...new Set(states.map(({ lang }) => lang).filter(Boolean))].sort();
  const forms = number(count(({ form }) => form), "skjema", "skjemaer");
  const pages = number(count(({ form, page }) => page && JSON.stringify([form, page])), "skjemaside", "skjemasider");
  const inAll = number(states.length, "tilstand", "tilstander");
  return `${forms} med ${pages}; i alt ${inAll} av sider i og utenfor skjemaene${langs.length ? ` (${langs.join(", ")})` : ""}`;
}

function number(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

function told({ criterion, rows, is }) {
  const name = `- **${criterion.number} ${criterion.nb}** (${criterion.level}): `;
  if (is !== "failed") return [`${name}${VERDICTS[is]}.`, ...note(criterion)];
  const found = rows.flatMap((row) =>
    row.outcome === "failed" ? row.findings.map((one) => `${placeName(row)}: ${one.message} (${one.engine} ${one.rule})`) : [],
  );
  const all = [...new Set(found)];
  const more = all.length - MOST_PLACES;
  return [
    `${name}${VERDICTS.failed}:`,
    ...all.slice(0, MOST_PLACES).map((one) => `  - ${plain(one)}`),
    ...(more > 0 ? [`  - og ${more} til, se coverage.html`] : []),
    ...(criterion.manual === null ? [] : ["  - Resten av kravet må også kontrolleres av et menneske."]),
    ...note(criterion),
  ];
}

function note({ note }) {
  return note ? [`  ${note}`] : [];
}

function task({ criterion, is }) {
  const unseen = "Ikke alle sidene ble sett på. Kjør kontrollen på nytt.";
  const what = criterion.manual ?? (is === "cantTell" ? "Maskinen fant noe den ikke kan avgjøre." : unseen);
  const doubt = is === "cantTell" ? " Se også stedene i coverage.html der maskinen er i tvil." : "";
  return `- [ ] **${criterion.number} ${criterion.nb}**: ${what}${doubt}`;
}

/** A text of a page as one line that Markdown doesn't read anything into. */
function plain(text) {
  return String(text).replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>#|!]/g, "\\$&");
}
