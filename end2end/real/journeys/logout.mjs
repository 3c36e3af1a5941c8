// Logging out ends both sessions, here and at the provider, whichever of the two one begins at.
import assert from "node:assert/strict";
import { camilla, oda } from "../../people.mjs";
import { isAtProvider, logIn, open } from "../../steps/login.mjs";
import { leads, press, reads } from "../../steps/page.mjs";
import { words } from "../../words.mjs";
import { LOG_OUT } from "../openid-pages.mjs";

export const people = [camilla, oda];
export const scripts = "off";

const say = words("nb");

export default async function logout(world) {
  const { citizens, employees } = world.parts;
  for (const [home, person, provider] of [
    ["/nb/my", camilla, citizens],
    ["/nb/queue", oda, employees],
  ]) {
    const page = await world.visitor();
    await open(page, home, person);
    await remembers(page, home);
    await leaves(page, home, provider);
    await logIn(page, person);
    await leavesAtProvider(page, await world.tab(page.context()), home, provider);
  }
}

/** As long as one is logged in at the provider, a further login asks for nothing. */
async function remembers(page, home) {
  await page.context().clearCookies({ name: /^skranke/ });
  await page.goto(home);
  assert.equal(new URL(page.url()).pathname, home);
}

async function leaves(page, home, { issuer }) {
  await press(page, say("nav-logout"));
  assert.equal(new URL(page.url()).origin, issuer, "the provider asks too");
  assert.equal((await page.request.get(home, { maxRedirects: 0 })).status(), 303, "here one is logged out already");
  await press(page, LOG_OUT);
  assert.equal(new URL(page.url()).pathname, "/nb/logged-out");
  await reads(page, say("error-logged-out-title"));
  await page.goto(home);
  assert.ok(isAtProvider(page), "the provider has forgotten who it was");
}

/** Who logs out at the provider is logged out here: the provider's page tells us in a frame. */
async function leavesAtProvider(page, there, home, { issuer }) {
  assert.equal((await page.request.get(home, { maxRedirects: 0 })).status(), 200);
  const told = there.waitForResponse((answer) => new URL(answer.url()).pathname === "/login/frontchannel");
  await there.goto(`${issuer}/session/end`);
  assert.equal((await told).status(), 200);
  assert.equal((await page.request.get(home, { maxRedirects: 0 })).status(), 303);
  await leads(there, () => there.getByRole("button", { name: LOG_OUT }).click());
  await page.goto(home);
  assert.ok(isAtProvider(page));
}
