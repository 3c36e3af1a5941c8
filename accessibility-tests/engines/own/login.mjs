// WCAG 3.3.8: nobody has to remember, copy or solve something to get in. The provider's own pages are not ours; these are
// the pages on the way there, and whatever of ours asks for a secret. Runs in the page.

/** What one types can be pasted, by hand or by a password manager. */
function paste() {
  const typed = [...document.querySelectorAll("input, textarea")].filter(
    (input) => !["hidden", "radio", "checkbox", "file", "submit", "button"].includes(input.type),
  );
  return typed
    .filter((input) => {
      const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
      return !input.dispatchEvent(event);
    })
    .map((input) => finding(input, "nothing can be pasted here"));
}

/** A secret says which it is, so that a password manager fills it in; what is sent to a phone is one, too. */
function secret() {
  const tokens = ["current-password", "new-password", "one-time-code"];
  const asksForIt = /passord|password|pin-?kod|engangskod|eingongskod|one-time code|beassansátni/i;
  return [...document.querySelectorAll("input")]
    .filter((input) => input.type === "password" || (input.type === "text" && asksForIt.test(input.labels?.[0]?.textContent ?? "")))
    .filter((input) => !tokens.includes(input.getAttribute("autocomplete")))
    .map((input) => finding(input, `a password manager doesn't know it: it says none of ${tokens.join(", ")}`));
}

/** No task to solve: no pictures to choose among, no letters to copy, no sum. */
function puzzle() {
  const tasks = /captcha|turnstile|arkose|funcaptcha/i;
  const words = /er ikke en robot|er ikkje ein robot|not a robot|(tegnene|teikna|characters) .*(bildet|biletet|image|picture)|hvor mye er \d|kor mykje er \d|what is \d+ ?[+×x*-]/i;
  const parts = [...document.querySelectorAll("iframe, script[src], [class], [id], img, canvas")];
  const found = parts.filter((part) => tasks.test([part.src, part.id, part.getAttribute("class"), part.alt].join(" ")));
  const labels = [...document.querySelectorAll("label, legend")].filter((label) => words.test(label.textContent));
  return [...found, ...labels].map((part) => finding(part, "a task to solve before one gets in"));
}

export const login = [paste, secret, puzzle];
