// The kinds of states: how a page of a form is met, and each state of the other pages by its own name.

/** What every page of a form is looked at for, as far as it has it. */
export const STATES = [
  "as it opens",
  "empty with errors",
  "filled",
  "spoiled with errors",
  "against a rule",
  "with a new row",
  "more questions",
  "for whom",
  "for whom, with an error",
  "earlier answers offered",
  "earlier answers used",
  "review",
  "receipt",
  "made-1",
  "errors",
];

/** The kind of a state: its name without the form and the page that it is a state of. */
export function stateOf({ name, form, page, path }) {
  const parts = name.split(", ");
  // A form's own pages are told by their keys.
  if (page && parts[1] === page) return parts.slice(2).join(", ").replace(/ \d+$/, "") || "as it opens";
  const isOfForm = form || page || path.includes("/with/");
  const own = isOfForm && parts.length > 1 ? parts.slice(1).join(", ") : name;
  return own.replace(/^(service|theme|life-event) \S+$/, "$1");
}
