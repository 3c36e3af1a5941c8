// The program that is measured: a release build with empty data, which serves our forms and the event permit.
import { cpSync, existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Server } from "../server.mjs";
import { SERVICE } from "./permit.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const file = process.env.SKRANKE_PROGRAM ?? join(target, "release", "skranke");
const TICKS_A_SECOND = 100;

/** Starts it; how long until it answered, in milliseconds. */
export async function startProgram() {
  if (!existsSync(file)) {
    throw new Error(
      `no ${file}: build it with \`cargo xtask build\`, or say in SKRANKE_PROGRAM which program to measure`,
    );
  }
  let answered;
  const server = await Server.start(({ forms, address }) => {
    cpSync(new URL(`${SERVICE}/`, import.meta.url), join(forms, SERVICE), { recursive: true });
    answered = firstAnswer(address);
    return ["--demo"];
  }, file);
  const took = await answered;
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(`${file}\nload of the machine before: ${load.join(" ")}\n`);
  return { server, took };
}

/** How long until a program that is started now answers. */
async function firstAnswer(address) {
  const began = performance.now();
  const answers = () =>
    fetch(`${address}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) await setTimeout(2);
  return performance.now() - began;
}

/** The processor time a program has used, in milliseconds. */
export function processorTime({ pid }) {
  // Behind the name in parentheses, which may hold spaces; user and system are the 14th and 15th of all.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

/** The memory a program holds, in megabytes. */
export function memory({ pid }) {
  return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]) / 1024;
}
