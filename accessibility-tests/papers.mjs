// Looks at the papers that a page offers: PDFs that the site makes, in every language.
import { missing, pdf } from "./engines/pdf.mjs";

const LANGUAGES = ["nb", "nn", "en", "se"];

/** Checks each PDF that the page has a link to. A page that has others than those it should have stops the journey. */
export async function papers({ page, context, report }, name, wanted) {
  const links = await page.locator("main a[href$='.pdf']").evaluateAll((all) => all.map(({ pathname }) => pathname));
  const found = links.map((link) => link.split("/").pop()).toSorted();
  if (found.join() !== wanted.toSorted().join()) throw new Error(`${name} has the papers ${found}, not ${wanted}`);
  if (missing) return report.skip("pdf", missing);
  for (const path of new Set(links.map((link) => link.replace(/^\/\w+/, "")))) {
    for (const lang of LANGUAGES) await paper({ page, context, report }, { name, lang, path });
  }
}

async function paper({ page, context, report }, { name, lang, path }) {
  const answer = await context.request.get(new URL(`/${lang}${path}`, page.url()).href);
  const bytes = await answer.body();
  if (!answer.ok()) throw new Error(`${name}: ${answer.url()} answered ${answer.status()}`);
  const began = performance.now();
  const look = { view: "paper", engine: pdf.name, rules: pdf.rules, passed: new Set(), findings: pdf.look(bytes) };
  report.spent("pdf, paper", performance.now() - began);
  const file = path.split("/").pop();
  await report.add(
    { name: `${name}, ${file}`, lang, scripts: true, title: file, path, status: answer.status(), page: null, results: [look] },
    page,
  );
}
