// The accessibility tree as a text: a line for each thing that is said, in reading order, what belongs to something
// indented under it. `heading 1 "Title"`, `textbox "Name" "value", required, invalid, described by "…"`. Chromium tells of no
// languages and not of what is current; the document does.

/** Of no meaning by themselves; what is in them is. */
const TRANSPARENT = new Set([
  "sectionheader", "code", "none", "generic", "paragraph", "LabelText", "Legend", "RootWebArea", "div", "Section", "strong", "emphasis", "time",
  "rowgroup", "LayoutTable", "LayoutTableRow", "LayoutTableCell", "DescriptionList", "MenuListPopup",
]);
const UNSAID = new Set(["InlineTextBox", "ListMarker"]);
/** Said as one; what is in them is what they are called. */
const WHOLE = new Set(["link", "button", "heading", "radio", "checkbox", "textbox", "spinbutton", "option", "image", "img", "DisclosureTriangle"]);

/** What a role is called that has a name of its own in Chromium. */
const CALLED = { DisclosureTriangle: "disclosure" };

/** What is heard where it has a name, as browsers tell it today; older ones told of all of them. */
const UNNAMED = new Set(["form"]);

/** The words of a state, when it is there. */
const STATES = {
  required: "required",
  invalid: "invalid",
  disabled: "disabled",
  readonly: "read only",
  selected: "selected",
  modal: "modal",
  busy: "busy",
};

/** `document`: the root of the document, as the debugger gives it. */
export function transcribe(nodes, document) {
  const marks = marksOf(document);
  const known = new Map(nodes.map((node) => [node.nodeId, { ...node, ...marks.get(node.backendDOMNodeId) }]));
  const root = nodes.find(({ role }) => role?.value === "RootWebArea");
  // A label is said with what it is the label of.
  const names = new Set(nodes.filter(({ role }) => isControl(role?.value)).map(({ name }) => name?.value));
  const { lang } = attributesOf(document.children.find(({ localName }) => localName === "html"));
  const lines = [`page "${root.name?.value ?? ""}", in ${lang ?? "no language"}`];
  for (const part of parts(root, known, names)) write(part, 0, lines);
  return `${lines.join("\n")}\n`;
}

/** Words with what their element says of them: another language than around them, that they are the current ones. */
function marked(part, { lang, current }) {
  const said = [lang, currently(current)].filter(Boolean).join(", ");
  return said ? { ...part, text: ` (${said}) ${part.text.trim()} ` } : part;
}

function currently(current) {
  if (!current || current === "false") return undefined;
  return current === "true" ? "current" : `current ${current}`;
}

function wordsOf(parts) {
  return parts.map(({ text }) => text.trim()).join(" ");
}

function isControl(role) {
  return /^(textbox|combobox|listbox|radio|checkbox|spinbutton|group|radiogroup|searchbox|button|slider)$/.test(role ?? "");
}

/** What is said of the children of a node; texts beside each other are one. */
function parts(node, known, names) {
  const found = [];
  for (const id of node.childIds ?? []) {
    const child = known.get(id);
    if (!child) continue;
    const role = child.role?.value;
    if (UNSAID.has(role)) continue;
    if (role === "StaticText" || role === "LineBreak") {
      const text = role === "LineBreak" ? " " : (child.name?.value ?? "");
      const last = found.at(-1);
      // Chromium leaves out what is white space alone: there was some between two sentences.
      if (last?.isText && !last.isEnded) last.text += /[.!?]$/.test(last.text) ? ` ${text}` : text;
      else found.push({ isText: true, text });
    } else if (child.ignored || TRANSPARENT.has(role) || (UNNAMED.has(role) && !child.name?.value)) {
      const inner = parts(child, known, names).map((part) => (part.isText ? marked(part, child) : part));
      const isLabel = /^(LabelText|Legend)$/.test(role) && inner.every(({ isText }) => isText) && names.has(wordsOf(inner));
      if (!isLabel) found.push(...inner);
      // A paragraph's words aren't those of the next one.
      if (found.at(-1)?.isText && !child.ignored && role !== "strong" && role !== "emphasis") found.at(-1).isEnded = true;
    } else {
      const inner = WHOLE.has(role) ? parts(child, known, names).filter(({ isText }) => !isText) : parts(child, known, names);
      found.push({ line: lineOf(child), parts: inner, name: child.name?.value });
    }
  }
  return found;
}

/** The languages and what is current in the document, by what the accessibility tree knows its elements by. */
function marksOf(element, marks = new Map()) {
  const { lang, "aria-current": current } = attributesOf(element);
  if (lang || current) marks.set(element.backendNodeId, { lang, current });
  for (const child of element.children ?? []) marksOf(child, marks);
  return marks;
}

function attributesOf({ attributes = [] }) {
  return Object.fromEntries(attributes.flatMap((name, at) => (at % 2 === 0 ? [[name, attributes[at + 1]]] : [])));
}

function lineOf({ role, name, description, value, lang, current, properties = [] }) {
  const state = Object.fromEntries(properties.map(({ name, value }) => [name, value.value]));
  const kind = role.value === "heading" ? `heading ${state.level}` : (CALLED[role.value] ?? role.value);
  const words = [kind, name?.value ? JSON.stringify(name.value) : "", value?.value ? JSON.stringify(String(value.value)) : ""];
  const said = Object.entries(STATES).filter(([key]) => state[key] === true || state[key] === "true").map(([, word]) => word);
  if (state.checked !== undefined) said.push(state.checked === "true" ? "checked" : "not checked");
  if (state.expanded !== undefined && role.value !== "combobox") said.push(state.expanded ? "expanded" : "collapsed");
  if (currently(current)) said.push(currently(current));
  if (lang) said.push(`in ${lang}`);
  if (state.live && state.live !== "off") said.push(`live ${state.live}`);
  if (description?.value) said.push(`described by ${JSON.stringify(description.value)}`);
  return [words.filter(Boolean).join(" "), ...said].join(", ").replaceAll('\\"', "”");
}

function write(part, depth, lines) {
  const indent = "  ".repeat(depth);
  if (part.isText) {
    const text = part.text.replaceAll(/\s+/g, " ").trim();
    if (text) lines.push(`${indent}${text}`);
    return;
  }
  const [only] = part.parts;
  // A row or an item of words alone is one line.
  if (part.parts.length === 1 && only.isText && only.text.trim()) {
    const text = only.text.replaceAll(/\s+/g, " ").trim();
    lines.push(text === part.name?.trim() ? `${indent}${part.line}` : `${indent}${part.line}: ${text}`);
    return;
  }
  lines.push(`${indent}${part.line}`);
  for (const inner of part.parts) write(inner, depth + 1, lines);
}
