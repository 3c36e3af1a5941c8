// Employees log in at a provider of their own: a caseworker takes a case and decides it, and the mails that follow tell
// only that something happened.
import assert from "node:assert/strict";
import { hannah, marit } from "../../people.mjs";
import { apply } from "../../steps/ledsagerbevis.mjs";
import { open } from "../../steps/login.mjs";
import { isTold, reads, says } from "../../steps/page.mjs";
import { decide, openQueue, queues, queuesSeen, row, take, write } from "../../steps/queue.mjs";
import { words } from "../../words.mjs";
import { outsider } from "../parts.mjs";
import { isNotice } from "../steps/letter.mjs";

export const people = [hannah];

const say = words("nb");
const QUESTION = "Hvem er fastlegen din?";
const REASONS = "Du oppfyller vilkårene.";

export default async function caseworker(world) {
  const { parts } = world;
  const citizen = await world.visitor();
  const reference = await apply(citizen, hannah);
  await isNotice(parts, "receipt", { to: hannah, reference });

  const worker = await world.visitor();
  await openQueue(worker, "fritid-ost", marit);
  assert.deepEqual(await queuesSeen(worker), [queues["fritid-vest"], queues["fritid-ost"], queues.fritid]);
  await row(worker, reference).getByRole("link").click();
  await take(worker);
  await write(worker, "ask", QUESTION);
  await isTold(worker, "notice-asked");
  await isNotice(parts, "question", { to: hannah, reference, secrets: [QUESTION, "fastlege", marit.name] });
  await decide(worker, "granted", REASONS);
  await isTold(worker, "notice-decided");

  const secrets = [REASONS, "vilkår", say("outcome-granted"), say("outcome-refused"), marit.name];
  const link = await isNotice(parts, "decision", { to: hannah, reference, secrets });
  await citizen.goto(link);
  await says(citizen, say("outcome-granted"));
  await says(citizen, REASONS);
  await says(citizen, marit.name);

  await staysOutside(await world.visitor());
}

/** An employee of no group that works here. */
async function staysOutside(page) {
  await open(page, "/nb/queue", outsider);
  await reads(page, say("error-login-no-group-title"));
  assert.equal((await page.request.get("/nb/queue", { maxRedirects: 0 })).status(), 303, "they are not logged in");
}
