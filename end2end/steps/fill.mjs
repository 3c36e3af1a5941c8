// Filling in a page of a form by what its questions say.
import assert from "node:assert/strict";
import { exactly, wordsOf } from "../words.mjs";
import { hasScripts } from "../world.mjs";
import { isTold, press } from "./page.mjs";

const OPTIONAL = "(\\s+(Valgfritt|Valfritt|Optional))?";

/** What a question is answered with: its group of inputs, or its one input. */
export function question(scope, label) {
  const name = exactly(label, OPTIONAL);
  const roles = ["group", "radiogroup", "textbox", "combobox", "checkbox"].map((role) => scope.getByRole(role, { name }));
  const file = scope.getByLabel(name).and(scope.locator("input[type=file]:visible"));
  return roles.reduce((all, one) => all.or(one), file);
}

/**
 * Answers questions by their labels. A text types, or chooses the option of that name; a list ticks boxes; `true` ticks
 * the one box; an object with a buffer is a file; any other object answers the questions within a group.
 *
 * Questions that the answers open are there at once with scripts, and after *Next* without; both are waited for.
 */
export async function fill(page, answers) {
  const main = page.getByRole("main");
  let left = leaves(answers).map(([path, value]) => ({ place: path.reduce(question, main), path, value }));
  while (left.length > 0) {
    const hidden = [];
    for (const one of left) {
      if ((await one.place.count()) === 0) hidden.push(one);
      else await answer(one.place, one.value);
    }
    if (hidden.length === left.length) await hidden[0].place.waitFor();
    if (hidden.length > 0) await reveal(page, hidden[0]);
    left = hidden;
  }
}

/** Answers with the labels that lead to them: a group's, then the question's. */
function leaves(answers, before = []) {
  return Object.entries(answers).flatMap(([label, value]) => {
    const path = [...before, label];
    const isGroup = typeof value === "object" && !Array.isArray(value) && !value.buffer;
    return isGroup ? leaves(value, path) : [[path, value]];
  });
}

async function reveal(page, { place, path }) {
  if (hasScripts(page)) return place.waitFor();
  const response = await press(page, (await wordsOf(page))("form-next"));
  assert.equal(response.status(), 422, `Next with a new question open stays on the page (${path.join(" → ")})`);
  await isTold(page, "form-revealed");
}

async function answer(place, value) {
  if (value === true) return place.check();
  if (value.buffer) return place.setInputFiles(value);
  const kind = await place.evaluate((element) => element.tagName.toLowerCase());
  if (Array.isArray(value)) {
    for (const label of value) await place.getByRole("checkbox", { name: exactly(label) }).check();
    return;
  }
  if (kind === "fieldset") return place.getByRole("radio", { name: exactly(value) }).check();
  if (kind === "select") return place.selectOption({ label: value });
  return place.fill(value);
}

/** Presses *Next*. */
export async function next(page) {
  return press(page, (await wordsOf(page))("form-next"));
}

/** Fills a page and goes on to the next, which is another one. */
export async function fillAndGoOn(page, answers) {
  await fill(page, answers);
  const here = new URL(page.url()).pathname;
  const answer = await next(page);
  const problems = page.locator("#error-summary");
  if (await problems.isVisible()) assert.fail(`${here} was not accepted: ${await problems.innerText()}`);
  assert.equal(answer.status(), 200);
  assert.notEqual(new URL(page.url()).pathname, here, "Next leads on");
}
