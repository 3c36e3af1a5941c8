### Skjemasidene: utfylling og oppsummering.

form-place = Side { $at } av { $of }.
form-required-note = Alt må fylles ut, bortsett fra det som er merket «Valgfritt».
form-next = Neste steg
form-previous = Forrige steg
form-back-to-review = Tilbake til oppsummeringen
form-save = Lagre og fortsett senere
form-saved = Sist lagret kl. { $time }.
form-revealed = Svarene dine gir noen flere spørsmål på denne siden. Vi har lagret det du har skrevet.
form-restored = Vi har lagt inn igjen det du skrev før du ble logget ut. Filer må du velge på nytt.
form-stopped = Skjemaet er endret siden du begynte. Du kan lese utkastet, men du må begynne på nytt for å sende inn.
conditions-changed = Spørsmålene på siden er endret.
steps-label = Steg i skjemaet
steps-done = Ferdig:
field-limit = Du kan skrive inntil { $max } tegn.
field-choose = Velg fra listen
date-day = Dag
date-month = Måned
date-year = År
address-street = Gate og nummer
address-postcode = Postnummer
address-town = Poststed
period-from = Fra og med
period-to = Til og med
person-name = Navn
person-number = Fødselsnummer eller D-nummer
organisation-number = Organisasjonsnummer
organisation-name = Navn på virksomheten
organisation-look-up = Hent navnet
organisation-found = Vi fant «{ $name }» i Enhetsregisteret. Stemmer ikke navnet, kan du rette det.
organisation-unknown = Vi fant ikke nummeret i Enhetsregisteret. Sjekk at sifrene er riktige. Er de det, skriver du navnet selv.
organisation-removed = Virksomheten med dette nummeret er fjernet fra Enhetsregisteret. Sjekk nummeret. Er det riktig, skriver du navnet selv.
organisation-deleted = «{ $name }» er slettet fra Enhetsregisteret. Sjekk nummeret. Er det riktig, kan du gå videre.
organisation-bankrupt = Enhetsregisteret sier at «{ $name }» er konkurs. Sjekk nummeret. Er det riktig, kan du gå videre.
organisation-winding-up = Enhetsregisteret sier at «{ $name }» blir avviklet. Sjekk nummeret. Er det riktig, kan du gå videre.
organisation-down = Vi får ikke svar fra Enhetsregisteret nå. Skriv navnet selv.
organisation-incomplete = Skriv hele organisasjonsnummeret, alle de 9 sifrene, før du henter navnet.
address-suggestions = { $count ->
    [0] Ingen forslag.
    [one] Ett forslag. Bruk piltastene for å velge.
   *[other] { $count } forslag. Bruk piltastene for å velge.
}
property-gnr = Gårdsnummer (gnr.)
property-bnr = Bruksnummer (bnr.)
property-fnr = Festenummer (fnr.)
property-snr = Seksjonsnummer (snr.)
repeat-add = Legg til { $item }
repeat-add-first = Legg til { $item }
repeat-remove = Fjern { $item }
repeat-added = { $item } er lagt til.
repeat-removed = { $item } er fjernet.
table-sum = Sum
table-update = Regn ut summene
file-remove = Fjern { $name }
file-upload = Last opp
file-waiting = Vi sjekker filen for virus. Ingen kan åpne den før det er gjort.
file-infected = Vi fant virus i filen. Ingen kan åpne den.
upload-drop = Du kan også slippe filer her.
upload-start = Laster opp { $name }.
upload-half = { $name } er halvveis.
upload-done = { $name } er lastet opp.
upload-failed = { $name } kom ikke fram. Vi prøver igjen når du er på nett.
upload-again = Prøv igjen med { $name }
file-rename = Endre navn
file-name = Nytt navn på filen
file-rename-do = Lagre navnet
file-later = Har du det ikke nå, kan du sende det etter at du har søkt, innen { $period }.
file-limits = { $kinds }, inntil { $size }. { $count ->
    [one] Én fil.
   *[other] Inntil { $count } filer.
}
error-summary-title = Du må rette opp dette før du kan gå videre
review-title = Se over og send inn
summary-change = Endre
summary-change-what = svarene om «{ $title }»
stale-title = Utkastet er endret i et annet vindu
stale-text = Siden du sendte, bygger på en eldre utgave av utkastet. Vi har ikke skrevet over noe. Her er begge utgavene av svarene som er ulike. Velg hvilken du vil beholde.
stale-question = Spørsmål
stale-saved = Lagret i utkastet
stale-yours = På siden du sendte
stale-keep-saved = Behold det som er lagret
stale-keep-yours = Bruk svarene fra siden jeg sendte
stale-same = Svarene er like i begge utgavene, så du mister ikke noe.
stale-files = Filene du valgte, er ikke lagret. Velg dem på nytt når du er tilbake på siden.
form-closed = Skjemaet er ikke åpent nå. Du kan lese utkastet, men ikke sende det inn.
warnings-title = Se over dette før du går videre
warnings-text = Er svaret riktig, kan du gå videre.
exit-title = Du kan ikke søke her
exit-instead = Dette kan du gjøre i stedet
exit-kept = Vi har lagret svarene dine. Har du svart feil, kan du endre svaret og gå videre.
exit-change = Endre svaret
exit-delete = Slett utkastet
form-moved = Skjemaet er endret siden du var her sist. Noen av svarene dine passer ikke lenger. Se over svarene før du sender inn.
form-restored-offline = Vi har lagt inn igjen det du skrev mens du var uten nett.
fetched-login = Hentet fra innloggingen din.
fetched-population = Hentet fra Folkeregisteret. Er det feil? Rett det her, og meld fra til Skatteetaten.
fetched-contact = Hentet fra kontakt- og reservasjonsregisteret. Er det feil? Rett det her, og oppdater det på norge.no.
fetched-altinn = Hentet fra Altinn. Er det feil? Rett det her, og meld fra til Brønnøysundregistrene.
fetched-organisations = Hentet fra Enhetsregisteret. Er det feil? Rett det her, og meld fra til Brønnøysundregistrene.
down-population = Vi fikk ikke hentet opplysninger fra Folkeregisteret nå. Fyll inn selv.
down-contact = Vi fikk ikke hentet opplysninger fra kontakt- og reservasjonsregisteret nå. Fyll inn selv.
down-altinn = Vi fikk ikke hentet opplysninger fra Altinn nå. Fyll inn selv.
down-organisations = Vi fikk ikke hentet opplysninger fra Enhetsregisteret nå. Fyll inn selv.
earlier-text = Du har sendt dette skjemaet før. Du kan fylle inn svarene derfra og endre dem etterpå. Filer og erklæringer må du legge inn på nytt.
earlier-use = Bruk svarene fra forrige søknad (sendt { $sent })
earlier-used = { $count ->
    [0] Det var ingen flere svar å fylle inn.
    [one] Vi fylte inn ett svar fra forrige søknad. Se over det, og endre det hvis noe er nytt.
   *[other] Vi fylte inn { $count } svar fra forrige søknad. Se over dem, og endre det som er nytt.
}
form-offline = Du er uten nett. Det du skriver, blir tatt vare på her på enheten og sendt når du er på nett igjen. Da går vi også videre, hvis du har valgt det.
form-unsaved = Du er uten nett, og nettleseren kan ikke ta vare på det du skriver. Vent med å lukke siden til du er på nett igjen.
form-conflict = Utkastet er endret i et annet vindu. Vi skriver ikke over noe. Velg «Neste steg», så ser du begge utgavene.
session-title = Du blir snart logget ut
session-text = Det er en stund siden du gjorde noe. Velg «Fortsett» før kl. { $time } hvis du vil fortsette å være logget inn.
session-saved = Det du har skrevet, er lagret.
session-go-on = Fortsett
session-over-title = Du er logget ut
session-over-text = Vi tar vare på det du har skrevet. Logg inn igjen, så fortsetter du der du var.
session-login = Logg inn igjen
field-left = Tegn igjen: { $n }
field-over = Tegn for mye: { $n }
review-signers-title = Noen må signere
review-signers = Når du har sendt skjemaet, venter det til disse har logget inn og signert:
review-signers-see = De får se svarene og filene, men ikke adresser, telefonnumre og e-postadresser.

## Å fylle ut sammen

together-ask = Fyll ut sammen med noen
together-see = Se hvem som er med
together-with = Du fyller ut sammen med { $names }.
together-waiting = Du venter på svar fra den du har spurt.
together-saved = Sist lagret av { $name } { $time }.
review-changed = Skjemaet er ikke sendt, for svarene er endret siden du så dem. Se over på nytt, og send når alt stemmer.
review-together-waiting = Noen du har spurt, har ikke svart ennå. Sender du nå, blir de ikke med på søknaden.
review-together-sender = Det er { $name } som sender skjemaet. Alt du har skrevet, er lagret.
