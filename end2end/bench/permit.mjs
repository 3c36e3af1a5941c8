// The event permit, filled in: what is posted on each page, and what is posted wrongly on the first.
import { png } from "../steps/files.mjs";

export const SERVICE = "event-permit";

/** The pages in their order, each with its answers as the page's form sends them. */
export const pages = {
  applicant: [
    ["full_name", "Kari Nordmann"],
    ["email", "kari.nordmann@example.org"],
    ["phone", "+47 22 86 44 00"],
    ["birth_date.day", "17"],
    ["birth_date.month", "5"],
    ["birth_date.year", "1984"],
    ["applicant_type", "organisation"],
  ],
  organisation: [
    ["org_name", "Nedre Storgate Velforening"],
    ["org_number", "974760673"],
    ["org_role", "chair"],
  ],
  address: [
    ["street", "Storgata 12"],
    ["street_extra", ""],
    ["postcode", "0155"],
    ["town", "Oslo"],
  ],
  event: [
    ["event_name", "Gatemarked"],
    ["event_date.day", "19"],
    ["event_date.month", "6"],
    ["event_date.year", "2027"],
    ["attendance", "450"],
    ["facilities", "power"],
    ["facilities", "waste"],
    ["alcohol", "no"],
    ["description", "Et gatemarked med førti boder, mat, musikk fra tolv til seks og en krok for barna ved skolen."],
    ["insured", "yes"],
  ],
  plan: [["site_plan", png("plan.png")]],
};

export const mistakes = [
  ["full_name", ""],
  ["email", "not-an-email"],
  ["phone", "abc"],
  ["birth_date.day", "31"],
  ["birth_date.month", "2"],
  ["birth_date.year", "1984"],
];

/** A page's post: what goes with the answers. */
export function posted(page, revision, answers = pages[page]) {
  const shown = new Set(pages[page].map(([name]) => name.split(".")[0]));
  return [["_revision", String(revision)], ["_shown", [...shown].join(" ")], ...answers, ["do", "next"]];
}
