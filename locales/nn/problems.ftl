### Det som må rettast i eit svar: kva du gjer, og i kva felt. Står under feltet og i lista øvst på sida.

problem-required = Fyll ut «{ $label }».
problem-required-choice = Vel eit svar på «{ $label }».
problem-required-date = Fyll ut dag, månad og år i «{ $label }».
problem-required-file = Legg ved ei fil i «{ $label }».
problem-required-declaration = Kryss av for å stadfeste: «{ $label }»
problem-required-table = Fyll ut minst éi rute i tabellen.

## Tekst

problem-too-long = Skriv kortare i «{ $label }»: høgst { $max } teikn. No er det { $length }.
problem-too-short = Skriv meir i «{ $label }»: minst { $min } teikn.
problem-control-characters = «{ $label }» har skjulte teikn som vi ikkje kan lagre. Slett teksten og skriv han på nytt.

## Tal

problem-not-a-number = Skriv eit tal i «{ $label }», til dømes 25.
problem-not-an-integer = Skriv eit heilt tal i «{ $label }», utan komma.
problem-too-many-decimals = { $decimals ->
    [one] Skriv høgst eitt siffer etter kommaet i «{ $label }».
   *[other] Skriv høgst { $decimals } siffer etter kommaet i «{ $label }».
}
problem-too-small = Talet i «{ $label }» er for lågt. Skriv { $min } eller meir.
problem-too-large = Talet i «{ $label }» er for høgt. Skriv { $max } eller mindre.

## Val

problem-not-an-option = Svaret du har valt på «{ $label }», kan ikkje brukast her. Vel eit anna.
problem-too-few-choices = { $min ->
    [one] Vel minst eitt svar på «{ $label }».
   *[other] Vel minst { $min } svar på «{ $label }».
}
problem-too-many-choices = { $max ->
    [one] Vel berre eitt svar på «{ $label }».
   *[other] Vel høgst { $max } svar på «{ $label }».
}

## Datoar og klokkeslett

problem-not-a-date = Datoen i «{ $label }» finst ikkje. Skriv dag, månad og år med tal, til dømes 24 11 2026.
problem-date-incomplete = Datoen i «{ $label }» er ikkje heil. Fyll ut både dag, månad og år.
problem-date-too-early = Datoen i «{ $label }» er for tidleg. Skriv { $min } eller ein seinare dato.
problem-date-too-late = Datoen i «{ $label }» er for sein. Skriv { $max } eller ein tidlegare dato.
problem-not-a-month = Månaden i «{ $label }» finst ikkje. Skriv månad og år, til dømes 3 2026.
problem-month-incomplete = Månaden i «{ $label }» er ikkje heil. Fyll ut både månad og år.
problem-month-too-early = Månaden i «{ $label }» er for tidleg. Skriv { $min } eller ein seinare månad.
problem-month-too-late = Månaden i «{ $label }» er for sein. Skriv { $max } eller ein tidlegare månad.
problem-not-a-time = Skriv eit klokkeslett i «{ $label }», til dømes 08.30.
problem-time-too-early = Klokkeslettet i «{ $label }» er for tidleg. Skriv { $min } eller seinare.
problem-time-too-late = Klokkeslettet i «{ $label }» er for seint. Skriv { $max } eller tidlegare.
problem-period-backwards = Datoen i «{ $label }» er før perioden byrjar. Skriv same dagen som han byrjar, eller ein seinare dag.

## Nummer og adresser

problem-not-an-email = Skriv heile e-postadressa i «{ $label }», til dømes namn@eksempel.no.
problem-not-a-phone = Telefonnummeret i «{ $label }» stemmer ikkje. Eit norsk nummer har 8 siffer, eit utanlandsk byrjar med + og landkoden.
problem-not-a-national-id = Nummeret i «{ $label }» stemmer ikkje. Eit fødselsnummer eller D-nummer har 11 siffer. Sjekk at alle er rette.
problem-not-an-organisation-number = Nummeret i «{ $label }» stemmer ikkje. Eit organisasjonsnummer har 9 siffer. Sjekk at alle er rette.
problem-not-a-bank-account = Nummeret i «{ $label }» stemmer ikkje. Eit kontonummer har 11 siffer. Sjekk at alle er rette.
problem-not-a-postcode = Skriv 4 siffer i «{ $label }», til dømes 0150.
problem-not-a-property-number = Skriv nummeret i «{ $label }» med siffer, til dømes 41. Det er frå 1 til 99999.

## Fleire av same slag

problem-too-few-rows = { $min ->
    [one] Legg til minst éin i «{ $label }».
   *[other] Legg til minst { $min } i «{ $label }».
}
problem-too-many-rows = { $max ->
    [one] Du kan berre ha éin i «{ $label }». Fjern resten.
   *[other] Du kan ha høgst { $max } i «{ $label }». Fjern nokre.
}

## Filer

problem-file-too-large = Fila i «{ $label }» er for stor. Vel ei fil på inntil { $max }.
problem-file-too-many = { $max ->
    [one] Du kan berre leggje ved éi fil i «{ $label }». Fjern den du har, viss du vil byte.
   *[other] Du kan leggje ved inntil { $max } filer i «{ $label }». Fjern ei av dei viss du vil byte.
}
problem-file-empty = Fila i «{ $label }» er tom. Opne ho og sjå at ho er rett, og last ho opp på nytt.
problem-file-wrong-kind = Vi kan ikkje ta imot denne typen fil i «{ $label }». Vel ein av desse typane: { $kinds }.
problem-file-broken = Vi klarer ikkje å lese biletet «{ $name }» i «{ $label }». Prøv å ta biletet på nytt, eller vel ei anna fil.
problem-file-infected = Vi fann virus i fila «{ $name }» i «{ $label }», så vi har ikkje teke imot ho. Vel ei anna fil, eller lag fila på nytt på ei maskin utan virus.
problem-picture-too-large = Biletet «{ $name }» i «{ $label }» har for mange pikslar. Gjer det mindre, eller ta eit nytt bilete.
