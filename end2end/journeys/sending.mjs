// However often one sends, there is one case.
import assert from "node:assert/strict";
import { fredrik, hannah } from "../people.mjs";
import { fillAll, referenceOf } from "../steps/ledsagerbevis.mjs";
import { open } from "../steps/login.mjs";
import { eventually, press, reads, textOf } from "../steps/page.mjs";
import { words } from "../words.mjs";

export const people = [fredrik, hannah];

const say = words("nb");

export default async function sending(world) {
  const page = await world.visitor();
  const draft = await fillAll(page, hannah);
  const before = await cases(page);

  const send = () => page.request.post(`${draft}/review`, { form: {}, maxRedirects: 0 });
  const answers = await Promise.all(Array.from({ length: 6 }, send));
  assert.deepEqual(
    answers.map((answer) => answer.status()),
    Array(6).fill(303),
  );
  const places = new Set(answers.map((answer) => answer.headers().location));
  assert.equal(places.size, 1, `one receipt for all: ${[...places].join(", ")}`);

  const [receipt] = places;
  await page.goto(receipt);
  await reads(page, say("receipt-title"));
  const reference = referenceOf(page);
  assert.equal((await cases(page)).length, before.length + 1, "one more case");
  await oneMail(page, reference);
  const stranger = await world.visitor();
  await open(stranger, "/nb/my", fredrik);
  assert.equal((await stranger.goto(`${draft}/soker`)).status(), 404, "for anybody else nothing was ever there");
  await back(page, draft, receipt);
}

async function cases(page) {
  await page.goto("/nb/my");
  const list = page.getByRole("region", { name: say("my-cases") });
  return list.getByRole("listitem").allInnerTexts();
}

async function oneMail(page, reference) {
  const subject = say("mail-receipt-subject", { reference });
  const count = async () => (await textOf(page)).split(subject).length - 1;
  await eventually("the receipt arrives", async () => (await page.goto("/demo/mail"), (await count()) > 0));
  assert.equal(await count(), 1, "one mail");
}

/** Back from the receipt, a page of the draft or a second press leads to the receipt again. */
async function back(page, draft, receipt) {
  for (const address of [draft, `${draft}/review`, `${draft}/soker`]) {
    await page.goto(address);
    assert.equal(new URL(page.url()).pathname, receipt, `${address} leads to the receipt`);
  }
  const second = await fillAll(page, hannah);
  await press(page, say("review-send"));
  const sent = new URL(page.url()).pathname;
  await page.goBack();
  assert.equal(new URL(page.url()).pathname, sent, "the back button finds the receipt, not the page that sends");
  assert.equal((await page.request.post(`${second}/review`, { form: {}, maxRedirects: 0 })).headers().location, sent);
}
