// A draft that two fill in: what the one who began it sees, and the one who is asked.
import { foreldrebetaling } from "../forms/redusert-foreldrebetaling.mjs";
import { Visitor } from "../visitor.mjs";

const HANNAH = { name: "Hannah Example", number: "55869010072" };
const ASK = "form:has([name=number]) button";

export const together = {
  name: "together",
  async make(browser, report) {
    const camilla = await Visitor.arrive(browser, { report });
    const hannah = await Visitor.arrive(browser, { report });
    await camilla.go(`/service/${foreldrebetaling.key}`);
    await camilla.press(`form[action$="/start"] button`);
    await camilla.choose("camilla");
    const draft = camilla.path.split("/").slice(0, 3).join("/");
    await camilla.go(`${draft}/co-applicants`);
    await camilla.look("co-applicants, nobody asked");
    await camilla.press(ASK);
    await camilla.look("co-applicants, with errors");
    for (const [part, typed] of Object.entries(HANNAH)) await camilla.page.locator(`[name=${part}]`).fill(typed);
    await camilla.press(ASK);
    await camilla.look("co-applicants, one asked");
    await hannah.go("/my");
    await hannah.choose("hannah");
    await hannah.look("my page, asked to fill in");
    await hannah.press("main a[href*='/invitation/']");
    await hannah.look("invitation");
    await hannah.press("[name=answer][value=yes]");
    await hannah.go(`${draft}/barn`);
    await hannah.look("a page of another's draft");
    await hannah.go(`${draft}/co-applicants`);
    await hannah.look("co-applicants, of another's draft");
    await hannah.go("/my");
    await hannah.look("my page, another's draft");
    await hannah.go(`${draft}/co-applicants`);
    await hannah.page.locator("main details summary").click();
    await hannah.press("main details button");
    await hannah.look("my page, a draft left");
    await camilla.go(`${draft}/co-applicants`);
    await camilla.look("co-applicants, one has left");
    for (const visitor of [camilla, hannah]) await visitor.leave();
  },
};
