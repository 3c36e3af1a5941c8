// The author's pages, and with them every page of the services that have no journey of their own: with made-up answers
// and with every error.
import { Visitor } from "../visitor.mjs";

/** Walked from the citizen's side already. */
const WALKED = ["ledsagerbevis", "redusert-foreldrebetaling", "kulturmidler", "etter-soknad"];

export const author = {
  name: "author",
  async make(browser, report) {
    const visitor = await Visitor.arrive(browser, { report, lang: "nb" });
    await visitor.go("/author");
    await visitor.choose("pia");
    await visitor.look("the forms");
    const keys = await visitor.page.locator("td code").evaluateAll((all) => all.map((one) => one.textContent));
    const forms = keys.filter((key) => /^[a-z]+(-[a-z]+)*$/.test(key));
    await visitor.go("/author/feil-pa-vei");
    await visitor.look("a form, for its author");
    await visitor.go("/author/feil-pa-vei/preview?with=wrong-1");
    // What stands in the frames is looked at below, each page by itself.
    await visitor.page.locator("iframe").evaluateAll((all) => all.forEach((one) => one.remove()));
    await visitor.look("preview");
    for (const key of forms.filter((key) => !WALKED.includes(key))) await report.attempt(key, () => sheets(visitor, key));
    await visitor.leave();
  },
};

async function sheets(visitor, key) {
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
