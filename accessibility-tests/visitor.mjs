// A person who visits the site with a browser, in one language, with scripts or without.
import { open } from "./browser.mjs";
import { Earlier } from "./earlier.mjs";
import { look } from "./look.mjs";
import { option } from "./options.mjs";

export const ADDRESS = option("base-url") ?? process.env.SKRANKE_ADDRESS ?? "http://127.0.0.1:3000";

/** What a page answers that is there: also one that says what is wrong with what was posted. */
const OPEN = [200, 422];

export class Visitor {
  constructor(context, page, { report, lang, scripts }) {
    Object.assign(this, { context, page, report, lang, scripts });
    this.complaints = [];
    this.earlier = new Earlier();
    this.#listen();
  }

  static async arrive(browser, { report, lang = "nb", scripts = true }) {
    return Visitor.#sit(await open(browser, lang), { report, lang, scripts });
  }

  static async #sit(context, options) {
    const visitor = new Visitor(context, await context.newPage(), options);
    visitor.debug = await context.newCDPSession(visitor.page);
    await visitor.letScriptsRun(options.scripts);
    return visitor;
  }

  /** Whether the page's scripts run can be changed between two looks, which a context's own setting doesn't allow: the
      engines need timers, and those stand still where scripts are off. */
  async letScriptsRun(scripts) {
    await this.debug.send("Emulation.setScriptExecutionDisabled", { value: !scripts });
  }

  /** The same person in a second tab. */
  tab() {
    return Visitor.#sit(this.context, this);
  }

  async leave() {
    await this.context.close();
  }

  /** Keeps the document as it was sent, and what the browser complains of. */
  #listen() {
    const { page } = this;
    page.on("response", (response) => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) this.document = response;
    });
    page.on("requestfailed", (request) => {
      const text = request.failure()?.errorText;
      // What becomes a download, or is overtaken by another page, is given up too; the page stays.
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame() || text === "net::ERR_ABORTED") return;
      // Chromium shows a page of its own, which is none of the site's.
      this.document = undefined;
      this.failure = new Error(text);
    });
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) this.complaints = [];
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      // That an answer has the status 422 is no fault; Chromium logs it as if it were.
      const isStatus = message.text().startsWith("Failed to load resource: the server responded with a status of");
      if (message.type() === "error" && !isStatus) this.complaints.push(message.text());
    });
  }

  /** Goes to an address of the site, without its language. An answer that isn't expected is no page to look at. */
  async go(path, expected = OPEN) {
    await this.page.goto(`${ADDRESS}/${this.lang}${path}`);
    if (!expected.includes(this.status)) throw new Error(`${this.page.url()} answered ${this.status}`);
  }

  /** Presses something that leads to another page, and waits until that has come. */
  async press(selector) {
    const from = this.page.url();
    try {
      // Together, so that neither fails unheard while the other is waited for.
      await Promise.all([this.page.waitForEvent("load"), this.page.locator(selector).first().click()]);
      if (!this.document) throw this.failure;
    } catch (error) {
      throw new Error(`pressing ${selector} at ${from} led to no page`, { cause: error });
    }
  }

  /** Presses a button that adds a row: in place with scripts, with a new page without. */
  async addRow(selector) {
    const rows = this.page.locator(".row");
    const before = await rows.count();
    await this.page.locator(selector).click();
    // The last row of the page may be one of a question that doesn't show.
    await rows.nth(before).waitFor({ state: "attached" });
    await this.page.waitForLoadState("load");
  }

  /** Has every engine look at the page as it is now. */
  async look(name) {
    await look(this, name);
  }

  /** Logs in as one of the demo's people, from where the site has sent them to do that. */
  async choose(person) {
    const button = `button[name=person][value=${person}]`;
    if ((await this.page.locator(button).count()) === 0) {
      throw new Error(`nobody can log in as ${person} at ${this.page.url()}, which answered ${this.status}: is it a demo?`);
    }
    await this.press(button);
    if (!OPEN.includes(this.status)) throw new Error(`the login as ${person} was refused: ${this.page.url()} answered ${this.status}`);
  }

  /** The status of the last answer. */
  get status() {
    return this.document.status();
  }

  /** The address without its language and query. */
  get path() {
    return new URL(this.page.url()).pathname.replace(/^\/(nb|nn|en|se)(?=\/|$)/, "");
  }
}
