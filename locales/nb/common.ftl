### Ord som står på alle sider, og ord som søkeren og saksbehandleren har felles.

skip-link = Hopp til innholdet
demo-banner = Demo: Alt her er oppdiktet. Ikke skriv ekte personopplysninger.
nav-languages = Språk
nav-account = Konto
nav-my = Min side
nav-queues = Køer
nav-author = Skjema
nav-login = Logg inn
nav-logout = Logg ut
nav-on-behalf = på vegne av { $party }
footer-help = Trenger du hjelp?
footer-accessibility = Tilgjengelighetserklæring
footer-employees = For ansatte
error-prefix = Feil: { $title }
yes = Ja
no = Nei
optional = Valgfritt
not-answered = Ikke besvart
confirmed = Bekreftet
unknown-name = Innlogget
period-days = { $count ->
    [one] 1 dag
   *[other] { $count } dager
}
period-weeks = { $count ->
    [one] 1 uke
   *[other] { $count } uker
}
period-months = { $count ->
    [one] 1 måned
   *[other] { $count } måneder
}
period-years = { $count ->
    [one] 1 år
   *[other] { $count } år
}

## Status, historikk og resultat: det samme for søkeren og saksbehandleren

status-received = Mottatt
status-in-progress = Under behandling
status-waiting-for-applicant = Trenger flere opplysninger
status-decided = Avgjort
status-withdrawn = Trukket

event-received = Skjemaet er mottatt
event-taken = En saksbehandler har tatt saken
event-released = Saken er lagt tilbake i køen
event-noted = Notat er skrevet
event-asked = Spørsmål er sendt til søkeren
event-answered = Søkeren har svart
event-status = Ny status: { $detail }
event-decided = Vedtak er fattet
event-decision-opened = Vedtaket er åpnet
event-read = Saken er lest
event-file-read = Et vedlegg er åpnet
event-decision-fetched = Vedtaket er hentet som PDF
event-own-asked = Vi spurte deg om noe
event-own-answered = Du svarte
event-own-written = Du sendte en melding eller vedlegg
event-own-withdrawn = Du trakk saken
event-own-decided = Vi gjorde et vedtak
event-own-decision-opened = Du åpnet vedtaket
event-file-infected = Det er funnet virus i et vedlegg
scan-message = Vi fant virus i filen «{ $name }» som du sendte oss. Derfor kan ingen åpne den. Send filen på nytt her. Lag den gjerne på nytt på en annen maskin først.

outcome-granted = Innvilget
outcome-refused = Avslått
outcome-dismissed = Avvist uten behandling

case-messages = Meldinger
case-history = Dette har skjedd
case-text-long = Teksten er for lang. Skriv høyst 5000 tegn.
case-closed-meanwhile = Saken ble avsluttet mens du skrev, så meldingen er ikke sendt.
case-message-restored = Her er det du skrev før du ble logget ut. Det er ikke sendt ennå.
unsent-title = Det du skrev
decision-title = Vedtak
decision-pdf = Last ned vedtaket (PDF)
case-appeals = Dette er en klage på vedtaket i saken:
case-appealed = Vedtaket er klaget på:
case-files = Legg ved filer
case-files-again = Velg filene på nytt. De ble ikke sendt.
event-written = Søkeren har sendt melding eller vedlegg
event-withdrawn = Søkeren har trukket saken
## Å signere andres søknad

status-waiting-for-signatures = Venter på signatur
status-not-signed = Ikke levert
event-sign-sent = Skjemaet venter på signatur
event-signed = En som skal signere, har signert
event-sign-declined = En som skulle signere, sa nei. Skjemaet er ikke levert
event-sign-expired = Fristen for å signere gikk ut. Skjemaet er ikke levert
event-sign-unsigned = Fristen for å signere gikk ut. Skjemaet er levert uten alle signaturene
event-sign-read = En som skal signere, har lest skjemaet
signatures-title = Signaturer
signatures-lead = Vi får skjemaet først når alle under har signert. De må signere senest { $day }.
signatures-link = De logger inn og signerer på denne adressen. Du kan sende den til dem:
signature-signed = Signerte { $time }.
signature-declined = Sa nei { $time }.
signature-told = Har ikke signert ennå. Vi har sendt e-post om det.
signature-untold = Har ikke signert ennå. Vi har ingen e-postadresse vi kan bruke, så du må si fra selv.
signature-missing = Signerte ikke.
