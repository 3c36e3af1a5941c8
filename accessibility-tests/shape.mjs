// Which states are looked at, and what a page is built of: two states of one shape look alike to an engine.

/** The shape of the page as it is now: its parts, each once, in an order of their own. */
export function shapeOf(page) {
  return page.evaluate(kinds);
}

/** A whole run: every state is looked at by every engine. */
export class Whole {
  look() {
    return { isSample: true };
  }
}

/** Every form by all its ways: most pages of a way are those of another, word for word. Such a page is looked at once. */
export class Ways extends Whole {
  #told = new Set();

  async look(state, _fields, _shape, words) {
    const isNew = this.#told.size < this.#told.add(`${state.scripts} ${await words()}`).size;
    return isNew ? super.look() : undefined;
  }
}

/** Everything on the page as it is now, but for the addresses and times that each draft has of its own. */
export async function wordsOf(page) {
  return page.evaluate(() => {
    const inputs = [...document.querySelectorAll("input:not([type=hidden]), select, textarea")];
    const typed = inputs.map(({ value, checked }) => `${value} ${checked}`);
    const { outerHTML } = document.documentElement;
    const own = [/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, /name="_\w+" value="[^"]*"/g, /\d\d[.:]\d\d/g, /20\d\d-[0-9A-Z]{6}/g];
    return [own.reduce((text, pattern) => text.replaceAll(pattern, ""), outerHTML), ...typed].join("\n");
  });
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
