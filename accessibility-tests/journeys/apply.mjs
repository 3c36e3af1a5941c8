// Someone applies: from the service's page through the whole form to the receipt.
import { walk } from "../forms/walk.mjs";
import { papers } from "../papers.mjs";
import { Visitor } from "../visitor.mjs";

/** A journey that ends with the receipt. */
export const apply = (form, person, options) => ({
  name: `${form.name}-${options.lang ?? "nb"}`.replaceAll(" ", "-"),
  form: form.key,
  async make(browser, report) {
    const visitor = await Visitor.arrive(browser, { report, ...options });
    await begin(visitor, form, person);
    await send(visitor, form);
    if (options.again) await again(visitor, form);
    await visitor.leave();
  },
});

/** To the first page of the form, through the login and the choice of a party. */
export async function begin(visitor, form, person) {
  await visitor.go(`/service/${form.key}`);
  await visitor.press(`form[action$="/start"] button`);
  if (form.login !== "none") await visitor.choose(person);
  if (visitor.path.endsWith("/start")) await party(visitor, form);
}

async function party(visitor, form) {
  const next = "main form button";
  await visitor.look(`${form.name}, for whom`);
  await visitor.press(next);
  await visitor.look(`${form.name}, for whom, with an error`);
  await visitor.page.locator("[name=party]").first().check();
  await visitor.press(next);
}

/** Applies once more, as far as the offer of the answers from the time before. */
async function again(visitor, form) {
  await visitor.go(`/service/${form.key}`);
  await visitor.press(`form[action$="/start"] button`);
  await visitor.look(`${form.name}, earlier answers offered`);
  await visitor.press("button[name=do][value=earlier]");
  await visitor.look(`${form.name}, earlier answers used`);
}

/** Fills the form, looks it over, sends it; ends on the receipt. Returns the reference. */
export async function send(visitor, form) {
  await walk(visitor, form);
  await visitor.look(`${form.name}, review`);
  await visitor.press("main form button[type=submit]");
  await visitor.look(`${form.name}, receipt`);
  await papers(visitor, `${form.name}, receipt`, ["receipt.pdf"]);
  return visitor.path.split("/")[2];
}
