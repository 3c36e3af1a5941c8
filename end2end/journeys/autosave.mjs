// What is typed is kept while it is typed: saved by itself, sealed on the device while the network is away, and put
// back when the login has ended. Without scripts a page is saved when it is sent, and kept when it meets an ended login.
import assert from "node:assert/strict";
import { hannah } from "../people.mjs";
import { fill, fillAndGoOn, question } from "../steps/fill.mjs";
import { pages, SERVICE } from "../steps/ledsagerbevis.mjs";
import { logIn, open, start } from "../steps/login.mjs";
import { eventually, follow, isTold, press, reads } from "../steps/page.mjs";
import { reloadWithTimeLeft } from "../steps/session.mjs";
import { words } from "../words.mjs";

export const people = [hannah];

const say = words("nb");
const NEED = "Hva trenger du følge til?";
const WHY = "Hvorfor trengs det følge?";

export default async function autosave(world) {
  let page = await world.visitor();
  const draft = await start(page, SERVICE, hannah);
  await fillAndGoOn(page, { ...pages["Hvem søker du for?"], "Navnet ditt": hannah.name });
  await reads(page, NEED);
  if (world.scripts) {
    await savesByItself(world, page, draft);
    await savesWhatWasThereFirst(world, page, draft);
    page = await keepsWithoutNetwork(world, page, draft);
    await warns(page);
  }
  await loginEnds(world, page);
  await logsOut(page);
}

async function savesByItself(world, page, draft) {
  const done = page.waitForResponse((answer) => answer.request().method() === "PUT");
  await fill(page, { [WHY]: "Halvt skre" });
  assert.equal((await done).status(), 200);
  await page.locator(".saved", { hasText: /Sist lagret kl/ }).waitFor();
  const device = await world.visitor();
  await open(device, `${draft}/behov`, hannah);
  assert.equal(await question(device, WHY).inputValue(), "Halvt skre", "another device has it, though it was never sent");
  await device.close();
}

/** On a slow line a page is filled in before the script has come that saves it. */
async function savesWhatWasThereFirst(world, page, draft) {
  const tab = await world.tab(page.context());
  let come;
  const held = new Promise((resolve) => (come = resolve));
  await tab.route("**/draft.js", (route) => held.then(() => route.continue()));
  await tab.goto(`${draft}/behov`);
  const done = tab.waitForResponse((answer) => answer.request().method() === "PUT");
  await fill(tab, { [WHY]: "Skrevet mens siden kom" });
  come();
  assert.equal((await done).status(), 200);
  await tab.close();
  await page.reload();
  assert.equal(await question(page, WHY).inputValue(), "Skrevet mens siden kom");
}

/** The tab is closed while the network is away; what stood in it comes back in the next. */
async function keepsWithoutNetwork(world, page, draft) {
  const context = page.context();
  await context.setOffline(true);
  await fill(page, { [WHY]: "Skrevet i en tunnel" });
  await isTold(page, "form-offline");
  const stored = await page.evaluate(readStore);
  assert.equal(stored.length, 1);
  assert.ok(!stored[0].includes("tunnel"), "what is kept on the device is sealed");
  await page.getByRole("button", { name: say("form-next") }).click();
  assert.ok(page.url().endsWith("/behov"), "without a network the page stays");
  const tab = await world.tab(context);
  await page.close();
  await context.setOffline(false);
  await tab.goto(`${draft}/behov`);
  await isTold(tab, "form-restored-offline");
  assert.equal(await question(tab, WHY).inputValue(), "Skrevet i en tunnel");
  await eventually("nothing is left on the device", async () => (await tab.evaluate(readStore)).length === 0);
  return tab;
}

/** Everything the device keeps, byte by byte. */
function readStore() {
  const promised = (request) =>
    new Promise((done, fail) => Object.assign(request, { onsuccess: () => done(request.result), onerror: fail }));
  return promised(indexedDB.open("skranke", 1)).then(async (database) => {
    const all = await promised(database.transaction("pages").objectStore("pages").getAll());
    database.close();
    return all.map(({ data }) => String.fromCharCode(...new Uint8Array(data)));
  });
}

/** A page whose login has a minute and a half left, as it says. */
async function warns(page) {
  await reloadWithTimeLeft(page, 90);
  const dialog = page.getByRole("alertdialog", { name: say("session-title") });
  await dialog.waitFor();
  await dialog.getByRole("button", { name: say("session-go-on") }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** The login ends while the person writes: after a new login everything stands where it stood. */
async function loginEnds(world, page) {
  await page.context().clearCookies();
  await fill(page, { [WHY]: "Skrevet etter at innloggingen var over" });
  if (world.scripts) {
    const dialog = page.getByRole("alertdialog", { name: say("session-over-title") });
    await dialog.waitFor();
    // Straight to the login: the page has said why.
    await press(page, say("session-login"), dialog);
  } else {
    await press(page, say("form-next"));
    await follow(page, say("error-login-again"));
  }
  await logIn(page, hannah);
  await reads(page, NEED);
  await isTold(page, "form-restored");
  assert.equal(await question(page, WHY).inputValue(), "Skrevet etter at innloggingen var over");
}

async function logsOut(page) {
  const out = page.waitForResponse((answer) => new URL(answer.url()).pathname === "/logout");
  await press(page, say("nav-logout"));
  assert.equal((await (await out).allHeaders())["clear-site-data"], '"storage"');
}
