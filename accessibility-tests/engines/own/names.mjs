// Titles, headings, languages, references: is everything named, and does every name lead somewhere? Runs in the page.

/** A title, which begins with the word for an error when the page has one, and only then. */
function title() {
  const help = [];
  const wrong = document.querySelector(".ds-error-summary") !== null;
  if (!document.title.trim()) help.push("no title");
  if (wrong && !/^(Feil|Error|Meattáhus): /.test(document.title)) help.push(`has errors, but the title is «${document.title}»`);
  if (!wrong && /^(Feil|Error|Meattáhus): /.test(document.title)) help.push(`no errors, but the title is «${document.title}»`);
  return help.map((help) => ({ help, where: "title", element: "" }));
}

/** One main heading, with words in it. */
function heading() {
  const found = [...document.querySelectorAll("h1")].filter(isShown);
  if (found.length !== 1) return [{ help: `${found.length} main headings`, where: "h1", element: "" }];
  return found[0].textContent.trim() ? [] : [finding(found[0], "an empty main heading")];
}

/** The page says the language of its address; parts in other languages say theirs. */
function language({ lang }) {
  const root = document.documentElement;
  const known = ["nb", "nn", "en", "se"];
  const parts = [...document.querySelectorAll("[lang]")].filter((part) => !known.includes(part.lang));
  const found = parts.map((part) => finding(part, `«${part.lang}» is none of ${known.join(", ")}`));
  return root.lang === lang ? found : [finding(root, `the language is «${root.lang}», not «${lang}»`), ...found];
}

/** An id is there once. */
function id() {
  const seen = new Set();
  return [...document.querySelectorAll("[id]")]
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map((element) => finding(element, `#${element.id} is there more than once`));
}

/** What an attribute refers to is there. */
function reference() {
  const many = ["describedby", "labelledby", "controls", "owns", "details", "errormessage"].map(
    (word) => `aria-${word}`,
  );
  return ["for", ...many].flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
      element
        .getAttribute(attribute)
        .split(/\s+/)
        .filter((id) => id && !document.getElementById(id))
        .map((id) => finding(element, `${attribute}: there is no #${id}`)),
    ),
  );
}

/** A link within the page leads somewhere that can take the focus. */
function jump() {
  return [...document.querySelectorAll("a[href^='#']")].flatMap((link) => {
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return [finding(link, `there is no ${link.hash}`)];
    return isFocusable(target) ? [] : [finding(link, `${link.hash} can't take the focus`)];
  });
}

/** Every input has a label that is seen; a placeholder is none. */
function label() {
  const inputs = [...document.querySelectorAll("input, select, textarea")].filter(
    (input) => input.type !== "hidden" && isShown(input),
  );
  return inputs.flatMap((input) => {
    if (input.placeholder) return [finding(input, "a placeholder goes away when one types")];
    const ids = input.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
    const labels = [...(input.labels ?? []), ...ids.map((id) => document.getElementById(id))];
    return labels.some((label) => label?.textContent.trim()) ? [] : [finding(input, "no label")];
  });
}

export const names = [title, heading, language, id, reference, jump, label];
