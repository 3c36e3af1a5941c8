// Two parents: one gives notice of a place, the other signs it, and then it is in the queue. The time after, the other says no.
import assert from "node:assert/strict";
import { anders, camilla, hannah, siv } from "../people.mjs";
import { fillAndGoOn } from "../steps/fill.mjs";
import { referenceOf } from "../steps/ledsagerbevis.mjs";
import { open, start } from "../steps/login.mjs";
import { eventually, follow, press, reads, says, saysNot, textOf } from "../steps/page.mjs";
import { words } from "../words.mjs";

export const people = [camilla, hannah];

const say = words("nb");
const AGREES = "Jeg har foreldreansvar for barnet og er enig i det som står i skjemaet.";
const PHONE = "99 98 87 77";

export default async function signatures(world) {
  const page = await world.visitor();
  const reference = await gives(page);
  await waits(world, page, reference);
  const other = await world.visitor();
  await signs(other, reference);
  await isDelivered(world, page, reference);
  await declines(page, other, await gives(page));
}

/** Camilla gives notice of a place, together with Hannah; the case's reference. */
async function gives(page) {
  await start(page, "sfo-plass", camilla);
  await fillAndGoOn(page, {
    "Hva gjelder det?": "Si opp en plass",
    "Hva er du for barnet?": "Forelder med foreldreansvar",
    "Er du alene om foreldreansvaret?": "Nei. Vi er to",
    "Den andre forelderen": { Navn: hannah.name, "Fødselsnummer eller D-nummer": hannah.number },
  });
  await fillAndGoOn(page, {
    "Navnet til barnet": "Didrik Demodal",
    "Fødselsnummeret til barnet": "14832290026",
    "Hvilken SFO går barnet på nå?": "Lura skole",
    "Når er barnets siste dag i SFO?": { Dag: "1", Måned: "2", År: "2099" },
  });
  await fillAndGoOn(page, { "Telefonnummeret ditt": PHONE });
  await fillAndGoOn(page, { "Opplysningene er riktige, og jeg sier fra hvis noe endrer seg.": true });
  await says(page, say("review-signers"));
  await press(page, say("review-send"));
  return referenceOf(page);
}

/** The applicant is told whom it waits for, and nobody else comes to it. */
async function waits(world, page, reference) {
  await reads(page, say("receipt-waits-title"));
  await says(page, say("signature-told"));
  await says(page, `/nb/case/${reference}/sign`);
  await eventually("the other parent is told", async () => {
    await page.goto("/demo/mail");
    // In her language, as the contact register has it.
    return (await textOf(page)).includes(words("en")("mail-sign-subject", { reference }));
  });
  await page.goto(`/nb/case/${reference}`);
  await says(page, say("status-waiting-for-signatures"));
  const stranger = await world.visitor();
  assert.equal((await open(stranger, `/nb/case/${reference}/sign`, anders)).status(), 404);
  const worker = await world.visitor();
  assert.equal((await open(worker, `/nb/queue/case/${reference}`, siv)).status(), 404, "not yet in any queue");
}

async function signs(page, reference) {
  await open(page, "/nb/my", hannah);
  const card = page.getByRole("listitem").filter({ hasText: reference });
  await follow(page, "SFO-plass", card);
  await reads(page, say("sign-title"));
  await says(page, "Didrik Demodal");
  await saysNot(page, PHONE);
  assert.equal((await press(page, say("sign-do"))).status(), 422);
  await page.locator("#error-summary").getByRole("link").waitFor();
  await page.getByRole("checkbox", { name: AGREES }).check();
  await press(page, say("sign-do"));
  await reads(page, say("sign-signed-title"));
  await says(page, say("status-received"));
}

async function isDelivered(world, page, reference) {
  await page.goto(`/nb/case/${reference}`);
  await says(page, say("status-received"));
  const worker = await world.visitor();
  await open(worker, `/nb/queue/case/${reference}`, siv);
  await says(worker, hannah.name);
  await says(worker, say("signatures-title"));
}

async function declines(page, other, reference) {
  await other.goto(`/nb/case/${reference}/sign`);
  await follow(other, say("sign-decline"));
  await reads(other, say("sign-decline-title"));
  await press(other, say("sign-decline-do"));
  await reads(other, say("sign-declined-title"));
  await page.goto(`/nb/case/${reference}`);
  await says(page, say("status-not-signed"));
  await says(page, say("case-not-delivered"));
}
