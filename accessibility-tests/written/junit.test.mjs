// node --test
import assert from "node:assert/strict";
import { test } from "node:test";
import { Record } from "../record.mjs";
import { junit } from "./junit.mjs";
import { sample } from "./sample.mjs";

/** The suites, each with its attributes and its tests' own lines. */
function suites(xml) {
  return [...xml.matchAll(/<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)">\n([\s\S]*?)<\/testsuite>/g)].map(
    ([, name, tests, failures, lines]) => ({ name, tests: Number(tests), failures: Number(failures), lines }),
  );
}

test("each journey is a suite, and each look at a state a test", () => {
  const found = suites(junit(sample()));
  assert.deepEqual(
    found.map(({ name, tests, failures }) => [name, tests, failures]),
    [["apply", 3, 1], ["visit-en", 2, 1], ["case", 1, 1]],
  );
  for (const { tests, lines } of found) assert.equal(lines.match(/<testcase /g).length, tests);
  assert.ok(found[0].lines.includes('<testcase classname="nb gravemelding, sted" name="vnu, wide"/>'));
});

test("a fault is a failure that says where; what a person settled is none", () => {
  const [{ lines }] = suites(junit(sample()));
  const [failure] = lines.match(/<failure[\s\S]*?<\/failure>/);
  assert.match(failure, /label: no label &quot;here&quot; &amp; &lt;there&gt;/);
  assert.match(failure, /at main &gt; input/);
  assert.ok(!lines.includes("region"));
});

test("a journey that stopped is a failed test", () => {
  const [{ lines }] = suites(junit(sample())).filter(({ name }) => name === "case");
  assert.match(lines, /name="comes to its end"><failure message="Error: the page didn't come">/);
});

test("nothing in it breaks the XML", () => {
  const record = new Record("http://127.0.0.1");
  record.stop("a\u0000b", 'x < y && "z" \u001b[31m');
  const xml = junit(record);
  assert.ok(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n') && xml.endsWith("</testsuites>\n"));
  assert.ok(xml.includes('name="ab"') && xml.includes("x &lt; y &amp;&amp; &quot;z&quot; [31m"));
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
});
