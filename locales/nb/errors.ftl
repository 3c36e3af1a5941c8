### Sider som vises når noe gikk galt: hva som skjedde, at ingenting er tapt, og hva du kan gjøre.

error-number = Oppgi nummeret { $number } hvis du kontakter oss om dette.
error-to-front = Gå til forsiden
error-to-my = Gå til Min side
error-try-again = Prøv igjen
error-login-again = Logg inn igjen
error-not-found-title = Vi finner ikke siden
error-not-found-text = Siden finnes ikke, eller den er ikke din. Det du har lagret, er ikke borte: Utkast og saker finner du på Min side.
error-forbidden-title = Du har ikke tilgang
error-forbidden-text = Du kan ikke se eller gjøre dette. Ingenting er endret, og det du har lagret, er ikke borte. Kontakt oss hvis du mener at du skal ha tilgang.
error-conflict-title = Noen andre var raskere
error-conflict-text = Saken er endret av noen andre mens du hadde den åpen. Ingenting er overskrevet. Gå tilbake og åpne den på nytt.
error-stopped-title = Skjemaet er endret
error-stopped-text = Skjemaet er endret siden du begynte, så dette utkastet kan ikke sendes inn. Det er ikke slettet: Du finner det på Min side og kan lese svarene dine der mens du fyller ut det nye skjemaet.
error-login-needed-title = Du er logget ut
error-login-needed-text = Du ble logget ut fordi det gikk lang tid, eller fordi du logget ut i et annet vindu. Det som er lagret, finnes fortsatt. Logg inn igjen for å fortsette der du var.
error-login-kept-title = Du er logget ut
error-login-kept-text = Du ble logget ut fordi det gikk lang tid, eller fordi du logget ut i et annet vindu. Vi har tatt vare på det du skrev. Logg inn igjen, så legger vi det inn på siden.
error-bad-request-title = Vi forsto ikke det som ble sendt
error-bad-request-text = Nettleseren sendte noe skjemaet ikke ber om, så vi har ikke lagret det. Det som var lagret før, finnes fortsatt. Gå tilbake, last siden på nytt og prøv igjen.
error-too-large-title = Det du sendte, er for stort
error-too-large-text = En fil eller en tekst er større enn skjemaet tar imot. Det som var lagret før, finnes fortsatt. Gå tilbake og velg en mindre fil eller skriv kortere.
error-busy-title = Vi klarte ikke å svare i tide
error-busy-text = Det som var lagret før, finnes fortsatt. Vent litt og prøv igjen.
error-internal-title = Noe gikk galt hos oss
error-internal-text = Det er ikke din feil, og vi har notert hva som skjedde. Det som var lagret før, finnes fortsatt. Prøv igjen om litt.
