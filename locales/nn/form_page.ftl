### Skjemasidene: utfylling og oppsummering.

form-place = Side { $at } av { $of }.
form-required-note = Alt må fyllast ut, bortsett frå det som er merkt «Valfritt».
form-next = Neste steg
form-previous = Førre steg
form-back-to-review = Tilbake til oppsummeringa
form-save = Lagre og hald fram seinare
form-saved = Sist lagra kl. { $time }.
form-revealed = Svara dine gir nokre fleire spørsmål på denne sida. Vi har lagra det du har skrive.
form-restored = Vi har lagt inn att det du skreiv før du vart logga ut. Filer må du velje på nytt.
form-stopped = Skjemaet er endra sidan du byrja. Du kan lese utkastet, men du må byrje på nytt for å sende inn.
conditions-changed = Spørsmåla på sida er endra.
steps-label = Steg i skjemaet
steps-done = Ferdig:
field-limit = Du kan skrive inntil { $max } teikn.
field-choose = Vel frå lista
date-day = Dag
date-month = Månad
date-year = År
address-street = Gate og nummer
address-postcode = Postnummer
address-town = Poststad
period-from = Frå og med
period-to = Til og med
person-name = Namn
person-number = Fødselsnummer eller D-nummer
organisation-number = Organisasjonsnummer
organisation-name = Namn på verksemda
organisation-look-up = Hent namnet
organisation-found = Vi fann «{ $name }» i Einingsregisteret. Stemmer ikkje namnet, kan du rette det.
organisation-unknown = Vi fann ikkje nummeret i Einingsregisteret. Sjekk at sifra er rette. Er dei det, skriv du namnet sjølv.
organisation-removed = Verksemda med dette nummeret er fjerna frå Einingsregisteret. Sjekk nummeret. Er det rett, skriv du namnet sjølv.
organisation-deleted = «{ $name }» er sletta frå Einingsregisteret. Sjekk nummeret. Er det rett, kan du gå vidare.
organisation-bankrupt = Einingsregisteret seier at «{ $name }» er konkurs. Sjekk nummeret. Er det rett, kan du gå vidare.
organisation-winding-up = Einingsregisteret seier at «{ $name }» blir avvikla. Sjekk nummeret. Er det rett, kan du gå vidare.
organisation-down = Vi får ikkje svar frå Einingsregisteret no. Skriv namnet sjølv.
organisation-incomplete = Skriv heile organisasjonsnummeret, alle dei 9 sifra, før du hentar namnet.
address-suggestions = { $count ->
    [0] Ingen forslag.
    [one] Eitt forslag. Bruk piltastane for å velje.
   *[other] { $count } forslag. Bruk piltastane for å velje.
}
property-gnr = Gardsnummer (gnr.)
property-bnr = Bruksnummer (bnr.)
property-fnr = Festenummer (fnr.)
property-snr = Seksjonsnummer (snr.)
repeat-add = Legg til { $item }
repeat-add-first = Legg til { $item }
repeat-remove = Fjern { $item }
repeat-added = { $item } er lagt til.
repeat-removed = { $item } er fjerna.
table-sum = Sum
table-update = Rekn ut summane
file-remove = Fjern { $name }
file-upload = Last opp
file-waiting = Vi sjekkar fila for virus. Ingen kan opne ho før det er gjort.
file-infected = Vi fann virus i fila. Ingen kan opne ho.
upload-drop = Du kan òg sleppe filer her.
upload-start = Lastar opp { $name }.
upload-half = { $name } er halvvegs.
upload-done = { $name } er lasta opp.
upload-failed = { $name } kom ikkje fram. Vi prøver igjen når du er på nett.
upload-again = Prøv igjen med { $name }
file-rename = Endre namn
file-name = Nytt namn på fila
file-rename-do = Lagre namnet
file-later = Har du det ikkje no, kan du sende det etter at du har søkt, innan { $period }.
file-limits = { $kinds }, inntil { $size }. { $count ->
    [one] Éi fil.
   *[other] Inntil { $count } filer.
}
error-summary-title = Du må rette opp dette før du kan gå vidare
review-title = Sjå over og send inn
summary-change = Endre
summary-change-what = svara om «{ $title }»
stale-title = Utkastet er endra i eit anna vindauge
stale-text = Sida du sende, byggjer på ei eldre utgåve av utkastet. Vi har ikkje skrive over noko. Her er begge utgåvene av svara som er ulike. Vel kva for ei du vil behalde.
stale-question = Spørsmål
stale-saved = Lagra i utkastet
stale-yours = På sida du sende
stale-keep-saved = Behald det som er lagra
stale-keep-yours = Bruk svara frå sida eg sende
stale-same = Svara er like i begge utgåvene, så du mistar ikkje noko.
stale-files = Filene du valde, er ikkje lagra. Vel dei på nytt når du er tilbake på sida.
form-closed = Skjemaet er ikkje ope no. Du kan lese utkastet, men ikkje sende det inn.
warnings-title = Sjå over dette før du går vidare
warnings-text = Er svaret rett, kan du gå vidare.
exit-title = Du kan ikkje søkje her
exit-instead = Dette kan du gjere i staden
exit-kept = Vi har lagra svara dine. Har du svart feil, kan du endre svaret og gå vidare.
exit-change = Endre svaret
exit-delete = Slett utkastet
form-moved = Skjemaet er endra sidan du var her sist. Nokre av svara dine passar ikkje lenger. Sjå over svara før du sender inn.
form-restored-offline = Vi har lagt inn att det du skreiv medan du var utan nett.
fetched-login = Henta frå innlogginga di.
fetched-population = Henta frå Folkeregisteret. Er det feil? Rett det her, og meld frå til Skatteetaten.
fetched-contact = Henta frå kontakt- og reservasjonsregisteret. Er det feil? Rett det her, og oppdater det på norge.no.
fetched-altinn = Henta frå Altinn. Er det feil? Rett det her, og meld frå til Brønnøysundregistera.
fetched-organisations = Henta frå Einingsregisteret. Er det feil? Rett det her, og meld frå til Brønnøysundregistera.
down-population = Vi fekk ikkje henta opplysningar frå Folkeregisteret no. Fyll inn sjølv.
down-contact = Vi fekk ikkje henta opplysningar frå kontakt- og reservasjonsregisteret no. Fyll inn sjølv.
down-altinn = Vi fekk ikkje henta opplysningar frå Altinn no. Fyll inn sjølv.
down-organisations = Vi fekk ikkje henta opplysningar frå Einingsregisteret no. Fyll inn sjølv.
earlier-text = Du har sendt dette skjemaet før. Du kan fylle inn svara derfrå og endre dei etterpå. Filer og erklæringar må du leggje inn på nytt.
earlier-use = Bruk svara frå førre søknad (send { $sent })
earlier-used = { $count ->
    [0] Det var ingen fleire svar å fylle inn.
    [one] Vi fylte inn eitt svar frå førre søknad. Sjå over det, og endre det viss noko er nytt.
   *[other] Vi fylte inn { $count } svar frå førre søknad. Sjå over dei, og endre det som er nytt.
}
form-offline = Du er utan nett. Det du skriv, blir teke vare på her på eininga og sendt når du er på nett att. Då går vi òg vidare, viss du har valt det.
form-unsaved = Du er utan nett, og nettlesaren kan ikkje ta vare på det du skriv. Vent med å lukke sida til du er på nett att.
form-conflict = Utkastet er endra i eit anna vindauge. Vi skriv ikkje over noko. Vel «Neste steg», så ser du begge utgåvene.
session-title = Du blir snart logga ut
session-text = Det er ei stund sidan du gjorde noko. Vel «Hald fram» før kl. { $time } om du vil halde fram med å vere logga inn.
session-saved = Det du har skrive, er lagra.
session-go-on = Hald fram
session-over-title = Du er logga ut
session-over-text = Vi tek vare på det du har skrive. Logg inn igjen, så held du fram der du var.
session-login = Logg inn igjen
field-left = Teikn att: { $n }
field-over = Teikn for mykje: { $n }
review-signers-title = Nokon må signere
review-signers = Når du har sendt skjemaet, ventar det til desse har logga inn og signert:
review-signers-see = Dei får sjå svara og filene, men ikkje adresser, telefonnummer og e-postadresser.

## Å fylle ut saman

together-ask = Fyll ut saman med nokon
together-see = Sjå kven som er med
together-with = Du fyller ut saman med { $names }.
together-waiting = Du ventar på svar frå den du har spurt.
together-saved = Sist lagra av { $name } { $time }.
review-changed = Skjemaet er ikkje sendt, for svara er endra sidan du såg dei. Sjå over på nytt, og send når alt stemmer.
review-together-waiting = Nokon du har spurt, har ikkje svart enno. Sender du no, blir dei ikkje med på søknaden.
review-together-sender = Det er { $name } som sender skjemaet. Alt du har skrive, er lagra.
