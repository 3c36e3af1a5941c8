// Someone begins and doesn't send: My page, two tabs, logging out, deleting; and what goes wrong on the way.
import { fill } from "../forms/fill.mjs";
import { ledsagerbevis } from "../forms/ledsagerbevis.mjs";
import { ADDRESS, Visitor } from "../visitor.mjs";

const NEXT = ".actions button[name=do][value=next]";

export const draft = {
  name: "draft",
  async make(browser, report) {
    const visitor = await Visitor.arrive(browser, { report });
    const { page } = visitor;
    await visitor.go("");
    await visitor.press("nav.account a");
    await visitor.choose("guro");
    await visitor.look("my page, empty");

    await visitor.go("/service/ledsagerbevis");
    await visitor.press(`form[action$="/start"] button`);
    const first = page.url();
    await stale(visitor, first);
    await page.goto(first);
    await visitor.press("button[name=do][value=save]");
    await visitor.look("my page, draft saved");
    await visitor.go("/service/ledsagerbevis");
    await visitor.look("service with a draft");
    await wrong(visitor, first);

    await visitor.go("/my");
    await page.locator("summary").first().click();
    await visitor.look("my page, about to delete");
    const other = await visitor.tab();
    await other.page.goto(first);
    await visitor.press("form[action$='/delete'] button");
    await visitor.look("my page, draft deleted");
    await visitor.press("form[action='/logout'] button");
    await visitor.look("logged out");
    // The other tab still shows the form of the session that is over.
    await other.press(NEXT);
    await other.look("logged out while filling in");
    await visitor.leave();
  },
};

/** The same page in two tabs, both posted. */
async function stale(visitor, address) {
  const { answers } = ledsagerbevis("meg");
  const other = await visitor.tab();
  await other.page.goto(address);
  await fill(visitor.page, { ...answers, navn: "Guro Skjermdal" });
  await visitor.press(NEXT);
  await other.press(NEXT);
  await other.look("changed in another tab");
  await other.page.close();
}

/** What the site refuses. */
async function wrong(visitor, draft) {
  const { page } = visitor;
  await visitor.go("/nothing/here", [404]);
  await visitor.look("not found");
  await visitor.go("/draft/019ac000-0000-7000-8000-000000000000/soker", [404]);
  await visitor.look("somebody else's draft");
  await page.goto(draft);
  await post(visitor, new URL(draft).pathname, { unknown: "x", _revision: "1" });
  await visitor.look("bad request");
  await post(visitor, new URL(draft).pathname, { navn: "x".repeat(3_000_000) });
  await visitor.look("too large");
  // A page of another site that posts to ours.
  await page.goto("data:text/html,<title>elsewhere</title>");
  await post(visitor, `${ADDRESS}/${visitor.lang}/draft/x/delete`, {});
  await visitor.look("forbidden");
}

/** Posts what no page of ours would. */
async function post(visitor, action, values) {
  await visitor.page.evaluate(
    ([action, values]) => {
      const form = Object.assign(document.createElement("form"), { method: "post", action, id: "posted" });
      for (const [name, value] of Object.entries(values)) {
        form.append(Object.assign(document.createElement("textarea"), { name, value }));
      }
      form.append(Object.assign(document.createElement("button"), { textContent: "Post" }));
      (document.querySelector("main") ?? document.documentElement).prepend(form);
    },
    [action, values],
  );
  await visitor.press("#posted button");
}
