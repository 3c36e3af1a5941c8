### Ord som står på alle sider.

skip-link = Hopp til innhaldet
demo-banner = Demo: Alt her er oppdikta. Ikkje skriv ekte personopplysningar.
nav-languages = Språk
nav-account = Konto
nav-my = Mi side
nav-queues = Køar
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
