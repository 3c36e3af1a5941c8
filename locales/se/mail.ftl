### Northern Sámi. To be read by a Sámi speaker before it is used.
### The e-mails: that something has happened, and where you read it. Never what; others read e-mail too.

mail-receipt-subject = Mii leat ožžon du skovi ({ $reference })
mail-receipt-body =
    Bures!

    Mii leat ožžon skovi maid sáddejit. Referánsa lea { $reference }.

    Logge sisa vai oainnát maid sáddejit, ja vai sáhtát čuovvut ášši:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-file-again-subject = Don fertet sáddet fiilla ođđasit ({ $reference })
mail-file-again-body =
    Bures!

    Eat sáhttán rahpat fiilla maid sáddejit áššis { $reference }. Don fertet sáddet dan ođđasit.

    Logge sisa vai sáhtát lohkat makkár fiilla, ja sáddet dan:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-question-subject = Mis lea gažaldat dutnje ({ $reference })
mail-question-body =
    Bures!

    Mis lea gažaldat dutnje áššis { $reference }. Ášši vuordá du vástádusa.

    Logge sisa vai sáhtát lohkat gažaldaga ja vástidit:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-decision-subject = Du ášši lea mearriduvvon ({ $reference })
mail-decision-body =
    Bures!

    Mii leat mearridan ášši { $reference }.

    Logge sisa vai sáhtát lohkat mearrádusa. Das čuožžu maiddái mo sáhtát váidit:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

## Earáid ohcama vuolláičállin

mail-signing-subject = Du skovvi vuordá vuolláičállosa ({ $reference })
mail-signing-body =
    Bures!

    Don leat sádden skovi maid earát fertejit vuolláičállit. Referánsa lea { $reference }. Mii oažžut dan easkka go buohkat leat vuolláičállán.

    Logge sisa vai oainnát gii lea vuolláičállán:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-sign-subject = Don leat bivdojuvvon vuolláičállit ({ $reference })
mail-sign-body =
    Bures!

    Soamis lea deavdán skovi ja bivdá du vuolláičállit. Referánsa lea { $reference }.

    Logge sisa vai sáhtát lohkat skovi ja vástidit:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-sign-reminder-subject = Don it leat vel vuolláičállán ({ $reference })
mail-sign-reminder-body =
    Bures!

    Soamis lea bivdán du vuolláičállit skovi, ja áigemearri lea fargga. Referánsa lea { $reference }.

    Logge sisa vai sáhtát lohkat skovi ja vástidit:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-signing-reminder-subject = Du skovvi vuordá ain vuolláičállosa ({ $reference })
mail-signing-reminder-body =
    Bures!

    Skovvi { $reference } vuordá ahte earát vuolláičállet, ja áigemearri lea fargga.

    Logge sisa vai oainnát gii váilu:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-sign-declined-subject = Du skovvi ii sáddejuvvon ({ $reference })
mail-sign-declined-body =
    Bures!

    Okta sis geat galge vuolláičállit skovi { $reference }, celkkii ii. Danne dat ii leat sáddejuvvon, ja mii eat gieđahala dan.

    Logge sisa vai sáhtát lohkat eambbo ja ohcat ođđasit:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-sign-expired-subject = Du skovvi ii sáddejuvvon ({ $reference })
mail-sign-expired-body =
    Bures!

    Eai buohkat vuolláičállán skovi { $reference } áigemeari rájis. Danne dat ii leat sáddejuvvon, ja mii eat gieđahala dan.

    Logge sisa vai sáhtát lohkat eambbo ja ohcat ođđasit:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

## Demo poastakássa

mailbox-title = E-poasta demos
mailbox-empty = Ii leat vel e-poasta. Dása bohtet e-poasttat maid demo muđui livččii sádden.
mail-withdrawn-subject = Don leat geassán áššát ruovttoluotta ({ $reference })
mail-withdrawn-body =
    Bures!

    Ášši { $reference } lea gessojuvvon ruovttoluotta, ja mii eat gieđahala dan šat.

    Ii go lean don gii dan dagai? Váldde oktavuođa minguin. Logge sisa vai oainnát ášši:
    { $link }

    Dearvvuođat
    { $municipality }

mail-decision-again-subject = Dus lea mearrádus man it leat rahpan ({ $reference })
mail-decision-again-body =
    Bures!

    Vahkku áigi mii mearrideimmet ášši { $reference }. It leat vel rahpan mearrádusa.

    Logge sisa vai sáhtát lohkat mearrádusa. Das čuožžu maiddái mo ja goas sáhtát váidit:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-files-awaited-subject = Muitte sáddet dan mii váilu ({ $reference })
mail-files-awaited-body =
    Bures!

    Mis váilot ain fiillat dus áššis { $reference }. Áigemearri lea fargga.

    Logge sisa vai oainnát mii váilu, ja sáhtát sáddet dan:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

## Ovttas deavdit

mail-invitation-subject = Don leat bivdojuvvon deavdit skovi ovttas soapmásiin
mail-invitation-body =
    Bures!

    Soamis lea álgán skovvái ja bivdá du deavdit dan ovttas suinna.

    Logge sisa vai sáhtát lohkat eambbo ja vástidit:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.

mail-together-subject = Ođđa dieđut skovi birra maid deavdibehtet ovttas
mail-together-body =
    Bures!

    Soamis gean leat jearran deavdit skovi ovttas duinna, lea vástidan dahje geassádan.

    Logge sisa vai oainnát geat leat mielde:
    { $link }

    Dearvvuođat
    { $municipality }

    Don it sáhte vástidit dán e-postii.
