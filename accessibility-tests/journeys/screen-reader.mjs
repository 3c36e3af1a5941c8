// Somebody reports a broken street light and sees nothing of it: from the front page to the receipt by a screen reader's
// commands and the keyboard, with a mistake that is heard, found and mended on the way.
import { readFileSync } from "node:fs";
import { Reader, reader as driver } from "../reader.mjs";
import { ADDRESS, Visitor } from "../visitor.mjs";

const NEXT = "button, Neste steg";
const SERVICE = "Feil på vei og lys";

export const screenReader = {
  name: "screen-reader",
  form: "feil-pa-vei",
  async make(browser, report) {
    const visitor = await Visitor.arrive(browser, { report });
    const reader = await Reader.of(visitor);
    // Nobody else changes this draft. (A save once met the page that was on its way.)
    const conflicts = [];
    visitor.page.on("response", (answer) => answer.status() === 409 && conflicts.push(answer.url()));
    await mustFail(reader, report);
    await find(reader, report);
    await err(reader, report);
    await fillIn(reader, report);
    await send(reader, report);
    await visitor.leave();
    if (conflicts.length > 0) throw new Error(`the page was in its own way: ${conflicts}`);
  },
};

/** One thing after the other that has to be said on a page; each that isn't is a finding. */
class Heard {
  findings = [];
  idle = new Set(driver.rules);

  /** `said`: undefined or false when it was not. */
  expect(said, words, rule = "heard") {
    this.idle.delete(rule);
    if (said === undefined || !said.includes(words)) {
      this.findings.push({ rule, help: `«${words}» should be said, but what is said is «${said ?? ""}»`, where: "", element: "" });
    }
  }

  /** Tells the report of a page. */
  async tell({ visitor, page }, report, name) {
    const { lang, scripts, path, status } = visitor;
    const rules = driver.rules.filter((rule) => !this.idle.has(rule));
    const look = { view: "screen reader", engine: driver.name, rules, passed: new Set(), findings: this.findings };
    const form = await page.locator("form[data-page]").getAttribute("data-page", { timeout: 100 }).catch(() => null);
    const title = await page.title();
    await report.add({ name, lang, scripts, title, path, status, page: form, results: [look] }, page);
  }
}

/** A page on which nothing is as it should be: a reader that hears it there hears nothing. */
async function mustFail(reader, report) {
  const { page } = reader;
  const body = readFileSync(new URL("../fixtures/must-fail.html", import.meta.url));
  await page.route("**/must-fail.html", (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await page.goto(`${ADDRESS}/nb/must-fail.html`);
  await reader.begin();
  const heard = new Heard();
  const speaks = (await reader.to("heading, One main heading, level 1")) !== undefined;
  heard.expect(await reader.to("textbox, Unmarked, required"), "textbox, Unmarked");
  heard.expect(await reader.focused(), "invalid", "error-heard");
  heard.expect((await reader.log()).find((said) => said.startsWith("polite:")), "polite:", "status-heard");
  if (!speaks || heard.findings.length < driver.rules.length) throw new Error("the screen reader hears what isn't there, or nothing");
  report.count(true);
}

async function find(reader, report) {
  const { visitor } = reader;
  const heard = new Heard();
  await visitor.go("");
  await reader.begin();
  heard.expect(await reader.to(`link, ${SERVICE}`, "moveToNextLink"), SERVICE);
  await heard.tell(reader, report, "screen reader, front page");
  await reader.follow();
  const service = new Heard();
  service.expect(await reader.to("heading", "moveToNextHeading"), `heading, ${SERVICE}, level 1`);
  service.expect(await reader.to("button, Fyll ut skjemaet"), "button, Fyll ut skjemaet");
  await service.tell(reader, report, "screen reader, service");
  await reader.follow();
}

/** Presses on without an answer, hears of it, and mends it from where the first line of the summary leads. */
async function err(reader, report) {
  const { page } = reader;
  const heard = new Heard();
  heard.expect(await reader.to("heading", "moveToNextHeading"), "heading, Hva er feil?, level 1");
  heard.expect(await reader.to("combobox, Hva slags feil er det?"), "required");
  heard.expect(await reader.to(NEXT), NEXT);
  await heard.tell(reader, report, "screen reader, first page");
  await reader.follow();
  const told = new Heard();
  told.expect(await page.title(), "Feil: ", "error-heard");
  told.expect(await reader.focused(), "Du må rette opp dette før du kan gå videre", "error-heard");
  told.expect(await reader.to("link, Velg et svar på"), "«Hva slags feil er det?»", "error-heard");
  await reader.act();
  const field = await reader.focused();
  told.expect(field, "combobox, Hva slags feil er det?, Velg et svar på «Hva slags feil er det?».", "error-heard");
  told.expect(field, "invalid", "error-heard");
  await told.tell(reader, report, "screen reader, first page with errors");
  await reader.type("Gatelys");
  await choose(reader, told, "radio, Nei");
  await choose(reader, told, "radio, Kommunen");
  await told.tell(reader, report, "screen reader, first page mended");
  await reader.to(NEXT);
  await reader.follow();
}

async function choose(reader, heard, what) {
  heard.expect(await reader.to(what), what);
  await reader.act();
  heard.expect(await reader.again(), `${what}, checked`);
}

async function write(reader, heard, what, text) {
  heard.expect(await reader.to(what), what);
  await reader.type(text);
}

async function fillIn(reader, report) {
  const { page } = reader;
  const place = new Heard();
  place.expect(await reader.to("heading", "moveToNextHeading"), "heading, Hvor er feilen?, level 1");
  await choose(reader, place, "radio, Jeg forklarer hvor det er");
  await page.locator("[name=stedsbeskrivelse]").waitFor();
  const said = (await reader.log()).find((said) => said.startsWith("polite: "));
  place.expect(said, "Spørsmålene på siden er endret", "status-heard");
  await write(reader, place, "textbox, Forklar hvor det er", "Ved brua over elva");
  await place.tell(reader, report, "screen reader, the place");
  await reader.to(NEXT);
  await reader.follow();
  const details = new Heard();
  details.expect(await reader.to("heading", "moveToNextHeading"), "heading, Fortell om feilen, level 1");
  await choose(reader, details, "checkbox, Ett lys virker ikke");
  const today = new Date();
  details.expect(await reader.to("group, Når så du feilen?"), "group, Når så du feilen?");
  // It is today, until somebody writes another day.
  details.expect(await reader.to("textbox, Dag"), String(today.getDate()));
  details.expect(await reader.to("textbox, Måned"), String(today.getMonth() + 1));
  details.expect(await reader.to("textbox, År"), String(today.getFullYear()));
  await choose(reader, details, "radio, Noen dager");
  await details.tell(reader, report, "screen reader, the details");
  await reader.to(NEXT);
  await reader.follow();
  const reply = new Heard();
  reply.expect(await reader.to("heading", "moveToNextHeading"), "heading, Vil du ha svar?, level 1");
  await choose(reader, reply, "radio, Nei, det trengs ikke");
  await reply.tell(reader, report, "screen reader, an answer or none");
  await reader.to(NEXT);
  await reader.follow();
}

async function send(reader, report) {
  const review = new Heard();
  review.expect(await reader.to("heading", "moveToNextHeading"), "heading, Se over og send inn, level 1");
  review.expect(await reader.to("Gatelys"), "Gatelys");
  review.expect(await reader.to("Ved brua over elva"), "Ved brua over elva");
  review.expect(await reader.to("button, Send inn"), "button, Send inn");
  await review.tell(reader, report, "screen reader, review");
  await reader.follow();
  const receipt = new Heard();
  receipt.expect(await reader.to("heading", "moveToNextHeading"), "level 1");
  await receipt.tell(reader, report, "screen reader, receipt");
}
