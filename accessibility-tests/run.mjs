// WCAG checks of every page in a real browser.
//
//   node run.mjs [--screenshots=FOLDER] [JOURNEY…]
//
// The environment says where: SKRANKE_ADDRESS the site (a demo), CHROMIUM the browser. Journeys are the files of
// `journeys/`; without names all are made, two at a time.
import { launch } from "./browser.mjs";
import { start, stop } from "./engines/vnu.mjs";
import { JOURNEYS } from "./journeys.mjs";
import { prove } from "./prove.mjs";
import { Report } from "./report.mjs";

/** As many as a small machine has processors. */
const AT_ONCE = 2;

const words = process.argv.slice(2);
const option = words.find((word) => word.startsWith("--screenshots="));
const names = words.filter((word) => !word.startsWith("--"));
const wanted = names.length ? JOURNEYS.filter(({ name }) => names.some((part) => name.includes(part))) : JOURNEYS;

// It takes long to start, so it does while the browser does.
start();
const report = new Report(option?.split("=")[1]);
const browser = await launch();
const began = Date.now();

await prove(browser, report);
const waiting = [...wanted];
const lane = async () => {
  for (let journey = waiting.shift(); journey; journey = waiting.shift()) {
    const start = Date.now();
    await journey.make(browser, report).catch((error) => report.broken(journey.name, error));
    console.log(`  ${journey.name}: ${Math.round((Date.now() - start) / 1000)} s`);
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, lane));
if (names.length === 0) {
  report.checkReviewed();
  report.checkTranscripts();
}
await browser.close();
await stop();
report.sayCosts();

console.log(`in ${Math.round((Date.now() - began) / 1000)} s`);
process.exitCode = report.end() ? 0 : 1;
