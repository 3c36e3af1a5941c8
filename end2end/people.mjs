// The demo's people, as the demo's provider and registers know them.
export const anders = { name: "Anders Testvik", number: "15869010089", email: "anders.testvik@example.org" };
export const berit = { name: "Berit Prøvestad", number: "15869010240", email: "berit.provestad@example.org" };
export const camilla = { name: "Camilla Demodal", number: "01878510018", email: "camilla.demodal@example.org" };
export const fredrik = { name: "Fredrik Lavnes", number: "29820050043" };
export const guro = { name: "Guro Skjermdal", number: "15869099918", email: "guro.skjermdal@example.org" };
export const hannah = { name: "Hannah Example", number: "55869010072", email: "hannah.example@example.org" };

export const marit = { name: "Marit Saksvik" };
export const nils = { name: "Nils Køhaug" };
export const oda = { name: "Oda Sakshaug" };

export const children = [
  { name: "Didrik Demodal", number: "14832290026" },
  { name: "Eline Demodal", number: "02912390066" },
];

/** Numbers that may stand in no address and no mail. */
export const numbers = [anders, berit, camilla, fredrik, guro, hannah, ...children].map((person) => person.number);
