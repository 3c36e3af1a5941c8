// Figures as the form files name them and as pages show them.
import { readFileSync } from "node:fs";

/** A named value of a form file, as a number. */
export function valueOf(form, name) {
  const file = readFileSync(new URL(`../../forms/${form}/form.yaml`, import.meta.url), "utf8");
  const values = file.match(/^values:\n((?:[ \t]+.*\n|\n)+)/m)?.[1] ?? "";
  const found = values.match(new RegExp(`^ +${name}: *([0-9.]+) *$`, "m"));
  if (!found) throw new Error(`forms/${form}/form.yaml names no plain value ${name}`);
  return Number(found[1]);
}

/** Whole kroner as Norwegian pages write them: `1200 kr`, `12 000 kr`. */
export function kroner(amount) {
  const digits = String(Math.abs(amount));
  const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, " ") : digits;
  return `${amount < 0 ? "−" : ""}${grouped} kr`;
}
