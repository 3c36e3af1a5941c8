// Runs the journeys: `node run.mjs`, or `node run.mjs citizen drafts` for those whose name begins so.
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { launch } from "./browser.mjs";
import { inLanes } from "./lanes.mjs";
import { World } from "./world.mjs";

const LONGEST = 180_000;
const RUNS = { both: [true, false], on: [true], off: [false] };

const wanted = process.argv.slice(2);
const names = readdirSync(new URL("journeys/", import.meta.url))
  .map((file) => file.replace(/\.mjs$/, ""))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));

let browser = await launch();
let kept;
let passed = 0;
let failed = 0;

const tasks = [];
for (const name of names) {
  const { default: journey, people = [], scripts = "both" } = await import(`./journeys/${name}.mjs`);
  for (const on of RUNS[scripts]) {
    tasks.push({
      title: scripts === "both" ? `${name}, scripts ${on ? "on" : "off"}` : name,
      journey,
      people,
      scripts: on,
    });
  }
}
await inLanes(tasks, async (task) => {
  if (await run(task)) passed += 1;
  else failed += 1;
});

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function run({ title, journey, scripts }) {
  const began = performance.now();
  let world;
  let problem;
  try {
    if (!browser.isConnected()) browser = await launch();
    world = new World(browser, scripts);
    await withinTime(journey(world));
    if (world.complaints.size > 0) throw new Error("what must never happen did:");
  } catch (error) {
    problem = error;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${problem ? "FAILED" : "ok    "} ${title} (${seconds} s)`);
  if (problem) await tell(title, world, problem);
  await world?.close().catch(() => {});
  return !problem;
}

async function tell(title, world, problem) {
  console.log(inspect(problem).replace(/^/gm, "    "));
  if (!world) return;
  kept ??= mkdtempSync(join(tmpdir(), "skranke-end2end-"));
  const folder = join(kept, title.replace(/[^a-z0-9]+/gi, "-"));
  await world.keep(folder);
  for (const complaint of [...world.complaints].slice(0, 10)) console.log(`    - ${complaint}`);
  console.log(`    the pages as they were: ${folder}`);
}

function withinTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${LONGEST / 1000} seconds`)), LONGEST);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
