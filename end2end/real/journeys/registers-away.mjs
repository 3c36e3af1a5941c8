// The registers are away: the form asks for what it would have known, says so, and the application goes in all the same.
import assert from "node:assert/strict";
import { anders } from "../../people.mjs";
import { fill, fillAndGoOn, question } from "../../steps/fill.mjs";
import { pages, SERVICE } from "../../steps/ledsagerbevis.mjs";
import { start } from "../../steps/login.mjs";
import { press, reads, says } from "../../steps/page.mjs";
import { words } from "../../words.mjs";
import { Parts } from "../parts.mjs";

export const scripts = "off";

const say = words("nb");

// What is known otherwise, by the page that asks for it, and the register that would have told it.
const known = {
  "Hvem søker du for?": ["down-population", { "Navnet ditt": anders.name }],
  "Hvordan når vi deg?": ["down-contact", { "E-postadressen din": anders.email, "Telefonnummeret ditt": "40000001" }],
};

export default async function registersAway(world) {
  const parts = await Parts.start();
  try {
    await parts.registers.stop();
    const page = await world.visitor({ at: parts.address });
    await start(page, SERVICE, anders);
    for (const [heading, answers] of Object.entries(pages)) {
      await reads(page, heading);
      const [away, typed] = known[heading] ?? [];
      if (away) await asks(page, away, typed);
      await fillAndGoOn(page, answers);
    }
    await press(page, say("review-send"));
    await reads(page, say("receipt-title"));
    await says(page, say("receipt-no-mail"));
    assert.equal(parts.mail.letters.length, 0, "no mail goes to an address that no register has told");
  } finally {
    await parts.stop();
  }
}

async function asks(page, away, typed) {
  await says(page, say(away));
  for (const label of Object.keys(typed)) assert.equal(await question(page, label).inputValue(), "");
  await fill(page, typed);
}
