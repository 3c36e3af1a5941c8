// The kinds of fields: which there are, by the form language's own schema, and which kind a field of a form is.
import { existsSync, readFileSync, readdirSync } from "node:fs";

const REPOSITORY = new URL("../../", import.meta.url);

/** Every kind of field, in the words of the form files. */
export const KINDS = kindsOf(JSON.parse(readFileSync(new URL("docs/form.schema.json", REPOSITORY), "utf8")));

/** Those that ask for nothing, so nothing can be wrong with them. */
export const SILENT = ["calculation", "information"];

/** What the services share, such as how to be reached. */
const SHARED = readdirSync(new URL("forms/shared/", REPOSITORY)).map((name) => new URL(`forms/shared/${name}`, REPOSITORY));

const known = new Map();

/** The kind of the field at a path of a form, such as `barn.0.navn`, if there is one field of that name. */
export function kindOf(form, path) {
  if (!known.has(form)) known.set(form, fieldsOf(form));
  const kinds = known.get(form).get(path.split(".").at(-1));
  return kinds?.size === 1 ? [...kinds][0] : undefined;
}

function kindsOf({ $defs }) {
  const fields = Object.keys($defs).filter((name) => name.startsWith("field-"));
  return fields.map((name) => $defs[name].required[0]);
}

/** The names of a form's fields, each with its kinds. A field's entry begins with `KIND: name`. */
function fieldsOf(form) {
  const folders = ["forms/", "accessibility-tests/fixtures/"].map((folder) => new URL(`${folder}${form}/form.yaml`, REPOSITORY));
  const own = folders.filter((file) => existsSync(file));
  const entry = new RegExp(`(?:^|[{\\s])(${KINDS.join("|")}): ([a-z][a-z0-9_]*)`);
  const fields = new Map();
  for (const line of [...own, ...SHARED].flatMap((file) => readFileSync(file, "utf8").split("\n"))) {
    const [, kind, name] = entry.exec(line.replace(/^(\s*)- /, "$1 ")) ?? [];
    if (name) fields.set(name, (fields.get(name) ?? new Set()).add(kind));
  }
  return fields;
}
