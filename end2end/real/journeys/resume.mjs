// Who has begun before and comes back from the login chooses: go on with the draft, or begin another. The program sees
// that the browser comes from elsewhere, which it never does from the demo's own provider.
import assert from "node:assert/strict";
import { guro } from "../../people.mjs";
import { fillAndGoOn } from "../../steps/fill.mjs";
import { pages, SERVICE } from "../../steps/ledsagerbevis.mjs";
import { draftOf, logIn, start } from "../../steps/login.mjs";
import { follow, press } from "../../steps/page.mjs";
import { words } from "../../words.mjs";

export const people = [guro];
export const scripts = "off";

const say = words("nb");

export default async function resume(world) {
  const first = await world.visitor();
  const draft = await start(first, SERVICE, guro);
  await fillAndGoOn(first, pages["Hvem søker du for?"]);

  const page = await world.visitor();
  await page.goto(`/nb/service/${SERVICE}`);
  await press(page, say("service-start"));
  await logIn(page, guro);
  assert.equal(new URL(page.url()).pathname, `/nb/service/${SERVICE}`);
  await follow(page, say("service-go-on"));
  assert.equal(draftOf(page), draft);

  await page.goto(`/nb/service/${SERVICE}`);
  await press(page, say("service-start-another"));
  assert.notEqual(draftOf(page), draft, "another, when one asks for it");
}
