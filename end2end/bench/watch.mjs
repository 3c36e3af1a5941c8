// When things happen on a page, as the page itself sees it: milliseconds after the visit began.

const FIRST = "main input:is([type=text], [type=search])";

/** To be called before the page is visited. */
export function watch(page) {
  return page.addInitScript(() => {
    globalThis.seen = {};
    new PerformanceObserver((list) => (seen.lcp = list.getEntries().at(-1).startTime)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
    const look = () => document.documentElement.dataset.hydrated && (seen.awake ??= performance.now());
    new MutationObserver(look).observe(document, { attributeFilter: ["data-hydrated"], subtree: true });
  });
}

/** Visits a page and lets it be: when its largest part was there, and when it was awake. */
export async function looksAt(page, path) {
  await page.goto(path);
  await awake(page);
  await page.waitForFunction(() => seen.lcp);
  return page.evaluate(() => seen);
}

/**
 * Visits a page and types all the while: when it took what was typed. A visit of its own, since the browser looks for no
 * larger part once somebody types.
 */
export async function typesInto(page, path) {
  await page.addInitScript((first) => {
    // The first input is reached for in the first frame that has it, and it can be used when what is typed shows.
    const reach = () => {
      const input = document.querySelector(first);
      if (input) input.focus();
      else requestAnimationFrame(reach);
    };
    requestAnimationFrame(reach);
    addEventListener("input", () => requestAnimationFrame(() => (seen.usable ??= performance.now())), true);
  }, FIRST);
  await page.goto(path, { waitUntil: "commit" });
  const taken = page.waitForFunction(() => seen.usable).then(() => true);
  const soon = () => new Promise((resolve) => setTimeout(resolve, 30, false));
  do await page.keyboard.press("a");
  while (!(await Promise.race([taken, soon()])));
  return page.evaluate(() => seen);
}

/** Waits until the scripts that a page has, if any, have run. */
export async function awake(page) {
  if ((await page.locator("script[src]").count()) > 0) await page.waitForFunction(() => seen.awake);
}
