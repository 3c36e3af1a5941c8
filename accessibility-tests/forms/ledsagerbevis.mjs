// The companion card. Who it is for opens different questions, so a journey says which.

/** In so many days, as three numbers. */
function inDays(days) {
  const day = new Date(Date.now() + days * 24 * 3600 * 1000);
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].map(String);
}

const [day, month, year] = inDays(200);

/** `who`: meg, barn, verge or fullmakt; `delivery`: hent or post. */
export function ledsagerbevis(who, delivery = "post") {
  return {
    name: `ledsagerbevis for ${who}`,
    key: "ledsagerbevis",
    answers: {
      for_hvem: who,
      navn: "Anders Testvik",
      navn_bruker: "Per Prøve",
      fodselsnummer_bruker: "15869099926",
      hjelp: ["forflytning", "tilsyn"],
      beskrivelse: "Trenger hjelp i trapper og trengsel.",
      under_skolealder: "yes",
      hvor_ofte: "alltid",
      varighet: "midlertidig",
      "varer_til.day": day,
      "varer_til.month": month,
      "varer_til.year": year,
      hatt_for: "yes",
      "gammelt_utloper.day": "1",
      "gammelt_utloper.month": "6",
      "gammelt_utloper.year": "2025",
      samme_behov: "no",
      kan_kontakte: "yes",
      epost: "anders@example.no",
      telefon: "999 88 777",
      bydel: "vest",
      levering: delivery,
      "adresse.street": "Testveien 1",
      "adresse.postcode": "4306",
      "adresse.town": "Sandnes",
      riktig: "yes",
      har_rett: "yes",
    },
    wrong: {
      navn: "N".repeat(400),
      fodselsnummer_bruker: "20036914712",
      beskrivelse: "x".repeat(2001),
      merbehov: "x".repeat(1001),
      fullmakt: "program",
      "varer_til.day": "31",
      "varer_til.month": "2",
      "varer_til.year": "2020",
      "gammelt_utloper.day": "x",
      "gammelt_utloper.month": "13",
      "gammelt_utloper.year": "25",
      bilde: "pdf",
      epost: "anders",
      telefon: "123",
      "adresse.postcode": "43",
      annet: "x".repeat(1001),
    },
  };
}
