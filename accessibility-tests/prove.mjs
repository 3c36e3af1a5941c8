// A page full of faults, on which each engine must find the faults it is there for. An engine that finds nothing
// here is broken, and its silence about the real pages would mean nothing.
import { readFileSync } from "node:fs";
import { Earlier } from "./earlier.mjs";
import { Visitor } from "./visitor.mjs";
import { keys } from "./engines/keys.mjs";
import { enlarged, forced, own, rings, spaced } from "./engines/own.mjs";
import { missing, pdf } from "./engines/pdf.mjs";
import { transcript } from "./engines/transcript.mjs";
import { VIEWS, arrange } from "./views.mjs";

const FIXTURE = new URL("fixtures/must-fail.html", import.meta.url);
const PAPER = new URL("fixtures/must-fail.pdf", import.meta.url);
/** What nobody says of it. */
const TRANSCRIPT = new URL("fixtures/must-fail.txt", import.meta.url);

const MUST_FIND = {
  wide: {
    axe: [
      "aria-valid-attr-value",
      "autocomplete-valid",
      "button-name",
      "color-contrast",
      "duplicate-id-aria",
      "heading-order",
      "html-has-lang",
      "image-alt",
      "label",
      "landmark-one-main",
      "link-name",
      "list",
      "region",
      "target-size",
    ],
    ibm: [
      "html_lang_exists",
      "img_alt_valid",
      "input_label_exists",
      "text_contrast_sufficient",
      "aria_id_unique",
      "input_autocomplete_valid",
      "a_text_purpose",
      "element_tabbable_role_valid",
    ],
    // Images, languages, inputs, autocomplete, links, buttons, lists, contrast, clipped text: by Alfa's numbers.
    alfa: ["r2", "r4", "r7", "r8", "r10", "r11", "r12", "r68", "r69", "r83"].map((rule) => `sia-${rule}`),
    vnu: [
      "Duplicate attribute ….",
      "Duplicate ID ….",
      "Element … not allowed as child of element … in this context. (Suppressing further errors from this subtree.)",
      "No … element in scope but a … end tag seen.",
    ],
    html: ["element-required-attributes", "no-dup-id", "no-dup-attr", "element-permitted-content", "close-order"],
    own: [...own.rules.filter((rule) => rule !== "reflow"), "console"],
    keys: keys.rules,
    transcript: transcript.rules,
  },
  "320 px": { axe: ["image-alt"], own: ["reflow"] },
  dark: { axe: ["color-contrast"], own: rings.rules },
  "text spacing": { own: spaced.rules },
  "200 % text": { own: enlarged.rules },
  "forced colours": { own: forced.rules },
  paper: [
    "PDFUA1-TAGGED-DOCUMENT-001",
    "PDFUA1-TEXT-LANGUAGE-001",
    "PDFUA1-METADATA-TITLE-001",
    "PDFA2A-TAGGED-DOCUMENT-001",
    "PDFA2A-FONT-EMBEDDING-001",
  ],
};

/** One test for each engine in each view. */
export async function prove(browser, report) {
  const visitor = await Visitor.arrive(browser, { report });
  const { page } = visitor;
  await page.goto(FIXTURE.href);
  const earlier = Earlier.ofFixture();
  await earlier.meet(visitor);
  const circumstances = {
    lang: "nb",
    earlier,
    debug: visitor.debug,
    sent: readFileSync(FIXTURE, "utf8"),
    complaints: visitor.complaints,
    approved: TRANSCRIPT,
    isFixture: true,
    passed() {},
  };
  for (const view of VIEWS) {
    await arrange(visitor, view);
    for (const engine of view.engines) {
      const findings = await engine.look(page, circumstances).catch((error) => {
        console.log(`  ${engine.name}, ${view.name}: ${error.message}`);
        return [];
      });
      const found = new Set(findings.map(({ rule }) => rule));
      const missed = MUST_FIND[view.name][engine.name].filter((rule) => !found.has(rule));
      const passed = report.count(missed.length === 0);
      const said = passed ? `finds the faults of must-fail.html (${found.size} rules)` : `misses ${missed.join(", ")}`;
      console.log(`${passed ? "✓" : "✗"} ${engine.name}, ${view.name}: ${said}`);
    }
  }
  await visitor.leave();
  provePdf(report);
}

/** The same for papers: one without a title, a language or tags. */
function provePdf(report) {
  if (missing) return report.skip("pdf", missing);
  const found = pdf.look(readFileSync(PAPER)).map(({ rule }) => rule);
  const missed = MUST_FIND.paper.filter((rule) => !found.includes(rule));
  const passed = report.count(missed.length === 0);
  const said = passed ? `finds the faults of must-fail.pdf (${found.length} rules)` : `misses ${missed.join(", ")}`;
  console.log(`${passed ? "✓" : "✗"} pdf, paper: ${said}`);
}
