// A page of a form says that the login ends soon, and what it has done about what was typed.
import { reloadWithTimeLeft } from "../../end2end/steps/session.mjs";
import { Visitor } from "../visitor.mjs";

export const session = {
  name: "session",
  async make(browser, report) {
    const visitor = await Visitor.arrive(browser, { report });
    const { page } = visitor;
    await visitor.go("/service/feil-pa-vei");
    await visitor.press(`form[action$="/start"] button`);
    await page.locator("select[name=feil]").selectOption("hull");
    await page.locator(".saved:not(:empty)").waitFor();
    await visitor.look("a page that has saved itself");
    await reloadWithTimeLeft(page, 90);
    await page.locator("#session[open]").waitFor();
    await visitor.look("a page whose login ends soon");
    await visitor.leave();
  },
};
