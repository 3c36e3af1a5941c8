// What a request costs the server: processor time a request, beside the budgets and two other systems' figures.
//
//   cargo xtask build && node end2end/bench/load.mjs
//
// Nothing is asserted of time. On a shared machine requests a second say little; the server's processor time is steadier.
// The floor is what the same program, client and connections cost when nothing is done: `/health`.
import assert from "node:assert/strict";
import { CONNECTIONS, Client } from "./client.mjs";
import { defra, openForms, times } from "./peers.mjs";
import { mistakes, pages, posted, SERVICE } from "./permit.mjs";
import { memory, processorTime, startProgram } from "./program.mjs";
import { quantile, table } from "./table.mjs";

const people = ["anders", "berit", "camilla", "fredrik", "guro", "hannah"];
const PAGES = Object.keys(pages);

const { server, took } = await startProgram();
const rows = [];
try {
  const idle = memory(server.child);
  await everything();
  requests();
  console.log();
  program(idle, memory(server.child));
} finally {
  await server.remove();
}

async function everything() {
  const page = (client) => get(client, client.page);
  const file = (name) => (client) => get(client, `${client.files}/${name}`);
  const drafts = { count: 3000, prepare: begin };
  await measure("nothing: /health", { count: 8000, visit: (client) => get(client, "/health") });
  await measure("the style sheet", { count: 1000, prepare: find, visit: file("skranke.css") });
  await measure("the islands' program", { count: 200, prepare: find, visit: file("frontend.wasm") });
  await measure("GET a form page", { ...drafts, budget: 0.16, peers: "get", visit: page });
  await measure("… sent uncompressed", { ...drafts, accept: "identity", visit: page });
  await measure("POST a valid page", { ...drafts, budget: 0.13, peers: "post", visit: valid });
  await measure("POST a page with errors", { ...drafts, budget: 0.18, peers: "mistakes", visit: wrong });
  // As many as there are people: a draft that nothing was typed in is used again by whoever begins another.
  const journeys = { count: 300, connections: people.length, prepare: logIn };
  await measure("a whole journey", { ...journeys, budget: 1.6, peers: "journey", visit: journey });
}

function requests() {
  const floor = rows[0].cost;
  table(
    ["processor time in ms", "each", "floor", "budget", defra.name, openForms.name, "/s", "p50", "p99"],
    rows.map(({ name, peers, cost, budget = "", rate, waits }) => [
      name,
      cost.toFixed(3),
      `× ${(cost / floor).toPrecision(2)}`,
      budget,
      times(defra, peers, cost),
      times(openForms, peers, cost),
      Math.round(rate),
      ...[0.5, 0.99].map((share) => quantile(waits, share).toFixed(1)),
    ]),
  );
}

function program(idle, busy) {
  const row = (name, ours, budget, what) => [
    name,
    Math.round(ours),
    budget,
    times(defra, what, ours),
    times(openForms, what, ours),
  ];
  const head = ["the program", "ours", "budget", defra.name, openForms.name];
  const before = [`memory before, MB`, Math.round(idle), "", "", ""];
  table(head, [
    before,
    row("memory after, MB", busy, 80, "memory"),
    row("start to first answer, ms", took, 300, "start"),
  ]);
}

/** Visits so many times over so many connections, after a tenth as many for warmth. */
async function measure(name, { count, prepare, visit, connections = CONNECTIONS, accept, ...rest }) {
  const clients = Array.from({ length: connections }, () => new Client(server.address, { accept }));
  for (const [at, client] of clients.entries()) await prepare?.(client, at);
  await each(clients, count / 10, visit);
  const [before, began] = [processorTime(server.child), performance.now()];
  const waits = await each(clients, count, visit);
  const seconds = (performance.now() - began) / 1000;
  const cost = (processorTime(server.child) - before) / waits.length;
  for (const client of clients) client.close();
  rows.push({ name, cost, rate: waits.length / seconds, waits, ...rest });
}

/** Every client visits in turn with itself; how long each visit took, in milliseconds. */
async function each(clients, count, visit) {
  const waits = [];
  let left = count;
  const go = async (client) => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await visit(client);
      waits.push(performance.now() - began);
    }
  };
  await Promise.all(clients.map(go));
  return waits;
}

async function get(client, path) {
  const answer = await client.get(path);
  assert.equal(answer.status, 200, path);
  return answer;
}

/** Where the files are that a browser keeps. */
async function find(client) {
  const reader = new Client(server.address, { accept: "identity" });
  const page = await reader.get("/nb");
  reader.close();
  client.files = page.body.toString().match(/"(\/static\/[^"]+)\/skranke.css"/)[1];
}

function logIn(client, at) {
  return client.logIn(people[at % people.length]);
}

/** A draft of the client's own. */
async function begin(client, at) {
  await logIn(client, at);
  // One that nothing was typed in is used again, so something is.
  await draft(client);
  await valid(client);
}

async function draft(client) {
  const { status, path } = await client.follow(await client.post(`/nb/service/${SERVICE}/start`, []));
  assert.equal(status, 200, path);
  client.page = path;
  client.revision = 0;
}

async function save(client, status, page, answers) {
  const answer = await client.post(client.page, posted(page, client.revision, answers));
  assert.equal(answer.status, status, client.page);
  client.revision += 1;
  return answer;
}

/** Each save holds something new. */
function valid(client) {
  const [[name], ...others] = pages.applicant;
  return save(client, 303, "applicant", [[name, `Kari Nordmann ${client.revision}`], ...others]);
}

function wrong(client) {
  return save(client, 422, "applicant", mistakes);
}

/** Start, six pages each got and posted, a file, the receipt. */
async function journey(client) {
  await draft(client);
  for (const page of PAGES) {
    assert.ok(client.page.endsWith(`/${page}`), client.page);
    const answer = await save(client, 303, page);
    client.page = answer.location;
    await get(client, client.page);
  }
  const sent = await client.post(client.page, []);
  assert.equal(sent.status, 303);
  assert.match(sent.location, /\/case\//);
  assert.equal((await client.follow(sent)).status, 200);
}
