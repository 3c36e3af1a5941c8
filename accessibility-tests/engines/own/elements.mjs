// What the checks ask about an element. Runs in the page.

/** An element as a person finds it again. */
function selectorOf(element) {
  const steps = [];
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    if (at.id) {
      steps.unshift(`#${at.id}`);
      break;
    }
    const twins = [...at.parentElement.children].filter((other) => other.localName === at.localName);
    steps.unshift(at.localName + (twins.length > 1 ? `:nth-of-type(${twins.indexOf(at) + 1})` : ""));
  }
  return steps.join(" > ") || element.localName;
}

/** A finding about an element. */
function finding(element, help) {
  return { help, where: selectorOf(element), element: element.cloneNode(false).outerHTML };
}

/** Whether a person sees it. */
function isShown(element) {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether it is only there for screen readers. */
function isOnlyHeard(element) {
  return element.closest(".visually-hidden, .default-button, [aria-hidden=true]") !== null;
}

/** Whether it can have the focus. */
function isFocusable(element) {
  return element.matches("a[href], button, input, select, textarea, summary, [tabindex]") && !element.disabled;
}

export const elements = [selectorOf, finding, isShown, isOnlyHeard, isFocusable];
