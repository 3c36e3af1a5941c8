// Makes what travels small: `node pack.mjs FOLDER` takes out of the scripts what only people read, and puts beside each
// file of the folder one that is compressed as well as can be, once, so that no request has to.
import { transformSync } from "esbuild";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TEXT = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };
const folder = process.argv[2];

for (const name of readdirSync(folder).filter((name) => !name.endsWith(".br"))) {
  const file = join(folder, name);
  const packed = `${file}.br`;
  const age = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (age(packed) > age(file)) continue;
  if (extname(name) === ".js") {
    writeFileSync(file, transformSync(readFileSync(file, "utf8"), { minify: true, target: "es2022" }).code);
  }
  writeFileSync(packed, brotliCompressSync(readFileSync(file), extname(name) === ".wasm" ? {} : TEXT));
}
