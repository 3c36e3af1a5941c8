// Sizes and places: targets to hit and to see, and the page at 320 pixels. Runs in the page.

/** WCAG 2.5.8: a target is 24 by 24 pixels, or nothing else to hit is within a circle of 24 pixels around it. */
function target() {
  const least = 24;
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((element) => element.type !== "hidden" && isShown(element) && !isOnlyHeard(element))
    // The skip link is out of sight until it has the focus.
    .filter((element) => !element.matches(".ds-skip-link"))
    .map((element) => ({ element, box: box(element) }));
  const small = all.filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5);
  return small
    .filter(({ element }) => !isInSentence(element))
    .filter((one) => all.some((other) => other !== one && isWithin(one.box, other.box, small.includes(other), least)))
    .map(({ element, box }) => finding(element, `${Math.round(box.width)} × ${Math.round(box.height)} pixels`));
}

/** The part of the page that hits a target: the label of a button or a box belongs to it. */
function box(element) {
  const own = element.getBoundingClientRect();
  const boxes = [own, ...(element.matches("[type=radio], [type=checkbox]") ? [...element.labels] : [])].map((one) =>
    one instanceof Element ? one.getBoundingClientRect() : one,
  );
  const left = Math.min(...boxes.map((one) => one.left));
  const top = Math.min(...boxes.map((one) => one.top));
  const right = Math.max(...boxes.map((one) => one.right));
  const bottom = Math.max(...boxes.map((one) => one.bottom));
  return { left, top, right, bottom, width: right - left, height: bottom - top };
}

/** Whether a link stands among other words of its line; then the line decides how high it is. */
function isInSentence(element) {
  if (!element.matches("a") || getComputedStyle(element).display !== "inline") return false;
  const line = element.closest("p, li, dd, td, div");
  return line !== null && line.textContent.trim().length > element.textContent.trim().length;
}

/** Whether the circle around a small target touches another target, or the circle of another small one. */
function isWithin(one, other, isSmall, least) {
  const x = (one.left + one.right) / 2;
  const y = (one.top + one.bottom) / 2;
  if (isSmall) {
    return Math.hypot(x - (other.left + other.right) / 2, y - (other.top + other.bottom) / 2) < least;
  }
  const dx = Math.max(other.left - x, 0, x - other.right);
  const dy = Math.max(other.top - y, 0, y - other.bottom);
  return Math.hypot(dx, dy) < least / 2;
}

/** WCAG 2.4.11: what gets the focus is scrolled to and seen; nothing lies over the whole of it. */
function covered() {
  // While a modal dialog is open, nothing outside it can get the focus.
  const reachable = document.querySelector("dialog:modal") ?? document;
  const found = [...reachable.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((element) => element.type !== "hidden" && isShown(element) && !isOnlyHeard(element))
    .filter((element) => !element.matches(".ds-skip-link"))
    .filter((element) => {
      element.scrollIntoView({ block: "nearest", behavior: "instant" });
      return isUnder(element);
    });
  scrollTo({ top: 0, behavior: "instant" });
  return found.map((element) => finding(element, "something else lies over it"));
}

/** Whether nothing of an element is seen where it is now: something lies over it, or it is outside the window. */
function isUnder(element) {
  return ![...element.getClientRects()].some(({ left, right, top, bottom }) => {
    // The middle of what is in the window: a long text is higher than that.
    const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
    const hit = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
}

/** WCAG 1.4.10: nothing makes the page wider than its window. */
function reflow() {
  const width = innerWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5 && isShown(element) && !isOnlyHeard(element),
  );
  const inmost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  const help = `the page is ${document.scrollingElement.scrollWidth} pixels wide in a window of ${width}`;
  return [
    ...inmost.map((element) => finding(element, help)),
    ...(inmost.length ? [] : [{ help, where: "", element: "" }]),
  ];
}

export const size = [target, covered, reflow];
// Not a rule, but the rules call them.
export const parts = [box, isInSentence, isWithin, isUnder];
