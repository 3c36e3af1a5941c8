// Suggests addresses for a street (a combobox by the ARIA pattern: nothing is chosen that isn't chosen), and fetches an
// organisation's name when its number is whole. Without it both are written by hand, or fetched with a button.
import { say } from "./said.js";

const PAUSE = 200;
const form = document.querySelector("form[data-page]");

async function ask(address) {
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}

function make(name, attributes, text) {
  const element = set(document.createElement(name), attributes);
  element.textContent = text;
  return element;
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Puts a text into another input of the same field, and tells those who listen. */
function put(input, part, text) {
  const other = form.elements[input.name.replace(/\w+$/, part)];
  other.value = text;
  other.dispatchEvent(new Event("input", { bubbles: true }));
}

function combobox(input) {
  const id = `${input.id}-list`;
  const label = input.labels[0].textContent.trim();
  const list = make("ul", { id, role: "listbox", class: "suggestions", "aria-label": label, hidden: "" }, "");
  input.after(list);
  set(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": false });
  // Two lists over each other help nobody.
  input.autocomplete ||= "off";
  let found = [];
  let at = -1;
  let typed = input.value;
  let timer;

  const mark = (to) => {
    at = to;
    [...list.children].forEach((option, n) => set(option, { "aria-selected": n === at }));
    list.children[at]?.scrollIntoView({ block: "nearest" });
    set(input, { "aria-activedescendant": at < 0 ? "" : `${id}-${at}` });
  };
  const show = (addresses) => {
    found = addresses;
    const option = ({ street, postcode, town }, n) =>
      make("li", { role: "option", id: `${id}-${n}` }, `${street}, ${postcode} ${town}`);
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    set(input, { "aria-expanded": !list.hidden });
    mark(-1);
  };
  const choose = (n) => {
    const address = found[n];
    say(list.children[n].textContent);
    typed = address.street;
    show([]);
    for (const part in address) put(input, part, address[part]);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value === typed) return;
    typed = input.value;
    timer = setTimeout(async () => {
      const told = typed.trim().length < 3 ? undefined : await ask(input.dataset.addresses + encodeURIComponent(typed));
      if (input.value !== typed || document.activeElement !== input) return;
      show(told?.found ?? []);
      say(told?.text ?? "");
    }, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    if (list.hidden) return;
    // Before the first and after the last stands the input itself.
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) mark(((at + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    else if (key === "Escape") show([]);
    else if (key === "Enter" && at >= 0) choose(at);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => show([]));
  // The focus stays where it is; else the list would be gone before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => choose([...list.children].indexOf(target)));
}

async function organisation(input) {
  const { value, dataset } = input;
  const number = value.replace(/\D/g, "");
  const told = number.length === 9 ? await ask(dataset.organisation + number) : undefined;
  if (input.value !== value) return;
  const said = document.getElementById(input.id.replace(/number$/, "said"));
  said.textContent = told?.text ?? "";
  said.dataset.color = told?.tone ?? "info";
  const name = form.elements[input.name.replace(/number$/, "name")];
  // What the person wrote stays.
  if (told?.name && ["", dataset.name].includes(name.value)) put(input, "name", (dataset.name = told.name));
}

form.addEventListener("focusin", ({ target }) => {
  if (target.dataset.addresses && !target.hasAttribute("role")) combobox(target);
});
form.addEventListener("input", ({ target }) => target.dataset?.organisation && organisation(target));
