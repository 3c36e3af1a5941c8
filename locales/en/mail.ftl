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

## Signing somebody’s application

mail-signing-subject = Your form waits for signatures ({ $reference })
mail-signing-body =
    Hello,

    You have sent a form that others must sign. The reference is { $reference }. We get it when everybody has signed.

    Log in to see who has signed:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-sign-subject = You are asked to sign ({ $reference })
mail-sign-body =
    Hello,

    Somebody has filled in a form and asks you to sign. The reference is { $reference }.

    Log in to read the form and answer:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-sign-reminder-subject = You have not signed yet ({ $reference })
mail-sign-reminder-body =
    Hello,

    Somebody has asked you to sign a form, and the deadline is near. The reference is { $reference }.

    Log in to read the form and answer:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-signing-reminder-subject = Your form still waits for signatures ({ $reference })
mail-signing-reminder-body =
    Hello,

    The form { $reference } waits for others to sign, and the deadline is near.

    Log in to see who is missing:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-sign-declined-subject = Your form was not delivered ({ $reference })
mail-sign-declined-body =
    Hello,

    A person who had to sign the form { $reference } said no. So it was not delivered, and we do not process it.

    Log in to read more, and to apply again:
    { $link }

    Kind regards
    { $municipality }

    You can’t reply to this email.

mail-sign-expired-subject = Your form was not delivered ({ $reference })
mail-sign-expired-body =
    Hello,

    Not everybody signed the form { $reference } in time. So it was not delivered, and we do not process it.

    Log in to read more, and to apply again:
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

## Filling in together

mail-invitation-subject = You are asked to fill in a form together with someone
mail-invitation-body =
    Hello,

    Someone has started a form and asks you to fill it in together with them.

    Log in to read more and answer:
    { $link }

    Kind regards
    { $municipality }

    You cannot reply to this email.

mail-together-subject = News about the form you are filling in together
mail-together-body =
    Hello,

    Someone you asked to fill in a form together with you has answered or left.

    Log in to see who takes part:
    { $link }

    Kind regards
    { $municipality }

    You cannot reply to this email.
