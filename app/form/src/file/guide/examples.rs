//! A small example of each kind of field. A test reads them all.

/// The example of a kind.
pub fn example(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "text" => TEXT,
        "long text" => LONG_TEXT,
        "integer" => INTEGER,
        "decimal" => DECIMAL,
        "money" => MONEY,
        "percentage" => PERCENTAGE,
        "yes/no" => YES_NO,
        "choice" => CHOICE,
        "choices" => CHOICES,
        "date" => DATE,
        "month" => MONTH,
        "time" => TIME,
        "period" => PERIOD,
        "email" => EMAIL,
        "phone" => PHONE,
        "national identity number" => NATIONAL_ID,
        "organisation number" => ORGANISATION_NUMBER,
        "bank account" => ACCOUNT,
        "person" => PERSON,
        "organisation" => ORGANISATION,
        "address" => ADDRESS,
        "property" => PROPERTY,
        "file" => FILE,
        "declaration" => DECLARATION,
        "calculation" => CALCULATION,
        "information" => INFORMATION,
        "repeat" => REPEAT,
        "table" => TABLE,
        "matrix" => MATRIX,
        "rating" => RATING,
        _ => return None,
    })
}

const TEXT: &str = "\
- text: navn
  label: {nb: Navnet ditt, nn: Namnet ditt, en: Your name}
  autocomplete: name
  prefill: actor.name
";

const LONG_TEXT: &str = "\
- long text: hvorfor
  label: {nb: \"Hvorfor søker du?\", nn: \"Kvifor søkjer du?\", en: \"Why are you applying?\"}
  max: 1000
";

const INTEGER: &str = "\
- integer: antall_barn
  label: {nb: \"Hvor mange barn har du?\", nn: \"Kor mange barn har du?\", en: \"How many children do you have?\"}
  max: 20
";

const DECIMAL: &str = "\
- decimal: timer
  label: {nb: Timer i uka, nn: Timar i veka, en: Hours a week}
  decimals: 1
  unit: {nb: timer, nn: timar, en: hours}
";

const MONEY: &str = "\
- money: inntekt
  label: {nb: Inntekt i fjor, nn: Inntekt i fjor, en: Income last year}
";

const PERCENTAGE: &str = "\
- percentage: stilling
  label: {nb: Stilling, nn: Stilling, en: Position}
";

const YES_NO: &str = "\
- yes/no: har_barn
  label: {nb: \"Har du barn?\", nn: \"Har du barn?\", en: \"Do you have children?\"}
";

const CHOICE: &str = "\
- choice: for_hvem
  label: {nb: \"Hvem søker du for?\", nn: \"Kven søkjer du for?\", en: \"Who are you applying for?\"}
  options:
    meg: {nb: Meg selv, nn: Meg sjølv, en: Myself}
    barn: {nb: Barnet mitt, nn: Barnet mitt, en: My child}
";

const CHOICES: &str = "\
- choices: dager
  label: {nb: \"Hvilke dager?\", nn: \"Kva dagar?\", en: \"Which days?\"}
  min: 1
  options:
    - {option: mandag, label: {nb: Mandag, nn: Måndag, en: Monday}}
    - option: lordag
      label: {nb: Lørdag, nn: Laurdag, en: Saturday}
      help: {nb: Bare om sommeren., nn: Berre om sommaren., en: In summer only.}
";

const DATE: &str = "\
- date: fodt
  label: {nb: Fødselsdato, nn: Fødselsdato, en: Date of birth}
  min: date(\"1900-01-01\")
  max: today()
";

const MONTH: &str = "\
- month: fra_maned
  label: {nb: \"Fra hvilken måned?\", nn: \"Frå kva månad?\", en: \"From which month?\"}
  min: today()
";

const TIME: &str = "\
- time: klokkeslett
  label: {nb: \"Når kommer du?\", nn: \"Når kjem du?\", en: \"When will you arrive?\"}
  min: \"08:00\"
  max: \"16:00\"
";

const PERIOD: &str = "\
- period: reise
  label: {nb: \"Når er båten borte?\", nn: \"Når er båten borte?\", en: \"When is the boat away?\"}
";

const EMAIL: &str = "\
- email: epost
  label: {nb: E-postadresse, nn: E-postadresse, en: Email address}
  autocomplete: email
  prefill: actor.email
";

const PHONE: &str = "\
- phone: telefon
  label: {nb: Telefonnummer, nn: Telefonnummer, en: Phone number}
  optional: true
";

const NATIONAL_ID: &str = "\
- national identity number: fodselsnummer
  label: {nb: Fødselsnummer, nn: Fødselsnummer, en: National identity number}
  help: {nb: 11 siffer, nn: 11 siffer, en: 11 digits}
";

const ORGANISATION_NUMBER: &str = "\
- organisation number: orgnr
  label: {nb: Organisasjonsnummer, nn: Organisasjonsnummer, en: Organisation number}
  prefill: party.number
";

const ACCOUNT: &str = "\
- bank account: konto
  label: {nb: Kontonummer, nn: Kontonummer, en: Account number}
";

const PERSON: &str = "\
- person: medeier
  label: {nb: Den andre eieren, nn: Den andre eigaren, en: The other owner}
";

const ORGANISATION: &str = "\
- organisation: forening
  label: {nb: Foreningen, nn: Foreininga, en: The association}
";

const ADDRESS: &str = "\
- address: bosted
  label: {nb: \"Hvor bor du?\", nn: \"Kvar bur du?\", en: \"Where do you live?\"}
  prefill: actor.address
";

const PROPERTY: &str = "\
- property: eiendom
  label: {nb: Eiendommen, nn: Eigedomen, en: The property}
";

const FILE: &str = "\
- file: bilder
  label: {nb: Bilder av båten, nn: Bilete av båten, en: Photos of the boat}
  help: {nb: Ett fra hver side., nn: Eitt frå kvar side., en: One from each side.}
  kinds: [image]
  max files: 4
  max size: 20 MB
  later: 14 days
";

const DECLARATION: &str = "\
- declaration: riktig
  label: {nb: \"Det jeg har skrevet, er riktig.\", nn: \"Det eg har skrive, er rett.\", en: What I have written is right.}
";

const CALCULATION: &str = "\
- calculation: om_tjue_ar
  label: {nb: Året om tjue år, nn: Året om tjue år, en: The year in twenty years}
  value: 2026 + 20
  decimals: 0
";

const INFORMATION: &str = "\
- information: viktig
  tone: warning
  text: {nb: Husk å fortøye godt., nn: Hugs å fortøye godt., en: Remember to moor well.}
";

const REPEAT: &str = "\
- repeat: barna
  label: {nb: Barna dine, nn: Barna dine, en: Your children}
  item: {nb: Barn, nn: Barn, en: Child}
  min: 1
  max: 10
  fields:
    - text: fornavn
      label: {nb: Fornavn, nn: Førenamn, en: First name}
    - date: fodt
      label: {nb: Fødselsdato, nn: Fødselsdato, en: Date of birth}
";

const TABLE: &str = "\
- table: budsjett
  label: {nb: Budsjett, nn: Budsjett, en: Budget}
  row label: {nb: Post, nn: Post, en: Item}
  rows:
    leie: {nb: Leie, nn: Leige, en: Rent}
    mat: {nb: Mat, nn: Mat, en: Food}
  columns:
    - money: belop
      label: {nb: Kroner, nn: Kroner, en: Kroner}
  sum: [belop]
";

const MATRIX: &str = "\
- matrix: om_havna
  label: {nb: \"Hva synes du om havna?\", nn: \"Kva synest du om hamna?\", en: \"What do you think of the harbour?\"}
  rows:
    ren: {nb: Havna er ren., nn: Hamna er rein., en: The harbour is clean.}
    trygg: {nb: Havna er trygg., nn: Hamna er trygg., en: The harbour is safe.}
  options:
    enig: {nb: Enig, nn: Einig, en: Agree}
    uenig: {nb: Uenig, nn: Usamd, en: Disagree}
";

const RATING: &str = "\
- rating: hvor_lett
  label: {nb: \"Hvor lett var det?\", nn: \"Kor lett var det?\", en: \"How easy was it?\"}
  max: 5
  low: {nb: Svært vanskelig, nn: Svært vanskeleg, en: Very difficult}
  high: {nb: Svært lett, nn: Svært lett, en: Very easy}
";
