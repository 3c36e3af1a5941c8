// The PDFs that the site makes, by a checker of others: PDF/UA-1 for everybody, PDF/A-2a for the archive. It is written
// for Python (pdf/requirements.txt); where that isn't installed, nothing is checked, and the run says so.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(`../pdf/${path}`, import.meta.url));
const PROGRAM = here("check.py");
/** Where the packages are: what `cargo xtask` has installed, or what one has by hand. */
const PACKAGES = process.env.SKRANKE_PDF_CHECKER ?? here("packages");

/** A profile that is met has no finding; the profiles are the rules, for what has passed. */
export const pdf = { name: "pdf", rules: ["PDFUA1", "PDFA2A"], look };

/** Why nothing can be checked, with what to do about it; undefined where it can. */
export const missing = findMissing();

function findMissing() {
  try {
    python(["-c", "import page"]);
    return undefined;
  } catch {
    const install = "python3 -m pip install --require-hashes --target accessibility-tests/pdf/packages";
    return `PDFs were not checked: Python 3.10 or later has no page-validation (${install} -r accessibility-tests/pdf/requirements.txt)`;
  }
}

function python(words) {
  const env = { ...process.env, PYTHONPATH: PACKAGES, PYTHONDONTWRITEBYTECODE: "1" };
  return execFileSync("python3", words, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** What is wrong with a PDF. */
function look(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "skranke-pdf-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, bytes);
    const found = JSON.parse(python([PROGRAM, file]))[file];
    return found.map((finding) => ({ ...finding, element: "" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
