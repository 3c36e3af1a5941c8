### Sidene til innbyggjaren: finn ei teneste, sjå over og send inn, følg saka.

## Framsida

front-title = Kva kan vi hjelpe deg med?
front-lead = Finn tenesta du treng, fyll ut skjemaet og følg saka di på nett.
front-search = Søk etter ei teneste
front-search-do = Søk
front-themes = Tema
front-count = { $count ->
    [one] 1 teneste
   *[other] { $count } tenester
}
front-all = Alle tenester
front-found = { $count ->
    [0] Ingen treff på «{ $query }»
    [one] 1 treff på «{ $query }»
   *[other] { $count } treff på «{ $query }»
}
front-none = Vi fann inga teneste. Prøv eit anna ord, eller sjå etter ho under temaa.
front-show-all = Vis alle tenester

front-life-events = Livshendingar
front-did-you-mean = Meinte du { $words }?
front-contact = Finn du ikkje det du leiter etter? Ta kontakt med oss, så hjelper vi deg.
front-feed = Følg med på opningar og fristar

## Straumen av opningar og fristar

feed-title = Opningar og fristar hos { $municipality }
feed-opens = { $title } opnar { $day }
feed-closes = Fristen for { $title } går ut { $day }

## Livshendingar, etter Los

life-event-fa-barn = Få barn
life-event-flytte = Flytte
life-event-miste-og-finne-arbeid = Miste eller finne arbeid
life-event-sykdom-og-funksjonsnedsettelse = Sjukdom og funksjonsnedsetjing
life-event-dodsfall-og-arv = Dødsfall og arv
life-event-starte-og-drive-bedrift = Starte og drive verksemd

## Temaa i Los

theme-arbeid = Arbeid
theme-bygg-og-eiendom = Bygg og eigedom
theme-demokrati-og-innbyggerrettigheter = Demokrati og innbyggjarrettar
theme-familie-og-barn = Familie og barn
theme-helse-og-omsorg = Helse og omsorg
theme-kultur-idrett-og-fritid = Kultur, idrett og fritid
theme-lov-og-rett = Lov og rett
theme-naring = Næring
theme-natur-klima-og-miljo = Natur, klima og miljø
theme-samfunnssikkerhet-og-beredskap = Samfunnstryggleik og beredskap
theme-skatt-og-avgift = Skatt og avgift
theme-skole-og-utdanning = Skule og utdanning
theme-sosiale-tjenester = Sosiale tenester
theme-trafikk-og-transport = Trafikk og transport

## Ei teneste

service-not-spoken = Denne tenesta finst ikkje på nynorsk enno, så vi viser ho på eit anna språk.
service-who = Kven er dette for?
service-need = Dette treng du
service-cost = Pris
service-time = Behandlingstid
service-time-text = Du får vanlegvis svar innan { $period }.
service-login = Innlogging
service-login-none = Du treng ikkje logge inn.
service-login-substantial = Du loggar inn med elektronisk ID, til dømes MinID eller BankID.
service-login-high = Du loggar inn med elektronisk ID på tryggleiksnivå høgt, til dømes BankID.
service-owner = Kontakt
service-has-draft = Du har byrja på dette skjemaet, men ikkje sendt det inn.
service-go-on = Hald fram med utkastet
service-output = Svar frå kommunen
service-start = Fyll ut skjemaet
service-start-another = Byrj på eit nytt skjema
service-saved-note = Vi lagrar svara kvar gong du går vidare. Du kan ta ein pause og halde fram seinare frå Mi side.
service-law = Lover og reglar
service-privacy = Personvern

## På vegner av kven

party-title = Kven gjer du dette på vegner av?
party-required = Vel kven du gjer dette på vegner av.
party-none = Vi fann ingen du kan gjere dette på vegner av.
party-down-population = Vi fekk ikkje svar frå Folkeregisteret no, så barn og personar du er verje for kan mangle på lista. Prøv igjen om litt.
party-down-altinn = Vi fekk ikkje svar frå Altinn no, så verksemder og personar du er verje for kan mangle på lista. Prøv igjen om litt.
party-missing = Finn du ikkje den du ser etter?
party-missing-text = Lista kjem frå offentlege register, og dei kan mangle noko. Ta kontakt med oss, så hjelper vi deg på ein annan måte. E-postadresse og telefonnummer står nedst på sida.

## Sjå over og send inn

review-lead = Les gjennom svara dine. Vel «Endre» viss noko ikkje stemmer. Vi får ikkje skjemaet før du vel «Send inn».
review-send = Send inn

## Kvitteringa

receipt-title = Vi har fått skjemaet ditt
receipt-reference = Referanse:
receipt-received = Motteke { $time }.
receipt-next-title = Kva skjer no?
receipt-next = { $owner } behandlar saka.
receipt-next-day = { $owner } behandlar saka. Du kan vente svar innan { $day }.
receipt-follow = Du følgjer saka på Mi side. Der svarar du viss vi spør om noko, og der les du vedtaket.
receipt-mail = Vi sender ei kvittering på e-post til { $address }.
receipt-no-mail = Vi har ikkje e-postadressa di og kan ikkje varsle deg om saka. Sjå derfor på Mi side om det har kome noko nytt.
receipt-case = Gå til saka
receipt-pdf = Last ned kvitteringa (PDF)

## Kvitteringa på papir

paper-heading = Kvittering
paper-reference = Referanse
paper-received = Motteke
paper-waits = Ventar på signatur, sendt
paper-sender = Sendt av
paper-party = På vegner av
paper-page = Side { $page } av { $pages }
paper-spelt-out = Nokre teikn kan ikkje skrivast ut. Dei står som kodar, til dømes { $code }.

## Vedtaket på papir

paper-decision-title = Vedtak: { $title }
paper-appeal-title = Vedtak i klagesak: { $title }
paper-appealed = Vedtaket gjeld klaga på vedtaket i sak { $reference }.
paper-granted = Søknaden er innvilga.
paper-refused = Søknaden er avslått.
paper-dismissed = Søknaden er avvist. Det vil seie at vi ikkje har teke stilling til innhaldet i han.
paper-appeal-granted = Klaga har ført fram.
paper-appeal-refused = Klaga har ikkje ført fram.
paper-appeal-dismissed = Klaga er avvist. Det vil seie at vi ikkje har teke stilling til innhaldet i ho.
paper-our-reference = Vår referanse
paper-day = Dato
paper-appeal-wait = Du kan også be oss vente med å gjennomføre vedtaket til klaga er avgjord.
paper-access-title = Sjå saka
paper-access = Saka står på Mi side, med det du har sendt oss, det vi har svart, og kven som har opna ho: { $address }
paper-access-unknown = Ta kontakt med oss viss du vil sjå saka.
paper-contact = Spørsmål?
paper-regards = Med helsing
paper-unsigned = Vedtaket er godkjent elektronisk og har derfor inga underskrift.

## Undersøkinga

survey-invite = Fortel oss korleis det gjekk
survey-invite-text = Svar på nokre få spørsmål om skjemaet. Svara kan ikkje knytast til deg eller saka di.
survey-start = Svar på undersøkinga
survey-send = Send svara
survey-thanks = Takk, vi har fått svara dine
survey-thanks-text = Vi bruker dei til å gjere skjemaet betre.

## Mi side

my-saved = Utkastet er lagra. Du finn det her når du vil halde fram.
my-deleted = Utkastet er sletta.
my-empty = Du har ingen utkast og ingen saker.
my-find = Finn ei teneste
my-drafts = Utkast du ikkje har sendt inn
my-saved-at = Sist lagra { $time }.
my-days-left = { $days ->
    [0] Vi slettar utkastet i dag viss du ikkje held fram.
    [one] Vi slettar utkastet om 1 dag viss du ikkje held fram.
   *[other] Vi slettar utkastet om { $days } dagar viss du ikkje held fram.
}
my-delete = Slett
my-delete-what = utkastet «{ $title }»
my-delete-sure = Alt du har skrive og lasta opp i utkastet, blir borte for godt.
my-delete-do = Slett utkastet
my-cases = Sakene dine
my-received = Sendt inn { $time }. Referanse: { $reference }.

## Saka

case-reference = Referanse: { $reference }
case-expected = Du kan vente svar innan { $day }.
case-you = Du
case-answer = Svaret ditt
case-answer-send = Send svaret
case-answer-received = Vi har fått svaret ditt.
case-answer-empty = Skriv noko eller legg ved ei fil før du sender.
case-sent = Dette sende du inn
case-sent-show = Vis svara dine
case-to-my = Gå til Mi side

decision-reasons = Grunngiving
decision-by = Vedteke { $time } av { $name }.
decision-appeal = Slik klagar du
decision-appeal-text = Er du usamd, kan du klage på vedtaket etter forvaltningslova. Fristen er tre veker frå du får beskjed om vedtaket, og går ut { $day }. Klag skriftleg til oss. Skriv kva vedtak du klagar på, kva du vil ha endra, og kvifor. Gir vi deg ikkje medhald, sender vi klaga vidare til { $body }, som avgjer ho. Du har rett til å sjå dokumenta i saka. Ta kontakt med oss viss du treng hjelp til å klage.
decision-appeal-body = klageinstansen
service-opening = Når du kan søkje
service-open-from = Frå { $from }
service-open-until = Til og med { $until }
service-open-between = Frå { $from } til og med { $until }
service-not-yet = Du kan søkje frå { $from }.
service-over = Fristen gjekk ut { $until }.
service-not-saved-note = Du kan ikkje lagre skjemaet og halde fram ein annan dag. Svara dine er tilgjengelege i denne nettlesaren i eitt døgn.
receipt-unknown = Ta vare på referansen. Du har ikkje logga inn, så saka er ikkje på Mi side. Vi kan berre svare deg dersom du har skrive i skjemaet korleis vi når deg.
## Det som ventar på søkjaren

my-waiting = Dette ventar på deg
my-waits-answer = Vi har spurt deg om noko.
my-waits-decision = Du har fått eit vedtak som du ikkje har opna.
my-waits-files = Vi ventar på filer frå deg. Frist: { $day }.
my-waits-message = Du har fått ei ny melding.
decision-opened = Du opna vedtaket { $time }.
case-write = Send oss ei melding eller vedlegg
case-write-label = Meldinga di
case-write-send = Send
case-write-received = Vi har fått det du sende.
withdraw-start = Trekk saka
withdraw-title = Vil du trekkje saka?
withdraw-means = Når du trekkjer saka, skjer dette:
withdraw-stops = Vi sluttar å behandle ho, og du får ikkje noko vedtak.
withdraw-final = Du kan ikkje angre. Ombestemmer du deg, må du sende inn skjemaet på nytt.
withdraw-kept = Du kan framleis lese saka på Mi side. Vi slettar ho etter { $period }, bortsett frå det arkivlova seier at vi må ta vare på.
withdraw-do = Trekk saka
withdraw-not = Nei, gå tilbake til saka
withdraw-done = Du har trekt saka. Vi behandlar ho ikkje vidare.
decision-final-title = Kan du klage ein gong til?
decision-final = Dette er svaret på ei klage, og det kan du ikkje klage på ein gong til. Meiner du at saka er behandla feil, kan du klage til Sivilombodet.
decision-appeal-do = Klag på vedtaket
case-readers = Kven har opna saka di?
case-readers-text = Dette er tilsette i kommunen som har opna saka. Dei har teieplikt.
case-readers-none = Ingen i kommunen har opna saka enno.
## Om meg

about-title = Det vi veit om deg, og vala dine
about-known = Det vi veit om deg
about-name = Namn
about-number = Fødselsnummer eller D-nummer
about-level = Innlogging
about-level-high = Tryggleiksnivå høgt
about-level-substantial = Tryggleiksnivå betydeleg
about-email = E-post
about-phone = Mobil
about-none = Ikkje registrert
about-no-answer = Vi fekk ikkje henta dette no
about-from-login = Frå innlogginga (ID-porten)
about-from-population = Frå Folkeregisteret
about-from-contact = Frå Kontakt- og reservasjonsregisteret
about-parties = Desse kan du gjere noko på vegner av
about-parties-missing = Vi fekk ikkje svar frå alle registera no, så nokon kan mangle.
about-wrong = Er noko feil? Namn rettar du hos Folkeregisteret, og e-post og mobil på norge.no. Vi hentar opplysningane på nytt neste gong.
about-rest = Elles har vi det du sjølv har skrive og lasta opp, og det vi har henta frå registra til skjemaa dine, til dømes adressa. Det ser du i utkasta og sakene på Mi side.
about-choices = Vala dine
about-lang = Språk i e-postar frå oss
about-mail = Vil du ha e-post når det skjer noko i ei sak?
about-mail-law = Lova seier at du skal få varsel når vi har gjort eit vedtak. Det varselet sender vi uansett. Har vi ikkje adressa di, får du brev.
about-mail-on = Ja, send meg e-post
about-mail-off = Nei, berre varsel om vedtak
about-save = Lagre vala
about-saved = Vala dine er lagra.
about-everything = Last ned alt
about-everything-text = Du får utkast, saker, meldingar, vedtak og namna på vedlegg: som PDF til å lese, eller som JSON til å bruke i andre program. Fila har personopplysningar, så ta godt vare på ho.
about-everything-pdf = Last ned alt (PDF)
about-everything-do = Last ned alt (JSON)

everything-title = Alt vi har om deg
everything-lead = Dette er alt { $municipality } har om deg her. Laga { $time }.
everything-files = Vedlegg står med namn. Kvart av dei lastar du ned frå saka.
everything-part = Dette er del { $part } av { $parts }. Resten lastar du ned her: { $addresses }
everything-none = Ingen.
everything-unchosen = Ikkje valt
everything-needs-login = Logg inn på eit høgare tryggleiksnivå og last ned på nytt for å sjå kva som står her.
everything-begun = Byrja
everything-saved = Sist lagra
everything-deleted = Blir sletta
everything-beside = Anna du har skrive
everything-beside-text = Dette er svar på spørsmål som ikkje er synlege no, eller noko vi ikkje kunne lese som eit svar.
everything-attached = Vedlegg
everything-named = Namnet ditt i skjemaet
everything-told = Varsla på
everything-read = Lese
everything-invitations = Dette har andre bede deg fylle ut
everything-asked = Spurt
everything-answered = Svara
everything-joined = Du svara ja.
everything-unanswered = Du har ikkje svart.

awaited-title = Dette manglar vi frå deg
awaited-review = Dette kan du sende etter at du har søkt
awaited-within = { $label }: innan { $period } etter at du har søkt
awaited-by = { $label }: innan { $day }
awaited-how = Du sender det på sida om saka.
awaited-until = Send innan { $day }.
awaited-late = Fristen var { $day }. Du kan sende fila så lenge saka er open.
awaited-file = Vel fil: { $label }
awaited-send = Send

## Å signere søknaden til andre

receipt-waits-title = Skjemaet ventar på signatur
receipt-waits = Sendt { $time }. Svara kan ikkje endrast medan andre signerer.
case-not-delivered = Skjemaet vart ikkje levert, så vi behandlar det ikkje. Du kan søkje på nytt og bruke svara om att.
case-anew = Søk på nytt
my-signed = Dette har andre bede deg signere
my-sign = Du er beden om å signere seinast { $day }.
sign-title = Les og signer
sign-from = { $name } har fylt ut dette og ber deg signere.
sign-party = Det gjeld { $party }.
sign-until = Du må signere seinast { $day }. Vi får skjemaet først når alle som må, har signert.
sign-answers = Dette står i skjemaet
sign-left-out = Adresser, telefonnummer og e-postadresser viser vi ikkje her.
sign-confirm = Signaturen din
sign-unticked = Kryss av for det du stadfestar, eller vel at du ikkje vil signere.
sign-do = Signer
sign-decline = Eg vil ikkje signere
sign-decline-title = Vil du la vere å signere?
sign-decline-means = Då blir skjemaet ikkje levert, og vi behandlar det ikkje. Den som sende det, får vite at du sa nei. Du kan ikkje angre.
sign-decline-do = Eg signerer ikkje
sign-decline-not = Gå tilbake
sign-signed-title = Du har signert
sign-signed = Du signerte { $time }.
sign-declined-title = Du har sagt nei
sign-declined = Du sa nei til å signere { $time }.
sign-over-title = Du treng ikkje signere
sign-over = Skjemaet ventar ikkje på signaturen din lenger.
sign-status = Slik står det no:

## Å fylle ut saman

co-applicants-title = Fyll ut saman
co-applicants-lead = Du kan be nokon fylle ut skjemaet og søkje saman med deg. Dei loggar inn sjølve og svarar ja eller nei. Det er du som sender skjemaet til slutt.
co-applicants-see = Den som svarar ja, ser alt som står i skjemaet, også fødselsnummer, adresser og filer. Når skjemaet er sendt, ser de begge saka.
co-applicants-of = { $name } byrja på skjemaet og er den som sender det.
co-applicants-asked = Dei du har spurt
co-applicants-in = Spurde og med på skjemaet
co-applicant-waiting = Har ikkje svart enno. Vi har sendt e-post.
co-applicant-untold = Har ikkje svart enno. Vi har inga e-postadresse vi kan bruke, så du må seie frå sjølv.
co-applicant-accepted = Er med.
co-applicant-declined = Svara nei.
co-applicant-left = Har trekt seg.
co-applicant-removed = Du har teke spørsmålet tilbake.
co-applicants-link = Dei loggar inn og svarar på denne adressa. Du kan sende ho til dei:
co-applicants-ask = Spør nokon
co-applicants-do = Spør
co-applicants-self = Dette er ditt eige nummer. Skriv nummeret til den du vil spørje.
co-applicants-full = Du kan ikkje spørje fleire.
co-applicants-remove = Fjern
co-applicants-remove-what = { $name } frå skjemaet
co-applicants-was-asked = No er spørsmålet stilt.
co-applicants-was-removed = Personen er ikkje med på skjemaet lenger. Svara er der framleis.
co-applicants-leave = Trekk deg frå skjemaet
co-applicants-leave-means = Då kan du ikkje lese eller fylle ut skjemaet lenger. Det du har skrive, blir ståande.
co-applicants-leave-do = Trekk meg
co-applicants-back = Tilbake til skjemaet
invitation-title = Vil du fylle ut saman?
invitation-from = { $name } har byrja på dette skjemaet og ber deg fylle det ut saman.
invitation-means = Om du svarar ja
invitation-means-both = De les og fyller ut det same skjemaet.
invitation-means-send = Den som spurde deg, sender skjemaet.
invitation-means-case = De søkjer saman. Begge ser saka, og begge får svaret.
invitation-means-leave = Du kan trekkje deg til skjemaet er sendt.
invitation-yes = Ja, eg er med
invitation-no = Nei
invitation-over-title = Du treng ikkje svare
invitation-declined = Du har svart nei, og den som spurde deg, ser det.
invitation-left = Du har trekt deg frå skjemaet.
invitation-removed = Spørsmålet er teke tilbake.
my-invited = { $name } ber deg fylle ut saman.
my-together = Saman med { $name }
my-left = Du har trekt deg frå skjemaet.
case-together = Du søkjer saman med { $names }.
