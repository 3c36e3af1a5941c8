### Saksbehandlerens sider: køene og saken.

## Køene

queue-list = Køer
queue-mine = Mine saker
queue-mine-empty = Du har ingen åpne saker.
queue-empty = Ingen saker her.
queue-counts = { $received } { $received ->
    [one] ny
   *[other] nye
}, { $open } { $open ->
    [one] åpen
   *[other] åpne
}
queue-reference = Referanse
queue-service = Tjeneste
queue-status = Status
queue-received = Mottatt
queue-due = Frist
queue-late = Over fristen
queue-assignee = Saksbehandler
queue-nobody = Ingen
queue-next = Neste side
queue-show-open = Vis åpne saker
queue-show-closed = Vis avsluttede saker

## Saken

case-awaited = Mangler
case-sender = Innsender
case-party = På vegne av
case-notice = Varsel
case-unreachable = Søkeren har ingen e-postadresse hos oss og får ikke varsel. Ring eller send brev.
case-answers = Svar i skjemaet
case-do = Behandle saken
case-take = Ta saken
case-take-note = Ta saken for å stille spørsmål eller fatte vedtak.
case-taken-note = En annen har saken. Du kan lese den og skrive notat.
case-resume = Fortsett uten svar
case-release = Legg tilbake i køen

case-ask = Still spørsmål til søkeren
case-ask-label = Spørsmål til søkeren
case-ask-do = Send spørsmålet
case-ask-empty = Skriv spørsmålet før du sender det.
case-note = Skriv internt notat
case-note-label = Notat (vises ikke for søkeren)
case-note-do = Lagre notatet
case-note-empty = Skriv notatet før du lagrer det.

case-decide = Fatt vedtak
case-decide-do = Fatt vedtaket
case-outcome = Resultat
case-outcome-empty = Velg resultat.
case-reasons = Begrunnelse
case-reasons-help = Søkeren leser dette. Skriv hvilke regler og fakta vedtaket bygger på, og hva du har lagt vekt på. Klagerett og klagefrist kommer med automatisk.
case-reasons-empty = Skriv en begrunnelse.

message-applicant = Søkeren
message-question = Spørsmål
message-answer = Fra søkeren
message-note = Notat

## Det du nettopp gjorde

notice-taken = Du har tatt saken.
notice-taken-by = { $name } har allerede tatt saken.
notice-released = Saken er lagt tilbake i køen.
notice-noted = Notatet er lagret.
notice-asked = Spørsmålet er sendt. Saken venter på svar.
notice-resumed = Saken er under behandling igjen.
notice-decided = Vedtaket er fattet.
notice-changed = Saken er endret siden du åpnet den, så dette ble ikke lagret. Se over saken og prøv igjen.
case-decision-opened = Søkeren åpnet vedtaket { $time }.
case-decision-unopened = Søkeren har ikke åpnet vedtaket ennå.
case-no-mail = Søkeren vil ikke ha e-post. De får bare varsel om vedtaket, og ser ellers nytt på Min side.
case-letter = Begynn med standardteksten for «{ $outcome }»
case-co-applicants = Søker sammen med
