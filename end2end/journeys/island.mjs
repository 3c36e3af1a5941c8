// Questions and figures follow the answers at once where scripts run, under a policy that allows nothing else;
// without scripts the same page asks again.
import assert from "node:assert/strict";
import { berit, camilla, guro } from "../people.mjs";
import { fill, fillAndGoOn, next, question } from "../steps/fill.mjs";
import { pages, statement } from "../steps/ledsagerbevis.mjs";
import { start } from "../steps/login.mjs";
import { eventually, hasFocus, isTold, pressForRow, says } from "../steps/page.mjs";
import { words } from "../words.mjs";

export const people = [berit, camilla, guro];

const say = words("nb");
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
const LASTS = "Hvor lenge trengs kortet?";
const WHO = "Hvem skal ha ledsagerbeviset?";
const OTHERS = [
  "Navnet til den som skal ha kortet",
  "Fødselsnummeret til den som skal ha kortet",
  "Fullmakt eller vergeattest",
];

export default async function island(world) {
  const page = await world.visitor();
  await start(page, "ledsagerbevis", guro);
  const policy = (await page.reload()).headers()["content-security-policy"];
  assert.equal(policy, POLICY, "the policy is the same on every page and allows nothing inline");
  if (world.scripts) {
    await followsAtOnce(page);
    await followsFiles(await world.visitor());
    await countsAtOnce(await world.visitor());
    await rowsFollow(await world.visitor());
    const camillas = await world.visitor();
    await rowsInPlace(camillas, await world.tab(camillas.context()));
  } else {
    await asksAgain(page);
  }
}

async function isAwake(page) {
  await page.locator("html[data-hydrated=true]").waitFor();
}

/** Every request from now on. */
/** But for the page's saving itself. */
function requests(page) {
  const seen = [];
  page.on("request", (request) => request.method() === "PUT" || seen.push(request.url()));
  return seen;
}

async function isShown(page, labels, shown) {
  for (const label of labels) {
    if (shown) await question(page, label).waitFor({ timeout: 2_000 });
    else assert.equal(await question(page, label).count(), 0, `“${label}” is hidden`);
  }
}

async function followsAtOnce(page) {
  await isAwake(page);
  await isShown(page, OTHERS, false);
  const seen = requests(page);
  await fill(page, { [WHO]: "En jeg er verge for" });
  await isShown(page, OTHERS, true);
  await isTold(page, "conditions-changed");
  await fill(page, { [OTHERS[0]]: "Per Prøve", [WHO]: "Barnet mitt" });
  await question(page, OTHERS[2]).waitFor({ state: "hidden" });
  await isShown(page, OTHERS.slice(0, 2), true);
  await says(page, "Har barnet fylt 7 år, skal det få si hva det mener før du søker.");
  await fill(page, { [WHO]: "Meg selv" });
  await question(page, OTHERS[0]).waitFor({ state: "hidden" });
  await fill(page, { [WHO]: "Barnet mitt" });
  assert.equal(await question(page, OTHERS[0]).inputValue(), "Per Prøve", "what was typed comes back");
  assert.deepEqual(seen, [], "nothing is asked of the server but to save");
  // What was shown by the island is a question like any other: left empty, it is an error.
  await fill(page, { [OTHERS[0]]: "" });
  assert.equal((await next(page)).status(), 422);
  assert.equal(await page.locator("#error-summary").getByRole("link").count(), 2, "name and number of the child");
}

/** A question that depends on a file comes when the file has come. */
async function followsFiles(page) {
  const { "Bilde og uttalelse": papers, ...before } = pages;
  await start(page, "ledsagerbevis", berit);
  const same = { "Har personen hatt ledsagerbevis før?": "Ja", "Er behovet det samme som sist?": "Ja" };
  for (const answers of Object.values(before).slice(0, 3)) await fillAndGoOn(page, { ...answers, ...(LASTS in answers && same) });
  await isAwake(page);
  const [, file, contact] = Object.keys(papers);
  await isShown(page, [contact], false);
  await fill(page, { [file]: statement });
  await question(page, contact).waitFor();
}

/** Figures on the budget's page. */
async function countsAtOnce(page) {
  const draft = await start(page, "kulturmidler", berit, { party: "Prøvestad idrettslag" });
  await fillAndGoOn(page, organisation);
  await fillAndGoOn(page, { "Hvilken rolle har kontaktpersonen?": "Kasserer" });
  assert.ok(page.url().includes(`${draft}/medlemmer`));
  await isAwake(page);
  const share = page.locator(".calculation").filter({ hasText: "Medlemmer under 26 år" }).locator("output");
  assert.equal(await share.innerText(), "–");
  const seen = requests(page);
  await page.getByRole("textbox", { name: "6–12 år Medlemmer" }).pressSequentially("30");
  await share.filter({ hasText: /^100\s%$/ }).waitFor({ timeout: 2_000 });
  await page.getByRole("textbox", { name: "26–66 år Medlemmer" }).pressSequentially("10");
  await share.filter({ hasText: /^75\s%$/ }).waitFor({ timeout: 2_000 });
  assert.deepEqual(seen, []);
}

const organisation = {
  "Hva slags organisasjon er dere?": "Idrettslag",
  "Postadressen til organisasjonen": { "Gate og nummer": "Idrettsveien 3", Postnummer: "4306", Poststed: "Sandnes" },
  "Står dere i Frivillighetsregisteret?": "Ja",
  "Er det første gang dere søker her?": "Nei",
};

/** A condition within a row looks at its own row. */
async function rowsFollow(page) {
  await start(page, "redusert-foreldrebetaling", camilla);
  await pressForRow(page, say("repeat-add", { item: "barn" }));
  await isAwake(page);
  const per = (at) => question(page.getByRole("group", { name: `Barn ${at}` }), "Hvor mange prosent?");
  const seen = requests(page);
  await fill(page, { "Barn 2": { "Hvor stor plass har barnet?": "Deltidsplass" } });
  await per(2).waitFor({ timeout: 2_000 });
  assert.equal(await per(1).count(), 0, "the other row stays as it is");
  assert.deepEqual(seen, []);
}

/** Rows come and go in place, what was typed stays, and the next save is made over the revision that they made. */
async function rowsInPlace(page, other) {
  const draft = await start(page, "redusert-foreldrebetaling", camilla);
  await isAwake(page);
  const loads = [];
  page.on("request", (request) => request.isNavigationRequest() && loads.push(request.url()));
  const name = (at) => question(page.getByRole("group", { name: `Barn ${at}` }), "Barnets navn");
  const add = say("repeat-add", { item: "barn" });
  await name(1).fill("Didrik");
  await pressForRow(page, add);
  await eventually("the new row has the focus", () => hasFocus(name(2)));
  await page.getByText(say("repeat-added", { item: "Barn 2" })).waitFor({ state: "attached" });
  await page.keyboard.type("Eline");
  await pressForRow(page, say("repeat-remove", { item: "Barn 1" }));
  await eventually("the rows have the focus", () => hasFocus(page.locator(".rows")));
  assert.equal(await name(1).inputValue(), "Eline");
  await name(1).fill("Eline Demodal");
  await page.waitForResponse((response) => response.request().method() === "PUT" && response.ok());
  assert.deepEqual(loads, []);
  // Changed in another tab meanwhile: the button leads to both versions, as it does without scripts.
  await other.goto(`${draft}/barn`);
  await pressForRow(other, add);
  await page.getByRole("button", { name: add }).click();
  await page.getByRole("heading", { name: say("stale-title") }).waitFor();
}

async function asksAgain(page) {
  assert.equal(await page.locator("html[data-hydrated]").count(), 0);
  await fill(page, { [WHO]: "En jeg er verge for" });
  await isShown(page, OTHERS, false);
  const answer = await next(page);
  assert.equal(answer.status(), 422);
  await isTold(page, "form-revealed");
  assert.equal(await page.locator("#error-summary").count(), 0, "a question nobody has seen is no error");
  await isShown(page, OTHERS, true);
  assert.equal((await next(page)).status(), 422);
  assert.equal(await page.locator("#error-summary").getByRole("link").count(), OTHERS.length, "now they are");
}
