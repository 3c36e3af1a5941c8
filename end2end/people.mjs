// The demo's people, as the demo's provider and registers know them.
export const anders = { name: "Anders Testvik", number: "15869010089", email: "anders.testvik@example.org" };
export const berit = { name: "Berit Prøvestad", number: "15869010240", email: "berit.provestad@example.org" };
export const camilla = { name: "Camilla Demodal", number: "01878510018", email: "camilla.demodal@example.org" };
/** Holds no level above this one, and isn't in the contact register. */
export const fredrik = { name: "Fredrik Lavnes", number: "29820050043", level: "idporten-loa-substantial" };
export const guro = { name: "Guro Skjermdal", number: "15869099918", email: "guro.skjermdal@example.org" };
export const hannah = { name: "Hannah Example", number: "55869010072", email: "hannah.example@example.org" };

export const marit = { name: "Marit Saksvik", groups: ["fritid"] };
export const nils = { name: "Nils Køhaug", groups: ["barnehage", "kultur"] };
export const oda = { name: "Oda Sakshaug", groups: ["kultur", "fritid"] };
export const pia = { name: "Pia Skjemdal", groups: ["skjema"] };
export const siv = { name: "Siv Skolmen", groups: ["skole", "klage", "skjenking", "skjerming"] };

export const children = [
  { name: "Didrik Demodal", number: "14832290026" },
  { name: "Eline Demodal", number: "02912390066" },
];

export const citizens = [anders, berit, camilla, fredrik, guro, hannah];
export const employees = [marit, nils, oda, pia, siv];

/** Numbers that may stand in no address and no mail. */
export const numbers = [...citizens, ...children].map((person) => person.number);
