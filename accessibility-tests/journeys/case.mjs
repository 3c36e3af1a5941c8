// A case from both sides of the counter: sent, taken, asked about, answered, decided, surveyed.
import { reloadWithTimeLeft } from "../../end2end/steps/session.mjs";
import { ledsagerbevis } from "../forms/ledsagerbevis.mjs";
import { papers } from "../papers.mjs";
import { Visitor } from "../visitor.mjs";
import { begin, send } from "./apply.mjs";

export const caseFromBothSides = {
  name: "case",
  async make(browser, report) {
    const anders = await Visitor.arrive(browser, { report });
    const marit = await Visitor.arrive(browser, { report });
    const oda = await Visitor.arrive(browser, { report });
    const form = ledsagerbevis("fullmakt");
    await begin(anders, form, "anders");
    const reference = await send(anders, form);
    await sent(anders, reference);
    await queues(marit, reference);
    await take(marit, oda, reference);
    await refuse(oda);
    await ask(oda);
    await answer(anders, reference);
    await decide(oda, reference);
    await decided(anders, reference);
    await inOtherLanguages(browser, report, reference);
    for (const visitor of [anders, marit, oda]) await visitor.leave();
  },
};

/** What the applicant sees before anybody has looked at it, and the survey. */
async function sent(anders, reference) {
  await anders.go(`/case/${reference}`);
  await anders.page.locator("summary").first().click();
  await anders.look("case, received");
  await reloadWithTimeLeft(anders.page, 90);
  await anders.page.locator("#session[open]").waitFor();
  await anders.look("case, while the login ends soon");
  await anders.go("/my");
  await anders.look("my page, with a case");
  await anders.go("/my/about");
  await anders.look("what is known about me");
  await anders.go(`/case/${reference}/withdraw`);
  await anders.look("withdraw a case");
  await anders.go(`/case/${reference}/survey`);
  await anders.look("survey");
  await anders.press("main form button");
  await anders.look("survey, with errors");
  await anders.page.locator("[name=hvor_lett]").first().check();
  await anders.press("main form button");
  await anders.look("survey, thanks");
}

async function queues(marit, reference) {
  await marit.go("/queue");
  await marit.choose("marit");
  await marit.look("queue");
  await marit.go("/queue?queue=fritid-ost");
  await marit.look("queue, empty");
  await marit.go("/queue?mine=1");
  await marit.look("queue, none of mine");
  await marit.go(`/queue/case/${reference}`);
  await marit.page.locator("summary").first().click();
  await marit.look("case at work, not taken");
}

/** Two want it: one wins, the other is told. */
async function take(marit, oda, reference) {
  await oda.go(`/queue/case/${reference}`);
  await oda.choose("oda");
  await oda.press("form[action$='/take'] button");
  await oda.look("case at work, just taken");
  await marit.press("form[action$='/take'] button");
  await marit.look("case at work, taken by somebody else");
  await marit.go(`/queue/case/${reference}`);
  await marit.page.locator("summary").first().click();
  await marit.press("form[action$='/note'] button");
  await marit.look("case at work, note with an error");
  await marit.page.locator("[name=text]").fill("Har snakket med legen.\n\nHun sender mer.");
  await marit.press("form[action$='/note'] button");
  await marit.look("case at work, noted");
}

/** Every form open, and each of them sent empty. */
async function refuse(oda) {
  await oda.page.reload();
  for (const summary of await oda.page.locator("summary").all()) await summary.click();
  await oda.look("case at work, every form open");
  for (const form of ["ask", "decide", "note"]) {
    await open(oda, form);
    await oda.press(`form[action$='/${form}'] button`);
    await oda.look(`case at work, ${form} with errors`);
  }
}

async function ask(oda) {
  await open(oda, "ask");
  await oda.page.locator("form[action$='/ask'] textarea").fill("Hvor lenge har du hatt behovet?");
  await oda.press("form[action$='/ask'] button");
  await oda.look("case at work, asked");
}

async function answer(anders, reference) {
  await anders.go("/my");
  await anders.look("my page, asked");
  await anders.go(`/case/${reference}`);
  await anders.look("case, asked");
  await anders.press("form.answer button");
  await anders.look("case, answered with an error");
  await anders.page.locator("form.answer textarea").fill("I tre år.\nKanskje fire.");
  await anders.press("form.answer button");
  await anders.look("case, answered");
}

async function decide(oda, reference) {
  await oda.go(`/queue/case/${reference}`);
  await oda.look("case at work, answered");
  await open(oda, "decide");
  const late = await oda.tab();
  await late.go(`/queue/case/${reference}`);
  await open(late, "ask");
  await late.page.locator("form[action$='/ask'] textarea").fill("Og hvor ofte?");
  await oda.page.locator("[name=outcome][value=granted]").check();
  await oda.page.locator("form[action$='/decide'] textarea").fill("Du fyller vilkårene.\n\nKortet gjelder i to år.");
  await oda.press("form[action$='/decide'] button");
  await oda.look("case at work, decided");
  await papers(oda, "case at work, decided", ["decision.pdf"]);
  await late.press("form[action$='/ask'] button");
  await late.look("case at work, too late");
  await oda.go("/queue?mine=1");
  await oda.look("queue, mine");
  await oda.go("/queue?queue=fritid-vest&closed=1");
  await oda.look("queue, with closed cases");
}

async function decided(anders, reference) {
  await anders.go(`/case/${reference}`);
  await anders.look("case, decided");
  await papers(anders, "case, decided", ["receipt.pdf", "decision.pdf"]);
  await anders.go("/my/about");
  await papers(anders, "what is known about me", ["everything.pdf"]);
  await anders.go("/my");
  await anders.look("my page, decided");
  await anders.page.goto(new URL("/demo/mail", anders.page.url()).href);
  await anders.look("mails of the demo");
}

/** The pages of the case once more, in the other languages. */
async function inOtherLanguages(browser, report, reference) {
  for (const lang of ["nn", "en"]) {
    const citizen = await Visitor.arrive(browser, { report, lang, scripts: false });
    await citizen.go(`/case/${reference}`);
    await citizen.choose("anders");
    await citizen.look("case, decided");
    await citizen.go("/my");
    await citizen.look("my page, decided");
    await citizen.go("/my/about");
    await citizen.look("what is known about me");
    await citizen.leave();
    const employee = await Visitor.arrive(browser, { report, lang, scripts: false });
    await employee.go(`/queue/case/${reference}`);
    await employee.choose("oda");
    await employee.look("case at work, decided");
    await employee.go("/queue?queue=fritid-vest&closed=1");
    await employee.look("queue");
    await employee.leave();
  }
}

/** Unfolds one of the forms of a case. */
async function open(visitor, form) {
  const details = visitor.page.locator("details", { has: visitor.page.locator(`form[action$='/${form}']`) });
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
}
