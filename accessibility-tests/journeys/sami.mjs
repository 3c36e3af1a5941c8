// Northern Sámi: the platform's pages, and the service that speaks it.
import { Visitor } from "../visitor.mjs";

export const sami = {
  name: "sami",
  async make(browser, report) {
    const visitor = await Visitor.arrive(browser, { report, lang: "se" });
    await visitor.go("");
    await visitor.look("front page");
    await visitor.go("?q=romferge");
    await visitor.look("search without hits");
    await visitor.go("/service/feil-pa-vei");
    await visitor.look("service feil-pa-vei");
    await visitor.press(`form[action$="/start"] button`);
    await visitor.press("main .actions button[value=next]");
    await visitor.look("feil-pa-vei, first page, with errors");
    await visitor.go("/finnes-ikke", [404]);
    await visitor.look("a page that isn't there");
    await visitor.leave();
  },
};
