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
repeat-add = Legg til { $item }
repeat-add-first = Legg til { $item }
repeat-remove = Fjern { $item }
table-sum = Sum
table-update = Rekn ut summane
file-remove = Fjern { $name }
file-upload = Last opp
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
