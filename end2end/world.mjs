// What a journey has: visitors, each with a browser of their own, and an eye on what must never happen.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { numbers } from "./people.mjs";

const PATIENCE = 15_000;
const withScripts = new WeakSet();

/** Whether a page's browser runs scripts. */
export function hasScripts(page) {
  return withScripts.has(page);
}

export class World {
  /** `parts` are what stands around the program, when the journey runs against real ones. */
  constructor(browser, { scripts, address, parts }) {
    this.browser = browser;
    this.scripts = scripts;
    this.address = address;
    this.parts = parts;
    this.pages = [];
    this.contexts = [];
    this.complaints = new Set();
    // Paths of pages that a journey makes fail: what is wrong is not ours.
    this.mayFail = new Set();
  }

  /** A visitor on a device of their own. */
  async visitor({ at = this.address, scripts = this.scripts } = {}) {
    const context = await this.browser.newContext({ baseURL: at, javaScriptEnabled: scripts, locale: "nb-NO" });
    context.setDefaultTimeout(PATIENCE);
    // Without copies of the documents: of a page that holds megabytes each copy takes seconds.
    await context.tracing.start({ screenshots: true });
    this.contexts.push(context);
    return this.tab(context, scripts);
  }

  /** One more tab on the same device. */
  async tab(context, scripts = this.scripts) {
    const page = await context.newPage();
    if (scripts) withScripts.add(page);
    this.pages.push(page);
    page.on("pageerror", (error) => this.#complain(`an error in a script: ${error}`));
    page.on("console", (message) => this.#hear(message));
    page.on("response", (response) => this.#see(response));
    return page;
  }

  #complain(text) {
    this.complaints.add(text.length > 300 ? `${text.slice(0, 120)} … ${text.slice(-120)}` : text);
  }

  #hear(message) {
    if (!["error", "warning", "assert"].includes(message.type())) return;
    // The browser's own remark on a page with a status of 4xx, which many journeys ask for.
    if (/^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())) return;
    if (this.mayFail.has(new URL(message.location().url, this.address).pathname)) return;
    // A journey that takes the network away.
    if (message.text().endsWith("net::ERR_INTERNET_DISCONNECTED")) return;
    this.#complain(`the console said: ${message.text()}`);
  }

  #see(response) {
    const url = new URL(response.url());
    const kind = response.request().resourceType();
    if (response.status() >= 500 && !this.mayFail.has(url.pathname))
      this.#complain(`${response.status()} at ${url.pathname}`);
    // A page that saves itself, or asks for a row, is told so when the draft has changed elsewhere or the login has ended.
    const told = ["PUT", "POST"].includes(response.request().method()) && [401, 409].includes(response.status());
    if (kind !== "document" && response.status() >= 400 && !told)
      this.#complain(`${response.status()} for the ${kind} ${url.pathname}`);
    if (numbers.some((number) => url.href.includes(number)))
      this.#complain(`an identity number in the address ${url.href}`);
  }

  /** A picture and the source of every page that is open, and a trace of all that every visitor did. */
  async keep(folder) {
    mkdirSync(folder, { recursive: true });
    for (const [at, context] of this.contexts.entries()) {
      await context.tracing.stop({ path: join(folder, `visitor-${at + 1}.zip`) }).catch(() => {});
    }
    const open = this.pages.filter((page) => !page.isClosed());
    for (const [at, page] of open.entries()) {
      const file = join(folder, `page-${at + 1}`);
      await page.screenshot({ path: `${file}.png`, fullPage: true }).catch(() => {});
      await page
        .content()
        .then((html) => writeFileSync(`${file}.html`, `<!-- ${page.url()} -->\n${html}`))
        .catch(() => {});
    }
  }

  async close() {
    for (const context of this.contexts) await context.close();
  }
}
