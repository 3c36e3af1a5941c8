// Bundles skranke.css and everything it imports into the one file named on the command line.
import { bundleAsync } from "lightningcss";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? "skranke.css";
const { resolve } = createRequire(import.meta.url);

const { code, warnings } = await bundleAsync({
  filename: join(here, "skranke.css"),
  minify: true,
  // Browsers of the last three years or so: nesting and layers stay as they are written.
  targets: { chrome: 120 << 16, firefox: 117 << 16, safari: (17 << 16) | (2 << 8) },
  resolver: {
    // A name with a scope is a package; the rest stands beside the file that imports it.
    resolve: (specifier, from) => (specifier.startsWith("@") ? resolve(specifier) : join(dirname(from), specifier)),
  },
});
for (const { message, loc } of warnings) console.warn(`${loc?.filename}:${loc?.line}: ${message}`);
if (warnings.length > 0) process.exitCode = 1;
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, code);
