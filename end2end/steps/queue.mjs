// A caseworker's steps.
import { exactly, plain, words } from "../words.mjs";
import { open } from "./login.mjs";
import { isTold, press, unfold } from "./page.mjs";

const say = words("nb");

export const queues = {
  "fritid-vest": "Tilrettelagt fritid vest",
  "fritid-ost": "Tilrettelagt fritid øst",
  fritid: "Tilrettelagt fritid felles",
  barnehage: "Foreldrebetaling i barnehage",
  kultur: "Kulturmidler",
  lokaler: "Utleie av lokaler",
};

/** Opens a queue, logging in if need be. */
export async function openQueue(page, key, employee) {
  await open(page, `/nb/queue?queue=${key}`, employee);
  await page.getByRole("heading", { level: 1, name: exactly(queues[key]) }).waitFor();
}

/** The queues a caseworker sees, by name. */
export async function queuesSeen(page) {
  const links = page.getByRole("navigation", { name: say("queue-list") }).getByRole("link");
  return (await links.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== say("queue-mine"));
}

/** The row of a case in the queue that is open. */
export function row(page, reference) {
  return page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: reference }) });
}

export async function take(page) {
  await press(page, say("case-take"));
  await isTold(page, "notice-taken");
}

/** Writes a text in the form of a verb (`note`, `ask`) and sends it. */
export async function write(page, verb, text) {
  const place = await unfold(page, say(`case-${verb}`));
  await place.getByRole("textbox", { name: say(`case-${verb}-label`) }).fill(text);
  return press(page, say(`case-${verb}-do`), place);
}

export async function decide(page, outcome, reasons) {
  const place = await unfold(page, say("case-decide"));
  await place.getByRole("radio", { name: say(`outcome-${outcome}`) }).check();
  await place.getByRole("textbox", { name: say("case-reasons") }).fill(reasons);
  return press(page, say("case-decide-do"), place);
}

/** What a history says, the newest first. */
export async function history(page) {
  const steps = page.getByRole("region", { name: say("case-history") }).locator("li > p:first-child");
  return (await steps.allInnerTexts()).map(plain);
}
