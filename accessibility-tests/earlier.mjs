// What a visitor has met on earlier pages, and the two things that only those who remember it can see: help that has
// moved (WCAG 3.2.6), and what is asked for once more (3.3.7).
import { ELEMENTS, PURPOSE } from "./engines/own.mjs";

/** Where the first page of the run had its way to help. */
let firstHelp;
/** What isn't a page of a form: it has questions too, but no journey from one to the next. */
const NO_DRAFT = "";

export class Earlier {
  /** By draft: the pages that were met, and what was answered, by what the question is. */
  #drafts = new Map();
  #findings = [];

  constructor(help = firstHelp) {
    this.help = help;
  }

  /** One for a page that must fail: its help stood elsewhere, and what it asks for was answered. */
  static ofFixture() {
    const earlier = new Earlier("header, main, footer (mailto: tel:)");
    earlier.#drafts.set(NO_DRAFT, { met: new Set(), given: new Map([["token name", "an earlier page"]]) });
    return earlier;
  }

  /** Remembers a page as it is now, and compares it with what was met before. */
  async meet({ page, path }) {
    const { help, questions } = await page.evaluate(`(() => { ${ELEMENTS} ${PURPOSE} return (${read})(); })()`);
    this.help ??= firstHelp ??= help;
    if (help && help !== this.help) this.#find("moved", path, { help: `it is in «${help}», and elsewhere in «${this.help}»` });
    const [, draft, key] = /^\/draft\/([^/]+)\/([^/]+)$/.exec(path) ?? [null, NO_DRAFT, path];
    if (draft !== NO_DRAFT && !this.#drafts.has(draft)) this.#drafts.set(draft, { met: new Set(), given: new Map() });
    if (this.#drafts.has(draft)) this.#compare(this.#drafts.get(draft), key, questions);
  }

  #compare(draft, key, questions) {
    // As it opens, a page has what the site puts in. Later it has what the visitor made of it.
    const isNew = draft.met.size < draft.met.add(key).size;
    for (const { what, isAnswered, ...place } of questions) {
      const before = draft.given.get(what);
      if (isNew && !isAnswered && before !== undefined && before !== key) {
        this.#find("again", key, { ...place, help: `what was answered on ${before} is asked for once more` });
      }
      if (isAnswered) draft.given.set(what, before ?? key);
    }
  }

  #find(rule, where, { help, ...place }) {
    this.#findings.push({ rule, help, where, element: "", ...place });
  }

  /** What was found since it was last asked, so that nothing is told in two views, nor left out where nobody looks. */
  take() {
    return this.#findings.splice(0);
  }
}

/** Runs in the page: where the way to help is among the parts of the page, and what is asked once, with or without an
    answer. */
function read() {
  const ways = (part) => [...part.querySelectorAll("a[href^='mailto:'], a[href^='tel:']")].map(({ protocol }) => protocol);
  const isPart = (part) => part.matches("header, nav, main, footer") || ways(part).length > 0;
  const parts = [...document.body.children].filter(isPart);
  // A page has contacts of its own in its main part.
  const named = parts.map((part) => {
    const found = part.matches("main") ? [] : ways(part);
    return found.length > 0 ? `${part.localName} (${found.join(" ")})` : part.localName;
  });
  const isSomewhere = named.some((name) => name.includes("("));
  // Of the rows of a list each asks the same, and so do the cells of a table, which have no label of their own.
  const inputs = askedInputs().filter((input) => !/\.\d+\./.test(input.name) && questionOf(input).own.length > 0);
  const questions = inputs.map((input) => {
    const token = tokenOf(input);
    const what = ["", "on", "off"].includes(token) ? `words ${questionOf(input).all.join(" ")}` : `token ${token}`;
    return { what, isAnswered: input.value.trim() !== "", where: selectorOf(input), element: input.cloneNode(false).outerHTML };
  });
  return { help: isSomewhere ? named.join(", ") : null, questions };
}
