### Skjemasidene: utfylling og oppsummering.

form-place = Side { $at } av { $of }.
form-required-note = Alt må fylles ut, bortsett fra det som er merket «Valgfritt».
form-next = Neste steg
form-previous = Forrige steg
form-back-to-review = Tilbake til oppsummeringen
form-save = Lagre og fortsett senere
form-saved = Sist lagret kl. { $time }.
form-revealed = Svarene dine gir noen flere spørsmål på denne siden. Vi har lagret det du har skrevet.
form-restored = Vi har lagt inn igjen det du skrev før du ble logget ut. Filer må du velge på nytt.
form-stopped = Skjemaet er endret siden du begynte. Du kan lese utkastet, men du må begynne på nytt for å sende inn.
conditions-changed = Spørsmålene på siden er endret.
steps-label = Steg i skjemaet
steps-done = Ferdig:
field-limit = Du kan skrive inntil { $max } tegn.
field-choose = Velg fra listen
date-day = Dag
date-month = Måned
date-year = År
address-street = Gate og nummer
address-postcode = Postnummer
address-town = Poststed
repeat-add = Legg til { $item }
repeat-add-first = Legg til { $item }
repeat-remove = Fjern { $item }
table-sum = Sum
table-update = Regn ut summene
file-remove = Fjern { $name }
file-upload = Last opp
file-limits = { $kinds }, inntil { $size }. { $count ->
    [one] Én fil.
   *[other] Inntil { $count } filer.
}
error-summary-title = Du må rette opp dette før du kan gå videre
review-title = Se over og send inn
summary-change = Endre
summary-change-what = svarene om «{ $title }»
stale-title = Utkastet er endret i et annet vindu
stale-text = Siden du sendte, bygger på en eldre utgave av utkastet. Vi har ikke skrevet over noe. Her er begge utgavene av svarene som er ulike. Velg hvilken du vil beholde.
stale-question = Spørsmål
stale-saved = Lagret i utkastet
stale-yours = På siden du sendte
stale-keep-saved = Behold det som er lagret
stale-keep-yours = Bruk svarene fra siden jeg sendte
stale-same = Svarene er like i begge utgavene, så du mister ikke noe.
stale-files = Filene du valgte, er ikke lagret. Velg dem på nytt når du er tilbake på siden.
form-closed = Skjemaet er ikke åpent nå. Du kan lese utkastet, men ikke sende det inn.
warnings-title = Se over dette før du går videre
warnings-text = Er svaret riktig, kan du gå videre.
exit-title = Du kan ikke søke her
exit-instead = Dette kan du gjøre i stedet
exit-kept = Vi har lagret svarene dine. Har du svart feil, kan du endre svaret og gå videre.
exit-change = Endre svaret
exit-delete = Slett utkastet
