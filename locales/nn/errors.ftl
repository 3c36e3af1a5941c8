### Sider som viser når noko gjekk gale: kva som hende, at ingenting er tapt, og kva du kan gjere.

error-number = Oppgi nummeret { $number } viss du kontaktar oss om dette.
error-to-front = Gå til framsida
error-to-my = Gå til Mi side
error-try-again = Prøv igjen
error-login-again = Logg inn igjen
error-not-found-title = Vi finn ikkje sida
error-not-found-text = Sida finst ikkje, eller ho er ikkje di. Det du har lagra, er ikkje borte: Utkast og saker finn du på Mi side.
error-forbidden-title = Du har ikkje tilgang
error-forbidden-text = Du kan ikkje sjå eller gjere dette. Ingenting er endra, og det du har lagra, er ikkje borte. Kontakt oss viss du meiner at du skal ha tilgang.
error-conflict-title = Nokon andre var raskare
error-conflict-text = Saka er endra av nokon andre medan du hadde ho open. Ingenting er overskrive. Gå tilbake og opne ho på nytt.
error-stopped-title = Skjemaet er endra
error-stopped-text = Skjemaet er endra sidan du byrja, så dette utkastet kan ikkje sendast inn. Det er ikkje sletta: Du finn det på Mi side og kan lese svara dine der medan du fyller ut det nye skjemaet.
error-login-needed-title = Du er logga ut
error-login-needed-text = Du vart logga ut fordi det gjekk lang tid, eller fordi du logga ut i eit anna vindauge. Det som er lagra, finst framleis. Logg inn igjen for å halde fram der du var.
error-login-kept-title = Du er logga ut
error-login-kept-text = Du vart logga ut fordi det gjekk lang tid, eller fordi du logga ut i eit anna vindauge. Vi har teke vare på det du skreiv. Logg inn att, så legg vi det inn på sida.
error-bad-request-title = Vi forstod ikkje det som vart sendt
error-bad-request-text = Nettlesaren sende noko skjemaet ikkje ber om, så vi har ikkje lagra det. Det som var lagra før, finst framleis. Gå tilbake, last sida på nytt og prøv igjen.
error-too-large-title = Det du sende, er for stort
error-too-large-text = Ei fil eller ein tekst er større enn skjemaet tek imot. Det som var lagra før, finst framleis. Gå tilbake og vel ei mindre fil eller skriv kortare.
error-busy-title = Vi klarte ikkje å svare i tide
error-busy-text = Det som var lagra før, finst framleis. Vent litt og prøv igjen.
error-internal-title = Noko gjekk gale hos oss
error-internal-text = Det er ikkje din feil, og vi har notert kva som hende. Det som var lagra før, finst framleis. Prøv igjen om litt.
