// Says how many characters are left of a long text: to the eye at once, to a screen reader when the typing pauses and
// the end is near. Without it the limit itself stands there.
import { say } from "./said.js";

const PAUSE = 1000;
/** From four fifths of the limit on. */
const NEAR = 0.8;

let timer;

function count(limit, area) {
  const { max, left, over } = limit.dataset;
  const plain = (limit.dataset.plain ??= limit.textContent);
  const typed = [...area.value].length;
  const text = typed > max ? over.replace("{n}", typed - max) : left.replace("{n}", max - typed);
  const near = typed >= max * NEAR;
  limit.textContent = near ? text : plain;
  clearTimeout(timer);
  if (near) timer = setTimeout(() => say(text), PAUSE);
}

/** Counts in one text, or in all there are. */
function look({ target }) {
  for (const limit of document.querySelectorAll("[data-max]")) {
    const area = document.querySelector(`textarea[aria-describedby~="${limit.id}"]`);
    if (!target || target === area) count(limit, area);
  }
}

document.addEventListener("input", look);
look({});
