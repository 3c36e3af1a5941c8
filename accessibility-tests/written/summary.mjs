// `--summary=FILE`: what is kept of a run beside the program it looked at, short enough to read.
import { readFileSync } from "node:fs";
import { ENGINES } from "../record.mjs";
import { CRITERIA, coverage } from "../statement.mjs";
import { byCriterion, verdict } from "../statement/words.mjs";

const [, VERSION] = /^version = "(.+)"$/m.exec(readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8"));

/** What became of the criteria, in the order of how much is left to do. */
const VERDICTS = {
  failed: "a fault was found",
  cantTell: "a machine is in doubt, a person decides",
  manual: "no machine looked everywhere, a person looks",
  silent: "machines found no fault, a person looks",
  idle: "machines found nothing to look at, a person looks",
  passed: "machines settle it and found no fault",
  inapplicable: "machines settle it and found nothing to look at",
};

/** `scope`: what was asked for, as on the command line; `minutes`: how long it took; `passed`, `failed`: the run's tests,
    which are the looks and those of the engines themselves. */
export function summary(record, { scope, minutes, passed, failed }) {
  const { states, stopped, began } = record;
  const looks = states.flatMap((state) => state.looks);
  const journeys = new Set([...states, ...stopped].map(({ journey }) => journey));
  const facts = [
    ["Day", began.toISOString().slice(0, 10)],
    ["Version", VERSION],
    ["Asked for", scope || "everything"],
    ["Journeys", `${journeys.size}, of which ${new Set(stopped.map(({ journey }) => journey)).size} stopped on the way`],
    ["States", `${states.length}: ${counted(states, ({ lang }) => lang)}; ${counted(states, ({ scripts }) => (scripts ? "with scripts" : "without"))}`],
    ["Looks", String(looks.length)],
    ["Tests", `${passed} passed, ${failed} failed`],
    ["Minutes", String(minutes)],
  ];
  return `# The last run of the accessibility tests

Written by \`cargo xtask accessibility --summary=FILE\`; what the words mean stands in \`accessibility-tests/README.md\`.

${table(["", ""], facts)}

${table(["Engine", "Version", "Looks", "Faults", "Doubts", "Settled by a person"], engines(record, looks))}

## The criteria

Machines find faults; that there are none is for a person to say. What to do for each stands in \`statement.nb.md\` of a run.

${table(["Criteria", "", "Which"], criteria(record))}
`;
}

function engines(record, looks) {
  const found = record.outcomes();
  return Object.entries(ENGINES).map(([name, { title, version }]) => {
    const its = found.filter(({ engine }) => engine === name);
    const open = (kind) => its.filter(({ outcome, reviewed }) => outcome === kind && !reviewed).length;
    const own = looks.filter(({ engine }) => engine === name).length;
    return [title, version ?? "", own, open("failed"), open("cantTell"), its.filter(({ reviewed }) => reviewed).length];
  });
}

function criteria(record) {
  const judged = byCriterion(coverage({ states: record.states, outcomes: record.outcomes() }), CRITERIA);
  const by = judged.map(([criterion, rows]) => [verdict(rows, criterion), criterion.number]);
  return Object.entries(VERDICTS).flatMap(([kind, words]) => {
    const numbers = by.filter(([is]) => is === kind).map(([, number]) => number);
    return numbers.length > 0 ? [[numbers.length, words, numbers.join(", ")]] : [];
  });
}

/** How many there are of each kind: «3 nb, 1 en». */
function counted(all, kindOf) {
  const counts = new Map();
  for (const one of all) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
