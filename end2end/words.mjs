// The platform's own words, read from the files the server is built from: journeys find buttons by what they say,
// and a better wording breaks none of them.
import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";

const folder = new URL("../locales/", import.meta.url);
const bundles = new Map();

function bundle(lang) {
  if (!bundles.has(lang)) {
    const made = new FluentBundle(lang, { useIsolating: false });
    for (const file of readdirSync(new URL(`${lang}/`, folder))) {
      made.addResource(new FluentResource(readFileSync(new URL(`${lang}/${file}`, folder), "utf8")));
    }
    bundles.set(lang, made);
  }
  return bundles.get(lang);
}

/** The words of a language: `words('nb')('form-next')`. */
export function words(lang) {
  return (key, variables = {}) => {
    const message = bundle(lang).getMessage(key);
    if (!message?.value) throw new Error(`no word "${key}" in locales/${lang}`);
    const errors = [];
    const text = bundle(lang).formatPattern(message.value, variables, errors);
    if (errors.length > 0) throw errors[0];
    return text;
  };
}

/** The words of the language a page says it is in. */
export async function wordsOf(page) {
  return words(await page.locator("html").getAttribute("lang"));
}

/** A text as a person reads it: any white space is one space. */
export function plain(text) {
  return text.replace(/\s+/gu, " ").trim();
}

/** Exactly this text, whatever white space stands within it. */
export function exactly(text, after = "") {
  const escaped = plain(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^\\s*${escaped.replaceAll(" ", "\\s+")}${after}\\s*$`, "u");
}
