// node --test
import assert from "node:assert/strict";
import { test } from "node:test";
import { transcribe } from "./transcribe.mjs";

/** A tree as Chromium tells it, from `[role, name, children, more]`, whose elements are the document's. */
function tree(root) {
  const nodes = [];
  const add = ([role, name, children = [], { id, ...more } = {}]) => {
    const node = { nodeId: String(nodes.length), backendDOMNodeId: id, role: { value: role }, name: { value: name }, ...more };
    nodes.push(node);
    node.childIds = children.map(add);
    return node.nodeId;
  };
  add(root);
  return nodes;
}

const text = (words) => ["StaticText", words];
const element = (localName, backendNodeId, attributes, children = []) => ({ localName, backendNodeId, attributes, children });

/** The lines below the page's own. */
function said(children, elements = []) {
  const document = { children: [element("html", 1, ["lang", "nb"], elements)] };
  return transcribe(tree(["RootWebArea", "Prøve", children, { id: 1 }]), document).trimEnd().split("\n");
}

test("a page says its title and its language, and links theirs and which is the current", () => {
  const links = [["link", "Bokmål", [text("Bokmål")], { id: 2 }], ["link", "English", [text("English")], { id: 3 }]];
  const elements = [element("a", 2, ["aria-current", "true", "lang", "nb"]), element("a", 3, ["lang", "en"])];
  assert.deepEqual(said(links, elements), ['page "Prøve", in nb', 'link "Bokmål", current, in nb', 'link "English", in en']);
});

test("words in another language are marked, and a step that is current is", () => {
  const parts = [
    ["generic", "", [text("Fill in")], { id: 2 }],
    ["listitem", "", [["generic", "", [text("Hvem?")], { id: 3 }]]],
  ];
  const elements = [element("span", 2, ["lang", "en"]), element("span", 3, ["aria-current", "step"])];
  assert.deepEqual(said(parts, elements).slice(1), ["(en) Fill in", "listitem: (current step) Hvem?"]);
});

test("a label is said once, with what it is the label of, also when it has a tag", () => {
  const label = ["LabelText", "", [["generic", "", [text("Hvorfor?")]], ["generic", "", [text("Valgfritt")]]]];
  assert.deepEqual(said([label, ["textbox", "Hvorfor? Valgfritt"]]).slice(1), ['textbox "Hvorfor? Valgfritt"']);
  // Words that are nobody's label stay.
  assert.deepEqual(said([label, ["textbox", "Hvem?"]]).slice(1), ["Hvorfor?", "Valgfritt", 'textbox "Hvem?"']);
});

test("what unfolds says whether it has", () => {
  const summary = ["DisclosureTriangle", "Personvern", [text("Personvern")], { properties: [{ name: "expanded", value: { value: false } }] }];
  assert.deepEqual(said([["group", "", [summary]]]).slice(1), ["group", '  disclosure "Personvern", collapsed']);
});

test("between two sentences is the space that Chromium leaves out", () => {
  assert.deepEqual(said([["paragraph", "", [text("Lagret kl. 12.00."), text("Vi sletter det.")]]]).slice(1), [
    "Lagret kl. 12.00. Vi sletter det.",
  ]);
});
