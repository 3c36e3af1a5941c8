// node --test
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ways, Whole } from "./shape.mjs";
import { DECLARED, Slice, things } from "./slice.mjs";
import { KINDS, SILENT, kindOf } from "./slice/kinds.mjs";
import { OTHERS, PAGES, pageOf } from "./slice/pages.mjs";
import { stateOf } from "./slice/states.mjs";

const STATE = { name: "x, soker", lang: "nb", scripts: true, status: 200, path: "/draft/0199/soker", page: "soker", form: "every-kind" };

test("each route that answers a browser shows a page, or it is said why not", () => {
  const files = ["routes.rs", "login/routes.rs", "demo/routes.rs"].map((file) => new URL(`../app/server/src/${file}`, import.meta.url));
  const source = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const routes = [...source.matchAll(/\.route\(\s*"([^"]+)",\s*get\(/g)].map(([, route]) => route);
  assert.ok(routes.length > 30, `${routes.length} routes found`);
  const known = [...PAGES, ...Object.keys(OTHERS)];
  assert.deepEqual(known.filter((route) => !routes.includes(route)), [], "no such route any longer");
  const inLanguages = routes.filter((route) => route.startsWith("/{lang}"));
  assert.deepEqual(inLanguages.filter((route) => !known.includes(route)), [], "a new route: put it into slice/pages.mjs");
});

test("an address is of the page whose route the server takes for it", () => {
  assert.equal(pageOf(""), "/{lang}");
  assert.equal(pageOf("/draft/0199/review"), "/{lang}/draft/{id}/review");
  assert.equal(pageOf("/draft/0199/soker"), "/{lang}/draft/{id}/{page}");
  assert.equal(pageOf("/author/x/with/made-1/soker"), "/{lang}/author/{key}/with/{with}/{page}");
  assert.equal(pageOf("/demo/provider/citizen/authorize"), "/demo/provider/{role}/authorize");
  assert.equal(pageOf("/nothing/here"), undefined);
});

test("one form has every kind of field that the schema has", () => {
  const text = readFileSync(new URL("fixtures/every-kind/form.yaml", import.meta.url), "utf8");
  const names = [...text.matchAll(/^      - ([a-z/ ]+): ([a-z_]+)$/gm)];
  assert.deepEqual(names.map(([, kind]) => kind).sort(), [...KINDS].sort());
  for (const [, kind, name] of names) assert.equal(kindOf("every-kind", name), kind);
  for (const kind of SILENT) assert.ok(KINDS.includes(kind), kind);
});

test("a field is found by its name, also in a row and in what forms share", () => {
  assert.equal(kindOf("redusert-foreldrebetaling", "barn.0.fodselsnummer"), "national identity number");
  assert.equal(kindOf("ledsagerbevis", "epost"), "email");
  assert.equal(kindOf("ledsagerbevis", "no_such_field"), undefined);
});

test("a state is told without its form and page", () => {
  assert.equal(stateOf(STATE), "as it opens");
  assert.equal(stateOf({ ...STATE, name: "x, soker, more questions 2" }), "more questions");
  assert.equal(stateOf({ ...STATE, name: "x, earlier answers offered" }), "earlier answers offered");
  assert.equal(stateOf({ ...STATE, name: "x, receipt", page: null, path: "/case/2026-1/receipt" }), "receipt");
  assert.equal(stateOf({ name: "x, review, made-1", page: null, form: null, path: "/author/x/with/made-1/review" }), "review, made-1");
  assert.equal(stateOf({ name: "case, asked", page: null, form: null, path: "/case/2026-1" }), "case, asked");
  assert.equal(stateOf({ name: "theme helse", page: null, form: null, path: "" }), "theme");
});

test("a state is wanted for anything new, and only the first time", () => {
  const slice = new Slice();
  const fields = [{ path: "epost", isWrong: false }];
  const wants = (more, fields, shape = []) => slice.look({ ...STATE, ...more }, fields, shape);
  assert.ok(wants({}, fields));
  assert.ok(!wants({}, fields));
  assert.ok(wants({}, [{ path: "epost", isWrong: true }]), "a kind with its error");
  assert.ok(wants({}, [{ path: "telefon", isWrong: false }]), "another kind");
  assert.ok(wants({ lang: "se" }, fields), "another language");
  assert.ok(wants({ scripts: false }, fields), "without scripts");
  assert.ok(wants({ name: "x, soker, filled" }, fields), "another state");
  assert.deepEqual(wants({}, fields, ["p > mark"]), { isSample: true }, "another element");
  assert.deepEqual(wants({ lang: "nn" }, fields, ["p > mark"]), { isSample: false }, "the same in another language");
  assert.ok(!wants({}, fields, ["p > mark"]));
  assert.deepEqual(wants({}, fields, ["p > mark id", "p > q title"]), { isSample: true }, "other attributes");
  assert.deepEqual(wants({}, fields, ["p > q title", "p > mark id title"]), { isSample: true }, "one at another element");
  assert.deepEqual(wants({}, fields, ["p > mark title"]), { isSample: false }, "known ones at a known element");
  assert.deepEqual(wants({}, fields, ["p > mark role=note title"]), { isSample: true }, "what it is, is another thing");
  assert.equal(slice.met, 14);
});

test("a whole run looks at everything, with every engine", () => {
  const whole = new Whole();
  const looks = [["p > b"], ["p > b"], ["p > b", "p > i"]].map((shape) => whole.look(STATE, [], shape));
  assert.ok(looks.every(({ isSample }) => isSample));
});

test("of the ways through forms, a page that is another's word for word is looked at once", async () => {
  const ways = new Ways();
  const look = (words, more) => ways.look({ ...STATE, ...more }, [], ["p > b"], async () => words);
  assert.deepEqual(await look("Hvem?"), { isSample: true });
  assert.equal(await look("Hvem?"), undefined);
  assert.deepEqual(await look("Hva?"), { isSample: true });
  assert.deepEqual(await look("Hvem?", { scripts: false }), { isSample: true });
});

test("what was declared and not seen is missing", () => {
  const slice = new Slice();
  assert.deepEqual(slice.missing(), DECLARED);
  slice.look(STATE, [{ path: "karakter", isWrong: true }], []);
  const seen = DECLARED.filter((thing) => !slice.missing().includes(thing));
  assert.deepEqual(seen.sort(), [...new Set(things(STATE, [{ path: "karakter", isWrong: true }]))].filter((thing) => DECLARED.includes(thing)).sort());
  assert.ok(seen.includes("field: rating, wrong") && !slice.missing().includes("language: nb"));
});
