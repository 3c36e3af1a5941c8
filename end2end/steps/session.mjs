// How long a login still lasts, as a page of a form or a case is told. It imports nothing, so that the accessibility tests can use it.

/** Reloads a page of a draft or a case as if its login ended in so many seconds. */
export async function reloadWithTimeLeft(page, seconds) {
  const pages = /\/(draft|case)\//;
  await page.route(pages, async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/data-left="\d+"/, `data-left="${seconds}"`);
    return route.fulfill({ response: answer, body });
  });
  await page.reload();
  // What is on its way when the route goes never arrives.
  await page.waitForLoadState("networkidle");
  await page.unroute(pages);
}
