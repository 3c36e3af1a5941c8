// Checks every pair of colours that is read (4.5:1) or must be seen (3:1), light and dark; `node contrast.mjs [theme.css]`
// checks a municipality's own theme in place of ours. Ends with a plain count.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const files = [process.argv[2] ?? join(here, "theme.css"), join(here, "tokens.css")];

const READ = 4.5;
const SEEN = 3;

// A colour, what it stands on, how much they must differ.
const pairs = [];
for (const ground of ["page", "surface", "tint", "hover"]) pairs.push(["ink", ground, READ], ["ink-soft", ground, READ]);
for (const ground of ["page", "surface", "tint"]) pairs.push(["line", ground, SEEN], ["focus-outer", ground, SEEN]);
for (const ground of ["page", "surface", "accent-tint", "accent-hover"]) {
  pairs.push(["accent-ink-soft", ground, READ], ["accent-ink", ground, READ]);
}
for (const ground of ["page", "surface", "accent-tint"]) {
  pairs.push(["accent-base", ground, SEEN], ["accent-line", ground, SEEN], ["ink-soft", ground, READ], ["danger-ink-soft", ground, READ]);
}
for (const ground of ["accent-base", "accent-base-hover", "accent-base-active"]) pairs.push(["accent-contrast", ground, READ]);
pairs.push(["foot-ink", "foot", READ], ["danger-contrast", "danger-base", READ]);
for (const tone of ["info", "success", "warning", "danger"]) {
  for (const ink of ["ink", "ink-soft"]) pairs.push([`${tone}-${ink}`, `${tone}-tint`, READ]);
  pairs.push([`${tone}-line`, `${tone}-tint`, SEEN], [`${tone}-line`, "page", SEEN], [`${tone}-line`, "surface", SEEN]);
  pairs.push([`${tone}-ink-soft`, "surface", READ], [`${tone}-ink-soft`, "page", READ]);
}

function palette(text, into) {
  for (const [, name, value] of text.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})\s*;/g)) into[name] = value;
}

function palettes() {
  const light = {};
  const dark = {};
  for (const file of files) {
    const css = readFileSync(file, "utf8");
    const at = css.indexOf("@media (prefers-color-scheme: dark)");
    const end = at < 0 ? css.length : css.indexOf("\n}", at);
    palette(at < 0 ? css : css.slice(0, at), light);
    if (at >= 0) palette(css.slice(at, end), dark);
  }
  return { light, dark };
}

function luminance(hex) {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join("") : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

let passed = 0;
let failed = 0;
for (const [scheme, colours] of Object.entries(palettes())) {
  for (const [ink, ground, least] of pairs) {
    const known = colours[ink] && colours[ground];
    const found = known ? ratio(colours[ink], colours[ground]) : 0;
    if (found >= least) passed += 1;
    else {
      failed += 1;
      console.log(known ? `${scheme}: ${ink} on ${ground} is ${found.toFixed(2)}:1, must be ${least}:1` : `${scheme}: ${ink} or ${ground} is missing`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
