### Forfatterens sider: skjemaene, versjonene og forhåndsvisningen.

author-title = Skjemaene
author-lead = Skjemaene i mappen { $folder }. En fil som endres, blir lest på nytt i løpet av sekunder. En fil med feil tar aldri plassen til en god versjon.
author-form = Skjema
author-key = Nøkkel
author-state = Tilstand
author-version = Versjon
author-drafts = Åpne utkast
author-submissions = Innsendinger
author-live = Publisert
author-warned = Publisert, med råd
author-held = Feil: forrige versjon er ute
author-broken = Feil: ikke ute
author-error = Feil
author-warning = Råd
author-said = Hva kontrollen sier
author-nothing-said = Kontrollen har ingenting å si.
author-versions = Versjoner
author-since = Tatt i bruk
author-unused = Ingen har begynt på dette skjemaet ennå.
author-pin = Et utkast beholder versjonen det ble begynt med (drafts: pin).
author-migrate = Et utkast går videre i den nyeste versjonen med de svarene den spør om (drafts: migrate).
author-stop = Et utkast kan leses, men ikke sendes inn, når skjemaet er endret (drafts: stop).
author-size = { $pages ->
    [one] 1 side
   *[other] { $pages } sider
}, { $fields ->
    [one] 1 felt
   *[other] { $fields } felt
}, { $tests ->
    [one] 1 test
   *[other] { $tests } tester
}.
author-changes = Endret siden forrige versjon
author-paths = Veiene gjennom skjemaet
author-paths-list = Veiene som liste
author-way-refused = Kan ikke søke
author-way-sent = Sendt inn
author-way-sent-to = Sendt til { $queue }
author-way-or = eller
author-way-more = Og { $count } til.
author-preview = Forhåndsvis
author-as-citizen = Se tjenesten slik innbyggeren ser den
author-back = Alle skjemaene
preview-title = Forhåndsvisning
preview-lead = Hver side smal og bred, med svarene du velger. Siden lastes på nytt når filen endres.
preview-with = Svar
preview-empty = Ingen svar
preview-errors = Ingen svar, med alle feil
preview-test = Testen «{ $name }»
preview-show = Vis
preview-languages = Språk i forhåndsvisningen
preview-hidden = Siden vises ikke med disse svarene.
preview-frame = { $title }, { $width }
preview-narrow = smal
preview-wide = bred
preview-alone = Åpne siden for seg selv, for eksempel for å skrive den ut
preview-receipt = Kvitteringen
preview-mail = E-posten
preview-made = Oppdiktede svar { $number }
preview-wrong = Oppdiktede svar { $number }, med én feil
preview-letter = Vedtak: { $outcome }
author-accessibility = Tilgjengelighet
author-unchecked = Ingen har kontrollert tilgjengeligheten i denne versjonen. Kjør { $command }.
author-checked = Kontrollert { $at }: { $states ->
    [one] én tilstand
   *[other] { $states } tilstander
 }, { $findings ->
    [0] ingen funn
    [one] ett funn
   *[other] { $findings } funn
 }.
