// Colours: what shows where the focus is, and what is left where the reader has chosen the colours. Runs in the page.

/** A colour as the browser paints it: red, green, blue and how much it covers, each from 0 to 255. */
function rgba(colour) {
  const canvas = (globalThis.ourCanvas ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true }));
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}

/** WCAG's contrast of two colours. */
function contrast(one, other) {
  const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([red, green, blue]) => 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The colour behind an element. */
function behind(element) {
  for (let at = element; at; at = at.parentElement) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour[3] > 127) return colour;
  }
  return rgba("Canvas");
}

/** The lines that an element has around itself, as they are now. */
function lines(element) {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderTopColor, borderTopWidth } = getComputedStyle(element);
  const colours = boxShadow.match(/(rgba?|color|oklch|oklab|lab|lch|hsla?)\([^)]*\)/g) ?? [];
  return {
    outline: outlineStyle === "none" || parseFloat(outlineWidth) < 1 ? [] : [outlineColor],
    shadow: boxShadow === "none" ? [] : colours,
    border: parseFloat(borderTopWidth) < 1 ? [] : [borderTopColor],
  };
}

/** WCAG 2.4.7 and 1.4.11: what came with the focus stands out from what is around it by 3 to 1. `before` is how the
    lines were; what was there then shows no focus. */
function unseen(element, before) {
  const now = lines(element);
  const changed = ["outline", "shadow", "border"].flatMap((kind) =>
    String(now[kind]) === String(before[kind]) ? [] : now[kind],
  );
  if (changed.length === 0) return "nothing shows that it has the focus";
  const ground = behind(element.parentElement);
  const best = Math.max(...changed.map((colour) => contrast(rgba(colour), ground)));
  return best < 3 ? `the line that shows the focus has a contrast of ${best.toFixed(2)} to 1` : undefined;
}

/** The same for one element of every kind, focused as a key would. */
function ring() {
  const reachable = document.querySelector("dialog:modal") ?? document;
  const kinds = new Map();
  for (const element of reachable.querySelectorAll("a[href], button, input, select, textarea, summary")) {
    const isSeen = isShown(element) && !element.disabled && element.tabIndex >= 0 && !isOnlyHeard(element);
    const kind = [element.localName, element.type, element.className, element.closest("header, footer, main")?.localName];
    if (isSeen && !kinds.has(String(kind))) kinds.set(String(kind), element);
  }
  const { activeElement } = document;
  const found = [...kinds.values()].flatMap((element) => {
    activeElement.blur();
    const before = lines(element);
    element.focus({ focusVisible: true, preventScroll: true });
    const help = unseen(element, before);
    return help ? [finding(element, help)] : [];
  });
  if (activeElement === document.body) document.activeElement.blur();
  else activeElement.focus({ preventScroll: true });
  return found;
}

/** Chosen colours: every text stands out from what is behind it. */
function lost() {
  const found = new Set(texts().map(({ element }) => element));
  return [...found]
    .filter((element) => contrast(rgba(getComputedStyle(element).color), behind(element)) < 3)
    .map((element) => finding(element, "the words are lost among chosen colours"));
}

/** Chosen colours: where one can type or press is told by a line, as every fill is gone. */
function edge() {
  const all = [...document.querySelectorAll("input, select, textarea, button.ds-button")];
  const shown = all.filter((element) => element.type !== "hidden" && isShown(element) && !isOnlyHeard(element));
  return shown
    .filter((element) => getComputedStyle(element).appearance === "none" || !element.matches("[type=checkbox], [type=radio]"))
    .filter((element) => !element.matches("[type=file], [data-variant=tertiary]"))
    .filter((element) => {
      const { border } = lines(element);
      return !border.some((colour) => rgba(colour)[3] > 0 && contrast(rgba(colour), behind(element.parentElement)) >= 3);
    })
    .map((element) => finding(element, "nothing shows its edge among chosen colours"));
}

/** Chosen colours: what is chosen looks unlike what isn't. */
function chosen() {
  const look = (element) =>
    ["", "::before", "::after"]
      .map((part) => getComputedStyle(element, part))
      .map((style) => [style.content, style.backgroundColor, style.backgroundImage, style.borderTopColor, style.borderTopWidth, style.display])
      .join("|");
  const kinds = new Map();
  for (const element of document.querySelectorAll("[type=checkbox], [type=radio]")) {
    if (isShown(element)) kinds.set(`${element.type} ${element.className}`, element);
  }
  return [...kinds.values()].flatMap((element) => {
    if (getComputedStyle(element).appearance !== "none") return [];
    const group = [...document.getElementsByName(element.name)].map((one) => [one, one.checked]);
    element.checked = false;
    const before = look(element);
    element.checked = true;
    const after = look(element);
    for (const [one, checked] of group) one.checked = checked;
    return before === after ? [finding(element, "looks the same among chosen colours whether it is chosen or not")] : [];
  });
}

export const focusRing = [ring];
export const forcedColours = [ring, lost, edge, chosen];
// Not rules, but the rules call them.
export const parts = [rgba, contrast, behind, lines, unseen];
