// node --test: what a run says of a site that goes wrong on the way, and that it goes on. A small server stands in for it,
// nothing is looked at by the engines.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { executablePath, launch } from "./browser.mjs";

const port = await freePort();
// Modules read it when they are loaded.
process.env.SKRANKE_ADDRESS = `http://127.0.0.1:${port}`;
const { make, mapped } = await import("./course.mjs");
const { journeysOf } = await import("./journeys/any.mjs");
const { unknown } = await import("./journeys/unknown.mjs");
const { Report } = await import("./report.mjs");
const { Visitor } = await import("./visitor.mjs");

const needsBrowser = { skip: executablePath ? false : "no Chromium" };
const browser = executablePath && (await launch());
after(() => browser?.close());

const PAGE = (inside) => `<!DOCTYPE html><html lang="nn"><title>A page</title><main>${inside}</main></html>`;
const START = PAGE(`<form method="post" action="/nn/service/feil-pa-vei/start"><button>Fyll ut</button></form>`);
const LOGIN = PAGE(`<form method="post" action="/demo"><button name="person" value="pia">Pia</button></form>`);

/** Another journey, for which nothing goes wrong. */
const other = { name: "other", make: async () => {} };

/** Makes journeys at a site that answers by `answer`, which can also take it away; what the run said, and whether it was
    content at the end. */
async function run(answer, journeys) {
  const site = createServer((request, response) => answer(request, response, () => away(site))).listen(port, "127.0.0.1");
  const said = [];
  const { log } = console;
  console.log = (line) => said.push(line);
  try {
    const report = new Report(process.env.SKRANKE_ADDRESS, { look: () => undefined });
    // A run that has counted nothing has failed anyway.
    report.count(true);
    const finished = await make(await journeys(report), browser, report);
    return { finished: [...finished].map(({ name }) => name), isContent: report.end(), said: said.join("\n") };
  } finally {
    console.log = log;
    away(site);
  }
}

function away(site) {
  site.close();
  site.closeAllConnections();
}

function page(response, html, status = 200) {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(html);
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

test("a run without a site says so and fails at once", async () => {
  const program = fileURLToPath(new URL("run.mjs", import.meta.url));
  const child = spawn(process.execPath, [program, `--base-url=http://127.0.0.1:${port}`], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const code = await new Promise((done) => child.on("close", done));
  assert.equal(code, 1);
  assert.match(said, new RegExp(`no site answers at http://127.0.0.1:${port} \\(.*ECONNREFUSED.*\\): start a demo there`));
});

test("journeys that nothing stops are content", needsBrowser, async () => {
  const { finished, isContent, said } = await run((_, response) => page(response, START), () => [other]);
  assert.deepEqual([finished, isContent], [["other"], true]);
  assert.match(said, /1 passed, 0 failed$/);
});

test("two journeys of one person at one form are made one after the other", needsBrowser, async () => {
  const said = [];
  const journey = (name, alone) => ({
    name,
    alone,
    async make() {
      said.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 20));
      said.push(`${name} ends`);
    },
  });
  const { finished } = await run((_, response) => page(response, ""), () => [journey("a", "x"), journey("b", "x"), journey("c")]);
  assert.deepEqual([finished.length, said.slice(0, 2)], [3, ["a begins", "c begins"]]);
  assert.ok(said.indexOf("a ends") < said.indexOf("b begins"));
});

test("a site that goes away midway stops the journey that is there, and the others are made", needsBrowser, async () => {
  const { finished, isContent, said } = await run(
    ({ method }, response, goAway) => (method === "POST" ? goAway() : page(response, START)),
    () => [unknown, other],
  );
  assert.deepEqual([finished, isContent], [["other"], false]);
  assert.match(said, /✗ without-login stopped: pressing .* at \S+\/nn\/service\/feil-pa-vei led to no page, because net::ERR_/);
});

test("a page whose scripts never wake is told, and the journey goes on with the next", needsBrowser, async () => {
  const journey = {
    name: "asleep",
    async make(browser, report) {
      const visitor = await Visitor.arrive(browser, { report });
      visitor.page.setDefaultTimeout(500);
      await visitor.go("/asleep");
      await visitor.look("a page that sleeps");
      await visitor.go("/awake");
      await visitor.look("a page that doesn't");
      await visitor.leave();
    },
  };
  const script = `<script src="/boot.js"></script>`;
  const { finished, isContent, said } = await run(
    ({ url }, response) => page(response, PAGE(url.endsWith("/asleep") ? script : "")),
    () => [journey, other],
  );
  assert.deepEqual([finished, isContent], [["other"], false]);
  assert.match(said, /✗ asleep stopped: nb a page that sleeps: \S+\/nb\/asleep never settles: its scripts don't wake/);
  // The second page wasn't told of.
  assert.match(said, /1 passed, 1 failed$/);
});

test("a login that is refused, or that nobody is offered, is told as that", needsBrowser, async () => {
  const journey = (name, path) => ({
    name,
    async make(browser, report) {
      const visitor = await Visitor.arrive(browser, { report });
      await visitor.go(path);
      await visitor.choose("pia");
    },
  });
  const { isContent, said } = await run(
    ({ url, method }, response) => page(response, url.endsWith("/login") ? LOGIN : PAGE(""), method === "POST" ? 403 : 200),
    () => [journey("refused", "/login"), journey("no demo", "/elsewhere")],
  );
  assert.equal(isContent, false);
  assert.match(said, /✗ refused stopped: the login as pia was refused: \S+\/demo answered 403/);
  assert.match(said, /✗ no demo stopped: nobody can log in as pia at \S+\/nb\/elsewhere, which answered 200: is it a demo\?/);
});

test("a form that doesn't load leaves nothing to do, which is a failure", needsBrowser, async () => {
  const { finished, isContent, said } = await run(
    ({ url }, response) => page(response, url.includes("map.json") ? "" : LOGIN, url.includes("map.json") ? 500 : 200),
    (report) => mapped(journeysOf(browser, report, "broken"), report),
  );
  assert.deepEqual([finished, isContent], [[], false]);
  assert.match(said, /✗ the server's map stopped: \S+\/nb\/author\/map.json\?form=broken answered 500: is there a form «broken»\?/);
});
