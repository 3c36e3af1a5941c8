// `junit.xml`: a suite for each journey, a test for each engine's looks at a state, for the machines that build.
import { text } from "../report.mjs";
import { escape } from "./escape.mjs";

export function junit({ states, stopped }) {
  const names = [...new Set([...states, ...stopped].map(({ journey }) => journey))];
  const suites = names.map((name) => {
    const isIts = ({ journey }) => journey === name;
    return suite(name, [...states.filter(isIts).flatMap(cases), ...stopped.filter(isIts).map(broken)]);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("")}</testsuites>\n`;
}

function suite(name, tests) {
  const failed = tests.filter(({ said }) => said).length;
  const lines = tests.map((test) => `${written(test)}\n`).join("");
  return `<testsuite name="${escape(name)}" tests="${tests.length}" failures="${failed}">\n${lines}</testsuite>\n`;
}

function cases({ state, looks }) {
  return looks.map(({ engine, view, findings }) => {
    const open = findings.filter(({ entry }) => !entry);
    return { state, name: `${engine}, ${view}`, said: open.map((finding) => text(`${engine}, ${view}`, finding)).join("\n") };
  });
}

function broken({ message }) {
  return { state: "the journey", name: "comes to its end", said: message };
}

function written({ state, name, said }) {
  const test = `<testcase classname="${escape(state)}" name="${escape(name)}"`;
  if (!said) return `${test}/>`;
  const first = said.trim().split("\n")[0];
  return `${test}><failure message="${escape(first)}">${escape(said)}</failure></testcase>`;
}
