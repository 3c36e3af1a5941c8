// Says what is wrong with an answer when its question has been left, never while it is typed, and takes that away when it
// is mended. The server says it with each save, as it would of the whole page; what is missing isn't wrong yet.
import { say } from "./said.js";

const MESSAGE = ".ds-validation-message";
const changed = new Set();

/** The paths of questions that were left, until nothing is wrong with them. */
const left = new Set();

const at = (path, root = document) => root.querySelector(`[data-field="${path}"]`);

const listed = () => document.querySelector(".ds-error-summary");

/** These paths for a save. What the page has listed as wrong is marked: there, what is missing is wrong too. */
export const names = () => [...left].map((path) => (listed() && at(path)?.querySelector(MESSAGE) ? "!" : "") + path).join(" ");

/** Has the page saved when a question that was changed has been left with something in it. */
export function watch(form, save) {
  let pressed = Promise.resolve();
  // What is said moves the page: a button that is being pressed may not slip away from under the pointer.
  const press = (done) => ["pointerup", "pointercancel"].forEach((up) => addEventListener(up, done, { once: true }));
  addEventListener("pointerdown", () => (pressed = new Promise(press)));
  form.addEventListener("input", ({ target }) => changed.add(target.closest(".field")));
  form.addEventListener("focusout", ({ target, relatedTarget }) => {
    const field = target.closest(".field");
    // Within the question, or to another window.
    if (!changed.has(field) || field.contains(relatedTarget) || field.contains(document.activeElement)) return;
    changed.delete(field);
    const path = field.dataset.field;
    const own = ([name, value]) => `${name}.`.startsWith(`${path}.`) && typeof value === "string" && value.trim();
    if (![...new FormData(form)].some(own)) return;
    left.add(path);
    pressed.then(save);
  });
}

/** Takes over what the server says of the questions that were left: their HTML. */
export function told(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const path of left) {
    const [live, fresh] = [at(path), at(path, page)];
    const message = fresh?.querySelector(MESSAGE);
    if (!live || !fresh || (message && live.contains(document.activeElement))) continue;
    const before = live.querySelector(MESSAGE)?.textContent;
    if (message && message.textContent !== before) say(message.textContent);
    if (!message) left.delete(path);
    take(live, fresh);
    unlist(live);
  }
}

/** What is mended leaves the list of errors, and a list that is empty leaves the page and its title. */
function unlist(field) {
  const list = listed();
  for (const link of list?.querySelectorAll("a") ?? []) {
    const input = document.getElementById(link.hash.slice(1));
    if (field.contains(input) && !input.closest("[aria-invalid=true]")) link.closest("li").remove();
  }
  if (!list || list.querySelector("a")) return;
  list.remove();
  document.title = document.title.replace(/^.*?: /, "");
}

function take(live, fresh) {
  for (const name of ["aria-invalid", "aria-describedby"]) {
    if (fresh.hasAttribute(name)) live.setAttribute(name, fresh.getAttribute(name));
    else live.removeAttribute(name);
  }
  for (const old of live.querySelectorAll(`:scope > ${MESSAGE}`)) old.remove();
  const children = [...live.children];
  for (const child of [...fresh.children]) {
    if (child.matches(MESSAGE)) live.insertBefore(child, children[0] ?? null);
    else if (children[0]) take(children.shift(), child);
  }
}
