// Fills whatever inputs a page of a form shows: from the form's table of answers where it names them, else with
// something of the right kind.
import { FILES } from "./files.mjs";

/** Every cell of a table that isn't named otherwise. */
export const CELL = "*.*.*";
/** How often new questions may open further ones before something is wrong. */
const MOST_ROUNDS = 8;

/** Answers every question on the page, and those that open on the way. */
export async function fill(page, answers) {
  const done = new Set();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = (await questions(page)).filter(({ name }) => !done.has(name));
    if (open.length === 0) return;
    for (const question of open) {
      // The answer before may have taken it away; or it comes back with a later one.
      if (!(await isShown(page, question))) continue;
      await answer(page, question, wanted(answers, question.name));
      done.add(question.name);
    }
  }
  throw new Error(`the page at ${page.url()} keeps asking`);
}

/** Empties everything that can be emptied; of radio buttons one stays chosen, as for people. */
export async function empty(page) {
  await page.evaluate(() => {
    for (const input of document.querySelectorAll("form[data-page] :is(input, select, textarea)")) {
      if (input.type === "hidden" || input.type === "radio" || input.type === "file") continue;
      if (input.type === "checkbox") input.checked = false;
      else input.value = "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

/** Types what must be refused, in the inputs that the table names. */
export async function spoil(page, wrong) {
  for (const { name, kind } of await questions(page)) {
    const value = wanted(wrong, name);
    if (value !== undefined) await answer(page, { name, kind }, value);
  }
}

/** The names of what is asked, once each, in the page's order. */
function questions(page) {
  return page.evaluate(() => {
    const inputs = [...document.querySelectorAll("form[data-page] :is(input, select, textarea)")];
    const shown = inputs.filter((input) => input.type !== "hidden" && input.checkVisibility());
    const all = shown.map(({ name, type, inputMode, accept }) => ({ name, kind: type, mode: inputMode, accept }));
    return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
  });
}

function isShown(page, { name }) {
  return page.locator(`form[data-page] [name="${name}"]`).evaluateAll((all) => all.some((input) => input.checkVisibility()));
}

/** The table's answer to a question; `*` stands for any row, and `CELL` for any cell. */
export function wanted(answers, name) {
  const all = [name, name.replace(/\.\d+\./, ".*."), name.replace(/\.\d+$/, ""), ...(isCell(name) ? [CELL] : [])];
  return all.map((key) => answers[key]).find((value) => value !== undefined);
}

/** Of a table, whose rows have names. The parts of a period are called alike. */
function isCell(name) {
  return /^\w+\.[a-z]\w*\.(?!(day|month|year)$)\w+$/.test(name);
}

async function answer(page, { name, kind, mode, accept }, value) {
  const selector = `form[data-page] [name="${name}"]`;
  const input = page.locator(selector);
  switch (kind) {
    case "radio":
      return (value === undefined ? input.first() : page.locator(`${selector}[value="${value}"]`)).check();
    case "checkbox":
      for (const [at, box] of (await input.all()).entries()) {
        const isWanted = value === undefined ? at === 0 : [value].flat().includes(await box.getAttribute("value"));
        await box.setChecked(isWanted);
      }
      return;
    case "select-one":
      return input.selectOption(value ?? { index: 1 });
    case "file":
      // One is enough, whoever comes back to the page.
      if ((await page.locator(`form[data-page] [name^="_name:${name}."]`).count()) > 0) return;
      await input.setInputFiles(FILES[value ?? (accept.includes("pdf") ? "pdf" : "image")]);
      // With scripts it is sent at once.
      return page.waitForFunction(() => !document.querySelector("progress"));
    default:
      return input.fill(value ?? today(name) ?? (mode === "numeric" || mode === "decimal" ? "1" : "Prøve"));
  }
}

/** A part of today's date for a part of any date: neither too early nor too late for most questions. */
function today(name) {
  const now = new Date();
  const parts = { day: now.getDate(), month: now.getMonth() + 1, year: now.getFullYear() };
  const value = parts[name.split(".").at(-1)];
  return value === undefined ? undefined : String(value);
}
