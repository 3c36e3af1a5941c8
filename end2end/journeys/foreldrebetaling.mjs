// A parent applies for a lower kindergarten fee: children and adults as rows, and the calculation.
import assert from "node:assert/strict";
import { camilla, children } from "../people.mjs";
import { fill, fillAndGoOn, next, question } from "../steps/fill.mjs";
import { pdf } from "../steps/files.mjs";
import { start } from "../steps/login.mjs";
import { follow, hasFocus, press, pressForRow, reads, says, saysNot, textOf } from "../steps/page.mjs";
import { kroner, valueOf } from "../steps/values.mjs";
import { words } from "../words.mjs";

export const people = [camilla];

const FORM = "redusert-foreldrebetaling";
const say = words("nb");
const INCOME = 150_000 + 60_000 + 500;

export default async function foreldrebetaling(world) {
  const page = await world.visitor();
  await start(page, FORM, camilla);
  await rowsComeAndGo(page);
  await household(page);
  await incomes(page);
  await changedIncome(page);
  await calculation(page);
  await fillAndGoOn(page, {});
  await fillAndGoOn(page, {
    "Den jeg bor sammen med, vet at jeg har oppgitt inntekten til vedkommende.": true,
    "Opplysningene er riktige. Jeg vet at vi kan måtte betale tilbake hvis jeg har oppgitt noe feil.": true,
  });
  await review(page);
}

async function rowsComeAndGo(page) {
  await reads(page, "Hvilke barn gjelder det?");
  const rows = page.getByRole("group", { name: /^Barn \d$/ });
  assert.equal(await rows.count(), 1, "the first row is there from the start");
  const add = say("repeat-add", { item: "barn" });
  await fill(page, { "Barn 1": child(0) });
  await pressForRow(page, add);
  await fill(page, {
    "Barn 2": { ...child(1), "Hvor stor plass har barnet?": "Deltidsplass", "Hvor mange prosent?": "60" },
  });
  await pressForRow(page, add);
  assert.equal(await rows.count(), 3);
  await fill(page, { "Barn 3": { "Barnets navn": "Ett for mye" } });
  await pressForRow(page, say("repeat-remove", { item: "Barn 3" }));
  assert.equal(await rows.count(), 2);
  await saysNot(page, "Ett for mye");
  const names = page.getByRole("textbox", { name: "Barnets navn" });
  assert.deepEqual(
    await Promise.all([0, 1].map((at) => names.nth(at).inputValue())),
    children.map((one) => one.name),
    "the others keep what was typed",
  );
  await fill(page, { "Barn 2": { "Barnets fødselsnummer": "20036914712" } });
  assert.equal((await next(page)).status(), 422);
  await page.locator("#error-summary").getByRole("link").click();
  assert.ok(
    await hasFocus(question(page.getByRole("group", { name: "Barn 2" }), "Barnets fødselsnummer")),
    "the link leads into the row",
  );
  await fillAndGoOn(page, { "Barn 2": { "Barnets fødselsnummer": children[1].number } });
}

const child = (at) => ({
  "Barnets navn": children[at].name,
  "Barnets fødselsnummer": children[at].number,
  "Hvor gammelt blir barnet i år?": "2–5 år",
  "Hvilken barnehage?": "Solkroken",
  "Hvor stor plass har barnet?": "Hel plass",
});

async function household(page) {
  await reads(page, "Hvem bor du sammen med?");
  await fillAndGoOn(page, {
    "Bor du sammen med en ektefelle eller samboer?": "Ja, vi er gift eller registrerte partnere",
    "Bor noen av barna fast hos begge foreldrene?": "Nei",
  });
}

async function incomes(page) {
  await reads(page, "Hvor mye tjener dere?");
  const CHOICE = "Hva viser inntekten dere har nå?";
  await fill(page, {
    [CHOICE]: "Skattemeldingen for i fjor",
    "Voksen 1": { Navn: camilla.name, Fødselsnummer: camilla.number, Personinntekt: "150 000", Kapitalinntekt: "0" },
  });
  assert.equal((await next(page)).status(), 422, "a spouse is missing");
  await says(page, "Legg til den du er gift eller samboer med.");
  await pressForRow(page, say("repeat-add", { item: "voksen" }));
  await fill(page, {
    "Voksen 2": { Navn: "Kim Demodal", Fødselsnummer: "15869099942", Personinntekt: "masse", Kapitalinntekt: "500" },
  });
  assert.equal((await next(page)).status(), 422, "an income is a number");
  assert.equal(
    await question(page.getByRole("group", { name: "Voksen 2" }), "Personinntekt").inputValue(),
    "masse",
    "what was typed stays",
  );
  await fill(page, { [CHOICE]: "Inntekten har gått mye ned siden da", "Voksen 2": { Personinntekt: "60000" } });
  await fillAndGoOn(page, {});
}

/** A changed income asks for an explanation and documents, on a page that wasn't there before. */
async function changedIncome(page) {
  await reads(page, "Vis oss inntekten dere har nå");
  assert.equal((await next(page)).status(), 422);
  assert.equal(
    await page.locator("#error-summary").getByRole("link").count(),
    4,
    "reason, day, explanation, documents",
  );
  await fillAndGoOn(page, {
    "Hvorfor har inntekten gått ned?": ["Noen har mistet jobben", "Noen jobber mindre enn før"],
    "Når gikk inntekten ned?": { Dag: "1", Måned: "2", År: "2026" },
    "Fortell kort om situasjonen": "Kim mistet jobben og får dagpenger.",
    "Dokumenter som viser inntekten": pdf("oppsigelse.pdf"),
  });
}

async function calculation(page) {
  await reads(page, "Hva kommer dere til å betale?");
  const share = INCOME * valueOf(FORM, "andel_av_inntekt");
  const monthly = Math.round(share / valueOf(FORM, "betalingsmaneder"));
  const highest = valueOf(FORM, "makspris");
  const first = Math.min(monthly, highest);
  const second = Math.round(first * (1 - valueOf(FORM, "soskenrabatt")));
  const expected = {
    "1. Inntekten deres i ett år": INCOME,
    "2. Seks prosent av inntekten": Math.round(share),
    "3. Delt på 11 måneder": monthly,
    "4. Vanlig pris i måneden": highest,
    "Dere betaler i måneden for det første barnet": first,
    "Dere betaler i måneden for barn nummer to": second,
    "Dere betaler i måneden for alle barna": first + second,
  };
  const text = await textOf(page);
  for (const [label, amount] of Object.entries(expected)) {
    assert.ok(text.includes(`${label} ${kroner(amount)}`), `${label}: ${kroner(amount)}, in: ${text}`);
  }
  const hasCore = INCOME < valueOf(FORM, "grense_kjernetid");
  assert.equal(text.includes("Det ser ut til at dere kan få gratis kjernetid."), hasCore);
  await fillAndGoOn(page, {});
}

async function review(page) {
  await reads(page, say("review-title"));
  for (const shown of [
    ...children.map((one) => one.name),
    "Kim Demodal",
    "oppsigelse.pdf",
    "Noen har mistet jobben",
    "60",
  ])
    await says(page, shown);
  await saysNot(page, "Ett for mye");
  await follow(page, `${say("summary-change")} ${say("summary-change-what", { title: "Hvor mye tjener dere?" })}`);
  await fill(page, { "Hva viser inntekten dere har nå?": "Skattemeldingen for i fjor" });
  await press(page, say("form-back-to-review"));
  await saysNot(page, "oppsigelse.pdf");
  await press(page, say("review-send"));
  await reads(page, say("receipt-title"));
}
