### Det som må rettes i et svar: hva du gjør, og i hvilket felt. Står under feltet og i listen øverst på siden.

problem-required = Fyll ut «{ $label }».
problem-required-choice = Velg et svar på «{ $label }».
problem-required-date = Fyll ut dag, måned og år i «{ $label }».
problem-required-file = Legg ved en fil i «{ $label }».
problem-required-declaration = Kryss av for å bekrefte: «{ $label }»
problem-required-table = Fyll ut minst én rute i tabellen.

## Tekst

problem-too-long = Skriv kortere i «{ $label }»: høyst { $max } tegn. Nå er det { $length }.
problem-too-short = Skriv mer i «{ $label }»: minst { $min } tegn.
problem-control-characters = «{ $label }» har skjulte tegn som vi ikke kan lagre. Slett teksten og skriv den på nytt.

## Tall

problem-not-a-number = Skriv et tall i «{ $label }», for eksempel 25.
problem-not-an-integer = Skriv et helt tall i «{ $label }», uten komma.
problem-too-many-decimals = { $decimals ->
    [one] Skriv høyst ett siffer etter kommaet i «{ $label }».
   *[other] Skriv høyst { $decimals } sifre etter kommaet i «{ $label }».
}
problem-too-small = Tallet i «{ $label }» er for lavt. Skriv { $min } eller mer.
problem-too-large = Tallet i «{ $label }» er for høyt. Skriv { $max } eller mindre.

## Valg

problem-not-an-option = Svaret du har valgt på «{ $label }», kan ikke brukes her. Velg et annet.
problem-too-few-choices = { $min ->
    [one] Velg minst ett svar på «{ $label }».
   *[other] Velg minst { $min } svar på «{ $label }».
}
problem-too-many-choices = { $max ->
    [one] Velg bare ett svar på «{ $label }».
   *[other] Velg høyst { $max } svar på «{ $label }».
}

## Datoer og klokkeslett

problem-not-a-date = Datoen i «{ $label }» finnes ikke. Skriv dag, måned og år med tall, for eksempel 24 11 2026.
problem-date-incomplete = Datoen i «{ $label }» er ikke hel. Fyll ut både dag, måned og år.
problem-date-too-early = Datoen i «{ $label }» er for tidlig. Skriv { $min } eller en senere dato.
problem-date-too-late = Datoen i «{ $label }» er for sen. Skriv { $max } eller en tidligere dato.
problem-not-a-month = Måneden i «{ $label }» finnes ikke. Skriv måned og år, for eksempel 3 2026.
problem-month-incomplete = Måneden i «{ $label }» er ikke hel. Fyll ut både måned og år.
problem-month-too-early = Måneden i «{ $label }» er for tidlig. Skriv { $min } eller en senere måned.
problem-month-too-late = Måneden i «{ $label }» er for sen. Skriv { $max } eller en tidligere måned.
problem-not-a-time = Skriv et klokkeslett i «{ $label }», for eksempel 08.30.
problem-time-too-early = Klokkeslettet i «{ $label }» er for tidlig. Skriv { $min } eller senere.
problem-time-too-late = Klokkeslettet i «{ $label }» er for sent. Skriv { $max } eller tidligere.
problem-period-backwards = Datoen i «{ $label }» er før perioden begynner. Skriv samme dag som den begynner, eller en senere dag.

## Numre og adresser

problem-not-an-email = Skriv hele e-postadressen i «{ $label }», for eksempel navn@eksempel.no.
problem-not-a-phone = Telefonnummeret i «{ $label }» stemmer ikke. Et norsk nummer har 8 sifre, et utenlandsk begynner med + og landkoden.
problem-not-a-national-id = Nummeret i «{ $label }» stemmer ikke. Et fødselsnummer eller D-nummer har 11 sifre. Sjekk at alle er riktige.
problem-not-an-organisation-number = Nummeret i «{ $label }» stemmer ikke. Et organisasjonsnummer har 9 sifre. Sjekk at alle er riktige.
problem-not-a-bank-account = Nummeret i «{ $label }» stemmer ikke. Et kontonummer har 11 sifre. Sjekk at alle er riktige.
problem-not-a-postcode = Skriv 4 sifre i «{ $label }», for eksempel 0150.
problem-not-a-property-number = Skriv nummeret i «{ $label }» med sifre, for eksempel 41. Det er fra 1 til 99999.

## Flere av samme slag

problem-too-few-rows = { $min ->
    [one] Legg til minst én i «{ $label }».
   *[other] Legg til minst { $min } i «{ $label }».
}
problem-too-many-rows = { $max ->
    [one] Du kan bare ha én i «{ $label }». Fjern resten.
   *[other] Du kan ha høyst { $max } i «{ $label }». Fjern noen.
}

## Filer

problem-file-too-large = Filen i «{ $label }» er for stor. Velg en fil på inntil { $max }.
problem-file-too-many = { $max ->
    [one] Du kan bare legge ved én fil i «{ $label }». Fjern den du har, hvis du vil bytte.
   *[other] Du kan legge ved inntil { $max } filer i «{ $label }». Fjern en av dem hvis du vil bytte.
}
problem-file-empty = Filen i «{ $label }» er tom. Åpne den og se at den er riktig, og last den opp på nytt.
problem-file-wrong-kind = Vi kan ikke ta imot denne typen fil i «{ $label }». Velg en av disse typene: { $kinds }.
problem-file-broken = Vi klarer ikke å lese bildet «{ $name }» i «{ $label }». Prøv å ta bildet på nytt, eller velg en annen fil.
problem-file-infected = Vi fant virus i filen «{ $name }» i «{ $label }», så vi har ikke tatt imot den. Velg en annen fil, eller lag filen på nytt på en maskin uten virus.
problem-picture-too-large = Bildet «{ $name }» i «{ $label }» har for mange piksler. Gjør det mindre, eller ta et nytt bilde.
