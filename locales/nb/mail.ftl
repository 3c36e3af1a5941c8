### E-postene: at noe har skjedd, og hvor du leser det. Aldri hva; e-post leses av andre også.

mail-receipt-subject = Vi har fått skjemaet ditt ({ $reference })
mail-receipt-body =
    Hei!

    Vi har fått skjemaet du sendte inn. Referansen er { $reference }.

    Logg inn for å se det du sendte, og for å følge saken:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-file-again-subject = Du må sende en fil på nytt ({ $reference })
mail-file-again-body =
    Hei!

    Vi klarte ikke å åpne en fil du sendte i saken { $reference }. Du må sende den på nytt.

    Logg inn for å lese hvilken, og sende den:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-question-subject = Vi har et spørsmål til deg ({ $reference })
mail-question-body =
    Hei!

    Vi har et spørsmål til deg i saken { $reference }. Saken venter på svaret ditt.

    Logg inn for å lese spørsmålet og svare:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-decision-subject = Saken din er avgjort ({ $reference })
mail-decision-body =
    Hei!

    Vi har avgjort saken { $reference }.

    Logg inn for å lese vedtaket. Der står det også hvordan du klager:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

## Å signere andres søknad

mail-signing-subject = Skjemaet ditt venter på signatur ({ $reference })
mail-signing-body =
    Hei!

    Du har sendt et skjema som andre må signere. Referansen er { $reference }. Vi får det først når alle har signert.

    Logg inn for å se hvem som har signert:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-sign-subject = Du er bedt om å signere ({ $reference })
mail-sign-body =
    Hei!

    Noen har fylt ut et skjema og ber deg signere. Referansen er { $reference }.

    Logg inn for å lese skjemaet og svare:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-sign-reminder-subject = Du har ikke signert ennå ({ $reference })
mail-sign-reminder-body =
    Hei!

    Noen har bedt deg signere et skjema, og fristen går snart ut. Referansen er { $reference }.

    Logg inn for å lese skjemaet og svare:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-signing-reminder-subject = Skjemaet ditt venter fortsatt på signatur ({ $reference })
mail-signing-reminder-body =
    Hei!

    Skjemaet { $reference } venter på at andre signerer, og fristen går snart ut.

    Logg inn for å se hvem som mangler:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-sign-declined-subject = Skjemaet ditt ble ikke levert ({ $reference })
mail-sign-declined-body =
    Hei!

    En som skulle signere skjemaet { $reference }, sa nei. Derfor er det ikke levert, og vi behandler det ikke.

    Logg inn for å lese mer, og for å søke på nytt:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-sign-expired-subject = Skjemaet ditt ble ikke levert ({ $reference })
mail-sign-expired-body =
    Hei!

    Ikke alle signerte skjemaet { $reference } innen fristen. Derfor er det ikke levert, og vi behandler det ikke.

    Logg inn for å lese mer, og for å søke på nytt:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

## Demoens postkasse

mailbox-title = E-post fra demoen
mailbox-empty = Ingen e-post ennå. Her kommer e-postene demoen ellers ville ha sendt.
mail-withdrawn-subject = Du har trukket saken din ({ $reference })
mail-withdrawn-body =
    Hei!

    Saken { $reference } er trukket, og vi behandler den ikke videre.

    Var det ikke du som gjorde det? Ta kontakt med oss. Logg inn for å se saken:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-decision-again-subject = Du har et vedtak som du ikke har åpnet ({ $reference })
mail-decision-again-body =
    Hei!

    For en uke siden avgjorde vi saken { $reference }. Du har ikke åpnet vedtaket ennå.

    Logg inn for å lese vedtaket. Der står det også hvordan du klager, og når fristen går ut:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-files-awaited-subject = Husk å sende det som mangler ({ $reference })
mail-files-awaited-body =
    Hei!

    Vi mangler fortsatt filer fra deg i saken { $reference }. Fristen er snart ute.

    Logg inn for å se hva som mangler, og sende det:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

## Å fylle ut sammen

mail-invitation-subject = Du er bedt om å fylle ut et skjema sammen med noen
mail-invitation-body =
    Hei!

    Noen har begynt på et skjema og ber deg fylle det ut sammen med seg.

    Logg inn for å lese mer og svare:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.

mail-together-subject = Nytt om skjemaet dere fyller ut sammen
mail-together-body =
    Hei!

    En du har spurt om å fylle ut et skjema sammen med deg, har svart eller trukket seg.

    Logg inn for å se hvem som er med:
    { $link }

    Hilsen
    { $municipality }

    Du kan ikke svare på denne e-posten.
