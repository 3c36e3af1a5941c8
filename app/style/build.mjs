// Bundles skranke.css and everything it imports into the one file named on the command line.
import { bundle } from "lightningcss";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? "skranke.css";

const { code, warnings } = bundle({
  filename: join(here, "skranke.css"),
  minify: true,
  // Browsers from the last four years: nesting and layers stay as they are written.
  targets: { chrome: 120 << 16, firefox: 117 << 16, safari: (17 << 16) | (2 << 8) },
});
for (const warning of warnings) console.warn(`${warning.loc?.filename}:${warning.loc?.line}: ${warning.message}`);
if (warnings.length > 0) process.exitCode = 1;
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, code);
