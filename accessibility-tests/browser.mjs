// The browser, and one person's window in it.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const FOUND_AT = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The machine's Chromium, if it has one. */
export const executablePath = process.env.CHROMIUM ?? FOUND_AT.find((path) => existsSync(path));

/** Chromium as the machine has it; nothing of it may call home while it is tested. */
export function launch() {
  if (!executablePath) throw new Error("no Chromium: set CHROMIUM to its path");
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-sync", ...quiet] });
}

/** A person's window, with cookies of their own. */
export async function open(browser, lang) {
  const context = await browser.newContext({
    locale: { nb: "nb-NO", nn: "nn-NO", en: "en-GB" }[lang],
    // Nothing moves, so that no engine looks in the middle of a movement.
    reducedMotion: "reduce",
  });
  // On a machine that does much else a page can take many seconds.
  context.setDefaultTimeout(60_000);
  return context;
}
