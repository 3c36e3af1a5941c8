// A draft waits: on another device, in two tabs, until it is deleted.
import assert from "node:assert/strict";
import { fredrik } from "../people.mjs";
import { fill, fillAndGoOn, next, question } from "../steps/fill.mjs";
import { pages, SERVICE, TITLE } from "../steps/ledsagerbevis.mjs";
import { open, start } from "../steps/login.mjs";
import { follow, isTold, press, reads, says, unfold } from "../steps/page.mjs";
import { words } from "../words.mjs";

export const people = [fredrik];

const say = words("nb");
const NEED = "Hva trenger du følge til?";
const WHY = "Hvorfor trengs det følge?";

export default async function drafts(world) {
  const page = await world.visitor();
  const draft = await start(page, SERVICE, fredrik);
  await leave(page);
  await comeBack(await world.visitor(), draft);
  await twoTabs(world, page, draft);
  await discard(page, draft);
}

/** Leaves in the middle of a page: half an answer, and a wrong one. */
async function leave(page) {
  await fillAndGoOn(page, { ...pages["Hvem søker du for?"], "Navnet ditt": fredrik.name });
  await fill(page, { [WHY]: 'Jeg ser <dårlig> & trenger "hjelp".\n\nI trapper.' });
  await press(page, say("form-save"));
  await isTold(page, "my-saved");
  assert.equal(await page.getByRole("link", { name: TITLE }).count(), 1);
}

async function comeBack(device, draft) {
  await open(device, "/nb/my", fredrik);
  await follow(device, TITLE);
  await reads(device, NEED);
  assert.ok(device.url().includes(draft), "the same draft, at the first page with something left");
  assert.equal(await question(device, WHY).inputValue(), 'Jeg ser <dårlig> & trenger "hjelp".\n\nI trapper.');
}

async function twoTabs(world, one, draft) {
  const [two, three] = [await world.tab(one.context()), await world.tab(one.context())];
  for (const tab of [one, two, three]) await tab.goto(`${draft}/behov`);
  await fillAndGoOn(one, { ...pages[NEED], [WHY]: "Fra det første vinduet." });

  await stale(two, "Fra det andre vinduet.", "Fra det første vinduet.");
  await press(two, say("stale-keep-yours"));
  await reads(two, NEED);
  assert.equal(await question(two, WHY).inputValue(), "Fra det andre vinduet.");

  await stale(three, "Fra det tredje vinduet.", "Fra det andre vinduet.");
  await follow(three, say("stale-keep-saved"));
  await reads(three, NEED);
  assert.equal(await question(three, WHY).inputValue(), "Fra det andre vinduet.");
  await two.reload();
  assert.equal(await question(two, WHY).inputValue(), "Fra det andre vinduet.", "the choice is kept");
}

/** Sends an old page: both versions are shown and nothing is overwritten. */
async function stale(tab, yours, saved) {
  await fill(tab, { [WHY]: yours });
  const answer = await next(tab);
  assert.equal(answer.status(), 409);
  await reads(tab, say("stale-title"));
  await says(tab, say("stale-text"));
  const line = tab.getByRole("row").filter({ has: tab.getByRole("rowheader", { name: WHY }) });
  assert.deepEqual(await line.getByRole("cell").allInnerTexts(), [saved, yours]);
}

async function discard(page, draft) {
  await page.goto("/nb/my");
  await unfold(page, `${say("my-delete")} ${say("my-delete-what", { title: TITLE })}`);
  await press(page, say("my-delete-do"));
  await isTold(page, "my-deleted");
  assert.equal(await page.getByRole("link", { name: TITLE }).count(), 0);
  assert.equal((await page.goto(draft)).status(), 404);
}
