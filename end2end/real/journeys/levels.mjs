// A form asks for a higher level than the login had: the same person logs in once more, at that level or not at all.
import assert from "node:assert/strict";
import { berit, fredrik } from "../../people.mjs";
import { isAtProvider, logIn, open } from "../../steps/login.mjs";
import { follow, press, reads } from "../../steps/page.mjs";
import { words } from "../../words.mjs";
import { AT_HIGH, LEVELS } from "../parts.mjs";

export const people = [berit, fredrik];
export const scripts = "off";

const say = words("nb");
const [SUBSTANTIAL, HIGH] = LEVELS;

export default async function levels(world) {
  const { citizens } = world.parts;
  const page = await world.visitor();
  await begins(page, berit);
  assert.equal(citizens.levelOf(berit), SUBSTANTIAL);
  await asksForHigh(page);
  await logIn(page, berit);
  assert.equal(citizens.levelOf(berit), HIGH);
  assert.match(page.url(), /\/draft\//, "the form begins");

  const tab = await world.tab(page.context());
  await tab.goto(`/nb/service/${AT_HIGH}`);
  await press(tab, say("service-start-another"));
  assert.ok(!isAtProvider(tab), "who is logged in high enough isn't asked again");

  const other = await world.visitor();
  await begins(other, fredrik);
  await asksForHigh(other);
  await logIn(other, fredrik);
  assert.equal(citizens.levelOf(fredrik), SUBSTANTIAL, "he holds no level above");
  await reads(other, say("error-login-level-too-low-title"));
  await follow(other, say("error-login-again"));
  await reads(other, say("demo-title"));
  assert.equal(
    (await open(other, "/nb/my", fredrik)).status(),
    200,
    "where his level is enough, he is still logged in",
  );
}

async function begins(page, person) {
  await open(page, "/nb/my", person);
  await page.goto(`/nb/service/${AT_HIGH}`);
}

async function asksForHigh(page) {
  await press(page, say("service-start"));
  assert.ok(isAtProvider(page));
  await page.getByText(say("demo-asks-for-high")).waitFor();
}
