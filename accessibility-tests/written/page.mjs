// `report.html`: what a tester hands on, in one file without scripts.
import { readFileSync } from "node:fs";
import { ENGINES } from "../record.mjs";
import { escape } from "./escape.mjs";
import { groups } from "./groups.mjs";

const STYLE = readFileSync(new URL("page.css", import.meta.url), "utf8").trim();

/** What our own engines are called where all words are Norwegian. */
const OURS = { own: "Egne kontroller", transcript: "Det en skjermleser sier", keys: "Bare tastatur" };

/** How many places of one finding are shown; the rest are in the other files. */
const MOST_PLACES = 50;

export function page(record) {
  const outcomes = record.outcomes();
  const found = outcomes.filter(({ outcome }) => outcome === "failed" || outcome === "cantTell");
  const open = found.filter(({ reviewed }) => !reviewed);
  const parts = [
    summary(record, open, found),
    section("Funn", rules(record, open)),
    ...(record.stopped.length > 0 ? [section("Det som stanset", stopped(record))] : []),
    section("Vurdert av et menneske", settled(found)),
    section("Det som er sett på", lookedAt(record)),
  ];
  return `<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Rapport om tilgjengelighet</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>Rapport om tilgjengelighet</h1>
${parts.join("\n")}
</main>
</body>
</html>
`;
}

const titleOf = (engine) => OURS[engine] ?? ENGINES[engine].title;

/** The names of states and journeys, and what engines say, are English. */
const english = (text) => `<span lang="en">${escape(text)}</span>`;

const section = (title, content) => `<section>\n<h2>${title}</h2>\n${content}\n</section>`;

function summary({ address, began, isSlice, states, stopped }, open, found) {
  const looks = states.reduce((sum, { looks }) => sum + looks.length, 0);
  const day = began.toLocaleString("nb-NO", { timeZone: "Europe/Oslo", dateStyle: "long", timeStyle: "short" });
  const facts = [
    ["Når", escape(day)],
    ["Hvor", `<code>${escape(address)}</code>`],
    ["Tilstander", `${states.length} (en side slik noen møter den: tom, med feil, utfylt …)`],
    ...(isSlice ? [["Utvalg", "hver slags felt, side og tilstand minst én gang, ikke alle sidene"]] : []),
    ["Blikk", `${looks} (en kontroll av en tilstand med ett verktøy)`],
    ["Funn", String(open.length)],
    ["Vurdert av et menneske", String(found.length - open.length)],
    ...(stopped.length > 0 ? [["Stanset før slutten", String(stopped.length)]] : []),
  ];
  const list = facts.map(([term, fact]) => `<div><dt>${term}</dt><dd>${fact}</dd></div>`).join("\n");
  const rest = "Maskiner finner bare en del av feilene. Rapporten sier ikke at noe oppfyller kravene som et menneske må prøve.";
  return section("Kort sagt", `<dl>\n${list}\n</dl>\n<p>${rest}</p>`);
}

function rules({ states }, open) {
  if (open.length === 0) return "<p>Ingen.</p>";
  const pages = new Map(states.map((state) => [state.state, state]));
  return [...groups(open, ({ engine, rule }) => `${engine} ${rule}`).values()]
    .sort((one, other) => other.length - one.length)
    .map((group) => rule(group, pages))
    .join("\n");
}

function rule(group, pages) {
  const [{ engine, rule, criteria, url }] = group;
  const name = `${titleOf(engine)}: ${rule}`;
  const about = [
    `${group.length} ${group.length === 1 ? "sted" : "steder"}.`,
    ...(criteria.length > 0 ? [`WCAG ${criteria.join(", ")}.`] : []),
    ...(url ? [`<a href="${escape(url)}">Hva du kan gjøre med «${escape(rule)}» (på engelsk)</a>`] : []),
  ];
  const rows = group.slice(0, MOST_PLACES).map(({ state, view, place, element, message, outcome }) => [
    `${english(`${state} (${view})`)}<br><code>${escape(pages.get(state).path)}</code>`,
    `<code>${escape([place, element].filter(Boolean).join(" "))}</code>`,
    `${outcome === "cantTell" ? "Et menneske må avgjøre: " : ""}${english(message)}`,
  ]);
  const more = group.length > MOST_PLACES ? `<p>Og ${group.length - MOST_PLACES} til, se <code>results.json</code>.</p>` : "";
  const shown = table(`Steder: ${escape(name)}`, ["Side og tilstand", "Element", "Hva som er galt"], rows);
  return `<h3>${escape(name)}</h3>\n<p>${about.join(" ")}</p>\n${shown}${more}`;
}

function stopped({ stopped }) {
  const rows = stopped.map(({ journey, message }) => [english(journey), `<code>${escape(message.split("\n")[0])}</code>`]);
  return table("Reiser som ikke kom til slutten", ["Reise", "Hva som skjedde"], rows);
}

function settled(found) {
  const kinds = [...groups(found.filter(({ entry }) => entry), ({ entry }) => entry)];
  if (kinds.length === 0) return "<p>Ingen.</p>";
  const rows = kinds.map(([{ engine, rule, reason, date }, { length }]) => [
    `${escape(titleOf(engine))}: ${escape(rule)}`,
    String(length),
    english(reason),
    escape(date),
  ]);
  return table("Funn som ikke er feil, og hvorfor", ["Regel", "Antall", "Grunn", "Dato"], rows);
}

function lookedAt({ states }) {
  const looks = states.flatMap((state) => state.looks);
  const engines = [...groups(looks, ({ engine }) => engine)].map(([engine, its]) => [
    escape(titleOf(engine)),
    escape(ENGINES[engine].version ?? "følger med"),
    String(its.length),
  ]);
  const journeys = [...groups(states, ({ journey }) => journey)].map(([journey, its]) => {
    const list = its.map(({ state, looks }) => `<li>${english(state)}: ${looks.length} blikk</li>`).join("");
    return `<h3>${english(journey)}</h3>\n<ul>${list}</ul>`;
  });
  const tools = table("Verktøyene", ["Verktøy", "Versjon", "Blikk"], engines);
  return [tools, ...journeys].join("\n");
}

/** A table whose first cell of each row is the row's heading. */
function table(caption, columns, rows) {
  if (rows.length === 0) return "<p>Ingen.</p>";
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join("");
  const body = rows.map(([first, ...rest]) => {
    return `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return `<table>\n<caption>${caption}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>\n`;
}
