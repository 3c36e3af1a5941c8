// The ways in which a page is looked at: the window, the colours, the text; and the engines that look in each.
import { alfa } from "./engines/alfa.mjs";
import { axe, contrast } from "./engines/axe.mjs";
import { html } from "./engines/html.mjs";
import { ibm } from "./engines/ibm.mjs";
import { keys } from "./engines/keys.mjs";
import { enlarged, forced, own, rings, spaced } from "./engines/own.mjs";
import { transcript } from "./engines/transcript.mjs";
import { vnu } from "./engines/vnu.mjs";

const WIDE = { width: 1280, height: 900 };
/** WCAG 1.4.10: as wide as a window of 1280 pixels at 400 %. */
const NARROW = { width: 320, height: 640 };

/** WCAG 1.4.12, as the criterion gives them. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** What the browser's own text size is, and twice that (WCAG 1.4.4). */
const TEXT = 16;

const PLAIN = { window: WIDE, colorScheme: "light", forcedColors: "none", text: TEXT, sheet: "" };

export const VIEWS = [
  { name: "wide", ...PLAIN, engines: [axe, ibm, alfa, html, vnu, own, transcript, keys] },
  { name: "320 px", ...PLAIN, window: NARROW, engines: [axe, own] },
  { name: "dark", ...PLAIN, colorScheme: "dark", engines: [contrast, rings] },
  { name: "text spacing", ...PLAIN, window: NARROW, sheet: SPACING, engines: [spaced] },
  { name: "200 % text", ...PLAIN, text: 2 * TEXT, engines: [enlarged] },
  { name: "forced colours", ...PLAIN, forcedColors: "active", engines: [forced] },
];

/** Shows the visitor's page in a view. */
export async function arrange({ page, debug }, { window, colorScheme, forcedColors, text, sheet }) {
  await page.setViewportSize(window);
  await page.emulateMedia({ colorScheme, forcedColors });
  await debug.send("Page.setFontSizes", { fontSizes: { standard: text, fixed: Math.round(text * 0.8125) } });
  // The page's policy allows no style of ours in the document; the debugger's own sheets are not subject to it.
  await page.evaluate((sheet) => {
    const own = new CSSStyleSheet();
    own.replaceSync(sheet);
    document.adoptedStyleSheets = sheet ? [own] : [];
  }, sheet);
}

/** Shows it as everybody meets it at first. */
export function plain(visitor) {
  return arrange(visitor, PLAIN);
}
