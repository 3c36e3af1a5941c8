### The mails: that something happened, and where to read it. Never what; others read mail too.

mail-receipt-subject = We have received your form ({ $reference })
mail-receipt-body =
    Hello,

    We have received the form you sent. The reference is { $reference }.

    Log in to see what you sent and to follow the case:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-file-again-subject = Please send a file again ({ $reference })
mail-file-again-body =
    Hello,

    We could not open a file you sent in case { $reference }. You need to send it again.

    Log in to see which one, and send it:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-question-subject = We have a question for you ({ $reference })
mail-question-body =
    Hello,

    We have a question for you in case { $reference }. The case is waiting for your answer.

    Log in to read the question and answer it:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-decision-subject = Your case has been decided ({ $reference })
mail-decision-body =
    Hello,

    We have decided case { $reference }.

    Log in to read the decision. It also says how to appeal:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

## The demo’s mailbox

mailbox-title = Mail from the demo
mailbox-empty = No mail yet. The mails the demo would otherwise have sent appear here.
mail-withdrawn-subject = You have withdrawn your case ({ $reference })
mail-withdrawn-body =
    Hello,

    The case { $reference } is withdrawn, and we will not process it further.

    Was it not you who did this? Contact us. Log in to see the case:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-decision-again-subject = You have a decision that you haven’t opened ({ $reference })
mail-decision-again-body =
    Hello,

    A week ago we decided case { $reference }. You haven’t opened the decision yet.

    Log in to read the decision. It also says how to appeal, and by when:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-files-awaited-subject = Remember to send what is missing ({ $reference })
mail-files-awaited-body =
    Hello,

    We are still waiting for files from you in case { $reference }. The deadline is soon.

    Log in to see what is missing, and to send it:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.
