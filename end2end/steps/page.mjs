// What a person does on any page: press, look, read.
import assert from "node:assert/strict";
import { exactly, plain, wordsOf } from "../words.mjs";
import { hasScripts } from "../world.mjs";

/** Does something that leads to a page, and waits for it; the answer that brought the page. */
export async function leads(page, act) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => isPage(page, response)),
    page.waitForEvent("domcontentloaded"),
    act(),
  ]);
  return answer;
}

function isPage(page, response) {
  const request = response.request();
  if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return false;
  return response.status() < 300 || response.status() >= 400;
}

/** Presses a button that leads to a page. */
export async function press(page, name, within = page) {
  return leads(page, () => within.getByRole("button", { name: exactly(name) }).click());
}

/** Presses a button that adds a row or takes one away: in place with scripts, with a new page without. */
export async function pressForRow(page, name) {
  if (!hasScripts(page)) return press(page, name);
  const rows = page.locator(".row");
  const before = await rows.count();
  await page.getByRole("button", { name: exactly(name) }).click();
  return eventually(`${name} changes the rows`, async () => (await rows.count()) !== before);
}

/** Follows a link. */
export async function follow(page, name, within = page) {
  return leads(page, () => within.getByRole("link", { name: exactly(name) }).click());
}

/** Opens what is folded under a summary. */
export async function unfold(page, name) {
  const details = page.locator("details").filter({ has: page.locator("summary", { hasText: exactly(name) }) });
  const isOpen = async () => (await details.getAttribute("open")) !== null;
  // A page that is still being laid out moves under the pointer.
  await eventually(`«${name}» is open`, async () => {
    if (!(await isOpen())) await details.locator("summary").click();
    return isOpen();
  });
  return details;
}

/** The page has this heading. */
export async function reads(page, heading) {
  await page.getByRole("heading", { level: 1, name: exactly(heading) }).waitFor();
}

/** The text of a page's content, white space evened out. */
export async function textOf(page) {
  return plain(await page.locator("main").innerText());
}

/** The page's content says this. */
export async function says(page, text) {
  const all = await textOf(page);
  assert.ok(
    all.includes(plain(text)),
    `the page ${page.url()} doesn't say “${plain(text)}”, but: ${all.slice(0, 1500)}`,
  );
}

/** The page's content nowhere says this. */
export async function saysNot(page, text) {
  assert.ok(!(await page.content()).includes(text), `the page ${page.url()} says “${text}”`);
}

/** A message for the person: saved, taken, changed. */
export async function isTold(page, key, variables) {
  const say = await wordsOf(page);
  await page
    .getByRole("status")
    .filter({ hasText: exactly(say(key, variables)) })
    .first()
    .waitFor();
}

/** Tries until it is so, a few seconds long. */
export async function eventually(what, isSo, seconds = 10) {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await isSo();
    if (found) return found;
    if (Date.now() > until) assert.fail(`not within ${seconds} seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What a link downloads. */
export async function download(page, link) {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), content: Buffer.concat(chunks) };
}

/** Whether an element has the focus. */
export async function hasFocus(locator) {
  return locator.evaluate((element) => element === document.activeElement);
}
