// What a screen reader has to say of a page, as Chromium tells it: compared with what a person has read and approved.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { differences } from "./transcript/differences.mjs";
import { transcribe } from "./transcript/transcribe.mjs";
import { steady } from "./transcript/steady.mjs";

const isApproving = process.argv.includes("--approve");
/** What a page says changes with its words, and only a person can tell whether that is a fault: without this it is told. */
export const isStrict = process.argv.includes("--transcripts");

export const transcript = {
  name: "transcript",
  rules: ["transcript"],
  /** `approved`: the file with what was approved, for the states that have one. */
  async look(_page, { debug, approved, isFixture }) {
    if (!approved) return undefined;
    const { nodes } = await debug.send("Accessibility.getFullAXTree");
    const { root } = await debug.send("DOM.getDocument", { depth: -1 });
    const now = steady(transcribe(nodes, root));
    if (isApproving && !isFixture) {
      mkdirSync(new URL(".", approved), { recursive: true });
      writeFileSync(approved, now);
    }
    const before = existsSync(approved) ? readFileSync(approved, "utf8") : "";
    if (before === now) return [];
    const file = approved.pathname.split("/").slice(-2).join("/");
    if (!isStrict && !isFixture) {
      console.log(`≠ ${file}: a screen reader says something else than was approved (--transcripts shows what)`);
      return [];
    }
    const help = before
      ? "a screen reader says something else than was approved; when it is right, `node run.mjs --approve` keeps it"
      : "nobody has read and approved this; `node run.mjs --approve` keeps it";
    return [{ rule: "transcript", help, where: file, element: "", more: differences(before, now) }];
  },
};
