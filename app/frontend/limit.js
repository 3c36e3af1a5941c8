// Says how many characters are left of a long text: to the eye at once, to a screen reader when the typing pauses and
// the end is near. Without it the limit itself stands there.
const PAUSE = 1000;
/** From four fifths of the limit on. */
const NEAR = 0.8;

for (const limit of document.querySelectorAll("[data-max]")) {
  const { max, left, over } = limit.dataset;
  const area = document.querySelector(`textarea[aria-describedby~="${limit.id}"]`);
  const plain = limit.textContent;
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  limit.after(said);
  let timer;

  const count = () => {
    const typed = [...area.value].length;
    const text = typed > max ? over.replace("{n}", typed - max) : left.replace("{n}", max - typed);
    const near = typed >= max * NEAR;
    limit.textContent = near ? text : plain;
    clearTimeout(timer);
    if (near) timer = setTimeout(() => (said.textContent = text), PAUSE);
  };
  area.addEventListener("input", count);
  count();
}
