// The Nu HTML checker, which W3C validates with: the document as it was sent. It runs on Java, and starting that for
// each page would take longer than all other engines together; so its own server is started once, on this machine only.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { pathOf } from "./inject.mjs";

/** How long the checker may take to read its schemas. */
const PATIENCE = 180_000;
const PROGRAM = "nu.validator.servlet.Main";

let server;

/** What was found in a document: several states of a page can come from one answer of the server. */
const known = new Map();

export const vnu = {
  name: "vnu",
  async look(_page, { sent }) {
    // Leptos marks the ends of texts with `<!>`, which browsers read as an empty comment.
    const text = sent.replaceAll("<!>", "");
    if (!known.has(text)) known.set(text, validate(text));
    return known.get(text);
  },
};

async function validate(text) {
  const { address } = await start();
  const answer = await post(address, text);
  const { messages } = await answer.json();
  const faults = messages.filter(({ type, subType }) => type !== "info" || subType === "warning");
  return faults.map(finding);
}

function post(address, body) {
  return fetch(address, { method: "POST", headers: { "content-type": "text/html; charset=utf-8" }, body });
}

/** The checker has no names for its rules: the message is the rule, without the names it quotes. */
function finding({ type, subType, message, lastLine = 1, lastColumn = 1, extract = "" }) {
  return {
    rule: message.replaceAll(/“[^”]*”/g, "…"),
    help: `${subType ?? type}: ${message}`,
    where: `${lastLine}:${lastColumn}`,
    element: extract,
  };
}

/** Starts the checker's server, once; whoever asks first sees what went wrong. */
export function start() {
  if (!server) {
    server = launch();
    server.catch(() => {});
  }
  return server;
}

async function launch() {
  const port = await freePort();
  // Its schemas nest deeper than the stack that Java gives a thread by itself.
  const flags = ["-Xss8m", "-Xmx512m", "-XX:+UseSerialGC", "-Dnu.validator.servlet.bind-address=127.0.0.1"];
  const words = [...flags, "-cp", pathOf("vnu-jar/build/dist/vnu.jar"), PROGRAM, String(port)];
  const child = spawn("java", words, { stdio: "ignore" });
  let gone;
  child.on("error", () => (gone = "there is no Java: on Debian or Ubuntu, apt-get install default-jre-headless"));
  child.on("exit", (code) => (gone ??= `the Nu HTML checker stopped by itself (${code})`));
  const address = `http://127.0.0.1:${port}/?out=json`;
  const latest = Date.now() + PATIENCE;
  const isReady = () => post(address, "<!DOCTYPE html>").then(({ ok }) => ok, () => false);
  while (!(await isReady())) {
    if (gone) throw new Error(gone);
    if (Date.now() > latest) {
      child.kill();
      throw new Error(`the Nu HTML checker wasn't ready within ${PATIENCE / 1000} s`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return { address, child };
}

/** Ends the checker's server, if it was started. */
export async function stop() {
  const { child } = (await server?.catch(() => undefined)) ?? {};
  child?.kill();
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
