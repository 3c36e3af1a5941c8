// What registers know is offered and can be corrected: a business by its number, an address by how it begins. Where
// scripts run it comes at once, without them a button fetches a name and addresses are written whole.
import assert from "node:assert/strict";
import { berit } from "../people.mjs";
import { pdf } from "../steps/files.mjs";
import { fill, fillAndGoOn, next, question } from "../steps/fill.mjs";
import { start } from "../steps/login.mjs";
import { hasFocus, press, reads, says } from "../steps/page.mjs";
import { words } from "../words.mjs";

export const people = [berit];

const say = words("nb");
const BUSINESS = "Virksomheten som graver";
const NUMBER = say("organisation-number");
const NAME = say("organisation-name");

export default async function registers(world) {
  const page = await world.visitor();
  await start(page, "gravemelding", berit, { party: "Prøvestad idrettslag" });
  await fillAndGoOn(page, {
    "Hvem eier veien?": "Kommunen",
    "Hva skal dere legge eller reparere?": ["Vannledning"],
    "Måtte dere begynne fordi det hastet?": "Nei",
  });
  await fillAndGoOn(page, {});
  if (world.scripts) await choosesAnAddress(page);
  else await fill(page, { "Nærmeste adresse": { "Gate og nummer": "Storgata 2", Postnummer: "4310", Poststed: "SANDVIK" } });
  await fillAndGoOn(page, {
    Eiendommen: { "Gårdsnummer (gnr.)": "41", "Bruksnummer (bnr.)": "5" },
    "Hvor går grøfta?": "Fra Storgata 2 til Storgata 4, på nordsida.",
    "Kart med grøfta tegnet inn": pdf("kart.pdf"),
  });
  await fillAndGoOn(page, {
    "Hvordan gjør dere det?": "Åpen grøft",
    "Målene på grøfta": { Lengde: "12", Bredde: "0,5", Dybde: "1" },
    "Hva slags dekke graver dere i?": ["Grus"],
    "Graver dere nærmere et tre enn fem meter?": "Nei",
  });
  const when = { from: ["3", "5", "2027"], to: ["7", "5", "2027"] };
  for (const [edge, parts] of Object.entries(when)) {
    for (const [at, part] of ["day", "month", "year"].entries())
      await page.locator(`input[name="gravetid.${edge}.${part}"]`).fill(parts[at]);
  }
  await fillAndGoOn(page, { "Når på døgnet arbeider dere?": "Mellom klokka 7 og 19" });
  await reads(page, "Hvem graver?");
  await fill(page, { "Graver dere selv?": "Nei" });
  if (world.scripts) await namesAtOnce(page);
  else await fetchesTheName(page);
}

const within = (page, label) => question(page.getByRole("group", { name: BUSINESS }), label);

async function choosesAnAddress(page) {
  const street = page.getByRole("group", { name: "Nærmeste adresse" }).locator("input").first();
  const list = page.getByRole("listbox");
  await page.locator("html[data-hydrated=true]").waitFor();
  await street.focus();
  await page.keyboard.type("storgata");
  await list.waitFor();
  await page.getByRole("status").filter({ hasText: say("address-suggestions", { count: 8 }) }).waitFor();
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "hidden" });
  assert.equal(await street.inputValue(), "storgata", "Escape takes nothing away");
  await page.keyboard.type(" ");
  await list.waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const active = page.locator(`#${await street.getAttribute("aria-activedescendant")}`);
  assert.equal(await active.innerText(), "Storgata 2, 4310 SANDVIK");
  await page.keyboard.press("Enter");
  const values = await page.getByRole("group", { name: "Nærmeste adresse" }).locator("input").evaluateAll((all) => all.map(({ value }) => value));
  assert.deepEqual(values, ["Storgata 2", "4310", "SANDVIK"]);
  assert.ok(await hasFocus(street), "choosing doesn't move the focus, and doesn't send the page");
}

async function namesAtOnce(page) {
  await page.locator("html[data-hydrated=true]").waitFor();
  const name = within(page, NAME);
  await isWrongWhenLeft(page);
  await within(page, NUMBER).pressSequentially("312 000 105");
  const found = say("organisation-found", { name: "TESTVIK GRAV OG ANLEGG AS" });
  await page.getByRole("status").filter({ hasText: found }).waitFor();
  assert.equal(await name.inputValue(), "TESTVIK GRAV OG ANLEGG AS");
  await name.fill("Testvik Graveservice");
  await within(page, NUMBER).fill("312000318");
  const bankrupt = say("organisation-bankrupt", { name: "FALLITT MASKIN AS" });
  await page.getByRole("status").filter({ hasText: bankrupt }).waitFor();
  assert.equal(await name.inputValue(), "Testvik Graveservice", "what a person wrote stays");
}

/** Not while it is typed, nor within the question; gone when it is mended. */
async function isWrongWhenLeft(page) {
  const number = within(page, NUMBER);
  const elsewhere = page.getByRole("radio", { name: "Nei", exact: true }).first();
  const saved = () => page.waitForResponse((response) => response.request().method() === "PUT");
  await Promise.all([saved(), number.pressSequentially("12345")]);
  await within(page, NAME).focus();
  assert.equal(await page.locator(".ds-validation-message").count(), 0, "the question is still being answered");
  await elsewhere.focus();
  await page.locator(".ds-validation-message").waitFor();
  assert.equal(await number.getAttribute("aria-invalid"), "true");
  assert.equal(await number.getAttribute("aria-describedby"), await page.locator(".ds-validation-message").getAttribute("id"));
  assert.ok(await hasFocus(elsewhere), "what is said takes no focus");
  await number.fill("974760673");
  await elsewhere.focus();
  await page.locator(".ds-validation-message").waitFor({ state: "detached" });
  await number.fill("");
}

async function fetchesTheName(page) {
  assert.equal((await next(page)).status(), 422, "the question comes with the page");
  await fill(page, { [BUSINESS]: { [NUMBER]: "312 000 318" } });
  await press(page, say("organisation-look-up"));
  await says(page, say("organisation-bankrupt", { name: "FALLITT MASKIN AS" }));
  assert.equal(await within(page, NAME).inputValue(), "FALLITT MASKIN AS");
  await fill(page, { [BUSINESS]: { [NUMBER]: "974760673", [NAME]: "Vårt eget" } });
  await press(page, say("organisation-look-up"));
  await says(page, say("organisation-unknown"));
  assert.equal(await within(page, NAME).inputValue(), "Vårt eget", "an unknown number takes no name away");
}
