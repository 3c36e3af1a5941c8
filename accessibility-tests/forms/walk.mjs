// Walks through a form: every page as it opens, empty with its errors, filled with its conditional parts open, spoiled,
// against the rules of the page, and with one more row in each of its groups.
import { empty, fill, spoil } from "./fill.mjs";

const NEXT = ".actions button[name=do][value=next]";
const MOST_PAGES = 12;

/** From the first page to the review. */
export async function walk(visitor, form) {
  for (let pages = 0; !visitor.path.endsWith("/review"); pages += 1) {
    if (pages > MOST_PAGES) throw new Error(`${form.name} doesn't come to an end: after ${pages} pages it is at ${visitor.path}`);
    await one(visitor, form);
  }
}

async function one(visitor, form) {
  const { page } = visitor;
  const here = page.url();
  const key = await page.locator("form[data-page]").getAttribute("data-page");
  const name = `${form.name}, ${key}`;
  /** Posts the page as it is; true when it was refused and shows why. */
  const refused = async () => {
    await visitor.press(NEXT);
    if (visitor.status === 422) return true;
    await page.goto(here);
    return false;
  };
  await visitor.look(name);
  await empty(page);
  if (await refused()) await visitor.look(`${name}, empty with errors`);
  await fill(page, form.answers);
  await visitor.look(`${name}, filled`);
  if (form.wrong) {
    await empty(page);
    await spoil(page, form.wrong);
    if (await refused()) await visitor.look(`${name}, spoiled with errors`);
  }
  const against = form.against?.[key];
  if (against) {
    await fill(page, { ...form.answers, ...against });
    if (await refused()) await visitor.look(`${name}, against a rule`);
  }
  for (const button of await adders(page, form)) {
    await visitor.addRow(`button[value="${button}"]`);
    await visitor.look(`${name}, with a new row`);
  }
  await fill(page, form.answers);
  await onwards(visitor, form, name);
}

/** Goes to the next page; without scripts new questions may come first. */
async function onwards(visitor, form, name) {
  const { page } = visitor;
  const before = visitor.path;
  for (let round = 0; round < 4; round += 1) {
    await visitor.press(NEXT);
    if (visitor.path !== before) return;
    await visitor.look(`${name}, more questions ${round + 1}`);
    await fill(page, form.answers);
  }
  const said = await page.locator(".ds-error-summary").allInnerTexts();
  throw new Error(`${name} doesn't let its answers through: ${said}`);
}

/** The buttons that add a row, where the form's answers are for more than one. */
async function adders(page, form) {
  const buttons = await page.locator("button[value^='add:']").evaluateAll((all) => all.map(({ value }) => value));
  return buttons.filter((button) => form.rows?.includes(button.slice("add:".length)));
}
