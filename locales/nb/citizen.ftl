### Innbyggerens sider: finn en tjeneste, se over og send inn, følg saken.

## Forsiden

front-title = Hva kan vi hjelpe deg med?
front-lead = Finn tjenesten du trenger, fyll ut skjemaet og følg saken din på nett.
front-search = Søk etter en tjeneste
front-search-do = Søk
front-themes = Temaer
front-count = { $count ->
    [one] 1 tjeneste
   *[other] { $count } tjenester
}
front-all = Alle tjenester
front-found = { $count ->
    [0] Ingen treff på «{ $query }»
    [one] 1 treff på «{ $query }»
   *[other] { $count } treff på «{ $query }»
}
front-none = Vi fant ingen tjeneste. Prøv et annet ord, eller se etter den under temaene.
front-show-all = Vis alle tjenester

front-life-events = Livshendelser
front-did-you-mean = Mente du { $words }?
front-contact = Finner du ikke det du leter etter? Ta kontakt med oss, så hjelper vi deg.
front-feed = Følg med på åpninger og frister

## Strømmen av åpninger og frister

feed-title = Åpninger og frister hos { $municipality }
feed-opens = { $title } åpner { $day }
feed-closes = Fristen for { $title } går ut { $day }

## Livshendelser, etter Los

life-event-fa-barn = Få barn
life-event-flytte = Flytte
life-event-miste-og-finne-arbeid = Miste eller finne arbeid
life-event-sykdom-og-funksjonsnedsettelse = Sykdom og funksjonsnedsettelse
life-event-dodsfall-og-arv = Dødsfall og arv
life-event-starte-og-drive-bedrift = Starte og drive bedrift

## Temaene i Los

theme-arbeid = Arbeid
theme-bygg-og-eiendom = Bygg og eiendom
theme-demokrati-og-innbyggerrettigheter = Demokrati og innbyggerrettigheter
theme-familie-og-barn = Familie og barn
theme-helse-og-omsorg = Helse og omsorg
theme-kultur-idrett-og-fritid = Kultur, idrett og fritid
theme-lov-og-rett = Lov og rett
theme-naring = Næring
theme-natur-klima-og-miljo = Natur, klima og miljø
theme-samfunnssikkerhet-og-beredskap = Samfunnssikkerhet og beredskap
theme-skatt-og-avgift = Skatt og avgift
theme-skole-og-utdanning = Skole og utdanning
theme-sosiale-tjenester = Sosiale tjenester
theme-trafikk-og-transport = Trafikk og transport

## En tjeneste

service-not-spoken = Denne tjenesten finnes ikke på bokmål ennå, så vi viser den på et annet språk.
service-who = Hvem er dette for?
service-need = Dette trenger du
service-cost = Pris
service-time = Behandlingstid
service-time-text = Du får vanligvis svar innen { $period }.
service-login = Innlogging
service-login-none = Du trenger ikke å logge inn.
service-login-substantial = Du logger inn med elektronisk ID, for eksempel MinID eller BankID.
service-login-high = Du logger inn med elektronisk ID på sikkerhetsnivå høyt, for eksempel BankID.
service-owner = Kontakt
service-has-draft = Du har begynt på dette skjemaet, men ikke sendt det inn.
service-go-on = Fortsett på utkastet
service-output = Svar fra kommunen
service-start = Fyll ut skjemaet
service-start-another = Begynn på et nytt skjema
service-saved-note = Vi lagrer svarene hver gang du går videre. Du kan ta en pause og fortsette senere fra Min side.
service-law = Lover og regler
service-privacy = Personvern

## På vegne av hvem

party-title = Hvem gjør du dette på vegne av?
party-required = Velg hvem du gjør dette på vegne av.
party-none = Vi fant ingen du kan gjøre dette på vegne av.
party-down-population = Vi fikk ikke svar fra Folkeregisteret nå, så barn og personer du er verge for kan mangle på listen. Prøv igjen om litt.
party-down-altinn = Vi fikk ikke svar fra Altinn nå, så virksomheter og personer du er verge for kan mangle på listen. Prøv igjen om litt.
party-missing = Finner du ikke den du ser etter?
party-missing-text = Listen kommer fra offentlige registre, og de kan mangle noe. Ta kontakt med oss, så hjelper vi deg på en annen måte. E-postadresse og telefonnummer står nederst på siden.

## Se over og send inn

review-lead = Les gjennom svarene dine. Velg «Endre» hvis noe ikke stemmer. Vi får ikke skjemaet før du velger «Send inn».
review-send = Send inn

## Kvitteringen

receipt-title = Vi har fått skjemaet ditt
receipt-reference = Referanse:
receipt-received = Mottatt { $time }.
receipt-next-title = Hva skjer nå?
receipt-next = { $owner } behandler saken.
receipt-next-day = { $owner } behandler saken. Du kan vente svar innen { $day }.
receipt-follow = Du følger saken på Min side. Der svarer du hvis vi spør om noe, og der leser du vedtaket.
receipt-mail = Vi sender en kvittering på e-post til { $address }.
receipt-no-mail = Vi har ikke e-postadressen din og kan ikke varsle deg om saken. Se derfor på Min side om det har kommet noe nytt.
receipt-case = Gå til saken
receipt-pdf = Last ned kvitteringen (PDF)

## Kvitteringen på papir

paper-heading = Kvittering
paper-reference = Referanse
paper-received = Mottatt
paper-waits = Venter på signatur, sendt
paper-sender = Sendt av
paper-party = På vegne av
paper-page = Side { $page } av { $pages }
paper-spelt-out = Noen tegn kan ikke skrives ut. De står som koder, for eksempel { $code }.

## Vedtaket på papir

paper-decision-title = Vedtak: { $title }
paper-appeal-title = Vedtak i klagesak: { $title }
paper-appealed = Vedtaket gjelder klagen på vedtaket i sak { $reference }.
paper-granted = Søknaden er innvilget.
paper-refused = Søknaden er avslått.
paper-dismissed = Søknaden er avvist. Det betyr at vi ikke har tatt stilling til innholdet i den.
paper-appeal-granted = Klagen har ført fram.
paper-appeal-refused = Klagen har ikke ført fram.
paper-appeal-dismissed = Klagen er avvist. Det betyr at vi ikke har tatt stilling til innholdet i den.
paper-our-reference = Vår referanse
paper-day = Dato
paper-appeal-wait = Du kan også be oss om å vente med å gjennomføre vedtaket til klagen er avgjort.
paper-access-title = Se saken
paper-access = Saken står på Min side, med det du har sendt oss, det vi har svart, og hvem som har åpnet den: { $address }
paper-access-unknown = Ta kontakt med oss hvis du vil se saken.
paper-contact = Spørsmål?
paper-regards = Med hilsen
paper-unsigned = Vedtaket er godkjent elektronisk og har derfor ingen underskrift.

## Undersøkelsen

survey-invite = Fortell oss hvordan det gikk
survey-invite-text = Svar på noen få spørsmål om skjemaet. Svarene kan ikke knyttes til deg eller saken din.
survey-start = Svar på undersøkelsen
survey-send = Send svarene
survey-thanks = Takk, vi har fått svarene dine
survey-thanks-text = Vi bruker dem til å gjøre skjemaet bedre.

## Min side

my-saved = Utkastet er lagret. Du finner det her når du vil fortsette.
my-deleted = Utkastet er slettet.
my-empty = Du har ingen utkast og ingen saker.
my-find = Finn en tjeneste
my-drafts = Utkast du ikke har sendt inn
my-saved-at = Sist lagret { $time }.
my-days-left = { $days ->
    [0] Vi sletter utkastet i dag hvis du ikke fortsetter.
    [one] Vi sletter utkastet om 1 dag hvis du ikke fortsetter.
   *[other] Vi sletter utkastet om { $days } dager hvis du ikke fortsetter.
}
my-delete = Slett
my-delete-what = utkastet «{ $title }»
my-delete-sure = Alt du har skrevet og lastet opp i utkastet, blir borte for godt.
my-delete-do = Slett utkastet
my-cases = Sakene dine
my-received = Sendt inn { $time }. Referanse: { $reference }.

## Saken

case-reference = Referanse: { $reference }
case-expected = Du kan vente svar innen { $day }.
case-you = Du
case-answer = Svaret ditt
case-answer-send = Send svaret
case-answer-received = Vi har fått svaret ditt.
case-answer-empty = Skriv noe eller legg ved en fil før du sender.
case-sent = Dette sendte du inn
case-sent-show = Vis svarene dine
case-to-my = Gå til Min side

decision-reasons = Begrunnelse
decision-by = Vedtatt { $time } av { $name }.
decision-appeal = Slik klager du
decision-appeal-text = Er du uenig, kan du klage på vedtaket etter forvaltningsloven. Fristen er tre uker fra du får beskjed om vedtaket, og går ut { $day }. Klag skriftlig til oss. Skriv hvilket vedtak du klager på, hva du vil ha endret, og hvorfor. Gir vi deg ikke medhold, sender vi klagen videre til { $body }, som avgjør den. Du har rett til å se dokumentene i saken. Ta kontakt med oss hvis du trenger hjelp til å klage.
decision-appeal-body = klageinstansen
service-opening = Når du kan søke
service-open-from = Fra { $from }
service-open-until = Til og med { $until }
service-open-between = Fra { $from } til og med { $until }
service-not-yet = Du kan søke fra { $from }.
service-over = Fristen gikk ut { $until }.
service-not-saved-note = Du kan ikke lagre skjemaet og fortsette en annen dag. Svarene dine er tilgjengelige i denne nettleseren i ett døgn.
receipt-unknown = Ta vare på referansen. Du har ikke logget inn, så saken vises ikke på Min side. Vi kan bare svare deg hvis du har skrevet i skjemaet hvordan vi når deg.
## Det som venter på søkeren

my-waiting = Dette venter på deg
my-waits-answer = Vi har spurt deg om noe.
my-waits-decision = Du har fått et vedtak som du ikke har åpnet.
my-waits-files = Vi venter på filer fra deg. Frist: { $day }.
my-waits-message = Du har fått en ny melding.
decision-opened = Du åpnet vedtaket { $time }.
case-write = Send oss en melding eller vedlegg
case-write-label = Meldingen din
case-write-send = Send
case-write-received = Vi har fått det du sendte.
withdraw-start = Trekk saken
withdraw-title = Vil du trekke saken?
withdraw-means = Når du trekker saken, skjer dette:
withdraw-stops = Vi slutter å behandle den, og du får ikke noe vedtak.
withdraw-final = Du kan ikke angre. Ombestemmer du deg, må du sende inn skjemaet på nytt.
withdraw-kept = Du kan fortsatt lese saken på Min side. Vi sletter den etter { $period }, bortsett fra det arkivloven sier at vi må ta vare på.
withdraw-do = Trekk saken
withdraw-not = Nei, gå tilbake til saken
withdraw-done = Du har trukket saken. Vi behandler den ikke videre.
decision-final-title = Kan du klage en gang til?
decision-final = Dette er svaret på en klage, og det kan du ikke klage på en gang til. Mener du at saken er behandlet feil, kan du klage til Sivilombudet.
decision-appeal-do = Klag på vedtaket
case-readers = Hvem har åpnet saken din?
case-readers-text = Dette er ansatte i kommunen som har åpnet saken. De har taushetsplikt.
case-readers-none = Ingen i kommunen har åpnet saken ennå.
## Om meg

about-title = Det vi vet om deg, og valgene dine
about-known = Det vi vet om deg
about-name = Navn
about-number = Fødselsnummer eller D-nummer
about-level = Innlogging
about-level-high = Sikkerhetsnivå høyt
about-level-substantial = Sikkerhetsnivå betydelig
about-email = E-post
about-phone = Mobil
about-none = Ikke registrert
about-no-answer = Vi fikk ikke hentet dette nå
about-from-login = Fra innloggingen (ID-porten)
about-from-population = Fra Folkeregisteret
about-from-contact = Fra Kontakt- og reservasjonsregisteret
about-parties = Disse kan du gjøre noe på vegne av
about-parties-missing = Vi fikk ikke svar fra alle registrene nå, så noen kan mangle.
about-wrong = Er noe feil? Navn retter du hos Folkeregisteret, og e-post og mobil på norge.no. Vi henter opplysningene på nytt neste gang.
about-rest = Ellers har vi det du selv har skrevet og lastet opp, og det vi har hentet fra registrene til skjemaene dine, for eksempel adressen. Det ser du i utkastene og sakene på Min side.
about-choices = Valgene dine
about-lang = Språk i e-poster fra oss
about-mail = Vil du ha e-post når det skjer noe i en sak?
about-mail-law = Loven sier at du skal få varsel når vi har gjort et vedtak. Det varselet sender vi uansett. Har vi ikke adressen din, får du brev.
about-mail-on = Ja, send meg e-post
about-mail-off = Nei, bare varsel om vedtak
about-save = Lagre valgene
about-saved = Valgene dine er lagret.
about-everything = Last ned alt
about-everything-text = Du får utkast, saker, meldinger, vedtak og navnene på vedlegg: som PDF til å lese, eller som JSON til å bruke i andre programmer. Filen har personopplysninger, så ta godt vare på den.
about-everything-pdf = Last ned alt (PDF)
about-everything-do = Last ned alt (JSON)

everything-title = Alt vi har om deg
everything-lead = Dette er alt { $municipality } har om deg her. Laget { $time }.
everything-files = Vedlegg står med navn. Hvert av dem laster du ned fra saken.
everything-part = Dette er del { $part } av { $parts }. Resten laster du ned her: { $addresses }
everything-none = Ingen.
everything-unchosen = Ikke valgt
everything-needs-login = Logg inn på et høyere sikkerhetsnivå og last ned på nytt for å se hva som står her.
everything-begun = Begynt
everything-saved = Sist lagret
everything-deleted = Slettes
everything-beside = Annet du har skrevet
everything-beside-text = Dette er svar på spørsmål som ikke vises nå, eller noe vi ikke kunne lese som et svar.
everything-attached = Vedlegg
everything-named = Navnet ditt i skjemaet
everything-told = Varslet på
everything-read = Lest
everything-invitations = Dette har andre bedt deg fylle ut
everything-asked = Spurt
everything-answered = Svart
everything-joined = Du svarte ja.
everything-unanswered = Du har ikke svart.

awaited-title = Dette mangler vi fra deg
awaited-review = Dette kan du sende etter at du har søkt
awaited-within = { $label }: innen { $period } etter at du har søkt
awaited-by = { $label }: innen { $day }
awaited-how = Du sender det på siden om saken.
awaited-until = Send innen { $day }.
awaited-late = Fristen var { $day }. Du kan sende den så lenge saken er åpen.
awaited-file = Velg fil: { $label }
awaited-send = Send

## Å signere andres søknad

receipt-waits-title = Skjemaet venter på signatur
receipt-waits = Sendt { $time }. Svarene kan ikke endres mens andre signerer.
case-not-delivered = Skjemaet ble ikke levert, så vi behandler det ikke. Du kan søke på nytt og bruke svarene om igjen.
case-anew = Søk på nytt
my-signed = Dette har andre bedt deg signere
my-sign = Du er bedt om å signere senest { $day }.
sign-title = Les og signer
sign-from = { $name } har fylt ut dette og ber deg signere.
sign-party = Det gjelder { $party }.
sign-until = Du må signere senest { $day }. Vi får skjemaet først når alle som må, har signert.
sign-answers = Dette står i skjemaet
sign-left-out = Adresser, telefonnumre og e-postadresser viser vi ikke her.
sign-confirm = Signaturen din
sign-unticked = Kryss av for det du bekrefter, eller velg at du ikke vil signere.
sign-do = Signer
sign-decline = Jeg vil ikke signere
sign-decline-title = Vil du la være å signere?
sign-decline-means = Da blir skjemaet ikke levert, og vi behandler det ikke. Den som sendte det, får vite at du sa nei. Du kan ikke angre.
sign-decline-do = Jeg signerer ikke
sign-decline-not = Gå tilbake
sign-signed-title = Du har signert
sign-signed = Du signerte { $time }.
sign-declined-title = Du har sagt nei
sign-declined = Du sa nei til å signere { $time }.
sign-over-title = Du trenger ikke signere
sign-over = Skjemaet venter ikke på signaturen din lenger.
sign-status = Slik står det nå:

## Å fylle ut sammen

co-applicants-title = Fyll ut sammen
co-applicants-lead = Du kan be noen fylle ut skjemaet og søke sammen med deg. De logger inn selv og svarer ja eller nei. Det er du som sender skjemaet til slutt.
co-applicants-see = Den som svarer ja, ser alt som står i skjemaet, også fødselsnumre, adresser og filer. Når skjemaet er sendt, ser dere begge saken.
co-applicants-of = { $name } begynte på skjemaet og er den som sender det.
co-applicants-asked = De du har spurt
co-applicants-in = Spurt og med på skjemaet
co-applicant-waiting = Har ikke svart ennå. Vi har sendt e-post.
co-applicant-untold = Har ikke svart ennå. Vi har ingen e-postadresse vi kan bruke, så du må si fra selv.
co-applicant-accepted = Er med.
co-applicant-declined = Svarte nei.
co-applicant-left = Har trukket seg.
co-applicant-removed = Du har tatt spørsmålet tilbake.
co-applicants-link = De logger inn og svarer på denne adressen. Du kan sende den til dem:
co-applicants-ask = Spør noen
co-applicants-do = Spør
co-applicants-self = Dette er ditt eget nummer. Skriv nummeret til den du vil spørre.
co-applicants-full = Du kan ikke spørre flere.
co-applicants-remove = Fjern
co-applicants-remove-what = { $name } fra skjemaet
co-applicants-was-asked = Nå er spørsmålet stilt.
co-applicants-was-removed = Personen er ikke med på skjemaet lenger. Svarene er der fortsatt.
co-applicants-leave = Trekk deg fra skjemaet
co-applicants-leave-means = Da kan du ikke lese eller fylle ut skjemaet lenger. Det du har skrevet, blir stående.
co-applicants-leave-do = Trekk meg
co-applicants-back = Tilbake til skjemaet
invitation-title = Vil du fylle ut sammen?
invitation-from = { $name } har begynt på dette skjemaet og ber deg fylle det ut sammen.
invitation-means = Hvis du svarer ja
invitation-means-both = Dere leser og fyller ut det samme skjemaet.
invitation-means-send = Den som spurte deg, sender skjemaet.
invitation-means-case = Dere søker sammen. Begge ser saken, og begge får svaret.
invitation-means-leave = Du kan trekke deg til skjemaet er sendt.
invitation-yes = Ja, jeg er med
invitation-no = Nei
invitation-over-title = Du trenger ikke svare
invitation-declined = Du har svart nei, og den som spurte deg, ser det.
invitation-left = Du har trukket deg fra skjemaet.
invitation-removed = Spørsmålet er tatt tilbake.
my-invited = { $name } ber deg fylle ut sammen.
my-together = Sammen med { $name }
my-left = Du har trukket deg fra skjemaet.
case-together = Du søker sammen med { $names }.
