// Without a mouse: the skip link, every control in order, Enter goes on.
import assert from "node:assert/strict";
import { camilla } from "../people.mjs";
import { fill, next, question } from "../steps/fill.mjs";
import { start } from "../steps/login.mjs";
import { leads, press, pressForRow, reads } from "../steps/page.mjs";
import { words } from "../words.mjs";

export const people = [camilla];

const say = words("nb");

export default async function keyboard(world) {
  const page = await world.visitor();
  await start(page, "redusert-foreldrebetaling", camilla);
  await skips(page);
  await everythingInOrder(page);
  await enterGoesOn(page);
}

async function skips(page) {
  await page.reload();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: say("skip-link") });
  assert.ok(await skip.evaluate((element) => element === document.activeElement), "the skip link comes first");
  const box = await skip.boundingBox();
  assert.ok(box.width > 10 && box.height > 10 && box.x >= 0 && box.y >= 0, "it is seen when it has the focus");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), "it leads past the header");
}

/** Tab visits each control and link once, in the order they are read; a group of radio buttons is one stop. */
async function everythingInOrder(page) {
  await page.reload();
  const expected = await page.evaluate(() => {
    const seen = new Set();
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
    return all
      .filter(
        (element) =>
          element.tabIndex >= 0 &&
          !element.disabled &&
          element.type !== "hidden" &&
          element.checkVisibility({ visibilityProperty: true }),
      )
      .filter((element) => element.type !== "radio" || (!seen.has(element.name) && seen.add(element.name)))
      .map((element) => element.outerHTML.slice(0, 120));
  });
  const visited = [];
  for (let at = 0; at < expected.length; at += 1) {
    await page.keyboard.press("Tab");
    visited.push(await page.evaluate(() => document.activeElement.outerHTML.slice(0, 120)));
  }
  assert.ok(expected.length > 15, "a page has many stops");
  assert.deepEqual(visited, expected);
}

/** Enter in a text field is *Next*, not the first button on the page that happens to remove or add something. */
async function enterGoesOn(page) {
  await pressForRow(page, say("repeat-add", { item: "barn" }));
  await fill(page, { "Barn 1": { "Barnets navn": "Didrik" }, "Barn 2": { "Barnets navn": "Eline" } });
  await question(page.getByRole("group", { name: "Barn 1" }), "Barnets navn").focus();
  const answer = await leads(page, () => page.keyboard.press("Enter"));
  assert.equal(answer.status(), 422, "Enter asks to go on, and the page isn’t finished");
  assert.equal(await page.getByRole("group", { name: /^Barn \d$/ }).count(), 2, "no row came or went");
  await rows(page);
  await question(page.getByRole("group", { name: "Barn 2" }), "Barnets navn").focus();
  await leads(page, () => page.keyboard.press("Enter"));
  await reads(page, "Hvem bor du sammen med?");
  assert.equal((await next(page)).status(), 422);
}

/** The rest of the page, typed and chosen by keys. */
async function rows(page) {
  const numbers = { 1: "14832290026", 2: "02912390066" };
  for (const [at, number] of Object.entries(numbers)) {
    const row = page.getByRole("group", { name: `Barn ${at}` });
    await question(row, "Barnets fødselsnummer").focus();
    await page.keyboard.type(number);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Solkroken");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
  }
}
