// Somebody applies without a login, is told that they can't, and changes the answer.
import { Visitor } from "../visitor.mjs";

export const unknown = {
  name: "without-login",
  async make(browser, report) {
    const visitor = await Visitor.arrive(browser, { report, lang: "nn", scripts: false });
    await visitor.go("/service/feil-pa-vei");
    await visitor.look("a service without login");
    await visitor.press(`form[action$="/start"] button`);
    await visitor.look("feil-pa-vei, first page, without login");
    await visitor.page.locator("select[name=feil]").selectOption("hull");
    for (const [name, value] of [["fare", "ikke_ringt"], ["veieier", "kommunen"]]) {
      await visitor.page.locator(`input[name=${name}][value=${value}]`).check();
    }
    await visitor.press("main .actions button");
    await visitor.look("feil-pa-vei, one can't apply");
    await visitor.leave();
  },
};
