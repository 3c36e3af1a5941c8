// Words that must stay whole when a reader spaces or enlarges them. Runs in the page.

/** The shown texts of the page, each with its lines, what is left of them in the boxes around, and the box that cuts
    them. While a modal dialog is open, the page behind it is not read. */
function texts() {
  const walker = document.createTreeWalker(document.querySelector("dialog:modal") ?? document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !isShown(element) || isOnlyHeard(element)) continue;
    if (element.closest(".ds-skip-link, option, script, style") || isClippedAway(element)) continue;
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) if (line.width > 0) found.push({ element, ...within(line, element) });
  }
  return found;
}

/** Whether a box around it is clipped to nothing, so that its words are only heard. */
function isClippedAway(element) {
  for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).clipPath === "inset(50%)") return true;
  return false;
}

/** A line of text in the boxes around it: what is left of it, and the box that hides a part for good. */
function within(line, element) {
  const seen = { left: line.left, top: line.top, right: line.right, bottom: line.bottom };
  const slack = 2;
  let cutBy;
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(at);
    if (display === "inline" || (overflowX === "visible" && overflowY === "visible")) continue;
    const box = at.getBoundingClientRect();
    const isCut = (overflow, before, after) => /hidden|clip/.test(overflow) && Math.max(before, after) > slack;
    const beside = isCut(overflowX, box.left - seen.left, seen.right - box.right);
    const above = isCut(overflowY, box.top - seen.top, seen.bottom - box.bottom);
    if (beside || above) cutBy ??= at;
    // What is scrolled out of a box can be scrolled in again.
    if (overflowX !== "visible") Object.assign(seen, { left: Math.max(seen.left, box.left), right: Math.min(seen.right, box.right) });
    if (overflowY !== "visible") Object.assign(seen, { top: Math.max(seen.top, box.top), bottom: Math.min(seen.bottom, box.bottom) });
  }
  return { seen, cutBy };
}

/** WCAG 1.4.12 and 1.4.4: no box is too small for its words. */
function clipped() {
  const cut = new Set(texts().filter(({ cutBy }) => cutBy).map(({ element }) => element));
  const low = [...document.querySelectorAll("input, select, textarea, button")].filter(
    (element) => isShown(element) && !isOnlyHeard(element) && element.clientHeight > 0 && isLow(element),
  );
  return [...cut, ...low].map((element) => finding(element, "words are cut off"));
}

/** Whether an input is lower than a line of its text. */
function isLow(element) {
  if (element.matches("[type=checkbox], [type=radio], [type=file], [type=range], [type=color]")) return false;
  return element.clientHeight < parseFloat(getComputedStyle(element).fontSize);
}

/** WCAG 1.4.12 and 1.4.4: no words lie over others. */
function overlap() {
  // The box of a line is higher than its letters; the letters are what must not meet.
  const lines = texts().map(({ element, seen: { left, right, top, bottom } }) => {
    const air = (bottom - top) * 0.2;
    return { element, left: left + 1, right: right - 1, top: top + air, bottom: bottom - air };
  });
  lines.sort((one, other) => one.top - other.top);
  const found = new Set();
  lines.forEach((line, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < line.bottom; next += 1) {
      const other = lines[next];
      if (other.element !== line.element && other.left < line.right && other.right > line.left) found.add(other.element);
    }
  });
  return [...found].map((element) => finding(element, "lies over other words"));
}

/**
 * WCAG 1.4.4: where the browser's text is twice as large, everything written is; 24 pixels are then what 12 are else.
 * The words of a picture grow with it when the page is zoomed.
 */
function small() {
  const least = 24;
  const found = new Set(texts().map(({ element }) => element).filter((element) => !element.closest("svg")));
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  return [...found]
    .filter((element) => size(element) < least)
    .map((element) => finding(element, `the words are ${size(element)} pixels high where the reader has twice the size`));
}

export const spacing = [clipped, overlap];
export const large = [clipped, overlap, small];
// Not rules, but the rules call them.
export const parts = [texts, isClippedAway, within, isLow];
