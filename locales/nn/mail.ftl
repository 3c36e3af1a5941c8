### E-postane: at noko har skjedd, og kvar du les det. Aldri kva; e-post blir lesen av andre òg.

mail-receipt-subject = Vi har fått skjemaet ditt ({ $reference })
mail-receipt-body =
    Hei!

    Vi har fått skjemaet du sende inn. Referansen er { $reference }.

    Logg inn for å sjå det du sende, og for å følgje saka:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-file-again-subject = Du må sende ei fil på nytt ({ $reference })
mail-file-again-body =
    Hei!

    Vi klarte ikkje å opne ei fil du sende i saka { $reference }. Du må sende ho på nytt.

    Logg inn for å lese kva for ei, og sende ho:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-question-subject = Vi har eit spørsmål til deg ({ $reference })
mail-question-body =
    Hei!

    Vi har eit spørsmål til deg i saka { $reference }. Saka ventar på svaret ditt.

    Logg inn for å lese spørsmålet og svare:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-decision-subject = Saka di er avgjord ({ $reference })
mail-decision-body =
    Hei!

    Vi har avgjort saka { $reference }.

    Logg inn for å lese vedtaket. Der står det òg korleis du klagar:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

## Å signere søknaden til andre

mail-signing-subject = Skjemaet ditt ventar på signatur ({ $reference })
mail-signing-body =
    Hei!

    Du har sendt eit skjema som andre må signere. Referansen er { $reference }. Vi får det først når alle har signert.

    Logg inn for å sjå kven som har signert:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-sign-subject = Du er beden om å signere ({ $reference })
mail-sign-body =
    Hei!

    Nokon har fylt ut eit skjema og ber deg signere. Referansen er { $reference }.

    Logg inn for å lese skjemaet og svare:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-sign-reminder-subject = Du har ikkje signert enno ({ $reference })
mail-sign-reminder-body =
    Hei!

    Nokon har bede deg signere eit skjema, og fristen går snart ut. Referansen er { $reference }.

    Logg inn for å lese skjemaet og svare:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-signing-reminder-subject = Skjemaet ditt ventar framleis på signatur ({ $reference })
mail-signing-reminder-body =
    Hei!

    Skjemaet { $reference } ventar på at andre signerer, og fristen går snart ut.

    Logg inn for å sjå kven som manglar:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-sign-declined-subject = Skjemaet ditt vart ikkje levert ({ $reference })
mail-sign-declined-body =
    Hei!

    Ein som skulle signere skjemaet { $reference }, sa nei. Derfor er det ikkje levert, og vi behandlar det ikkje.

    Logg inn for å lese meir, og for å søkje på nytt:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-sign-expired-subject = Skjemaet ditt vart ikkje levert ({ $reference })
mail-sign-expired-body =
    Hei!

    Ikkje alle signerte skjemaet { $reference } innan fristen. Derfor er det ikkje levert, og vi behandlar det ikkje.

    Logg inn for å lese meir, og for å søkje på nytt:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

## Postkassa i demoen

mailbox-title = E-post frå demoen
mailbox-empty = Ingen e-post enno. Her kjem e-postane demoen elles ville ha sendt.
mail-withdrawn-subject = Du har trekt saka di ({ $reference })
mail-withdrawn-body =
    Hei!

    Saka { $reference } er trekt, og vi behandlar ho ikkje vidare.

    Var det ikkje du som gjorde det? Ta kontakt med oss. Logg inn for å sjå saka:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-decision-again-subject = Du har eit vedtak som du ikkje har opna ({ $reference })
mail-decision-again-body =
    Hei!

    For ei veke sidan avgjorde vi saka { $reference }. Du har ikkje opna vedtaket enno.

    Logg inn for å lese vedtaket. Der står det òg korleis du klagar, og når fristen går ut:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-files-awaited-subject = Hugs å sende det som manglar ({ $reference })
mail-files-awaited-body =
    Hei!

    Vi manglar framleis filer frå deg i saka { $reference }. Fristen er snart ute.

    Logg inn for å sjå kva som manglar, og sende det:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

## Å fylle ut saman

mail-invitation-subject = Du er beden om å fylle ut eit skjema saman med nokon
mail-invitation-body =
    Hei!

    Nokon har byrja på eit skjema og ber deg fylle det ut saman med seg.

    Logg inn for å lese meir og svare:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.

mail-together-subject = Nytt om skjemaet de fyller ut saman
mail-together-body =
    Hei!

    Ein du har spurt om å fylle ut eit skjema saman med deg, har svart eller trekt seg.

    Logg inn for å sjå kven som er med:
    { $link }

    Helsing
    { $municipality }

    Du kan ikkje svare på denne e-posten.
