// The keyboard alone: Tab goes through the page once, as a person would, and at each stop these are looked at: that
// something shows the focus, that nothing lies over it, and at the end that every control had its turn.
import { PARTS } from "./own.mjs";

/** How often Tab may be pressed on a page before something is wrong. */
const MOST_STOPS = 400;

export const keys = {
  name: "keys",
  rules: ["focus-seen", "focus-obscured", "focus-trap", "reach"],
  samples: true,
  async look(page) {
    const expected = await page.evaluate(`(() => { ${PARTS} ${begin} return begin(); })()`);
    const found = [];
    for (let stops = 0; stops < Math.min(expected + 3, MOST_STOPS); stops += 1) {
      await page.keyboard.press("Tab");
      const { isOver, findings } = await page.evaluate("globalThis.ourTab.stop()");
      found.push(...findings);
      if (isOver) break;
    }
    return [...found, ...(await page.evaluate("globalThis.ourTab.end()"))];
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
  let last;
  globalThis.ourTab = {
    stop() {
      const element = document.activeElement;
      const isOutside = element === document.body || element === document.documentElement;
      if (isOutside || (visited.has(element) && element !== last)) return { isOver: true, findings: [] };
      if (element === last) {
        return { isOver: true, findings: [{ rule: "focus-trap", ...finding(element, "Tab doesn't leave it") }] };
      }
      last = element;
      visited.add(element);
      const help = before.has(element) ? unseen(element, before.get(element)) : undefined;
      return {
        isOver: false,
        findings: [
          ...(help ? [{ rule: "focus-seen", ...finding(element, help) }] : []),
          ...(isUnder(element) ? [{ rule: "focus-obscured", ...finding(element, "has the focus, and can't be seen") }] : []),
        ],
      };
    },
    end() {
      // Of radio buttons of one name Tab visits one, with the arrows the others are reached.
      const groups = new Set([...visited].filter(({ type }) => type === "radio").map(({ name, form }) => `${form?.action} ${name}`));
      const hasTurn = (element) => visited.has(element) || groups.has(`${element.form?.action} ${element.name}`);
      // What was mended when it was left may have taken its entry in the list of errors away.
      const missed = expected.filter((element) => element.isConnected && !hasTurn(element));
      const found = missed.map((element) => finding(element, "Tab doesn't come here"));
      if (activeElement === document.body) document.activeElement.blur();
      else activeElement.focus({ preventScroll: true });
      scrollTo({ left: place[0], top: place[1], behavior: "instant" });
      return found.map((finding) => ({ rule: "reach", ...finding }));
    },
  };
  return expected.length;
}
