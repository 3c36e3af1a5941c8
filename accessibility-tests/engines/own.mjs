// Our own checks: what the other engines can't know. They are plain functions that run in the page.
import { focusRing, forcedColours, parts as partsOfColour } from "./own/colour.mjs";
import { elements } from "./own/elements.mjs";
import { errors, parts as partsOfErrors } from "./own/errors.mjs";
import { stillness } from "./own/motion.mjs";
import { login } from "./own/login.mjs";
import { names } from "./own/names.mjs";
import { place } from "./own/place.mjs";
import { parts as partsOfPurpose, purposes } from "./own/purpose.mjs";
import { parts as partsOfSize, size } from "./own/size.mjs";
import { large, parts as partsOfText, spacing } from "./own/text.mjs";

/** What is asked about an element, and about what an input is for, as text. */
export const ELEMENTS = text(elements);
export const PURPOSE = text(partsOfPurpose);

/** What the rules call, as text. */
export const PARTS = text([
  ...elements,
  ...partsOfErrors,
  ...partsOfPurpose,
  ...partsOfSize,
  ...partsOfText,
  ...partsOfColour,
]);

const WHOLE = [...errors, ...names, ...place, ...purposes, ...login, ...size, ...stillness];

/** What only those see who remember the pages before (`earlier.mjs`). */
const REMEMBERED = ["moved", "again"];

/** Everything that holds in any window. */
export const own = {
  ...checks(WHOLE),
  rules: [...checks(WHOLE).rules, ...REMEMBERED],
  async look(page, circumstances) {
    const { complaints, earlier } = circumstances;
    const found = await checks(WHOLE).look(page, circumstances);
    return [...found, ...(earlier?.take() ?? []), ...complaints.map((help) => ({ rule: "console", help, where: "", element: "" }))];
  },
};

/** What a reader who spaces the text, or enlarges it, must still have. */
export const spaced = { ...checks(spacing), samples: true };
export const enlarged = { ...checks(large), samples: true };

/** Where the focus is, in other colours than the usual; and all else that chosen colours may take away. */
export const rings = { ...checks(focusRing), samples: true };
export const forced = { ...checks(forcedColours), samples: true };

/** An engine of some rules. It names them, so that the page that must fail can prove each of them. */
function checks(rules) {
  const names = rules.map((rule) => rule.name);
  const source = text(rules);
  return {
    name: "own",
    rules: names,
    look: (page, { lang }) =>
      page.evaluate(`(() => {
        ${PARTS}
        ${source}
        const expected = ${JSON.stringify({ lang })};
        const name = (rule) => (finding) => ({ rule: rule.name, ...finding });
        return [${names.join(", ")}].flatMap((rule) => rule(expected).map(name(rule)));
      })()`),
  };
}

function text(functions) {
  return functions.map(String).join("\n");
}
