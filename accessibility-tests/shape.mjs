// What a page is built of. Two states of one shape look alike to an engine, so a slow one looks at the first of them.

/** The shape of the page as it is now: its parts, each once, in an order of their own. */
export function shapeOf(page) {
  return page.evaluate(kinds);
}

/** A whole run: every state is looked at, and by the engines that sample the first of each shape. */
export class Whole {
  #seen = new Set();

  look(_state, _fields, shape) {
    return { isSample: this.#seen.size < this.#seen.add(shape.join("\n")).size };
  }
}

/** The parts of a kind of element, each of which is something by itself: what it is, in what, and each attribute that it
    has. `a > b`: an element in another. */
export function partsOf(kind) {
  const [outer, , element, ...attributes] = kind.split(" ");
  const isMeant = (attribute) => attribute.includes("=");
  const own = attributes.filter((attribute) => attribute && !isMeant(attribute)).map((attribute) => `${element}[${attribute}]`);
  return [[outer, element, ...attributes.filter(isMeant)].join(" "), ...own];
}

/** Which kinds of element stand in which, with which attributes; not how many, nor their texts. Runs in the page. */
function kinds() {
  const kind = (element) => {
    const meant = ["class", "role", "type", "aria-invalid", "aria-current", "data-state", "data-variant"];
    const said = [...element.attributes].map(({ name, value }) => (meant.includes(name) ? `${name}=${value.replaceAll(" ", ".")}` : name));
    return `${element.localName} ${said.sort().join(" ")}`;
  };
  const all = [...document.querySelectorAll("*")];
  const pairs = all.map((element) => `${element.parentElement?.localName} > ${kind(element)}`);
  return [...new Set(pairs)].sort();
}
