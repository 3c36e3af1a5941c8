// WCAG checks of every page in a real browser.
//
//   node run.mjs [--base-url=URL] [--form=KEY] [--shard=1/4] [--transcripts] [--approve] [--screenshots=FOLDER]
//               [--report=FOLDER] [--checked=FOLDER] [JOURNEY…]
//
// `--base-url`, or SKRANKE_ADDRESS, says where the site is (a demo); CHROMIUM which browser to use. Journeys are the
// files of `journeys/`; without names all are made, two at a time. `--form` makes the journeys through one form, or
// through `all`, that the server's map tells of, and no others; `--checked` is the folder of forms where
// their results are kept.
import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";
import { make, mapped } from "./course.mjs";
import { stop as stopAlfa } from "./engines/alfa.mjs";
import { isStrict } from "./engines/transcript.mjs";
import { start, stop } from "./engines/vnu.mjs";
import { JOURNEYS } from "./journeys.mjs";
import { journeysOf } from "./journeys/any.mjs";
import { NAMES, isAsked, option, share } from "./options.mjs";
import { prove } from "./prove.mjs";
import { Report } from "./report.mjs";
import { Ways, Whole } from "./shape.mjs";
import { Slice } from "./slice.mjs";
import { write as writeStatement } from "./statement.mjs";
import { ADDRESS } from "./visitor.mjs";
import { check } from "./written/checked.mjs";
import { proof } from "./written/proof.mjs";
import { summary } from "./written/summary.mjs";
import { write } from "./written/write.mjs";

const reached = await fetch(ADDRESS, { method: "HEAD" }).catch((error) => error.cause ?? error);
if (reached instanceof Error) {
  console.error(`no site answers at ${ADDRESS} (${reached.message}): start a demo there, or say --base-url=ADDRESS`);
  process.exit(1);
}

// It takes long to start, so it does while the browser does.
start();
const isSlice = isAsked("slice");
const form = option("form");
const choice = isSlice ? new Slice() : form ? new Ways() : new Whole();
const report = new Report(ADDRESS, choice, option("screenshots"));
const browser = await launch();
const began = Date.now();

await prove(browser, report);
const all = form ? await mapped(journeysOf(browser, report, form), report) : JOURNEYS;
const isWanted = ({ name }) => NAMES.length === 0 || NAMES.some((part) => name.includes(part));
const finished = await make(share(all.filter(isWanted), option("shard")), browser, report);
// Only who has made every journey to its end knows what nobody met.
if (!form && finished.size === JOURNEYS.length) {
  if (isSlice) report.checkSlice();
  else {
    report.checkReviewed();
    if (isStrict) report.checkTranscripts();
  }
}
if (form && option("checked")) keepChecked(option("checked"));
const page = write(option("report") ?? fileURLToPath(new URL("reports", import.meta.url)), report.record);
writeStatement(dirname(page));
console.log(`  reports: ${dirname(page)}`);
await proof(browser, report, page).catch((error) => report.broken("report.html", error));
await browser.close();
await Promise.all([stop(), stopAlfa()]);
report.sayCosts();
const seconds = Math.round((Date.now() - began) / 1000);
if (option("summary")) keepSummary(option("summary"));

console.log(`in ${seconds} s`);
process.exitCode = report.end() ? 0 : 1;

/** A folder that can't be written to must not take the reports with it. */
function keepChecked(folder) {
  try {
    check(folder, report.record, all, finished);
  } catch (error) {
    report.broken(`--checked=${folder}`, error);
  }
}

function keepSummary(file) {
  const asked = [form && `--form=${form}`, option("shard") && `--shard=${option("shard")}`, isSlice && "--slice", ...NAMES];
  const scope = asked.filter(Boolean).join(" ");
  try {
    writeFileSync(file, summary(report.record, { scope, minutes: Math.round(seconds / 60), ...report.counts }));
  } catch (error) {
    report.broken(`--summary=${file}`, error);
  }
}
