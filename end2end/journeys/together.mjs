// Two parents fill in one application: one asks the other, each fills in a page while the other has another open, one sends
// it, and both have the case.
import assert from "node:assert/strict";
import { camilla, children, hannah } from "../people.mjs";
import { fill, fillAndGoOn, question } from "../steps/fill.mjs";
import { referenceOf } from "../steps/ledsagerbevis.mjs";
import { open, start } from "../steps/login.mjs";
import { eventually, follow, isTold, press, pressForRow, reads, says, saysNot, textOf } from "../steps/page.mjs";
import { words } from "../words.mjs";

export const people = [camilla, hannah];

const say = words("nb");
const FORM = "redusert-foreldrebetaling";
const TITLE = "Redusert foreldrebetaling i barnehage";
const CHILDREN = "Hvilke barn gjelder det?";
const HOUSEHOLD = "Hvem bor du sammen med?";
const NUMBER = "Fødselsnummer eller D-nummer";

export default async function together(world) {
  const [one, other] = [await world.visitor(), await world.visitor()];
  const draft = await asks(one);
  await accepts(other);
  await besideEachOther(one, other, draft);
  await onTheSamePage(one, other, draft);
  await sends(one, other, draft);
}

/** Camilla begins it, and asks Hannah: the first number is wrong. The draft's address. */
async function asks(page) {
  const draft = await start(page, FORM, camilla);
  await follow(page, say("together-ask"));
  await reads(page, say("co-applicants-title"));
  await fill(page, { Navn: hannah.name, [NUMBER]: "55869010073" });
  assert.equal((await press(page, say("co-applicants-do"))).status(), 422);
  await page.locator("#error-summary").getByRole("link").click();
  await fill(page, { [NUMBER]: hannah.number });
  await press(page, say("co-applicants-do"));
  await isTold(page, "co-applicants-was-asked");
  await says(page, say("co-applicant-waiting"));
  await eventually("the other parent is told", async () => {
    await page.goto("/demo/mail");
    // In her language, as the contact register has it.
    return (await textOf(page)).includes(words("en")("mail-invitation-subject"));
  });
  await page.goto(draft);
  await reads(page, CHILDREN);
  await says(page, say("together-waiting"));
  return draft;
}

async function accepts(page) {
  await open(page, "/nb/my", hannah);
  const card = page.getByRole("listitem").filter({ hasText: say("my-invited", { name: camilla.name }) });
  await follow(page, TITLE, card);
  await reads(page, say("invitation-title"));
  await press(page, say("invitation-yes"));
  await reads(page, CHILDREN);
  await says(page, say("together-with", { names: camilla.name }));
}

/** Camilla fills in the second page while Hannah has the first one open, and changes it. */
async function besideEachOther(one, other, draft) {
  await fillAndGoOn(one, { "Barn 1": child });
  await reads(one, HOUSEHOLD);
  await other.goto(`${draft}/barn`);
  await fillAndGoOn(one, {
    "Bor du sammen med en ektefelle eller samboer?": "Ja, vi er gift eller registrerte partnere",
    "Bor noen av barna fast hos begge foreldrene?": "Nei",
  });
  await reads(one, "Hvor mye tjener dere?");
  await fill(other, { "Barn 1": { "Hvilken barnehage?": "Lura barnehage" } });
  await press(other, say("form-next"));
  await reads(other, HOUSEHOLD);
  await one.goto(`${draft}/barn`);
  assert.equal(await question(one.getByRole("group", { name: "Barn 1" }), "Hvilken barnehage?").inputValue(), "Lura barnehage");
  await says(one, hannah.name);
}

/** Both change the same answer: whoever comes last is shown both, and whose the other is. */
async function onTheSamePage(one, other, draft) {
  await Promise.all([one, other].map((page) => page.goto(`${draft}/husholdning`)));
  await fill(one, { "Bor noen av barna fast hos begge foreldrene?": "Ja" });
  await press(one, say("form-next"));
  await press(other, say("form-save"));
  await reads(other, say("stale-title"));
  await says(other, camilla.name);
  await follow(other, say("stale-keep-saved"));
  await reads(other, HOUSEHOLD);
  await fillAndGoOn(other, { "Bor noen av barna fast hos begge foreldrene?": "Nei" });
}

async function sends(one, other, draft) {
  await incomes(one, draft);
  await other.goto(`${draft}/review`);
  await says(other, say("review-together-sender", { name: camilla.name }));
  assert.equal(await other.getByRole("button", { name: say("review-send") }).count(), 0);
  await press(one, say("review-send"));
  const reference = referenceOf(one);
  for (const [page, name] of [
    [one, hannah.name],
    [other, camilla.name],
  ]) {
    await page.goto("/nb/my");
    const card = page.getByRole("listitem").filter({ hasText: reference });
    await follow(page, TITLE, card);
    await says(page, say("case-together", { names: name }));
  }
  await saysNot(other, say("withdraw-start"));
}

async function incomes(page, draft) {
  await page.goto(`${draft}/inntekt`);
  await pressForRow(page, say("repeat-add", { item: "voksen" }));
  await fillAndGoOn(page, {
    "Hva viser inntekten dere har nå?": "Skattemeldingen for i fjor",
    "Voksen 1": { Navn: camilla.name, Fødselsnummer: camilla.number, Personinntekt: "150 000", Kapitalinntekt: "0" },
    "Voksen 2": { Navn: hannah.name, Fødselsnummer: hannah.number, Personinntekt: "90 000", Kapitalinntekt: "0" },
  });
  await fillAndGoOn(page, {});
  await fillAndGoOn(page, {});
  await fillAndGoOn(page, {
    "Den jeg bor sammen med, vet at jeg har oppgitt inntekten til vedkommende.": true,
    "Opplysningene er riktige. Jeg vet at vi kan måtte betale tilbake hvis jeg har oppgitt noe feil.": true,
  });
  await reads(page, say("review-title"));
}

const child = {
  "Barnets navn": children[0].name,
  "Barnets fødselsnummer": children[0].number,
  "Hvor gammelt blir barnet i år?": "2–5 år",
  "Hvilken barnehage?": "Solkroken",
  "Hvor stor plass har barnet?": "Hel plass",
};
