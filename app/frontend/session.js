// Says in good time that the login ends and lets the person go on; when it is over, leads to the login. What was typed is
// sent then all the same: the server keeps it, and puts it back after the login.
const dialog = document.getElementById("session");
const words = dialog.dataset;
const button = dialog.querySelector("button");

/** WCAG 2.2.1 asks for twenty seconds at least; two minutes are enough to come back to the keyboard. */
const WARNING = 120_000;
const LOOK = 5000;

let ends;
/** The end that was warned of. */
let warnedOf = 0;
let isOver = false;
/** What a page that saves itself does otherwise: when it is warned, to go on, when it is over, and what it sends then. */
const ways = { warned() {}, goOn, over() {}, form: typedIn };

export const adapt = (own) => Object.assign(ways, own);

export function lasts(seconds) {
  ends = Date.now() + seconds * 1000;
}

export function over() {
  if (isOver) return;
  isOver = true;
  ways.over();
  say(words.overTitle, words.overText, words.login);
}

/** Asking is using it. Without an answer the warning comes again. */
export async function goOn() {
  const answer = await fetch("/session", { method: "PUT" }).catch(() => ({}));
  if (answer.ok) lasts(await answer.text());
  else if (answer.status === 401) over();
  else warnedOf = 0;
}

/** The form that holds something nobody has sent. */
function typedIn() {
  return [...document.querySelectorAll("main textarea")].find((text) => text.value.trim())?.form;
}

function login() {
  const form = ways.form();
  // Where a message was refused, the address is the one it was posted to.
  if (!form) return location.replace(location.pathname.replace(/\/message$/, ""));
  const submitter = Object.assign(document.createElement("button"), { name: "do", value: "login", hidden: true });
  form.append(submitter);
  form.requestSubmit(submitter);
}

function look() {
  const left = ends - Date.now();
  if (left <= 0) over();
  // Of an end that can't be put off, after hours, nobody is told every few seconds.
  else if (left <= WARNING && ends - warnedOf > LOOK) {
    warnedOf = ends;
    ways.warned();
    const time = new Date(ends).toLocaleTimeString("nb", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Oslo" });
    say(words.title, words.text.replace("{time}", time), words.goOn);
  }
}

function say(title, text, act) {
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector("p").textContent = text;
  button.textContent = act;
  if (!dialog.open) dialog.showModal();
}

button.onclick = async () => {
  if (isOver) return login();
  await ways.goOn();
  if (!isOver) dialog.close();
};
// Escape means the same as the button that goes on: there is nothing to choose between.
dialog.oncancel = (event) => {
  event.preventDefault();
  button.click();
};
lasts(words.left);
setInterval(look, LOOK);
