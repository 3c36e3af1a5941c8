// The chair of a marching band applies for a grant on its behalf, in Nynorsk.
import assert from "node:assert/strict";
import { berit } from "../people.mjs";
import { fill, fillAndGoOn, next } from "../steps/fill.mjs";
import { pdf } from "../steps/files.mjs";
import { logIn, open } from "../steps/login.mjs";
import { leads, press, reads, says, textOf } from "../steps/page.mjs";
import { kroner } from "../steps/values.mjs";
import { hasScripts } from "../world.mjs";
import { plain, words } from "../words.mjs";

export const people = [berit];

const say = words("nn");
const BAND = "Prøvestad skolekorps";

export default async function kulturmidler(world) {
  const page = await world.visitor();
  await party(page);
  await organisation(page);
  await fillAndGoOn(page, { "Kva rolle har kontaktpersonen?": "Styreleiar" });
  await members(page);
  await purpose(page);
  await budget(page);
  await account(page);
  await attachments(page);
  await send(page);
}

/** For whom: asked right after login, and said on every page that follows. */
async function party(page) {
  await page.goto("/nn/service/kulturmidler");
  await press(page, say("service-start"));
  await logIn(page, berit);
  const parties = page.getByRole("radio");
  assert.equal(await parties.count(), 2, "the two she may act for, and not herself");
  await says(page, say("party-why-chair"));
  assert.equal((await press(page, say("form-next"))).status(), 422, "one of them is chosen");
  await page.getByRole("radio", { name: BAND }).check();
  await press(page, say("form-next"));
  await page
    .getByRole("navigation", { name: say("nav-account") })
    .getByText(say("nav-on-behalf", { party: BAND }))
    .waitFor();
}

async function organisation(page) {
  await reads(page, "Kven søkjer?");
  assert.equal(await page.getByRole("textbox", { name: "Namnet på organisasjonen" }).inputValue(), BAND);
  assert.equal(
    plain(await page.getByRole("textbox", { name: "Organisasjonsnummer" }).inputValue()).replaceAll(" ", ""),
    "313900002",
  );
  await fillAndGoOn(page, {
    "Kva slags organisasjon er de?": "Korps eller orkester",
    "Postadressa til organisasjonen": {
      [say("address-street")]: "Kyrkjevegen 2",
      [say("address-postcode")]: "4306",
      [say("address-town")]: "Sandnes",
    },
    "Står de i Frivilligregisteret?": "Ja",
    "Er det første gong de søkjer her?": "Ja",
    "Når vart organisasjonen skipa?": { [say("date-day")]: "17", [say("date-month")]: "5", [say("date-year")]: "1998" },
  });
}

async function members(page) {
  await reads(page, "Medlemmer og aktivitet");
  await fill(page, {
    "6–12 år Medlemmer": "30",
    "6–12 år Av dei bur her i kommunen": "31",
    "13–19 år Medlemmer": "15",
    "26–66 år Medlemmer": "15",
    "Kor mange frivillige hjelper til?": "12",
    "Kor mykje aktivitet har de i veka?": "7,5",
    "Kva gjer de?": "Vi øver to gonger i veka.",
    "Godtek de ledsagarbevis?": "Ja",
  });
  await update(page);
  await sums(page, 0, ["60", "31"]);
  await says(page, "Medlemmer under 26 år 75 %");
  await fillAndGoOn(page, { "6–12 år Av dei bur her i kommunen": "28" });
}

async function purpose(page) {
  await reads(page, "Kva søkjer de om pengar til?");
  const day = { [say("date-day")]: "12", [say("date-month")]: "12", [say("date-year")]: "2027" };
  await fill(page, {
    "Kva skal tilskotet gå til?": "Eit arrangement",
    "Kva heiter tiltaket?": "Julekonsert",
    "Kva vil de gjere, og kvifor?": "Konsert med 60 barn og unge.",
    "Kven er det for?": ["Barn", "Ungdom"],
    "Når byrjar det?": day,
    "Når er det ferdig?": day,
  });
  await fill(page, { "Når er det ferdig?": { [say("date-year")]: "2030" } });
  assert.equal((await next(page)).status(), 422, "one application covers a year");
  await says(page, "Ein søknad kan gjelde høgst eitt år.");
  await fillAndGoOn(page, { "Når er det ferdig?": { [say("date-year")]: "2027" } });
}

async function budget(page) {
  await reads(page, "Budsjett");
  await fill(page, {
    "Løn og honorar Kroner": "20000",
    "Leige av lokale Kroner": "12 000",
    "Marknadsføring Kroner": "3000",
    "Billettar og sal Kroner": "15000",
    "Sponsorar og gåver Kroner": "5000",
    "Kor mykje søkjer de om?": "15 001",
  });
  await update(page);
  await sums(page, 0, [kroner(35_000)]);
  await sums(page, 1, [kroner(20_000)]);
  await says(page, `Dette manglar de ${kroner(15_000)}`);
  assert.equal((await next(page)).status(), 422, "no more than what is lacking");
  await says(page, "De søkjer om meir enn det budsjettet manglar.");
  await fillAndGoOn(page, { "Kor mykje søkjer de om?": "15 000" });
}

/** Without scripts a button works out the sums; with them they follow by themselves. */
async function update(page) {
  const button = page.getByRole("button", { name: say("table-update") }).first();
  if (await button.isVisible()) await leads(page, () => button.click());
  else assert.ok(hasScripts(page), "without scripts there is a button for the sums");
}

async function sums(page, table, expected) {
  const shown = page.getByRole("table").nth(table).locator("tfoot output");
  for (const [at, sum] of expected.entries()) {
    await shown
      .nth(at)
      .filter({ hasText: new RegExp(`^${sum.replaceAll(" ", "\\s")}$`) })
      .waitFor();
  }
}

async function account(page) {
  await reads(page, "Utbetaling og annan støtte");
  await fill(page, {
    Kontonummer: "1234 56 78903",
    "Har de søkt eller fått annan støtte i år?": "Ja",
    "Sel de noko i konkurranse med bedrifter?": "Nei",
    "Støtte 1": { "Kven gir støtta?": "Fylket", "Har de fått svar?": "Nei, vi ventar på svar", "Kor mykje?": "2500" },
  });
  await fill(page, { Kontonummer: "12345678904" });
  assert.equal((await next(page)).status(), 422, "the last digit of an account is a check");
  await fillAndGoOn(page, { Kontonummer: "1234 56 78903" });
}

async function attachments(page) {
  await reads(page, "Vedlegg og stadfesting");
  await fillAndGoOn(page, {
    "Rekneskapen for i fjor": pdf("rekneskap.pdf"),
    "Årsmeldinga for i fjor": pdf("årsmelding.pdf"),
    Vedtektene: pdf("vedtekter.pdf"),
    "Vi bruker pengane slik søknaden seier, og sender rapport og rekneskap når vi er ferdige.": true,
    "Styret veit om søknaden, opplysningane er rette, og eg har lov til å søkje for organisasjonen.": true,
  });
}

async function send(page) {
  await reads(page, say("review-title"));
  const text = await textOf(page);
  for (const shown of [
    BAND,
    "17. mai 1998",
    "12. desember 2027",
    kroner(15_000),
    "1234 56 78903",
    "Fylket",
    "rekneskap.pdf",
    "vedtekter.pdf",
  ]) {
    assert.ok(text.includes(shown), `the review shows ${shown}`);
  }
  await press(page, say("review-send"));
  await reads(page, say("receipt-title"));
  await open(page, "/nn/my", berit);
  await page.getByRole("heading", { name: "Kulturmidlar" }).first().waitFor();
}
