// html-validate: is the document, as it was sent, what the HTML standard allows? A browser mends what is broken
// before the other engines see it, and mends it differently from the next one.
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
});

/** What was found in a document: several states of a page can come from one answer of the server. */
const known = new Map();

export const html = {
  name: "html",
  async look(_page, { sent }) {
    if (!known.has(sent)) known.set(sent, await validate(sent));
    return known.get(sent);
  },
};

async function validate(sent) {
  // Leptos marks the ends of texts with `<!>`. Browsers read it as an empty comment, the validator stops at it.
  const report = await validator.validateString(sent.replaceAll("<!>", ""));
  return report.results.flatMap(({ messages }) => messages.map(finding));
}

function finding({ ruleId, message, selector, line, column, ruleUrl }) {
  return { rule: ruleId, help: message, where: `${line}:${column}`, element: selector ?? "", url: ruleUrl };
}
