// Adds and takes away rows without a new page: the button's own post is made, and the rows are taken from the page it
// leads to. Whatever goes wrong, the page is sent as it is without this.
import { help } from "./boot.js";
import { between } from "./draft.js";
import { say } from "./said.js";

const form = document.querySelector("form[data-seal]");
let plain = false;

async function press(button, rows) {
  // An input may be typed in until the answer has come, and would lose that.
  rows.inert = true;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form, button) });
    if (!answer.redirected) throw new Error(`status ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById(rows.id);
    if (now) take(button, rows, now, page);
    else location.assign(answer.url);
  } catch {
    rows.inert = false;
    plain = true;
    form.requestSubmit(button);
  }
}

function take(button, rows, now, page) {
  rows.replaceWith(now);
  for (const name of ["_revision", "_shown"]) form.elements[name].value = page.querySelector(`[name=${name}]`).value;
  const added = button.value.startsWith("add:") ? [...now.querySelectorAll(":scope > .row")].pop() : undefined;
  (added?.querySelector(":is(input, select, textarea):not([type=hidden], [hidden] *)") ?? now).focus();
  say(button.dataset.said);
  // Conditions and sums look at the page as it is now, and it may have use for another script.
  form.dispatchEvent(new Event("change", { bubbles: true }));
  help();
}

// On the document, so that draft.js, which waits for a save that is under way, has had its say.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  const rows = /^(add|remove):/.test(button?.value) && button.closest(".rows");
  // Files that were chosen are sent with the page, and a list of errors is about the page as it was.
  const busy = plain || document.querySelector(".ds-error-summary") || [...form.elements].some(({ files }) => files?.length);
  if (!rows || busy || event.defaultPrevented) return;
  event.preventDefault();
  between(() => press(button, rows));
});
