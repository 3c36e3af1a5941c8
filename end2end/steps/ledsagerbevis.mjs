// An application for a companion card, page by page, in Bokmål.
import { press } from "./page.mjs";
import { fillAndGoOn } from "./fill.mjs";
import { pdf, png } from "./files.mjs";
import { start } from "./login.mjs";
import { words } from "../words.mjs";

export const SERVICE = "ledsagerbevis";
export const TITLE = "Ledsagerbevis";
export const photo = png("meg.png");
export const statement = pdf("legeerklæring.pdf");

export const districts = {
  west: "Vest: Lura, Stangeland, Ganddal, Malmheim eller Figgjo",
  east: "Øst: Hana, Riska, Høle eller Forsand",
};

/** The pages of an application for oneself: their headings and what one answers. */
export const pages = {
  "Hvem søker du for?": { "Hvem skal ha ledsagerbeviset?": "Meg selv" },
  "Hva trenger du følge til?": {
    "Hva slags hjelp trengs?": ["Å finne fram", "Tilsyn på grunn av sykdom eller fare"],
    "Hvorfor trengs det følge?": "Jeg ser dårlig og trenger hjelp i trapper og trengsel.",
    "Hvor ofte trengs det følge?": "Som regel",
  },
  "Hvor lenge varer behovet?": {
    "Hvor lenge trengs kortet?": "Behovet er varig",
    "Har personen hatt ledsagerbevis før?": "Nei",
  },
  "Bilde og uttalelse": {
    "Bilde til kortet": photo,
    "Uttalelse fra lege eller annen fagperson": statement,
    "Kan vi kontakte den som har skrevet uttalelsen?": "Ja",
  },
  "Hvordan når vi deg?": { "Hvor bor den som skal ha kortet?": districts.east },
  "Hvordan vil du ha kortet?": { "Hvor skal vi levere kortet?": "Jeg henter det på rådhuset" },
  "Bekreft opplysningene": {
    "Jeg har svart så riktig jeg kan, og jeg sier fra til kommunen hvis behovet endrer seg.": true,
  },
};

/** Fills every page for a person; stops at the review. The draft's address. */
export async function fillAll(page, person, { district = districts.east } = {}) {
  const draft = await start(page, SERVICE, person);
  const answers = { ...pages, "Hvordan når vi deg?": { "Hvor bor den som skal ha kortet?": district } };
  for (const one of Object.values(answers)) await fillAndGoOn(page, one);
  return draft;
}

/** Applies; stops at the receipt. The case's reference. */
export async function apply(page, person, options) {
  await fillAll(page, person, options);
  await press(page, words("nb")("review-send"));
  return referenceOf(page);
}

/** The reference a page's address holds. */
export function referenceOf(page) {
  const found = new URL(page.url()).pathname.match(/\/case\/([^/]+)/);
  if (!found) throw new Error(`not a page of a case: ${page.url()}`);
  return found[1];
}
