// Runs the journeys: `node run.mjs`, or `node run.mjs citizen drafts` for those whose name begins so.
// With `--real`, those against a program that is no demo: a login provider and a mail server of their own.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect, parseArgs } from "node:util";
import { address, launch } from "./browser.mjs";
import { inLanes } from "./lanes.mjs";
import { World } from "./world.mjs";

const LONGEST = 180_000;
const RUNS = { both: [true, false], on: [true], off: [false] };

// What was seen of the journeys that failed, until the next run.
const failures = fileURLToPath(new URL("failures/", import.meta.url));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { real: { type: "boolean" } } });
const folder = new URL(values.real ? "real/journeys/" : "journeys/", import.meta.url);
const names = readdirSync(folder)
  .map((file) => file.replace(/\.mjs$/, ""))
  .filter((name) => positionals.length === 0 || positionals.some((word) => name.startsWith(word)));

rmSync(failures, { recursive: true, force: true });
const parts = values.real ? await (await import("./real/parts.mjs")).Parts.start() : undefined;
let browser = await launch();
let passed = 0;
let failed = 0;
let skipped = 0;

const tasks = [];
for (const name of names) {
  const { default: journey, people = [], scripts = "both", missing } = await import(new URL(`${name}.mjs`, folder));
  if (missing) {
    skipped += RUNS[scripts].length;
    console.log(`skipped ${name}: ${missing}`);
    continue;
  }
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
await parts?.stop();
if (failed > 0) {
  if (parts) writeFileSync(join(failures, "parts.log"), parts.log);
  console.log(
    `what was seen of those that failed: ${failures}\n(a trace is shown by: npx playwright-core show-trace FILE)`,
  );
}
console.log(`${passed} passed, ${skipped ? `${skipped} skipped, ` : ""}${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function run({ title, journey, scripts }) {
  const began = performance.now();
  let world;
  let problem;
  try {
    if (!browser.isConnected()) browser = await launch();
    world = new World(browser, { scripts, address: parts?.address ?? address, parts });
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
  const kept = join(failures, title.replace(/[^a-z0-9]+/gi, "-"));
  await world.keep(kept);
  for (const complaint of [...world.complaints].slice(0, 10)) console.log(`    - ${complaint}`);
  console.log(`    pages and traces: ${kept}`);
}

function withinTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${LONGEST / 1000} seconds`)), LONGEST);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
