// node --test
import assert from "node:assert/strict";
import { test } from "node:test";
import { earl } from "./earl.mjs";
import { sample } from "./sample.mjs";

const record = sample();
const read = JSON.parse(earl(record));
const of = (type) => read["@graph"].filter((node) => [node["@type"]].flat().includes(type));

test("it is JSON-LD of EARL, with the states of the site as subjects", () => {
  assert.equal(read["@context"].earl, "http://www.w3.org/ns/earl#");
  assert.deepEqual(of("earl:TestSubject").map((node) => [node["dct:title"], node["dct:source"]["@id"]]), [
    ["nb gravemelding, sted", "http://127.0.0.1:3000/nb/draft/1/sted"],
    ["nb gravemelding, review", "http://127.0.0.1:3000/nb/draft/1/review"],
    ["en front page", "http://127.0.0.1:3000/en"],
  ]);
});

test("what is referred to is there", () => {
  const ids = new Set(read["@graph"].map((node) => node["@id"]).filter(Boolean));
  assert.equal(of("earl:Assertion").length, record.outcomes().length);
  for (const assertion of of("earl:Assertion")) {
    const test = assertion["earl:test"];
    const parts = [...(test["dct:isPartOf"] ?? []), ...(test["dct:hasPart"] ?? [])];
    for (const { "@id": id } of [assertion["earl:assertedBy"], assertion["earl:subject"], ...parts]) assert.ok(ids.has(id), id);
  }
  assert.ok(ids.has("wcag:info-and-relationships"));
});

test("a fault has failed, a doubt can't be told, and what a person settled has passed with the reason", () => {
  const said = of("earl:Assertion").map((node) => [
    node["earl:test"]["dct:title"],
    node["earl:result"]["earl:outcome"]["@id"],
    node["earl:mode"]["@id"],
  ]);
  assert.deepEqual(said.filter(([title]) => !title.startsWith("all rules")), [
    ["label", "earl:failed", "earl:automatic"],
    ["region", "earl:passed", "earl:semiAuto"],
    ["image-alt", "earl:cantTell", "earl:automatic"],
  ]);
  const settled = of("earl:Assertion").find((node) => node["earl:test"]["dct:title"] === "region");
  assert.match(settled["earl:result"]["dct:description"], /It is a <dialog>\. \(2026-11-26\)$/);
});

test("what an engine passed has its criteria, without those that it found fault with", () => {
  const [axe] = of("earl:Assertion").filter((node) => node["earl:test"]["dct:title"] === "all rules of axe-core that apply");
  assert.deepEqual(axe["earl:test"]["dct:hasPart"], [{ "@id": "wcag:link-purpose-in-context" }]);
});
