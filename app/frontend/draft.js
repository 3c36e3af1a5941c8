// Saves a page of a form while it is being filled in, and keeps a sealed copy on the device while the network is away.
// Without it a page is saved when it is sent.
import { names, told, watch } from "./leave.js";
import { forget, keep, kept } from "./sealed.js";
import { adapt, goOn, lasts, over } from "./session.js";

export const form = document.querySelector("form[data-seal]");
const saved = document.querySelector(".saved");
const trouble = document.querySelector(".trouble");

/** After the last key. */
const PAUSE = 1500;
const AGAIN = 5000;

const address = form.action;
const seal = form.dataset.seal;
let dirty = false;
let stopped = false;
let pressed;
let under_way = Promise.resolve();
let saves = 0;
let timer;

/** What stands in the page, but for files: those are sent when the person sends the page. */
function typed(page = form) {
  const pairs = [...new FormData(page)].filter(([, value]) => typeof value === "string");
  return new URLSearchParams(pairs);
}

function tell(text) {
  if (trouble.textContent !== text) trouble.textContent = text;
}

/** One save after the other: each must know the revision that the last one made. A file that has come may go with it. */
export const save = (file) => between(() => send(file));

/** Does what makes a new revision itself when the saves that are under way are through. It may not fail. */
export function between(work) {
  saves += 1;
  const now = under_way.then(work);
  under_way = now.finally(() => (saves -= 1));
  return now;
}

async function send(file) {
  if (stopped) return;
  const body = typed();
  if (names()) body.append("_left", names());
  dirty = false;
  let answer;
  try {
    // What outlives its page may be 64 KB at most, so only a page that may be going away asks for that.
    answer = await fetch(address, {
      method: "PUT",
      body: new URLSearchParams([...body, ...Object.entries(file ?? {})]),
      keepalive: document.hidden,
    });
    if (answer.status >= 500) throw new Error(`status ${answer.status}`);
  } catch {
    dirty = true;
    await keep(address, seal, body).then(() => tell(trouble.dataset.offline), () => tell(trouble.dataset.unsaved));
    later(AGAIN);
    return;
  }
  if (answer.ok) return took(await answer.json());
  else if (answer.status === 401) over();
  else {
    stopped = true;
    tell(trouble.dataset.conflict);
  }
}

async function took(now) {
  const { revision, said, session, left } = now;
  form.elements._revision.value = revision;
  saved.textContent = said;
  tell("");
  lasts(session);
  if (left) told(left);
  await forget(address);
  return now;
}

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(save, pause);
}

/** What was kept on the device while the network was away goes to the server, and the page shows it. */
async function resume() {
  const body = await kept(address, seal);
  if (!body) return;
  if (same(body, typed())) {
    // It did arrive, only the answer got lost.
    await forget(address);
    return;
  }
  const answer = await fetch(address, { method: "PUT", body }).catch(() => undefined);
  if (answer?.ok) {
    await forget(address);
    location.replace(`${address}${address.includes("?") ? "&" : "?"}restored=offline`);
  } else if (answer?.status === 409) {
    await forget(address);
    // The draft has changed meanwhile: the server shows both versions.
    const again = document.createElement("form");
    Object.assign(again, { method: "post", action: address, hidden: true });
    for (const [name, value] of [...body, ["do", "update"]]) again.append(input(name, value));
    document.body.append(again);
    again.submit();
  }
}

/** Whether two pages hold the same, though one was saved later or showed more questions. */
function same(one, other) {
  const answers = (body) => [...body].filter(([name]) => !name.startsWith("_")).sort().join();
  return answers(one) === answers(other);
}

/** Whether something was typed before this has come: on a slow line a page is filled in meanwhile. */
function isAhead() {
  // What a browser puts back itself, on the way back or when a page is loaded again, nobody has typed now.
  if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") return false;
  const sent = form.cloneNode(true);
  sent.reset();
  return !same(typed(), typed(sent));
}

function input(name, value) {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}

for (const event of ["input", "change"]) {
  form.addEventListener(event, ({ target }) => {
    if (target.type === "file") return;
    dirty = true;
    later(PAUSE);
  });
}

// A save that is under way makes a new revision: the page waits for it before it is sent itself.
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  // What presses for a person moves the focus and presses in one go: the save of the question that was left comes after,
  // and would meet the page on its way.
  setTimeout(() => clearTimeout(timer));
  // Sent without a network, the page would give way to the browser's own, and what was typed last would go with it. It
  // goes on by itself when there is one; what says so is said again.
  if (!navigator.onLine) {
    event.preventDefault();
    pressed = event.submitter;
    tell("");
    save();
    return;
  }
  dirty = false;
  pressed = undefined;
  if (saves === 0) return;
  event.preventDefault();
  const { submitter } = event;
  // A form can't be sent from within the event of its being sent.
  under_way.then(() => setTimeout(() => form.requestSubmit(submitter)));
});
addEventListener("online", () => (pressed ? form.requestSubmit(pressed) : dirty && save()));
// A link is followed when what was typed last is saved: the page that it leads to then knows of it.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!link || elsewhere || link.target || link.getAttribute("href")[0] === "#" || !(dirty || saves)) return;
  event.preventDefault();
  clearTimeout(timer);
  // On a line that doesn't answer nobody waits for ever. Followed once: what is downloaded leaves this page open.
  Promise.race([save(), new Promise((done) => setTimeout(done, 3000))]).finally(() => {
    // The login is over: the page says so, and sends what stands in it.
    if (!document.querySelector("#session[open]")) location = link.href;
  });
});
document.addEventListener("visibilitychange", () => document.hidden && dirty && save());
watch(form, () => later(0));
adapt({
  warned: () => dirty && save(),
  // What can't be saved, without a network or since the draft changed elsewhere, can still be gone on with.
  goOn: () => save().then((saved) => saved ?? goOn()),
  over: () => (stopped = true),
  form: () => form,
});
if (isAhead()) {
  dirty = true;
  later(PAUSE);
}
resume();
