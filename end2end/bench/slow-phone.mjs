// What a person waits for on a slow phone: the processor at a quarter of its speed, and Slow 4G. First visits, with nothing
// kept: when the page is there (LCP), when one can type, when the islands are awake; and what was sent for it.
//
//   cargo xtask build && node end2end/bench/slow-phone.mjs
//
// Nothing is asserted of time: the figures are the median of five visits, beside two other systems' for the same form. The
// weights are asserted, since they are the same on every machine.
import { launch } from "../browser.mjs";
import { Client } from "./client.mjs";
import { defra, openForms, times } from "./peers.mjs";
import { posted, SERVICE } from "./permit.mjs";
import { startProgram } from "./program.mjs";
import { quantile, table } from "./table.mjs";
import { looksAt, typesInto, watch } from "./watch.mjs";
import { budgets, weigh } from "./weight.mjs";

const VISITS = 5;
const SLOWER = 4;
const FRONT = "front page";

const networks = {
  // 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back: what the field calls Slow 4G.
  "Slow 4G": { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  // The setting of that name in Chromium's own tools, which waits 562 ms for each request.
  "Slow 4G of the tools": { latency: 562.5, downloadThroughput: 1_440_000 / 8, uploadThroughput: 675_000 / 8 },
};

const { server } = await startProgram();
const browser = await launch();
let heavy;
try {
  const places = {
    [FRONT]: "/nb",
    "event permit, first page": await firstPage(SERVICE),
    "companion card, first page": await firstPage("ledsagerbevis"),
  };
  heavy = await weights(places);
  const visited = await waits(places);
  for (const [at, name] of Object.keys(networks).entries()) {
    console.log();
    told(name, places, visited[at]);
  }
} finally {
  await browser.close();
  await server.remove();
}
for (const one of heavy) console.log(`\nover budget: ${one}`);
console.log(`\n${heavy.length === 0 ? 1 : 0} passed, ${heavy.length} failed`);
process.exit(heavy.length > 0 ? 1 : 0);

/** The first page of a service's form, in a draft of its own. */
async function firstPage(service) {
  const client = await citizen();
  const page = await begin(client, service);
  client.close();
  return page;
}

async function begin(client, service) {
  const { status, path } = await client.follow(await client.post(`/nb/service/${service}/start`, []));
  if (status !== 200) throw new Error(`the program has no form ${service}`);
  return path;
}

/** The bytes of a page that comes after the first, when the browser has all the rest. */
async function furtherPage() {
  const client = await citizen();
  const first = await begin(client, SERVICE);
  const further = await client.follow(await client.post(first, posted("applicant", 0)));
  client.close();
  return further.body.length;
}

async function citizen() {
  const client = new Client(server.address);
  await client.logIn("anders");
  return client;
}

/** A browser that is new but for the login. */
async function device() {
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width: 360, height: 740 },
    isMobile: true,
  });
  const client = await citizen();
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: server.address })));
  client.close();
  const page = await context.newPage();
  await watch(page);
  return page;
}

/** What is sent for each place; what is too heavy. */
async function weights(places) {
  const found = [];
  const rows = [];
  const check = (name, what, bytes) => {
    if (bytes > budgets[what] * 1024)
      found.push(`${name}: ${what} ${(bytes / 1024).toFixed(1)} KB of ${budgets[what]}`);
  };
  for (const [name, path] of Object.entries(places)) {
    const page = await device();
    const weight = await weigh(page, path);
    await page.context().close();
    rows.push([
      name,
      ...[...Object.values(weight.kinds), weight.total].map((bytes) => (bytes / 1024).toFixed(1)),
      weight.requests,
    ]);
    for (const what of ["needed", "scripts"]) check(name, what, weight[what]);
  }
  const further = await furtherPage();
  check("event permit", "further", further);
  rows.push([
    "event permit, further page",
    (further / 1024).toFixed(1),
    "",
    "",
    "",
    "",
    (further / 1024).toFixed(1),
    1,
  ]);
  for (const peer of [defra, openForms]) rows.push([peer.name, "", "", "", "", "", peer.kilobytes, peer.requests]);
  table(["sent, in KB as compressed", "page", "styles", "fonts", "scripts", "other", "all", "requests"], rows);
  return found;
}

/** Visits every place over every network in turn, so that a busy moment of the machine meets them all alike. */
async function waits(places) {
  const all = Object.keys(networks).map(() => Object.keys(places).map(() => []));
  for (let visit = 0; visit < VISITS; visit += 1) {
    for (const [at, network] of Object.values(networks).entries()) {
      for (const [to, path] of Object.values(places).entries()) {
        const { lcp, awake } = await slowly(network, (page) => looksAt(page, path));
        const { usable } = await slowly(network, (page) => typesInto(page, path));
        all[at][to].push({ lcp, awake, usable });
      }
    }
  }
  return all;
}

async function slowly(network, visit) {
  const page = await device();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...network });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const found = await visit(page);
  await page.context().close();
  return found;
}

function told(name, places, visited) {
  const row = (place, visits) => {
    const median = (what) =>
      quantile(
        visits.map((one) => one[what]),
        0.5,
      ) / 1000;
    const [lcp, usable] = ["lcp", "usable"].map(median);
    const awake = visits[0].awake ? median("awake").toFixed(2) : "no scripts";
    const ratios = [defra, openForms].flatMap((peer) => [times(peer, "lcp", lcp), times(peer, "usable", usable)]);
    // Of the peers a form's page was measured.
    const peers = place === FRONT ? ratios.map(() => "") : ratios;
    return [place, lcp.toFixed(2), usable.toFixed(2), awake, ...peers];
  };
  const heads = [defra, openForms].flatMap((peer) => [`${peer.name}: LCP`, "usable"]);
  const rows = Object.keys(places).map((place, at) => row(place, visited[at]));
  table([`${name}, seconds`, "LCP", "usable", "awake", ...heads], rows);
}
