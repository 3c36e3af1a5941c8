// A citizen logs in at a provider elsewhere, applies, and gets the receipt as a mail.
import assert from "node:assert/strict";
import { anders } from "../../people.mjs";
import { fillAndGoOn } from "../../steps/fill.mjs";
import { pages, referenceOf, SERVICE, TITLE } from "../../steps/ledsagerbevis.mjs";
import { isAtProvider, logIn } from "../../steps/login.mjs";
import { follow, press, reads, says } from "../../steps/page.mjs";
import { words } from "../../words.mjs";
import { LEVELS } from "../parts.mjs";
import { isNotice } from "../steps/letter.mjs";

export const people = [anders];

const say = words("nb");

export default async function citizen(world) {
  const { parts } = world;
  const page = await world.visitor();
  await page.goto(`/nb/service/${SERVICE}`);
  await press(page, say("service-start"));
  assert.equal(new URL(page.url()).origin, parts.citizens.issuer, "one logs in elsewhere");
  await goesBack(page);

  await logIn(page, anders);
  assert.equal(parts.citizens.levelOf(anders), LEVELS[0], "at the level that is asked for");
  for (const [heading, answers] of Object.entries(pages)) {
    await reads(page, heading);
    await fillAndGoOn(page, answers);
  }
  await press(page, say("review-send"));
  await reads(page, say("receipt-title"));
  const reference = referenceOf(page);
  await says(page, say("receipt-mail", { address: anders.email }));

  const secrets = [TITLE, anders.name, "trapper"];
  const link = await isNotice(parts, "receipt", { to: anders, reference, secrets });
  await isFollowed(await world.visitor(), link);
}

/** Who gives up at the provider is told so, and can try again. */
async function goesBack(page) {
  await press(page, say("demo-cancel"));
  await reads(page, say("error-login-cancelled-title"));
  await follow(page, say("error-login-again"));
  assert.ok(isAtProvider(page));
}

/** The link of a mail leads to the case, by way of the login. */
async function isFollowed(page, link) {
  await page.goto(link);
  await logIn(page, anders);
  assert.equal(page.url(), link);
  await says(page, say("status-received"));
}
