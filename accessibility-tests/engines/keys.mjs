// The keyboard alone: Tab goes through the page once, as a person would, and at each stop these are looked at: that
// something shows the focus, that nothing lies over it, and at the end that every control had its turn. Nobody waits for
// the browser between two stops: the page looks by itself when the next key comes, so few of them have to be painted.
import { PARTS } from "./own.mjs";

/** Tab as the keyboard sends it. */
const TAB = { type: "rawKeyDown", key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
/** How often Tab may be pressed on a page before something is wrong. */
const MOST_STOPS = 400;
/** How long the last key may be on its way, in milliseconds. */
const PATIENCE = 5000;
/** How long a key that comes after the end leads nowhere, in milliseconds. */
const LATE = 1000;
/** A page where no key leads anywhere is tried again: a busy browser may have lost them. */
const TRIES = 3;

export const keys = {
  name: "keys",
  rules: ["focus-seen", "focus-obscured", "focus-trap", "reach"],
  samples: true,
  async look(page, { debug }) {
    let findings;
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const expected = await page.evaluate(`(() => { ${PARTS} ${begin} return begin(); })()`);
      const stops = Math.min(expected + 3, MOST_STOPS);
      await Promise.all(Array.from({ length: stops }, () => debug.send("Input.dispatchKeyEvent", TAB)));
      // A key may be told to have come before it has.
      await page.evaluate(`globalThis.ourTab.arrived(${stops}, ${PATIENCE})`);
      findings = await page.evaluate(`globalThis.ourTab.end(${LATE})`);
      const missed = findings.filter(({ rule }) => rule === "reach");
      if (expected === 0 || missed.length < expected) break;
      // Until keys that are late no longer lead nowhere.
      await new Promise((done) => setTimeout(done, LATE + 100));
    }
    return findings;
  },
};

/** Goes to the page's beginning, and keeps how everything looks that can have the focus. Runs in the page. */
function begin() {
  const { activeElement } = document;
  const place = [scrollX, scrollY];
  const top = document.querySelector("dialog:modal") ?? document.documentElement;
  const expected = [...top.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.type !== "hidden" && isShown(element),
  );
  // From here the browser goes on when Tab is pressed.
  const start = top === document.documentElement ? document.body : top;
  const had = start.getAttribute("tabindex");
  start.tabIndex = -1;
  start.focus({ preventScroll: true });
  if (had === null) start.removeAttribute("tabindex");
  else start.setAttribute("tabindex", had);
  const before = new Map(expected.map((element) => [element, lines(element)]));
  const visited = new Set();
  const found = [];
  let last;
  let isOver = false;
  let pressed = 0;
  let onPress = () => {};
  /** Looks at where the last key has led. */
  const stop = () => {
    const element = document.activeElement;
    const isOutside = element === document.body || element === document.documentElement;
    isOver = isOutside || visited.has(element);
    if (isOver) {
      if (element === last) found.push({ rule: "focus-trap", ...finding(element, "Tab doesn't leave it") });
      return;
    }
    last = element;
    visited.add(element);
    const help = before.has(element) ? unseen(element, before.get(element)) : undefined;
    if (help) found.push({ rule: "focus-seen", ...finding(element, help) });
    if (isUnder(element)) found.push({ rule: "focus-obscured", ...finding(element, "has the focus, and can't be seen") });
  };
  const press = (event) => {
    pressed += 1;
    if (pressed > 1 && !isOver) stop();
    // Who has been round doesn't go on.
    if (isOver) event.preventDefault();
    onPress();
  };
  addEventListener("keydown", press, true);
  globalThis.ourTab = {
    /** When so many keys have come, or have been waited for long enough. */
    arrived(keys, patience) {
      return new Promise((done) => {
        onPress = () => pressed < keys || done();
        onPress();
        setTimeout(done, patience);
      });
    },
    end(lateness) {
      if (!isOver) stop();
      removeEventListener("keydown", press, true);
      // A key that is still on its way leads nowhere: the focus stays where it was.
      const late = (event) => event.preventDefault();
      addEventListener("keydown", late, true);
      setTimeout(() => removeEventListener("keydown", late, true), lateness);
      // Of radio buttons of one name Tab visits one, with the arrows the others are reached.
      const groups = new Set([...visited].filter(({ type }) => type === "radio").map(({ name, form }) => `${form?.action} ${name}`));
      const hasTurn = (element) => visited.has(element) || groups.has(`${element.form?.action} ${element.name}`);
      // What was mended when it was left may have taken its entry in the list of errors away.
      const missed = expected.filter((element) => element.isConnected && !hasTurn(element));
      found.push(...missed.map((element) => ({ rule: "reach", ...finding(element, "Tab doesn't come here") })));
      if (activeElement === document.body) document.activeElement.blur();
      else activeElement.focus({ preventScroll: true });
      scrollTo({ left: place[0], top: place[1], behavior: "instant" });
      return found;
    },
  };
  return expected.length;
}
