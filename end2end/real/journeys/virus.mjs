// A file with a virus is refused by the virus scanner itself. While that is away files are taken and wait, opened by
// nobody; when it is back they are scanned and open.
import assert from "node:assert/strict";
import { guro } from "../../people.mjs";
import { fill, fillAndGoOn, next } from "../../steps/fill.mjs";
import { pdf } from "../../steps/files.mjs";
import { pages, photo, SERVICE, statement } from "../../steps/ledsagerbevis.mjs";
import { start } from "../../steps/login.mjs";
import { eventually, press, reads, says, unfold } from "../../steps/page.mjs";
import { words } from "../../words.mjs";
import { Clamd, missing as noClamd, VIRUS } from "../clamd.mjs";
import { Parts } from "../parts.mjs";

export const scripts = "off";
export const missing = noClamd;

const say = words("nb");
const ATTACHMENTS = "Bilde og uttalelse";
const STATEMENT = "Uttalelse fra lege eller annen fagperson";
const infected = { ...pdf("virus.pdf"), buffer: Buffer.concat([pdf("virus.pdf").buffer, Buffer.from(`% ${VIRUS}\n`)]) };
/** The worker looks every half minute, and where it has just tried in vain, two minutes later. */
const LONGEST = 155;

export default async function virus(world) {
  const clamd = await Clamd.start();
  const parts = await Parts.start({ clamd });
  try {
    const page = await world.visitor({ at: parts.address });
    await start(page, SERVICE, guro);
    for (const [heading, answers] of Object.entries(pages)) {
      await reads(page, heading);
      if (heading === ATTACHMENTS) await isRefused(page, answers, () => clamd.stop());
      await fillAndGoOn(page, heading === ATTACHMENTS ? { [STATEMENT]: statement } : answers);
    }
    await press(page, say("review-send"));
    await reads(page, say("receipt-title"));
    await page.goto(new URL(page.url()).pathname.replace(/\/receipt$/, ""));
    await unfold(page, say("case-sent-show"));
    await says(page, say("file-waiting"));
    const known = await page.request.get(await addressOf(page, photo.name));
    assert.ok(known.ok(), "what was scanned before it went away opens");
    assert.equal(await addressOf(page, statement.name), undefined, "what waits has no address to be opened at");

    await clamd.resume();
    const isScanned = async () => {
      await page.reload();
      await unfold(page, say("case-sent-show"));
      return addressOf(page, statement.name);
    };
    await eventually("the file is scanned", isScanned, LONGEST);
    const got = await page.request.get(await addressOf(page, statement.name));
    assert.ok((await got.body()).equals(statement.buffer), "and opens, as it was sent");
  } finally {
    await parts.stop();
    await clamd.remove();
  }
}

/** The infected one is not taken, the photo beside it is; then something happens before the next try. */
async function isRefused(page, answers, then) {
  await fill(page, { ...answers, [STATEMENT]: infected });
  assert.equal((await next(page)).status(), 422);
  await says(page, say("problem-file-infected", { name: infected.name, label: STATEMENT }));
  await then();
}

async function addressOf(page, name) {
  const link = page.getByRole("link", { name, exact: true });
  return (await link.count()) > 0 ? link.getAttribute("href") : undefined;
}
