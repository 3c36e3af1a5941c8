// Our own checks: what the other engines can't know. They are plain functions that run in the page.
import { elements } from "./own/elements.mjs";
import { errors, parts as partsOfErrors } from "./own/errors.mjs";
import { names } from "./own/names.mjs";
import { place } from "./own/place.mjs";
import { parts as partsOfSize, size } from "./own/size.mjs";

/** Every rule, so that the page that must fail can prove each of them. */
export const RULES = [...errors, ...names, ...place, ...size].map((rule) => rule.name);

const TEXT = [...elements, ...partsOfErrors, ...partsOfSize, ...errors, ...names, ...place, ...size]
  .map(String)
  .join("\n");

export const own = {
  name: "own",
  async look(page, { lang, complaints }) {
    const found = await page.evaluate(`(() => {
      ${TEXT}
      const expected = ${JSON.stringify({ lang })};
      const name = (rule) => (finding) => ({ rule: rule.name, ...finding });
      return [${RULES.join(", ")}].flatMap((rule) => rule(expected).map(name(rule)));
    })()`);
    return [...found, ...complaints.map((help) => ({ rule: "console", help, where: "", element: "" }))];
  },
};
