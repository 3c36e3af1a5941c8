// Any form, by the server's map: every page empty, with its errors, filled, the review; the first way to its receipt.
import { walk } from "../forms/walk.mjs";
import { formsOfMap, ways } from "../map.mjs";
import { Visitor } from "../visitor.mjs";
import { begin, send } from "./apply.mjs";

/** A journey for each way through the forms of a key, or of all but surveys and those that aren't open. */
export async function journeysOf(browser, report, key) {
  const forms = (await formsOfMap(browser, report, key)).filter(({ open, survey }) => open && !survey);
  return forms.flatMap((form) => ways(form).map((way, at) => journey(way, form.version, at === 0)));
}

const journey = (form, version, isFirst) => ({
  name: form.name.replaceAll(" ", "-"),
  form: form.key,
  alone: form.key,
  version,
  async make(browser, report) {
    const visitor = await Visitor.arrive(browser, { report });
    await begin(visitor, form, form.person);
    if (isFirst) await send(visitor, form);
    else {
      await walk(visitor, form);
      await visitor.look(`${form.name}, review`);
    }
    await visitor.leave();
  },
});
