// Logging in at the provider, the demo's or a real one, and starting a service.
import { exactly, words, wordsOf } from "../words.mjs";
import { leads, press } from "./page.mjs";

/** Whether the page is one of the provider's, where one says who one is. */
export function isAtProvider(page) {
  return /^\/(demo\/provider|interaction)\//.test(new URL(page.url()).pathname);
}

/** Picks a person on the provider's page. */
export async function logIn(page, person) {
  const say = await wordsOf(page);
  return press(page, say("demo-choose", { name: person.name }));
}

/** Opens an address, logging in on the way if need be. */
export async function open(page, path, person) {
  const answer = await page.goto(path);
  return isAtProvider(page) ? logIn(page, person) : answer;
}

/** Starts a service from its page; stops at the form's first page. The draft's address without its page. */
export async function start(page, service, person, { lang = "nb", party } = {}) {
  const say = words(lang);
  await page.goto(`/${lang}/service/${service}`);
  const first = page.getByRole("button", { name: exactly(say("service-start")) });
  const another = page.getByRole("button", { name: exactly(say("service-start-another")) });
  await leads(page, () => first.or(another).click());
  if (isAtProvider(page)) {
    await logIn(page, person);
    // Who comes back from a provider elsewhere and has a draft is asked whether to go on with it.
    if (await another.isVisible()) await leads(page, () => another.click());
  }
  if (party) {
    await page.getByRole("radio", { name: party, exact: true }).check();
    await press(page, say("form-next"));
  }
  return draftOf(page);
}

/** The address of the draft a page belongs to, without the page: `/nb/draft/<id>`. */
export function draftOf(page) {
  const { pathname } = new URL(page.url());
  const found = pathname.match(/^\/\w+\/draft\/[^/]+/);
  if (!found) throw new Error(`not a page of a draft: ${pathname}`);
  return found[0];
}
