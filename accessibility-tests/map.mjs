// The server's map (docs/map.md): every form, and a few ways through each that show all there is to see.
import { CELL } from "./forms/fill.mjs";
import { ADDRESS, Visitor } from "./visitor.mjs";

/** All forms are walked through before the answer comes, which takes a program that was built for its makers long. */
const PATIENCE = 180_000;

/** The forms of the map: all, or the one of a key. */
export async function formsOfMap(browser, report, key) {
  const author = await Visitor.arrive(browser, { report });
  await author.go("/author");
  await author.choose("pia");
  const query = key === "all" ? "" : `?form=${key}`;
  const answer = await author.context.request.get(`${ADDRESS}/nb/author/map.json${query}`, { timeout: PATIENCE });
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: is there a form «${key}»?`);
  const { forms } = await answer.json();
  await author.leave();
  return forms;
}

/** The ways through a form that lead to its end, each as a form that can be walked (`forms/`). */
export function ways({ key, login, behalf, walks }) {
  const whole = walks.filter(({ exit }) => exit === null);
  return whole.map(({ answers, rows }, at) => ({
    name: whole.length > 1 ? `${key} ${at + 1}` : key,
    key,
    login,
    person: behalf.includes("self") || behalf.length === 0 ? "anders" : "berit",
    answers: named(answers),
    rows: Object.keys(rows).filter((name) => rows[name] > 1),
  }));
}

/** Each answer by the name of its input; a row that the map doesn't fill gets what the last one has, a cell nothing: sums
    depend on it. */
function named(answers) {
  const all = Object.entries(answers).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  const rows = all.flatMap(([name, value]) => [[name.replace(/\.\d+\./, ".*."), value], [name, value]]);
  return { ...Object.fromEntries(rows), [CELL]: "" };
}
