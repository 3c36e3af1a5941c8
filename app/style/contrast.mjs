// Checks every pair of colours that is read (4.5:1) or must be seen (3:1), light and dark. A municipality's own theme is
// checked by the program: `skranke theme FOLDER`. Ends with a plain count.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const files = [join(here, "theme.css"), join(here, "tokens.css")];

// A colour, what it stands on, how much they must differ. `skranke theme` reads the same file.
const pairs = JSON.parse(readFileSync(join(here, "pairs.json"), "utf8"));

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
