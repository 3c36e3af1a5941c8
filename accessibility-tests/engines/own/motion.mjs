// What moves though the reader has asked for stillness. Runs in the page.

/** WCAG 2.3.3, and our own word to those who ask for it: nothing moves for longer than a blink. */
function motion() {
  const blink = 0.1;
  const seconds = (list) => Math.max(...list.split(",").map((time) => parseFloat(time) * (/ms\s*$/.test(time) ? 0.001 : 1)));
  const isMoving = ({ animationName, animationDuration, transitionProperty, transitionDuration }) =>
    (animationName !== "none" && seconds(animationDuration) > blink) ||
    (transitionProperty !== "none" && seconds(transitionDuration) > blink);
  return [...document.querySelectorAll("body, body *")]
    .filter((element) => ["", "::before", "::after"].some((part) => isMoving(getComputedStyle(element, part))))
    .map((element) => finding(element, "moves although the reader wants no motion"));
}

export const stillness = [motion];
