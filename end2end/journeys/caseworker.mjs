// From a case in its queue to a decision: the caseworker asks, the citizen answers, reads the decision, and says how it was.
import assert from "node:assert/strict";
import { anders, marit, nils, oda } from "../people.mjs";
import { fill } from "../steps/fill.mjs";
import { apply, districts, statement, TITLE } from "../steps/ledsagerbevis.mjs";
import { open } from "../steps/login.mjs";
import { download, eventually, follow, isTold, press, reads, says, saysNot, textOf } from "../steps/page.mjs";
import { post } from "../steps/posts.mjs";
import { decide, history, openQueue, queues, queuesSeen, row, take, write } from "../steps/queue.mjs";
import { words } from "../words.mjs";

export const people = [anders];

const say = words("nb");
const NOTE = "Notat til huset: legen er søskenbarnet mitt.";
const QUESTION = "Hvem er fastlegen din?";
const ANSWER = "Det er varig.\nLegen skriver det på side to.";
const REASONS = "Du oppfyller vilkårene.\n\nBehovet er varig.";

export default async function caseworker(world) {
  const citizen = await world.visitor();
  const reference = await apply(citizen, anders, { district: districts.east });
  const worker = await world.visitor();
  await isRouted(world, worker, reference);

  const other = await world.visitor();
  await open(other, `/nb/queue/case/${reference}`, oda);
  await takenByOne(worker, other, reference);
  await works(worker);

  await answers(citizen, reference);
  // A caseworker who grants in one run refuses in the other.
  const outcome = world.scripts ? "granted" : "refused";
  await decides(worker, reference, outcome);
  await isAnswered(citizen, reference, outcome);
  await survey(citizen, reference);
  await hasHistory(worker, citizen, reference);
}

/** The case stands in the queue of its district and in no other, and other groups see none of it. */
async function isRouted(world, worker, reference) {
  await openQueue(worker, "fritid-ost", marit);
  assert.deepEqual(await queuesSeen(worker), [queues["fritid-vest"], queues["fritid-ost"], queues.fritid]);
  await row(worker, reference).getByText(say("status-received")).waitFor();
  for (const elsewhere of ["fritid-vest", "fritid"]) {
    await openQueue(worker, elsewhere);
    assert.equal(await row(worker, reference).count(), 0, `the case is not in ${elsewhere}`);
  }
  const stranger = await world.visitor();
  await openQueue(stranger, "kultur", nils);
  assert.deepEqual(await queuesSeen(stranger), [queues.barnehage, queues.kultur, queues.lokaler]);
  for (const address of [`/nb/queue/case/${reference}`, "/nb/queue?queue=fritid-ost"]) {
    assert.equal((await stranger.goto(address)).status(), 404, `${address} is not there for another group`);
  }
}

/** Two want the case at the same moment: one gets it, gives it back, and Marit takes it while Oda looks at it. */
async function takenByOne(worker, other, reference) {
  const address = `/nb/queue/case/${reference}`;
  const both = await Promise.all([worker, other].map((page) => post(page, `${address}/take`, { form: {} })));
  assert.deepEqual(both.map((answer) => answer.status()).sort(), [303, 409]);
  const winner = both[0].status() === 303 ? worker : other;
  await winner.goto(address);
  await press(winner, say("case-release"));
  await isTold(winner, "notice-released");

  await other.goto(address);
  await openQueue(worker, "fritid-ost");
  await follow(worker, reference);
  await take(worker);
  const answer = await press(other, say("case-take"));
  assert.equal(answer.status(), 409);
  await isTold(other, "notice-taken-by", { name: marit.name });
  assert.equal(await other.getByRole("button", { name: say("case-take") }).count(), 0);
}

async function works(worker) {
  for (const text of [
    anders.name,
    "Å finne fram",
    "Jeg ser dårlig og trenger hjelp i trapper og trengsel.",
    "Behovet er varig",
    districts.east,
  ]) {
    await says(worker, text);
  }
  const file = await download(worker, worker.getByRole("link", { name: statement.name }));
  assert.equal(file.name, statement.name);
  assert.ok(file.content.equals(statement.buffer), "the attachment is what was sent");

  const empty = await write(worker, "ask", " ");
  assert.equal(empty.status(), 422, "a question says something");
  await write(worker, "note", NOTE);
  await isTold(worker, "notice-noted");
  await says(worker, NOTE);
  await write(worker, "ask", "Glem dette spørsmålet.");
  await press(worker, say("case-resume"));
  await isTold(worker, "notice-resumed");
  await says(worker, say("status-in-progress"));
  await write(worker, "ask", QUESTION);
  await isTold(worker, "notice-asked");
  await says(worker, say("status-waiting-for-applicant"));
}

async function answers(citizen, reference) {
  await citizen.goto("/nb/my");
  const card = citizen.getByRole("listitem").filter({ hasText: reference });
  await card.getByText(say("status-waiting-for-applicant")).waitFor();
  await follow(citizen, TITLE, card);
  await says(citizen, QUESTION);
  await says(citizen, marit.name);
  await saysNot(citizen, NOTE);
  assert.equal((await press(citizen, say("case-answer-send"))).status(), 422, "an empty answer is none");
  await citizen.getByRole("textbox", { name: say("case-answer") }).fill(ANSWER);
  await press(citizen, say("case-answer-send"));
  await isTold(citizen, "case-answer-received");
  await says(citizen, ANSWER);
  assert.equal(await citizen.getByRole("textbox", { name: say("case-answer") }).count(), 0, "nothing more is asked");
}

/** The citizen answered since the page was opened, so the first decision is not taken; what was written stays. */
async function decides(worker, reference, outcome) {
  assert.equal((await decide(worker, outcome, REASONS)).status(), 409);
  await isTold(worker, "notice-changed");
  await says(worker, ANSWER);
  assert.equal(await worker.getByRole("textbox", { name: say("case-reasons") }).inputValue(), REASONS);
  assert.equal((await decide(worker, outcome, " ")).status(), 422, "a decision has reasons");
  await decide(worker, outcome, REASONS);
  await isTold(worker, "notice-decided");
  assert.equal(new URL(worker.url()).pathname, `/nb/queue/case/${reference}`);
  await says(worker, say(`outcome-${outcome}`));
  assert.equal(await worker.getByRole("button", { name: say("case-decide-do") }).count(), 0, "a decision is made once");
}

async function isAnswered(citizen, reference, outcome) {
  await eventually("mails tell of the question and the decision", async () => {
    await citizen.goto("/demo/mail");
    const text = await textOf(citizen);
    return ["question", "decision"].every((kind) => text.includes(say(`mail-${kind}-subject`, { reference })));
  });
  const mails = await textOf(citizen);
  for (const secret of [QUESTION, NOTE, "Du oppfyller vilkårene", say(`outcome-${outcome}`)]) {
    assert.ok(!mails.includes(secret), `a mail says “${secret}”`);
  }
  await citizen.goto(`/nb/case/${reference}`);
  await says(citizen, say(`outcome-${outcome}`));
  await says(citizen, REASONS);
  await says(citizen, say("decision-appeal"));
  await saysNot(citizen, NOTE);
}

async function survey(citizen, reference) {
  await follow(citizen, say("survey-start"));
  await reads(citizen, "Hvordan var det å søke?");
  assert.equal((await press(citizen, say("survey-send"))).status(), 422, "the one required question");
  await fill(citizen, { "Hvor lett var det å søke?": "4 – Ganske lett", "Hva kan vi gjøre bedre?": "Ingenting." });
  assert.equal((await press(citizen, say("survey-send"))).status(), 200);
  await reads(citizen, say("survey-thanks"));
  await citizen.goto(`/nb/case/${reference}/survey`);
  await reads(citizen, say("survey-thanks"));
  await citizen.goto(`/nb/case/${reference}`);
  assert.equal(await citizen.getByRole("link", { name: say("survey-start") }).count(), 0, "one answers once");
}

async function hasHistory(worker, citizen, reference) {
  const events = (...kinds) =>
    kinds.map((kind) => say(`event-${kind}`, { detail: say("status-in-progress") })).reverse();
  // To the applicant it is told as what they and we have done.
  assert.deepEqual(await history(citizen), [
    ...events("own-answered", "own-decided", "own-decision-opened"),
    ...events("received", "taken", "taken", "own-asked", "status", "own-asked"),
  ]);
  await saysNot(citizen, NOTE);
  await worker.goto(`/nb/queue/case/${reference}?done=decided`);
  const whole = await history(worker);
  for (const kind of [
    "received",
    "read",
    "taken",
    "file-read",
    "noted",
    "asked",
    "answered",
    "decided",
    "decision-opened",
  ]) {
    assert.ok(whole.includes(say(`event-${kind}`)), `the history tells of ${kind}: ${whole.join(" | ")}`);
  }
}
