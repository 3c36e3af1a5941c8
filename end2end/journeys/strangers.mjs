// What belongs to another person isn't there; what another site sends is refused; a session that is over loses nothing.
import assert from "node:assert/strict";
import { anders, guro } from "../people.mjs";
import { fill, fillAndGoOn, question } from "../steps/fill.mjs";
import { apply, fillAll, pages, SERVICE, statement } from "../steps/ledsagerbevis.mjs";
import { logIn, open, start } from "../steps/login.mjs";
import { isTold, leads, press, reads, saysNot } from "../steps/page.mjs";
import { isPage, post, saved } from "../steps/posts.mjs";
import { words } from "../words.mjs";

export const people = [anders, guro];
export const scripts = "off";

const say = words("nb");

export default async function strangers(world) {
  const owner = await world.visitor();
  const reference = await apply(owner, anders);
  const draft = await fillAll(owner, anders);
  const stranger = await world.visitor();
  await open(stranger, "/nb/my", guro);

  await seesNothing(stranger, owner, draft, reference);
  await crossSite(owner, draft, reference);
  await withoutSession(await world.visitor(), draft, reference);
  await sessionOver(await world.visitor(), await world.visitor());
}

async function seesNothing(stranger, owner, draft, reference) {
  const before = await saved(owner, `${draft}/soker`);
  const file = (await owner.getByRole("link", { name: statement.name }).getAttribute("href")).split("/").at(-1);
  const gets = [draft, `${draft}/soker`, `${draft}/review`, `${draft}/file/${file}`, `/nb/case/${reference}`];
  const ofCase = ["receipt", "receipt.pdf", "decision.pdf", "survey", `file/${file}`].map((part) => `/nb/case/${reference}/${part}`);
  const nowhere = [
    "/nb/draft/nonsense/soker",
    "/nb/draft/00000000-0000-7000-8000-000000000000/soker",
    "/nb/case/2026-AAAA-AAAA",
    "/nb/no-such-page",
  ];
  for (const address of [...gets, ...ofCase, ...nowhere]) {
    await isPage(await stranger.request.get(address, { maxRedirects: 0 }), 404, "nb", say("error-not-found-title"));
  }
  const posts = {
    [`${draft}/soker`]: { _revision: before.revision, navn: "Tyv", do: "next" },
    [`${draft}/review`]: {},
    [`/nb/case/${reference}/message`]: { answer: "Tyv" },
    [`/nb/case/${reference}/survey`]: { hvor_lett: "svaert_lett" },
  };
  for (const [address, form] of Object.entries(posts)) {
    await isPage(await post(stranger, address, { form }), 404, "nb", say("error-not-found-title"));
  }
  // What isn't there is deleted already, whoever asks.
  assert.equal((await post(stranger, `${draft}/delete`, {})).status(), 303);
  assert.deepEqual(await saved(owner, `${draft}/soker`), before, "the owner’s draft is as before");
}

async function crossSite(owner, draft, reference) {
  const before = await saved(owner, `${draft}/soker`);
  const form = { _revision: before.revision, for_hvem: "meg", navn: "Forfalsket", do: "next" };
  const foreign = [
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "null" },
  ];
  for (const headers of foreign) {
    for (const address of [`${draft}/soker`, `${draft}/review`, `${draft}/delete`, `/nb/case/${reference}/message`]) {
      const answer = await post(owner, address, { form: address.endsWith("soker") ? form : { answer: "x" }, headers });
      await isPage(answer, 403, "nb", say("error-forbidden-title"));
    }
  }
  assert.deepEqual(await saved(owner, `${draft}/soker`), before, "nothing was saved");
}

async function withoutSession(nobody, draft, reference) {
  for (const address of [`${draft}/soker`, `/nb/case/${reference}`, "/nb/my", "/nb/queue"]) {
    const answer = await nobody.request.get(address, { maxRedirects: 0 });
    assert.equal(answer.status(), 303);
    assert.match(answer.headers().location, /^\/nb\/(employee\/)?login\?/, `${address} leads to the login`);
  }
  await isPage(await post(nobody, `${draft}/review`, { form: {} }), 401, "nb", say("error-login-needed-title"));
}

/** The session ends while a page is being filled in: what was typed waits until its writer is back, and for nobody else. */
async function sessionOver(page, other) {
  const draft = await start(page, SERVICE, guro);
  await fillAndGoOn(page, pages["Hvem søker du for?"]);
  const address = new URL(page.url()).pathname;
  await fill(page, { "Hvorfor trengs det følge?": "Skrevet mens økten løp ut." });
  await page.context().clearCookies();
  assert.equal((await press(page, say("form-next"))).status(), 401);
  await reads(page, say("error-login-kept-title"));
  const again = page.getByRole("link", { name: say("error-login-again") });

  assert.equal(
    (await open(other, await again.getAttribute("href"), anders)).status(),
    404,
    "another person finds nothing",
  );
  await saysNot(other, "Skrevet mens");

  await leads(page, () => again.click());
  await logIn(page, guro);
  assert.equal(new URL(page.url()).pathname, address, "on where one was");
  await isTold(page, "form-restored");
  assert.equal(await question(page, "Hvorfor trengs det følge?").inputValue(), "Skrevet mens økten løp ut.");
  await page.goto(`${draft}/soker`);
  assert.equal(
    await page.getByRole("radio", { name: "Meg selv" }).isChecked(),
    true,
    "what was saved before is there too",
  );
}
