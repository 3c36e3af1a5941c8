// Looks at one state of one page: with every engine in a wide window, and again narrow and dark.
import { alfa } from "./engines/alfa.mjs";
import { axe, contrast } from "./engines/axe.mjs";
import { html } from "./engines/html.mjs";
import { ibm } from "./engines/ibm.mjs";
import { own } from "./engines/own.mjs";
import { vnu } from "./engines/vnu.mjs";

const WIDE = { width: 1280, height: 900 };
/** WCAG 1.4.10: as wide as a window of 1280 pixels at 400 %. */
const NARROW = { width: 320, height: 640 };

export const VIEWS = [
  { name: "wide", window: WIDE, colorScheme: "light", engines: [axe, ibm, alfa, html, vnu, own] },
  { name: "320 px", window: NARROW, colorScheme: "light", engines: [axe, own] },
  { name: "dark", window: WIDE, colorScheme: "dark", engines: [contrast] },
];

/** Runs every engine on the visitor's page and tells the report what each found. */
export async function look(visitor, name) {
  const { page, lang, report, document, scripts } = visitor;
  await settle(visitor);
  const circumstances = { lang, sent: await document.text(), complaints: [...visitor.complaints] };
  const state = { name, lang, scripts, title: await page.title(), path: visitor.path, status: visitor.status };
  state.results = await withScripts(visitor, async () => {
    const results = [];
    for (const view of VIEWS) {
      await page.setViewportSize(view.window);
      await page.emulateMedia({ colorScheme: view.colorScheme });
      for (const engine of view.engines) {
        const began = performance.now();
        const findings = await engine.look(page, circumstances);
        // A slow engine leaves out what it has seen the like of.
        if (!findings) continue;
        report.spent(`${engine.name}, ${view.name}`, performance.now() - began);
        results.push({ view: view.name, engine: engine.name, findings });
      }
    }
    return results;
  });
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light" });
  await report.add(state, page);
}

/** Waits until the page's islands are awake: what people with scripts meet. */
async function settle({ page, scripts }) {
  await page.waitForLoadState("load");
  if (!scripts) return;
  const isAwake = () =>
    !document.querySelector("script[src$='/boot.js']") || "hydrated" in document.documentElement.dataset;
  await page.waitForFunction(isAwake);
}

/** Engines need timers, which stand still while scripts are off. The page's own scripts were not loaded then, and
    letting scripts run afterwards doesn't load them. */
async function withScripts({ letScriptsRun, scripts }, work) {
  await letScriptsRun(true);
  try {
    return await work();
  } finally {
    await letScriptsRun(scripts);
  }
}
