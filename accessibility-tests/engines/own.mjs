// Our own checks: what the other engines can't know. They are plain functions that run in the page.
import { focusRing, forcedColours, parts as partsOfColour } from "./own/colour.mjs";
import { elements } from "./own/elements.mjs";
import { errors, parts as partsOfErrors } from "./own/errors.mjs";
import { stillness } from "./own/motion.mjs";
import { names } from "./own/names.mjs";
import { place } from "./own/place.mjs";
import { parts as partsOfSize, size } from "./own/size.mjs";
import { large, parts as partsOfText, spacing } from "./own/text.mjs";

/** What the rules call, as text. */
export const PARTS = text([...elements, ...partsOfErrors, ...partsOfSize, ...partsOfText, ...partsOfColour]);

const WHOLE = [...errors, ...names, ...place, ...size, ...stillness];

/** Everything that holds in any window. */
export const own = {
  ...checks(WHOLE),
  async look(page, circumstances) {
    const { complaints } = circumstances;
    const found = await checks(WHOLE).look(page, circumstances);
    return [...found, ...complaints.map((help) => ({ rule: "console", help, where: "", element: "" }))];
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
