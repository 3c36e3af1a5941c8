// Sends a file as soon as it is chosen or dropped, in parts: one that is cut off goes on where it was. Without it files
// go with the page.
import { form, save } from "./draft.js";

const PART = 1 << 18;
/** The rows of files that are not here yet, each with what sends it. */
const waiting = new Map();

function make(name, attributes, ...inside) {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.append(...inside);
  return element;
}

function enhance(box) {
  const input = box.querySelector("input");
  const said = make("p", { class: "visually-hidden", role: "status" });
  box.querySelector("button").remove();
  box.append(make("span", { class: "help" }, box.dataset.drop), said);

  function add(list, file) {
    const { name, size } = file;
    const upload = crypto.randomUUID();
    const word = (key) => box.dataset[key].replace("{name}", name);
    const say = (key) => (said.textContent = word(key));
    const button = (key, onclick) =>
      Object.assign(make("button", { class: "ds-button", "data-variant": "tertiary", type: "button" }, word(key)), { onclick });
    const bar = make("progress", { max: size, value: 0, "aria-label": name });
    let under_way;
    const send = () => (under_way ??= parts().catch(fail).finally(() => (under_way = null)));
    const again = button("again", send);
    const remove = button("remove", () => {
      waiting.delete(row);
      row.remove();
      input.focus();
    });
    const row = make("li", {}, name, bar, remove);
    const fail = () => {
      row.append(again, remove);
      say("failed");
    };

    async function parts() {
      again.remove();
      for (let at = 0; at < size && size <= box.dataset.size; bar.value = at) {
        const body = file.slice(at, at + PART);
        const headers = { "upload-offset": at };
        const answer = await fetch(new URL(`upload/${upload}`, form.action), { method: "PUT", headers, body });
        if (!waiting.has(row)) return;
        at = (await answer.json()).offset;
        if (at < size && bar.value < size / 2 && at >= size / 2) say("half");
      }
      remove.remove();
      const { item, told } = await save({ _file: input.name, _upload: upload, _name: name, _size: size });
      waiting.delete(row);
      row.outerHTML = item;
      said.textContent = told;
      // What depends on the file is asked for now.
      form.dispatchEvent(new Event("change"));
    }

    waiting.set(row, send);
    list.append(row);
    say("start");
    send();
  }

  function take(files) {
    let list = box.previousElementSibling;
    if (!list.matches(".files")) box.before((list = make("ul", { class: "files" })));
    list.querySelector(".ds-validation-message")?.remove();
    for (const file of files) add(list, file);
  }

  input.onchange = () => {
    take(input.files);
    input.value = "";
  };
  box.ondragover = box.ondragleave = box.ondrop = (event) => {
    event.preventDefault();
    box.toggleAttribute("data-over", event.type === "dragover");
    if (event.type === "drop") take(event.dataTransfer.files);
  };
}

/** Those that are there, and those of rows that come later: a question that is dealt with has lost its button. */
function meet() {
  for (const box of form.querySelectorAll(".upload")) if (box.querySelector("button")) enhance(box);
}
meet();
form.addEventListener("change", meet);

const all = () => Promise.all([...waiting.values()].map((send) => send()));
addEventListener("online", all);
// The page waits for its files. One that can't be sent must be sent or taken away first.
form.addEventListener(
  "submit",
  async (event) => {
    if (!waiting.size) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await all();
    const [row] = waiting.keys();
    if (row) row.querySelector("button").focus();
    else form.requestSubmit(event.submitter);
  },
  true,
);
