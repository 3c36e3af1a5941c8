// A citizen finds the service, applies for a companion card, and sees the case.
import assert from "node:assert/strict";
import { anders, numbers } from "../people.mjs";
import { fill, fillAndGoOn, next, question } from "../steps/fill.mjs";
import { pages, referenceOf, TITLE } from "../steps/ledsagerbevis.mjs";
import { logIn } from "../steps/login.mjs";
import { download, eventually, follow, hasFocus, isTold, leads, press, reads, says, textOf, unfold } from "../steps/page.mjs";
import { reloadWithTimeLeft } from "../steps/session.mjs";
import { exactly, words } from "../words.mjs";
import { hasScripts } from "../world.mjs";

export const people = [anders];

const say = words("nb");
const headings = Object.keys(pages);

export default async function citizen(world) {
  const page = await world.visitor();
  await find(page);
  await press(page, say("service-start"));
  assert.match(page.url(), /\/demo\/provider\//, "one logs in before the form");
  await logIn(page, anders);
  await reads(page, headings[0]);
  await mistakes(page);

  for (const heading of headings) {
    await reads(page, heading);
    await fillAndGoOn(page, { ...pages[heading], ...more[heading] });
  }
  await change(page);

  const answer = await press(page, say("review-send"));
  assert.equal(answer.status(), 200);
  await receipt(page);
  if (hasScripts(page)) await loginEnds(page);
}

const more = {
  "Hvordan vil du ha kortet?": {
    "Hvor skal vi levere kortet?": "Send det i posten",
    "Hvor skal vi sende kortet?": { "Gate og nummer": "Testveien 1", Postnummer: "4306", Poststed: "Sandnes" },
  },
};

async function find(page) {
  await page.goto("/");
  assert.equal(new URL(page.url()).pathname, "/nb", "a Norwegian browser gets Bokmål");
  await reads(page, say("front-title"));
  await press(page, say("front-search-do"), await search(page, "følgekort"));
  assert.equal((await services(page))[0], TITLE, "a keyword finds the service first");
  await press(page, say("front-search-do"), await search(page, "ledsagerbvis"));
  assert.equal((await services(page))[0], TITLE, "so does a word with a letter too few");
  await press(page, say("front-search-do"), await search(page, "romskip"));
  await says(page, say("front-none"));
  await follow(page, say("front-show-all"));
  assert.equal((await services(page)).length, 10);
  const themes = page.getByRole("navigation", { name: say("front-themes") });
  await leads(page, () => themes.getByRole("link", { name: say("theme-helse-og-omsorg") }).click());
  assert.deepEqual(await services(page), [TITLE], "so does its theme");
  await follow(page, TITLE);
  await reads(page, TITLE);
  for (const part of ["service-who", "service-need", "service-cost", "service-time"]) await says(page, say(part));
  await says(page, say("service-time-text", { period: say("period-weeks", { count: 4 }) }));
}

async function search(page, text) {
  const form = page.getByRole("search");
  await form.getByRole("searchbox", { name: say("front-search") }).fill(text);
  return form;
}

/** The services in the list, by name. */
async function services(page) {
  const names = await page.getByRole("main").getByRole("heading", { level: 3 }).allInnerTexts();
  return names.map((name) => name.trim());
}

/** An empty page: nothing is asked for until *Next*, then everything at once, with ways to each input. */
async function mistakes(page) {
  assert.equal(await page.locator("#error-summary").count(), 0);
  assert.equal(
    await page.getByRole("textbox", { name: "Navnet ditt" }).inputValue(),
    anders.name,
    "known names are filled in",
  );
  await fill(page, { "Navnet ditt": "" });
  const answer = await next(page);
  assert.equal(answer.status(), 422);
  const title = await page.title();
  assert.ok(
    title.startsWith(say("error-prefix", { title: "" }).trimEnd()),
    `the title says that something is wrong: ${title}`,
  );
  const summary = page.locator("#error-summary");
  assert.ok(await hasFocus(summary), "the error summary has the focus");
  assert.ok(
    await summary.evaluate((element) => element.compareDocumentPosition(document.querySelector("h1")) & 4),
    "the summary comes first",
  );
  const links = summary.getByRole("link");
  assert.equal(await links.count(), 2, "one line for each empty question, none for the hidden ones");
  for (const [at, label] of ["Hvem skal ha ledsagerbeviset?", "Navnet ditt"].entries()) {
    await links.nth(at).click();
    const inputs = question(page, label);
    const within = await inputs.evaluate((element) => element.contains(document.activeElement));
    assert.ok(within, `the link leads to “${label}”`);
    assert.equal(await page.evaluate(() => document.activeElement.closest("[aria-invalid=true]") !== null), true);
  }
  await fill(page, { "Navnet ditt": anders.name });
}

/** From the review back to one page and to the review again. */
async function change(page) {
  await reads(page, say("review-title"));
  for (const text of [
    "Meg selv",
    "Å finne fram",
    "Som regel",
    "Behovet er varig",
    "meg.png",
    "legeerklæring.pdf",
    "Testveien 1",
    "4306 Sandnes",
  ]) {
    await says(page, text);
  }
  const heading = "Hva trenger du følge til?";
  await follow(page, `${say("summary-change")} ${say("summary-change-what", { title: heading })}`);
  await reads(page, heading);
  await fill(page, { "Hvor ofte trengs det følge?": "Alltid" });
  await press(page, say("form-back-to-review"));
  await reads(page, say("review-title"));
  const text = await textOf(page);
  assert.match(text, /Hvor ofte trengs det følge\? Alltid/);
  assert.doesNotMatch(text, /Som regel/);
}

async function receipt(page) {
  await reads(page, say("receipt-title"));
  const reference = referenceOf(page);
  await says(page, reference);
  await says(page, say("receipt-mail", { address: anders.email }));
  const paper = await download(page, page.getByRole("link", { name: say("receipt-pdf") }));
  assert.equal(paper.name, `${reference}.pdf`);
  assert.equal(paper.content.subarray(0, 5).toString("latin1"), "%PDF-");
  assert.ok(paper.content.length > 5_000, "the receipt is a whole paper");

  await mail(page, reference);

  await page.goto("/nb/my");
  const card = page.getByRole("listitem").filter({ hasText: reference });
  await card.getByText(say("status-received")).waitFor();
  await follow(page, TITLE, card);
  await reads(page, TITLE);
  await says(page, reference);
  await says(page, say("status-received"));
}

async function mail(page, reference) {
  const card = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: exactly(say("mail-receipt-subject", { reference })) }) });
  await eventually("the receipt arrives by mail", async () => {
    await page.goto("/demo/mail");
    return (await card.count()) > 0;
  });
  assert.equal(await card.count(), 1, "one mail for one application");
  const text = await card.innerText();
  assert.ok(text.includes(anders.email));
  assert.ok(!numbers.some((number) => text.includes(number)), "no identity number in a mail");
  assert.doesNotMatch(text, /\d{6}\s?\d{5}/, "nothing like an identity number either");
}

/** Whoever writes about the case is told that the login ends: they go on, or come back to what they wrote. */
async function loginEnds(page) {
  await reloadWithTimeLeft(page, 90);
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("heading", { name: say("session-title") }).waitFor();
  await dialog.getByRole("button", { name: say("session-go-on") }).click();
  await dialog.waitFor({ state: "hidden" });

  // Time enough to write before the warning, two minutes before the end.
  await reloadWithTimeLeft(page, 132);
  await unfold(page, say("case-write"));
  await page.getByLabel(say("case-write-label")).fill("Skrevet mens innloggingen løp ut");
  await dialog.waitFor();
  await page.context().clearCookies();
  await dialog.getByRole("button", { name: say("session-go-on") }).click();
  await dialog.getByRole("heading", { name: say("session-over-title") }).waitFor();
  await press(page, say("session-login"), dialog);
  await logIn(page, anders);
  await reads(page, TITLE);
  await isTold(page, "case-message-restored");
  assert.equal(await page.getByLabel(say("case-write-label")).inputValue(), "Skrevet mens innloggingen løp ut");
}
