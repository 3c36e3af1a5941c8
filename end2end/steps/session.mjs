// How long a login still lasts, as a page of a form is told. It imports nothing, so that the accessibility tests can use it.

/** Reloads a page of a draft as if its login ended in so many seconds. */
export async function reloadWithTimeLeft(page, seconds) {
  await page.route("**/draft/**", async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/data-session="\d+"/, `data-session="${seconds}"`);
    return route.fulfill({ response: answer, body });
  });
  await page.reload();
  await page.unroute("**/draft/**");
}
