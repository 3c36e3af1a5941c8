// The slice: the journeys are made whole, but of the states they come to only those are looked at that show something
// for the first time. What there is to show is declared (`slice/`), and what of it nobody saw fails the run.
import { partsOf } from "./shape.mjs";
import { KINDS, SILENT, kindOf } from "./slice/kinds.mjs";
import { PAGES, pageOf } from "./slice/pages.mjs";
import { STATES, stateOf } from "./slice/states.mjs";

const LANGUAGES = ["nb", "nn", "en", "se"];

/** All that must be looked at once. */
export const DECLARED = [
  ...KINDS.map((kind) => `field: ${kind}`),
  ...KINDS.filter((kind) => !SILENT.includes(kind)).map((kind) => `field: ${kind}, wrong`),
  ...PAGES.map((route) => `page: ${route}`),
  ...STATES.map((kind) => `state: ${kind}`),
  ...LANGUAGES.map((lang) => `language: ${lang}`),
  "scripts: on",
  "scripts: off",
];

export class Slice {
  #shown = new Set();
  /** How many states the journeys came to. */
  met = 0;

  /** How to look at a state that shows something new, which is then no longer new. Engines that sample look where there
      is an element or an attribute that they haven't seen; that known ones meet at one element is for the others. */
  look(state, fields, shape) {
    this.met += 1;
    const isFresh = (thing) => this.#shown.size < this.#shown.add(thing).size;
    const told = things(state, fields).filter(isFresh);
    const markup = shape.filter(isFresh);
    const parts = shape.flatMap(partsOf).filter(isFresh);
    return told.length + markup.length > 0 ? { isSample: parts.length > 0 } : undefined;
  }

  /** What was declared and never shown. */
  missing() {
    return DECLARED.filter((thing) => !this.#shown.has(thing));
  }
}

/** What a state shows. A page is another one in another language or without scripts, as far as its type goes. */
export function things(state, fields) {
  const { lang, scripts, status, path, form } = state;
  const page = pageOf(path) ?? `answer ${status}`;
  const key = form ?? /^\/author\/([^/]+)\/with\//.exec(path)?.[1];
  const how = scripts ? "on" : "off";
  return [
    `page: ${page}`,
    `page: ${page} in ${lang}`,
    `page: ${page}, scripts ${how}`,
    `state: ${stateOf(state)}`,
    `language: ${lang}`,
    `scripts: ${how}`,
    ...(key ? fields.flatMap((field) => ofField(kindOf(key, field.path), field)) : []),
  ];
}

function ofField(kind, { isWrong }) {
  if (!kind) return [];
  return isWrong ? [`field: ${kind}`, `field: ${kind}, wrong`] : [`field: ${kind}`];
}

/** The fields that a page shows, each by its path and whether it is told to be wrong. */
export function fieldsOf(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("[data-field]")]
      .filter((field) => field.checkVisibility())
      .map((field) => ({
        path: field.dataset.field,
        isWrong: field.querySelector("[aria-invalid=true], .ds-validation-message") !== null,
      })),
  );
}
