// The error summary and the errors at the inputs. Runs in the page.

/** The summary has the focus when the page comes, so that it is the first thing heard; later an input has it. */
function focus() {
  const summary = document.querySelector(".ds-error-summary");
  const active = document.activeElement;
  if (!summary || summary === active || active.matches("input, select, textarea")) return [];
  return [finding(summary, `the focus is at ${selectorOf(active)}`)];
}

/** The ids that describe an element, and the groups it stands in. */
function describedBy(element) {
  const around = [element, element.closest("fieldset"), element.closest("[role=group]")];
  return around.flatMap((one) => one?.getAttribute("aria-describedby")?.split(/\s+/) ?? []);
}

/** Each line of the summary leads to an input that says it is wrong and is described by an error. */
function summary() {
  return [...document.querySelectorAll(".ds-error-summary a")].flatMap((link) => {
    const target = document.getElementById(link.hash.slice(1));
    if (!target || !isShown(target)) return [finding(link, `there is no ${link.hash} to be seen`)];
    const errors = describedBy(target).filter((id) => document.getElementById(id)?.matches(".ds-validation-message"));
    const isInput = target.matches("input, select, textarea");
    // Of radio buttons the group is what is wrong.
    const marked = target.matches("[type=radio]") ? target.closest("[role=radiogroup]") : target;
    const found = [];
    if (!isFocusable(target)) found.push(finding(link, `${link.hash} can't take the focus`));
    if (errors.length === 0) found.push(finding(target, "not described by its error"));
    if (isInput && marked?.getAttribute("aria-invalid") !== "true") found.push(finding(target, "not marked as invalid"));
    return found;
  });
}

/** There are as many lines in the summary as errors at inputs, each to an input of its own. */
function message() {
  const links = [...document.querySelectorAll(".ds-error-summary a")];
  const targets = links.map((link) => document.getElementById(link.hash.slice(1))).filter(Boolean);
  const told = new Set(targets.flatMap(describedBy));
  const twice = links.filter((link, at) => links.findIndex((other) => other.hash === link.hash) !== at);
  return [
    ...[...document.querySelectorAll(".ds-validation-message")]
      .filter((message) => isShown(message) && !told.has(message.id))
      .map((message) => finding(message, "not in the summary")),
    ...twice.map((link) => finding(link, `a second line for ${link.hash}`)),
  ];
}

export const errors = [focus, summary, message];
// Not a rule, but the rules call it.
export const parts = [describedBy];
