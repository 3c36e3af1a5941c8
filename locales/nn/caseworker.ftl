### Sidene til saksbehandlaren: køane og saka.

## Køane

queue-list = Køar
queue-mine = Mine saker
queue-mine-empty = Du har ingen opne saker.
queue-empty = Ingen saker her.
queue-counts = { $received } { $received ->
    [one] ny
   *[other] nye
}, { $open } { $open ->
    [one] open
   *[other] opne
}
queue-reference = Referanse
queue-service = Teneste
queue-status = Status
queue-received = Motteken
queue-due = Frist
queue-late = Over fristen
queue-assignee = Saksbehandlar
queue-nobody = Ingen
queue-next = Neste side
queue-show-open = Vis opne saker
queue-show-closed = Vis avslutta saker

## Saka

case-awaited = Manglar
case-sender = Innsendar
case-party = På vegner av
case-notice = Varsel
case-unreachable = Søkjaren har inga e-postadresse hos oss og får ikkje varsel. Ring eller send brev.
case-answers = Svar i skjemaet
case-do = Behandle saka
case-take = Ta saka
case-take-note = Ta saka for å stille spørsmål eller gjere vedtak.
case-taken-note = Ein annan har saka. Du kan lese ho og skrive notat.
case-resume = Hald fram utan svar
case-release = Legg tilbake i køen

case-ask = Still spørsmål til søkjaren
case-ask-label = Spørsmål til søkjaren
case-ask-do = Send spørsmålet
case-ask-empty = Skriv spørsmålet før du sender det.
case-note = Skriv internt notat
case-note-label = Notat (blir ikkje vist for søkjaren)
case-note-do = Lagre notatet
case-note-empty = Skriv notatet før du lagrar det.

case-decide = Gjer vedtak
case-decide-do = Gjer vedtaket
case-outcome = Resultat
case-outcome-empty = Vel resultat.
case-reasons = Grunngiving
case-reasons-help = Søkjaren les dette. Skriv kva reglar og fakta vedtaket byggjer på, og kva du har lagt vekt på. Klagerett og klagefrist kjem med automatisk.
case-reasons-empty = Skriv ei grunngiving.

message-applicant = Søkjaren
message-question = Spørsmål
message-answer = Frå søkjaren
message-note = Notat

## Det du nettopp gjorde

notice-taken = Du har teke saka.
notice-taken-by = { $name } har alt teke saka.
notice-released = Saka er lagd tilbake i køen.
notice-noted = Notatet er lagra.
notice-asked = Spørsmålet er sendt. Saka ventar på svar.
notice-resumed = Saka er under behandling igjen.
notice-decided = Vedtaket er gjort.
notice-changed = Saka er endra sidan du opna ho, så dette vart ikkje lagra. Sjå over saka og prøv igjen.
case-decision-opened = Søkjaren opna vedtaket { $time }.
case-decision-unopened = Søkjaren har ikkje opna vedtaket enno.
case-no-mail = Søkjaren vil ikkje ha e-post. Dei får berre varsel om vedtaket, og ser elles nytt på Mi side.
case-letter = Byrj med standardteksten for «{ $outcome }»
case-co-applicants = Søkjer saman med
