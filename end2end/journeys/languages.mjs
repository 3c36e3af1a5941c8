// Every page in Bokmål, Nynorsk and English; changing the language keeps the page.
import assert from "node:assert/strict";
import { hannah } from "../people.mjs";
import { fill, question } from "../steps/fill.mjs";
import { open, start } from "../steps/login.mjs";
import { follow, press, reads, says, saysNot } from "../steps/page.mjs";
import { words } from "../words.mjs";

export const people = [hannah];

const NAMES = { nb: "Bokmål", nn: "Nynorsk", en: "English" };
const SERVICE = { nb: "Ledsagerbevis", nn: "Ledsagarbevis", en: "Companion card" };
const FIRST = { nb: "Hvem søker du for?", nn: "Kven søkjer du for?", en: "Who are you applying for?" };
const NAME = { nb: "Navnet ditt", nn: "Namnet ditt", en: "Your name" };

export default async function languages(world) {
  const page = await world.visitor();
  await page.goto("/nb/service/ledsagerbevis");
  for (const lang of ["nn", "en", "nb"]) {
    await change(page, lang);
    await is(page, lang, "/service/ledsagerbevis", SERVICE[lang]);
    await says(page, words(lang)("service-need"));
  }
  const draft = (await start(page, "ledsagerbevis", hannah, { lang: "en" })).replace("/en", "");
  await is(page, "en", `${draft}/soker`, FIRST.en);
  await fill(page, { [NAME.en]: "Hannah Example Hansen" });
  await press(page, words("en")("form-save"));
  await open(page, `/en${draft}`, hannah);
  for (const lang of ["nn", "nb", "en"]) {
    await change(page, lang);
    await is(page, lang, `${draft}/soker`, FIRST[lang]);
    assert.equal(await question(page, NAME[lang]).inputValue(), "Hannah Example Hansen", "the answers stay");
    for (const other of Object.keys(NAMES).filter((other) => other !== lang)) await saysNot(page, FIRST[other]);
  }
  await byBrowser(world);
}

async function change(page, lang) {
  const now = await page.locator("html").getAttribute("lang");
  await follow(page, NAMES[lang], page.getByRole("navigation", { name: words(now)("nav-languages") }));
}

async function is(page, lang, path, heading) {
  assert.equal(new URL(page.url()).pathname, `/${lang}${path}`);
  assert.equal(await page.locator("html").getAttribute("lang"), lang);
  await reads(page, heading);
  const here = page.getByRole("navigation", { name: words(lang)("nav-languages") }).locator("[aria-current]");
  assert.equal((await here.innerText()).trim(), NAMES[lang]);
  assert.equal(await here.getAttribute("lang"), lang);
}

/** The first visit is in the language the browser asks for. */
async function byBrowser(world) {
  const page = await world.visitor();
  for (const [asked, lang] of [
    ["nn", "nn"],
    ["en-GB,en;q=0.9", "en"],
    ["no", "nb"],
    ["fr", "nb"],
    ["fr,nn;q=0.5", "nn"],
  ]) {
    const answer = await page.request.get("/", { headers: { "accept-language": asked }, maxRedirects: 0 });
    assert.equal(answer.headers().location, `/${lang}`, asked);
  }
}
