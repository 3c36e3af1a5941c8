// Siteimprove's Alfa: a third opinion of its own make, with the ACT rules of WCAG 2.2 A and AA and its best practices.
// It is pinned: versions after 0.112 answer «inapplicable» to everything, without a word of why.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Native } from "@siteimprove/alfa-dom/native.js";

const JUDGE = fileURLToPath(new URL("alfa/judge.mjs", import.meta.url));
/** It makes and forgets millions of small things. Four threads that sweep up after it take longer than one. */
const FLAGS = ["--single-threaded-gc", "--max-semi-space-size=64"];

/** The program that judges, from the first page on. */
let judge;

/** What is asked and not answered yet, by number. */
const waiting = new Map();
let asked = 0;

export const alfa = {
  name: "alfa",
  /** The slowest engine looks at one state of each shape. */
  samples: true,
  /** The tree of the page, as JSON. It is read by the debugger, as the page's policy allows no script of ours. */
  read: (page) => page.evaluate(`Promise.resolve((${Native.fromNode})()).then(JSON.stringify)`),
  /** Judges what was read; meanwhile other engines can have the page. */
  async judge(tree, { passed }) {
    const { held, found } = await judged(tree);
    passed(held);
    return found;
  },
  async look(page, circumstances) {
    return alfa.judge(await alfa.read(page), circumstances);
  },
};

function judged(tree) {
  judge ??= begin();
  const number = (asked += 1);
  return new Promise((done, fail) => {
    waiting.set(number, { done, fail });
    judge.send({ number, tree });
  });
}

function begin() {
  const child = fork(JUDGE, { execArgv: FLAGS });
  child.on("message", ({ number, said, error }) => {
    const { done, fail } = waiting.get(number);
    waiting.delete(number);
    if (error) fail(new Error(error));
    else done(said);
  });
  child.on("exit", (code) => {
    for (const { fail } of waiting.values()) fail(new Error(`Alfa stopped by itself (${code})`));
    waiting.clear();
    judge = undefined;
  });
  return child;
}

/** Ends the program, if it was started. */
export async function stop() {
  if (!judge) return;
  const gone = new Promise((done) => judge.once("exit", done));
  judge.kill();
  await gone;
}
