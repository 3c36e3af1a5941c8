// Who has not logged in: finding a service, and the pages on the way in.
import { Visitor } from "../visitor.mjs";

export const visit = (lang) => ({
  name: `visit-${lang}`,
  async make(browser, report) {
    const visitor = await Visitor.arrive(browser, { report, lang });
    const { page } = visitor;
    await visitor.go("");
    await visitor.look("front page");
    for (const theme of await addresses(page, ".themes a")) {
      await page.goto(theme);
      await visitor.look([...new URL(theme).searchParams].flat().join(" "));
    }
    await visitor.go("?q=barnehage");
    await visitor.look("search with hits");
    await visitor.go("?q=romferge");
    await visitor.look("search without hits");
    await visitor.go("");
    const services = await addresses(page, ".service-list h3 a");
    for (const service of services) {
      await page.goto(service);
      // What is folded away is looked at too.
      await page.locator("summary").evaluateAll((all) => all.forEach((one) => one.click()));
      await visitor.look(`service ${service.split("/").at(-1)}`);
    }
    await visitor.press(`form[action$="/start"] button`);
    await visitor.look("choose whom to log in as");
    await visitor.press("button[name=person][value='']");
    await visitor.look("login given up");
    await visitor.go("/queue");
    await visitor.look("choose whom to log in as at work");
    await visitor.leave();
  },
});

function addresses(page, selector) {
  return page.locator(selector).evaluateAll((links) => links.map(({ href }) => href));
}
