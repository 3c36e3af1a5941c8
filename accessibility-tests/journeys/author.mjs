// The author's pages; and by them every page of the services that have no journey of their own, with made-up answers and
// with every error.
import { Visitor } from "../visitor.mjs";

/** Walked from the citizen's side already. */
const WALKED = ["ledsagerbevis", "redusert-foreldrebetaling", "kulturmidler", "etter-soknad"];

export const author = {
  name: "author",
  async make(browser, report) {
    const visitor = await arrive(browser, report);
    await visitor.look("the forms");
    await visitor.go("/author/feil-pa-vei");
    await visitor.look("a form, for its author");
    await visitor.go("/author/feil-pa-vei/preview?with=wrong-1");
    // What stands in the frames is looked at below, each page by itself.
    await visitor.page.locator("iframe").evaluateAll((all) => all.forEach((one) => one.remove()));
    await visitor.look("preview");
    await visitor.leave();
  },
};

/** The pages of the forms: every so manieth form from one on, since all of them take longer than any other journey. */
export const sheets = (from, of) => ({
  name: `sheets-${from}`,
  async make(browser, report) {
    const visitor = await arrive(browser, report);
    const keys = await visitor.page.locator("td code").evaluateAll((all) => all.map((one) => one.textContent));
    const forms = keys.filter((key) => /^[a-z]+(-[a-z]+)*$/.test(key) && !WALKED.includes(key));
    for (const [at, key] of forms.entries()) {
      if (at % of === from - 1) await report.attempt(key, () => pagesOf(visitor, key));
    }
    await visitor.leave();
  },
});

async function arrive(browser, report) {
  const visitor = await Visitor.arrive(browser, { report, lang: "nb" });
  await visitor.go("/author");
  await visitor.choose("pia");
  return visitor;
}

async function pagesOf(visitor, key) {
  for (const answers of ["made-1", "errors"]) {
    await visitor.go(`/author/${key}/preview?with=${answers}`);
    const found = await visitor.page.locator("iframe.wide-frame").evaluateAll((all) => all.map((one) => one.getAttribute("src")));
    // A review says the same of no answers as a page with every error.
    const wanted = found.filter((src) => !src.includes("/paper/") && !src.endsWith("errors/review"));
    for (const src of wanted) {
      await visitor.go(src.replace(/^\/nb/, ""));
      // A page on which nothing must be answered looks the same without answers.
      const same = answers === "errors" && (await visitor.page.locator("#error-summary").count()) === 0;
      if (!same) await visitor.look(`${key}, ${src.split("/").pop()}, ${answers}`);
    }
  }
}
