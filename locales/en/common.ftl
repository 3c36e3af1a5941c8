### Words on every page, and words the applicant and the caseworker share.

skip-link = Skip to the content
demo-banner = Demo: everything here is made up. Don’t enter real personal data.
nav-languages = Language
nav-account = Account
nav-my = My page
nav-queues = Queues
nav-author = Forms
nav-login = Log in
nav-logout = Log out
nav-on-behalf = on behalf of { $party }
footer-help = Do you need help?
footer-accessibility = Accessibility statement
footer-employees = For employees
error-prefix = Error: { $title }
yes = Yes
no = No
optional = Optional
not-answered = Not answered
confirmed = Confirmed
unknown-name = Logged in
period-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
period-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
period-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
period-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}

## Status, history and outcome: the same for the applicant and the caseworker

status-received = Received
status-in-progress = In progress
status-waiting-for-applicant = More information needed
status-decided = Decided
status-withdrawn = Withdrawn

event-received = The form was received
event-taken = A caseworker took the case
event-released = The case went back to the queue
event-noted = A note was written
event-asked = A question was sent to the applicant
event-answered = The applicant answered
event-status = New status: { $detail }
event-decided = A decision was made
event-decision-opened = The decision was opened
event-read = The case was read
event-file-read = An attachment was opened
event-decision-fetched = The decision was downloaded as PDF
event-own-asked = We asked you something
event-own-answered = You answered
event-own-written = You sent a message or attachments
event-own-withdrawn = You withdrew the case
event-own-decided = We made a decision
event-own-decision-opened = You opened the decision
event-file-infected = A virus was found in an attachment
scan-message = We found a virus in the file “{ $name }” that you sent us, so nobody can open it. Send the file again here. It may help to make it again on another computer first.

outcome-granted = Granted
outcome-refused = Refused
outcome-dismissed = Dismissed without consideration

case-messages = Messages
case-history = What has happened
case-text-long = The text is too long. Write at most 5000 characters.
case-closed-meanwhile = The case was closed while you were writing, so your message was not sent.
case-message-restored = Here is what you wrote before you were logged out. It has not been sent yet.
unsent-title = What you wrote
decision-title = Decision
decision-pdf = Download the decision (PDF)
case-appeals = This is an appeal of the decision in case:
case-appealed = The decision has been appealed:
case-files = Attach files
case-files-again = Choose the files again. They were not sent.
event-written = The applicant has sent a message or attachments
event-withdrawn = The applicant has withdrawn the case
## Signing somebody’s application

status-waiting-for-signatures = Waiting for signatures
status-not-signed = Not delivered
event-sign-sent = The form waits for signatures
event-signed = A person who must sign has signed
event-sign-declined = A person who had to sign said no. The form was not delivered
event-sign-expired = The deadline for signing has passed. The form was not delivered
event-sign-unsigned = The deadline for signing has passed. The form was delivered without all the signatures
event-sign-read = A person who must sign has read the form
signatures-title = Signatures
signatures-lead = We get the form when everybody below has signed. They must sign by { $day }.
signatures-link = They log in and sign at this address. You can send it to them:
signature-signed = Signed { $time }.
signature-declined = Said no { $time }.
signature-told = Has not signed yet. We have sent an email about it.
signature-untold = Has not signed yet. We have no email address we can use, so you must tell them yourself.
signature-missing = Did not sign.
