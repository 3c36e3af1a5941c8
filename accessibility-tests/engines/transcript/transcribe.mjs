// The accessibility tree as a text: a line for each thing that is said, in reading order, what belongs to something
// indented under it. `heading 1 "Title"`, `textbox "Name" "value", required, invalid, described by "…"`.

/** Of no meaning by themselves; what is in them is. */
const TRANSPARENT = new Set([
  "sectionheader", "code", "none", "generic", "paragraph", "LabelText", "Legend", "RootWebArea", "div", "Section", "strong", "emphasis", "time",
  "rowgroup", "LayoutTable", "LayoutTableRow", "LayoutTableCell", "DescriptionList", "MenuListPopup", "DisclosureTriangle",
]);
const UNSAID = new Set(["InlineTextBox", "ListMarker"]);
/** Said as one; what is in them is what they are called. */
const WHOLE = new Set(["link", "button", "heading", "radio", "checkbox", "textbox", "spinbutton", "option", "image", "img"]);

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

export function transcribe(nodes) {
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find(({ role }) => role?.value === "RootWebArea");
  // A label is said with what it is the label of.
  const names = new Set(nodes.filter(({ role }) => isControl(role?.value)).map(({ name }) => name?.value));
  const lines = [`page "${root.name?.value ?? ""}"`];
  for (const part of parts(root, known, names)) write(part, 0, lines);
  return `${lines.join("\n")}\n`;
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
      if (last?.isText && !last.isEnded) last.text += text;
      else found.push({ isText: true, text });
    } else if (child.ignored || TRANSPARENT.has(role)) {
      const inner = parts(child, known, names);
      const isLabel = /^(LabelText|Legend)$/.test(role) && inner.every(({ isText, text }) => isText && names.has(text.trim()));
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

function lineOf({ role, name, description, value, properties = [] }) {
  const state = Object.fromEntries(properties.map(({ name, value }) => [name, value.value]));
  const kind = role.value === "heading" ? `heading ${state.level}` : role.value;
  const words = [kind, name?.value ? JSON.stringify(name.value) : "", value?.value ? JSON.stringify(String(value.value)) : ""];
  const said = Object.entries(STATES).filter(([key]) => state[key] === true || state[key] === "true").map(([, word]) => word);
  if (state.checked !== undefined) said.push(state.checked === "true" ? "checked" : "not checked");
  if (state.expanded !== undefined && role.value !== "combobox") said.push(state.expanded ? "expanded" : "collapsed");
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
