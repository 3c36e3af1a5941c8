### Ord som står på alle sider.

skip-link = Hopp til innholdet
demo-banner = Demo: Alt her er oppdiktet. Ikke skriv ekte personopplysninger.
nav-languages = Språk
nav-account = Konto
nav-my = Min side
nav-queues = Køer
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
