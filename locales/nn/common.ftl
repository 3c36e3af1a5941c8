### Ord som står på alle sider, og ord som søkjaren og saksbehandlaren har felles.

skip-link = Hopp til innhaldet
demo-banner = Demo: Alt her er oppdikta. Ikkje skriv ekte personopplysningar.
nav-languages = Språk
nav-account = Konto
nav-my = Mi side
nav-queues = Køar
nav-author = Skjema
nav-login = Logg inn
nav-logout = Logg ut
nav-on-behalf = på vegner av { $party }
footer-help = Treng du hjelp?
footer-accessibility = Tilgjengelegheitserklæring
footer-employees = For tilsette
error-prefix = Feil: { $title }
yes = Ja
no = Nei
optional = Valfritt
not-answered = Ikkje svart på
confirmed = Stadfesta
unknown-name = Innlogga
period-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
}
period-weeks = { $count ->
    [one] 1 veke
   *[other] { $count } veker
}
period-months = { $count ->
    [one] 1 månad
   *[other] { $count } månader
}
period-years = { $count ->
    [one] 1 år
   *[other] { $count } år
}

## Status, historikk og resultat: det same for søkjaren og saksbehandlaren

status-received = Motteken
status-in-progress = Under behandling
status-waiting-for-applicant = Treng fleire opplysningar
status-decided = Avgjord
status-withdrawn = Trekt

event-received = Skjemaet er motteke
event-taken = Ein saksbehandlar har teke saka
event-released = Saka er lagd tilbake i køen
event-noted = Notat er skrive
event-asked = Spørsmål er sendt til søkjaren
event-answered = Søkjaren har svart
event-status = Ny status: { $detail }
event-decided = Vedtak er gjort
event-decision-opened = Vedtaket er opna
event-read = Saka er lesen
event-file-read = Eit vedlegg er opna
event-decision-fetched = Vedtaket er henta som PDF
event-own-asked = Vi spurde deg om noko
event-own-answered = Du svarte
event-own-written = Du sende ei melding eller vedlegg
event-own-withdrawn = Du trekte saka
event-own-decided = Vi gjorde eit vedtak
event-own-decision-opened = Du opna vedtaket
event-file-infected = Det er funne virus i eit vedlegg
scan-message = Vi fann virus i fila «{ $name }» som du sende oss. Derfor kan ingen opne ho. Send fila på nytt her. Lag ho gjerne på nytt på ei anna maskin først.

outcome-granted = Innvilga
outcome-refused = Avslått
outcome-dismissed = Avvist utan behandling

case-messages = Meldingar
case-history = Dette har skjedd
case-text-long = Teksten er for lang. Skriv høgst 5000 teikn.
case-closed-meanwhile = Saka vart avslutta medan du skreiv, så meldinga er ikkje send.
case-message-restored = Her er det du skreiv før du vart logga ut. Det er ikkje sendt enno.
unsent-title = Det du skreiv
decision-title = Vedtak
decision-pdf = Last ned vedtaket (PDF)
case-appeals = Dette er ei klage på vedtaket i saka:
case-appealed = Det er klaga på vedtaket:
case-files = Legg ved filer
case-files-again = Vel filene på nytt. Dei vart ikkje sende.
event-written = Søkjaren har sendt melding eller vedlegg
event-withdrawn = Søkjaren har trekt saka
## Å signere søknaden til andre

status-waiting-for-signatures = Ventar på signatur
status-not-signed = Ikkje levert
event-sign-sent = Skjemaet ventar på signatur
event-signed = Ein som skal signere, har signert
event-sign-declined = Ein som skulle signere, sa nei. Skjemaet er ikkje levert
event-sign-expired = Fristen for å signere gjekk ut. Skjemaet er ikkje levert
event-sign-unsigned = Fristen for å signere gjekk ut. Skjemaet er levert utan alle signaturane
event-sign-read = Ein som skal signere, har lese skjemaet
signatures-title = Signaturar
signatures-lead = Vi får skjemaet først når alle under har signert. Dei må signere seinast { $day }.
signatures-link = Dei loggar inn og signerer på denne adressa. Du kan sende ho til dei:
signature-signed = Signerte { $time }.
signature-declined = Sa nei { $time }.
signature-told = Har ikkje signert enno. Vi har sendt e-post om det.
signature-untold = Har ikkje signert enno. Vi har inga e-postadresse vi kan bruke, så du må seie frå sjølv.
signature-missing = Signerte ikkje.
