// A screen reader's driver in the visitor's page: Guidepup's virtual one, which reads the page by the rules of ARIA and
// goes by the commands of a screen reader. It is loaded as a file of the site's own, so the page's policy stays in
// force. Keys are the browser's: a screen reader hands them on.
import { readFileSync } from "node:fs";
import { pathOf } from "./engines/inject.mjs";
import { settle } from "./look.mjs";

/** What is listened for: what things are called and are, errors, what happens without a question. */
export const reader = { name: "reader", rules: ["heard", "error-heard", "status-heard"] };

const FILE = "/virtual-screen-reader.js";
/** So many steps are further than any page is long. */
const MOST_STEPS = 600;

export class Reader {
  /** What was said on the page, from its beginning. */
  said = [];

  constructor(visitor) {
    Object.assign(this, { visitor, page: visitor.page });
  }

  static async of(visitor) {
    const body = readFileSync(pathOf("@guidepup/virtual-screen-reader/browser.js"), "utf8");
    await visitor.page.route(`**${FILE}`, (route) => route.fulfill({ body, contentType: "text/javascript" }));
    return new Reader(visitor);
  }

  /** Begins to read the page that has come, at its top or where its focus is. */
  async begin() {
    this.said = [];
    await settle(this.visitor);
    await this.page.evaluate(async (file) => {
      const { virtual } = await import(file);
      globalThis.reader = virtual;
      await virtual.start({ container: document.body, window });
    }, FILE);
  }

  /** Goes on until something is said that begins so, and keeps all that was said; false when the page ends before. */
  async to(phrase, command = "next") {
    const heard = await this.page.evaluate(
      async ([phrase, command, most]) => {
        const heard = [];
        for (let step = 0; step < most; step += 1) {
          await (command === "next" ? reader.next() : reader.perform(reader.commands[command]));
          const last = await reader.lastSpokenPhrase();
          heard.push(last);
          if (last.startsWith(phrase) || last === "end of document") break;
        }
        return heard;
      },
      [phrase, command, MOST_STEPS],
    );
    this.said.push(...heard);
    return heard.at(-1)?.startsWith(phrase) ? heard.at(-1) : undefined;
  }

  /** Does what is read now: chooses, ticks. */
  act() {
    return this.page.evaluate(() => reader.act());
  }

  /** Follows the link or presses the button that is read now, and begins with the page that comes. */
  async follow() {
    await Promise.all([
      this.page.waitForEvent("load"),
      // Not awaited in the page, which goes away.
      this.page.evaluate(() => void setTimeout(() => reader.act())),
    ]);
    await this.begin();
  }

  /** Types into what is read now. */
  async type(text) {
    await this.page.evaluate(() => reader.activeNode.focus());
    await this.page.keyboard.type(text);
  }

  /** What is said of where the focus is. */
  async focused() {
    const last = await this.page.evaluate(async (most) => {
      const target = document.activeElement;
      for (let step = 0; step < most && reader.activeNode !== target; step += 1) await reader.next();
      return reader.activeNode === target ? reader.lastSpokenPhrase() : "";
    }, MOST_STEPS);
    this.said.push(last);
    return last;
  }

  /** What is said of what is read now, once more. The driver knows of a ticked box by its attribute, as the document was
      sent; the browser keeps what was done since elsewhere. */
  again() {
    return this.page.evaluate(async () => {
      for (const box of document.querySelectorAll("[type=radio], [type=checkbox]")) box.toggleAttribute("checked", box.checked);
      await new Promise((resolve) => setTimeout(resolve));
      await reader.previous();
      await reader.next();
      return reader.lastSpokenPhrase();
    });
  }

  /** All that was said on the page, with what was said in between of its own accord: `polite: …`. */
  log() {
    return this.page.evaluate(() => reader.spokenPhraseLog());
  }
}
