// The coverage as one page without scripts: every criterion at a glance, then every page of every form.
import { VERDICTS, byCriterion, day, engineNames, placeName, verdict } from "./words.mjs";

const STYLE = `
  :root { color-scheme: light dark; }
  body { font-family: system-ui, sans-serif; line-height: 1.5; max-inline-size: 75rem; margin: 0 auto; padding: 1rem; }
  table { border-collapse: collapse; inline-size: 100%; min-inline-size: 44rem; margin-block: 1rem; }
  caption { text-align: start; font-weight: bold; padding-block: 0.5rem; }
  th:first-child, td:nth-child(3) { inline-size: 15rem; }
  th, td { border: 1px solid; padding: 0.375rem 0.5rem; text-align: start; vertical-align: top; overflow-wrap: break-word; }
  li { overflow-wrap: anywhere; }
  td ul { margin: 0; padding-inline-start: 1.25rem; }
  summary { padding-block: 0.5rem; }
  .scroll { overflow-x: auto; }`;

export function html(results, criteria, rows) {
  const all = byCriterion(rows, criteria).map(([one, own]) => overall(one, own));
  return `<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kravene i WCAG og hvem som har sett på dem</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
<h1>Kravene i WCAG og hvem som har sett på dem</h1>
<p>${escaped(results.address)}, ${day(results.at)}. Maskiner finner feil, men kan ikke si at alt er riktig.</p>
<h2>Alle kravene</h2>
${table("Hvert krav, på alle sidene", ["Krav", "Sett på av", "Utfall", "Det et menneske gjør"], all)}
<h2>Hver side</h2>
${pages(rows).map(([place, own]) => page(place, byCriterion(own, criteria))).join("\n")}
</main>
</body>
</html>
`;
}

/** The rows of each page, in the order in which the pages came. */
function pages(rows) {
  const found = new Map();
  for (const row of rows) found.set(placeName(row), [...(found.get(placeName(row)) ?? []), row]);
  return [...found];
}

function page(place, judged) {
  const open = judged.flatMap(([, rows]) => rows).filter(({ outcome }) => outcome === "failed").length;
  const heads = ["Krav", "Sett på av", "Utfall", "Funnet"];
  return `<details>
<summary>${escaped(place)} (${open === 0 ? "ingen brudd funnet av maskin" : `brudd på ${open} krav`})</summary>
${table(place, heads, judged.map(([one, own]) => [...who(one, own), findings(own)]))}
</details>`;
}

function overall(criterion, rows) {
  const manual = criterion.manual === null ? "" : escaped(criterion.manual);
  const note = criterion.note ? escaped(criterion.note) : "";
  return [...who(criterion, rows), manual || note];
}

/** The first cells of every row: which criterion, who looked, what came of it. */
function who(criterion, rows) {
  const name = `${criterion.number} ${criterion.nb} (${criterion.level}${criterion.since ? ", ny i WCAG 2.2" : ""})`;
  const looked = engineNames(rows.flatMap(({ looked }) => looked));
  const isElsewhere = rows.length > 0 && rows.every(({ sampled }) => sampled);
  const outcome = `${VERDICTS[verdict(rows, criterion)]}${isElsewhere ? ", på en side med samme oppbygning" : ""}`;
  return [escaped(name), escaped(looked || "ingen maskin"), outcome];
}

/** What was found, alike findings once: where the first is, and how many there are. */
function findings(rows) {
  const alike = new Map();
  for (const one of rows.flatMap(({ findings }) => findings)) {
    const what = `${one.message} (${one.engine} ${one.rule})`;
    alike.set(what, [...(alike.get(what) ?? []), [one.state, one.place].filter(Boolean).join(", ")]);
  }
  if (alike.size === 0) return "";
  const told = [...alike].map(([what, [first, ...others]]) => {
    const more = others.length === 0 ? "" : others.length === 1 ? ", og ett sted til" : `, og ${others.length} steder til`;
    return `<li>${escaped(`${what}: ${first}${more}`)}</li>`;
  });
  return `<ul>${told.join("")}</ul>`;
}

/** A table whose first cell of every row is its head. */
function table(caption, heads, rows) {
  const line = ([head, ...cells]) => `<tr><th scope="row">${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  return `<section class="scroll" aria-label="${escaped(caption)}" tabindex="0">
<table>
<caption>${escaped(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(line).join("\n")}
</tbody>
</table>
</section>`;
}

function escaped(text) {
  return String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
