// Siteimprove's Alfa: a third opinion of its own make, with the ACT rules of WCAG 2.2 A and AA and its best practices.
// It is pinned: versions after 0.112 answer «inapplicable» to everything, without a word of why.
import { Worker } from "node:worker_threads";
import { Native } from "@siteimprove/alfa-dom/native.js";

/** The thread that judges, from the first page on. */
let judge;

/** What is asked and not answered yet, by number. */
const waiting = new Map();
let asked = 0;

export const alfa = {
  name: "alfa",
  /** The slowest engine looks at one state of each shape. */
  samples: true,
  /** The tree of the page. It is read by the debugger, as the page's policy allows no script of ours. */
  read: (page) => page.evaluate(`(${Native.fromNode})()`),
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
    judge.postMessage({ number, tree });
  });
}

function begin() {
  const thread = new Worker(new URL("alfa/judge.mjs", import.meta.url));
  thread.on("message", ({ number, said, error }) => {
    const { done, fail } = waiting.get(number);
    waiting.delete(number);
    if (error) fail(new Error(error));
    else done(said);
  });
  thread.on("error", (error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
    judge = undefined;
  });
  return thread;
}

/** Ends the thread, if it was started. */
export async function stop() {
  await judge?.terminate();
}
