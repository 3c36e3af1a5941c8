// What was found: a line for each state, the findings under it, and the count at the end.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Record } from "./record.mjs";
import { REVIEWED, reviewed } from "./reviewed.mjs";
import { Slice } from "./slice.mjs";
import { leftOver } from "./transcripts.mjs";

export class Report {
  #passed = 0;
  #failed = 0;
  #titles = new Map();
  #used = new Set();
  #skipped = new Map();
  #screenshots;
  /** What each engine took in each view, in milliseconds. */
  #costs = new Map();

  #choice;

  /** `address`: of the site. Keeps a picture of each state in a folder, when one is named. `choice` says which states are
      looked at, and how: a whole run or a slice. */
  constructor(address, choice, screenshots) {
    this.record = new Record(address, choice instanceof Slice);
    this.#screenshots = screenshots;
    this.#choice = choice;
    if (screenshots) mkdirSync(screenshots, { recursive: true });
  }

  /** The same report, for a journey: it knows which journey and form a state belongs to. */
  during({ name, form }) {
    const add = (state, page) => this.add({ ...state, journey: name, form }, page);
    const spent = (engine, milliseconds) => this.spent(engine, milliseconds);
    const count = (passed) => this.count(passed);
    const skip = (name, why) => this.skip(name, why);
    const look = (state, ...page) => this.#choice.look({ ...state, form }, ...page);
    /** One part of many, after which the others can still be made. */
    const attempt = (what, work) => work().catch((error) => this.broken(name, error, what));
    return { add, count, spent, skip, look, attempt };
  }

  /** Takes one state in: each engine's look at it is a test. */
  async add(state, page) {
    this.#checkTitle(state);
    const label = `${state.lang} ${state.name}${state.scripts ? "" : " (no scripts)"}`;
    const counts = [];
    const lines = [];
    const looks = state.results.map((look) => ({ ...look, findings: this.#settled(look) }));
    this.record.add(label, state, looks);
    for (const { view, engine, findings } of looks) {
      const open = findings.filter(({ entry }) => !entry);
      this.count(open.length === 0);
      counts.push(`${view === "wide" ? "" : `${view} `}${engine} ${open.length}`);
      lines.push(...open.map((finding) => text(`${engine}, ${view}`, finding)));
    }
    console.log(`${lines.length ? "✗" : "✓"} ${label}: ${counts.join(", ")}`);
    for (const line of lines) console.log(line);
    if (this.#screenshots) {
      const file = `${label.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.png`;
      await page.screenshot({ path: join(this.#screenshots, file), fullPage: true });
    }
  }

  /** What couldn't be looked at here, with what to do about it: said once, counted each time. */
  skip(name, why) {
    if (!this.#skipped.has(name)) console.log(`– ${name}: ${why}`);
    this.#skipped.set(name, { why, times: (this.#skipped.get(name)?.times ?? 0) + 1 });
  }

  /** How many tests there were so far. */
  get counts() {
    return { passed: this.#passed, failed: this.#failed };
  }

  /** One test. */
  count(passed) {
    if (passed) this.#passed += 1;
    else this.#failed += 1;
    return passed;
  }

  /** How long one look of an engine took. */
  spent(engine, milliseconds) {
    const [times, sum] = this.#costs.get(engine) ?? [0, 0];
    this.#costs.set(engine, [times + 1, sum + milliseconds]);
  }

  /** What each engine costs, so that the slow ones are known when the whole takes too long. */
  sayCosts() {
    for (const [engine, [times, sum]] of this.#costs) {
      console.log(`  ${engine}: ${Math.round(sum / times)} ms a state, ${Math.round(sum / 1000)} s for ${times}`);
    }
  }

  /** A test, or a part of one, that couldn't be done to its end. */
  broken(name, error, part) {
    this.count(false);
    const said = `${part ? `${part}: ` : ""}${reasons(error)}`;
    console.log(`✗ ${name} stopped: ${said}`);
    this.record.stop(name, said);
  }

  /** Whether anything of a journey couldn't be done. */
  hasStopped({ name }) {
    return this.record.stopped.some(({ journey }) => journey === name);
  }

  /** Two pages may not have the same title; an answer to a mistake may be the same at every address. */
  #checkTitle({ title, path, lang, status, results }) {
    const own = results.find(({ engine }) => engine === "own");
    // A paper is called by its file's name, and is no page.
    if (status >= 400 || !own) return;
    // Ids and references differ from one run to the next; the demo's login asks the same of citizens and employees; an
    // author's preview is the page itself.
    const page = path
      .replaceAll(/\/(?=[^/]*\d)[^/]+/g, "/*")
      .replace(/\/(citizen|employee)\//, "/*/")
      .replace(/^\/author\/[^/]+\/with\/[^/]+\//, "/draft/*/");
    const other = this.#titles.get(`${lang} ${title}`);
    if (other === undefined) this.#titles.set(`${lang} ${title}`, page);
    else if (other !== page) {
      const help = `${page} has the same title as ${other}: «${title}»`;
      own.findings.push({ rule: "title", help, where: "title", element: "" });
    }
  }

  /** The findings of a look, each with the reviewed list's entry for it, if there is one. */
  #settled({ engine, findings }) {
    return findings.map((finding) => {
      const entry = reviewed(engine, finding);
      if (entry) this.#used.add(entry);
      return { ...finding, entry };
    });
  }

  /** After a whole run: a transcript of a state that nobody came to is out of date. */
  checkTranscripts() {
    for (const file of leftOver()) {
      this.count(false);
      console.log(`✗ transcripts/${file}: there is no such state any longer`);
    }
  }

  /** After a whole slice: it saw all that was declared. */
  checkSlice() {
    console.log(`  the slice: ${this.record.states.length} of ${this.#choice.met} states were looked at`);
    const missing = this.#choice.missing();
    this.count(missing.length === 0);
    for (const thing of missing) console.log(`✗ the slice never saw «${thing}»: mend a journey, or slice/ where it is no more`);
  }

  /** After a whole run: an entry of the reviewed list that nothing matched is out of date. */
  checkReviewed() {
    for (const entry of REVIEWED) {
      if (!this.count(this.#used.has(entry))) {
        console.log(`✗ reviewed.json: nothing matches ${entry.engine} ${entry.rule} ${entry.element} any longer`);
      }
    }
  }

  /** The last line, which the chores read. */
  end() {
    for (const [name, { why, times }] of this.#skipped) console.log(`  ${name}, left out ${times} times: ${why}`);
    const skipped = [...this.#skipped.values()].reduce((sum, { times }) => sum + times, 0);
    console.log(`${this.#passed} passed, ${skipped ? `${skipped} skipped, ` : ""}${this.#failed} failed`);
    return this.#failed === 0 && this.#passed > 0;
  }
}

/** A finding as the console and other reports have it. */
export function text(engine, { rule, help, where, element, more = [] }) {
  const short = element.length > 160 ? `${element.slice(0, 160)}…` : element;
  const lines = [`    ${engine}: ${rule}: ${help.replaceAll(/\s+/g, " ")}`, `  at ${where} ${short.replaceAll(/\s+/g, " ")}`, ...more];
  return lines.join("\n      ").replaceAll(/ +$/gm, "");
}

/** What went wrong, why, and where. */
function reasons(error) {
  const chain = [];
  for (let at = error; at; at = at.cause) chain.push(at);
  const said = chain.map((one) => String(one.message ?? one).split("\n")[0]).join(", because ");
  const steps = (chain.at(-1).stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [said, ...steps].join("\n");
}
