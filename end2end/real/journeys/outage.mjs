// The provider is away: before anything is known of it, and while somebody is on the way back from it. The person is told
// that it is not their fault, and the way in works again as soon as the provider does.
import assert from "node:assert/strict";
import { berit } from "../../people.mjs";
import { follow, reads } from "../../steps/page.mjs";
import { logIn } from "../../steps/login.mjs";
import { words } from "../../words.mjs";
import { Parts } from "../parts.mjs";

export const scripts = "off";

const say = words("nb");
const HOME = "/nb/my";

export default async function outage(world) {
  world.mayFail.add("/nb/login/failed");
  const parts = await Parts.start();
  try {
    const page = await world.visitor({ at: parts.address });
    const provider = parts.citizens;

    await provider.stop();
    await page.goto(HOME);
    await isTold(page);
    await provider.resume();
    await follow(page, say("error-login-again"));
    await reads(page, say("demo-title"));

    const away = provider.stopAfterLogin();
    await logIn(page, berit);
    await away;
    await isTold(page);
    await provider.resume();
    await follow(page, say("error-login-again"));
    assert.equal(new URL(page.url()).pathname, HOME, "the provider knows who it was");
  } finally {
    await parts.stop();
  }
}

async function isTold(page) {
  await reads(page, say("error-login-provider-down-title"));
  const { searchParams } = new URL(page.url());
  assert.deepEqual([...searchParams.keys()], ["why", "retry"], "neither code nor state stays in the address");
}
