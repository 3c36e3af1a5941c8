### Forfattaren sine sider: skjema, versjonar og førehandsvising.

author-title = Skjemaa
author-lead = Skjemaa i mappa { $folder }. Ei fil som blir endra, blir lesen på nytt i løpet av sekund. Ei fil med feil tek aldri plassen til ein god versjon.
author-form = Skjema
author-key = Nøkkel
author-state = Tilstand
author-version = Versjon
author-drafts = Opne utkast
author-submissions = Innsendingar
author-live = Publisert
author-warned = Publisert, med råd
author-held = Feil: førre versjon er ute
author-broken = Feil: ikkje ute
author-error = Feil
author-warning = Råd
author-said = Kva kontrollen seier
author-nothing-said = Kontrollen har ingenting å seie.
author-versions = Versjonar
author-since = Teken i bruk
author-unused = Ingen har byrja på dette skjemaet enno.
author-pin = Eit utkast held på versjonen det vart byrja med (drafts: pin).
author-migrate = Eit utkast går vidare i den nyaste versjonen med dei svara han spør om (drafts: migrate).
author-stop = Eit utkast kan lesast, men ikkje sendast inn, når skjemaet er endra (drafts: stop).
author-size = { $pages ->
    [one] 1 side
   *[other] { $pages } sider
}, { $fields ->
    [one] 1 felt
   *[other] { $fields } felt
}, { $tests ->
    [one] 1 test
   *[other] { $tests } testar
}.
author-changes = Endra sidan førre versjon
author-paths = Vegane gjennom skjemaet
author-paths-list = Vegane som liste
author-way-refused = Kan ikkje søkje
author-way-sent = Sendt inn
author-way-sent-to = Sendt til { $queue }
author-way-or = eller
author-way-more = Og { $count } til.
author-preview = Førehandsvis
author-as-citizen = Sjå tenesta slik innbyggjaren ser henne
author-back = Alle skjemaa
preview-title = Førehandsvising
preview-lead = Kvar side smal og brei, med svara du vel. Sida blir lasta på nytt når fila blir endra.
preview-with = Svar
preview-empty = Ingen svar
preview-errors = Ingen svar, med alle feil
preview-test = Testen «{ $name }»
preview-show = Vis
preview-languages = Språk i førehandsvisinga
preview-hidden = Sida er ikkje med når desse svara er gjevne.
preview-frame = { $title }, { $width }
preview-narrow = smal
preview-wide = brei
preview-alone = Opne sida for seg sjølv, til dømes for å skrive henne ut
preview-receipt = Kvitteringa
preview-mail = E-posten
preview-made = Oppdikta svar { $number }
preview-wrong = Oppdikta svar { $number }, med éin feil
preview-letter = Vedtak: { $outcome }
author-accessibility = Tilgjenge
author-unchecked = Ingen har kontrollert tilgjenget i denne versjonen. Køyr { $command }.
author-checked = Kontrollert { $at }: { $states ->
    [one] éin tilstand
   *[other] { $states } tilstandar
 }, { $findings ->
    [0] ingen funn
    [one] eitt funn
   *[other] { $findings } funn
 }.
