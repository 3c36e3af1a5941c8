### The citizen’s pages: find a service, check and send, follow the case.

## The front page

front-title = What can we help you with?
front-lead = Find the service you need, fill in the form and follow your case online.
front-search = Search for a service
front-search-do = Search
front-themes = Topics
front-count = { $count ->
    [one] 1 service
   *[other] { $count } services
}
front-all = All services
front-found = { $count ->
    [0] No results for “{ $query }”
    [one] 1 result for “{ $query }”
   *[other] { $count } results for “{ $query }”
}
front-none = We found no service. Try another word, or look for it under the topics.
front-show-all = Show all services

front-life-events = Life events
front-did-you-mean = Did you mean { $words }?
front-contact = Can’t find what you are looking for? Contact us and we will help you.
front-feed = Follow openings and deadlines

## The feed of openings and deadlines

feed-title = Openings and deadlines at { $municipality }
feed-opens = { $title } opens on { $day }
feed-closes = The deadline for { $title } is { $day }

## Life events, after Los

life-event-fa-barn = Having a child
life-event-flytte = Moving
life-event-miste-og-finne-arbeid = Losing or finding work
life-event-sykdom-og-funksjonsnedsettelse = Illness and disability
life-event-dodsfall-og-arv = Death and inheritance
life-event-starte-og-drive-bedrift = Starting and running a business

## The themes of Los

theme-arbeid = Work
theme-bygg-og-eiendom = Building and property
theme-demokrati-og-innbyggerrettigheter = Democracy and citizens’ rights
theme-familie-og-barn = Family and children
theme-helse-og-omsorg = Health and care
theme-kultur-idrett-og-fritid = Culture, sports and leisure
theme-lov-og-rett = Law and justice
theme-naring = Business
theme-natur-klima-og-miljo = Nature, climate and environment
theme-samfunnssikkerhet-og-beredskap = Public safety and emergencies
theme-skatt-og-avgift = Taxes and fees
theme-skole-og-utdanning = School and education
theme-sosiale-tjenester = Social services
theme-trafikk-og-transport = Traffic and transport

## A service

service-not-spoken = This service is not available in English yet, so we show it in another language.
service-who = Who is this for?
service-need = What you need
service-cost = Price
service-time = Processing time
service-time-text = You usually get an answer within { $period }.
service-login = Login
service-login-none = You don’t need to log in.
service-login-substantial = You log in with a Norwegian electronic ID, for example MinID or BankID.
service-login-high = You log in with a Norwegian electronic ID at assurance level high, for example BankID.
service-owner = Contact
service-has-draft = You have started this form, but not sent it.
service-go-on = Continue with the draft
service-output = An answer from the municipality
service-start = Fill in the form
service-start-another = Start a new form
service-saved-note = We save your answers each time you move on. You can take a break and continue later from My page.
service-law = Laws and rules
service-privacy = Privacy

## On whose behalf

party-title = On whose behalf are you doing this?
party-required = Choose on whose behalf you are doing this.
party-none = We found nobody you can do this on behalf of.
party-down-population = The National Population Register doesn’t answer now, so children and people you are the guardian of may be missing from the list. Try again in a while.
party-down-altinn = Altinn doesn’t answer now, so organisations and people you are the guardian of may be missing from the list. Try again in a while.
party-missing = Can’t find the one you are looking for?
party-missing-text = The list comes from public registers, and something may be missing there. Contact us and we will help you another way. You find our email address and phone number at the bottom of the page.

## Check and send

review-lead = Read through your answers. Choose “Change” if something is wrong. We don’t get the form until you choose “Send”.
review-send = Send

## The receipt

receipt-title = We have received your form
receipt-reference = Reference:
receipt-received = Received { $time }.
receipt-next-title = What happens now?
receipt-next = { $owner } handles the case.
receipt-next-day = { $owner } handles the case. You can expect an answer by { $day }.
receipt-follow = You follow the case on My page. That is where you answer if we ask you something, and where you read the decision.
receipt-mail = We will send a receipt by email to { $address }.
receipt-no-mail = We don’t have your email address and can’t notify you about the case. Look at My page to see if there is anything new.
receipt-case = Go to the case
receipt-pdf = Download the receipt (PDF)

## The receipt on paper

paper-heading = Receipt
paper-reference = Reference
paper-received = Received
paper-waits = Waits for signatures, sent
paper-sender = Sent by
paper-party = On behalf of
paper-page = Page { $page } of { $pages }
paper-spelt-out = Some characters can’t be printed. They are shown as codes, for example { $code }.

## The decision on paper

paper-decision-title = Decision: { $title }
paper-appeal-title = Decision on an appeal: { $title }
paper-appealed = The decision is about the appeal of the decision in case { $reference }.
paper-granted = The application is granted.
paper-refused = The application is refused.
paper-dismissed = The application is dismissed. That means that we have not considered what it asks for.
paper-appeal-granted = The appeal has succeeded.
paper-appeal-refused = The appeal has not succeeded.
paper-appeal-dismissed = The appeal is dismissed. That means that we have not considered what it says.
paper-our-reference = Our reference
paper-day = Date
paper-appeal-wait = You can also ask us not to carry out the decision until the appeal is settled.
paper-access-title = See the case
paper-access = The case is on My page, with what you have sent us, what we have answered, and who has opened it: { $address }
paper-access-unknown = Contact us if you want to see the case.
paper-contact = Questions?
paper-regards = Kind regards
paper-unsigned = The decision is approved electronically and therefore has no signature.

## The survey

survey-invite = Tell us how it went
survey-invite-text = Answer a few questions about the form. The answers can’t be linked to you or your case.
survey-start = Answer the survey
survey-send = Send the answers
survey-thanks = Thank you, we have received your answers
survey-thanks-text = We use them to make the form better.

## My page

my-saved = The draft is saved. You find it here when you want to continue.
my-deleted = The draft is deleted.
my-empty = You have no drafts and no cases.
my-find = Find a service
my-drafts = Drafts you haven’t sent
my-saved-at = Last saved { $time }.
my-days-left = { $days ->
    [0] We will delete the draft today unless you continue.
    [one] We will delete the draft in 1 day unless you continue.
   *[other] We will delete the draft in { $days } days unless you continue.
}
my-delete = Delete
my-delete-what = the draft “{ $title }”
my-delete-sure = Everything you have written and uploaded in the draft will be gone for good.
my-delete-do = Delete the draft
my-cases = Your cases
my-received = Sent { $time }. Reference: { $reference }.

## The case

case-reference = Reference: { $reference }
case-expected = You can expect an answer by { $day }.
case-you = You
case-answer = Your answer
case-answer-send = Send the answer
case-answer-received = We have received your answer.
case-answer-empty = Write something or attach a file before you send.
case-sent = What you sent
case-sent-show = Show your answers
case-to-my = Go to My page

decision-reasons = Reasons
decision-by = Decided { $time } by { $name }.
decision-appeal = How to appeal
decision-appeal-text = If you disagree, you can appeal the decision under the Public Administration Act. The deadline is three weeks from when you are told about the decision, and ends on { $day }. Appeal to us in writing. Write which decision you are appealing, what you want changed, and why. If we don’t agree with you, we send the appeal on to { $body } for a decision. You have the right to see the documents in the case. Contact us if you need help to appeal.
decision-appeal-body = the appeal body
service-opening = When you can apply
service-open-from = From { $from }
service-open-until = Until and including { $until }
service-open-between = From { $from } until and including { $until }
service-not-yet = You can apply from { $from }.
service-over = The deadline was { $until }.
service-not-saved-note = You cannot save the form and go on another day. Your answers stay available in this browser for 24 hours.
receipt-unknown = Keep the reference. You have not logged in, so the case is not on My page. We can only answer you if you have written in the form how we can reach you.
## What waits for the applicant

my-waiting = This is waiting for you
my-waits-answer = We have asked you something.
my-waits-decision = You have a decision you haven’t opened.
my-waits-files = We are waiting for files from you. Deadline: { $day }.
my-waits-message = You have a new message.
decision-opened = You opened the decision { $time }.
case-write = Send us a message or attachments
case-write-label = Your message
case-write-send = Send
case-write-received = We have received what you sent.
withdraw-start = Withdraw the case
withdraw-title = Do you want to withdraw the case?
withdraw-means = When you withdraw the case, this happens:
withdraw-stops = We stop processing it, and you get no decision.
withdraw-final = You can’t undo it. If you change your mind, you must send the form again.
withdraw-kept = You can still read the case on My page. We delete it after { $period }, except for what the Archives Act says we must keep.
withdraw-do = Withdraw the case
withdraw-not = No, go back to the case
withdraw-done = You have withdrawn the case. We will not process it further.
decision-final-title = Can you appeal again?
decision-final = This is the answer to an appeal, and you cannot appeal it again. If you think the case was handled wrongly, you can complain to the Parliamentary Ombud (Sivilombudet).
decision-appeal-do = Appeal the decision
case-readers = Who has opened your case?
case-readers-text = These are employees of the municipality who have opened the case. They have a duty of confidentiality.
case-readers-none = Nobody in the municipality has opened the case yet.
## About me

about-title = What we know about you, and your choices
about-known = What we know about you
about-name = Name
about-number = National identity number or D number
about-level = Login
about-level-high = Level of assurance high
about-level-substantial = Level of assurance substantial
about-email = Email
about-phone = Mobile phone
about-none = Not registered
about-no-answer = We couldn’t fetch this now
about-from-login = From the login (ID-porten)
about-from-population = From the National Population Register
about-from-contact = From the Contact and Reservation Register
about-parties = You can act on behalf of these
about-parties-missing = Not all registers answer now, so somebody may be missing.
about-wrong = Is something wrong? Correct your name with the National Population Register, and email and phone at norge.no. We fetch the information again next time.
about-rest = Apart from that we have what you have written and uploaded yourself, and what we have fetched from the registers for your forms, such as your address. You see it in the drafts and cases on My page.
about-choices = Your choices
about-lang = Language of emails from us
about-mail = Do you want email when something happens in a case?
about-mail-law = The law says that you must be told when we have made a decision. We always send that notice. If we don’t have your address, you get a letter.
about-mail-on = Yes, send me email
about-mail-off = No, only about decisions
about-save = Save the choices
about-saved = Your choices are saved.
about-everything = Download everything
about-everything-text = You get drafts, cases, messages, decisions and the names of attachments: as a PDF to read, or as JSON to use in other programs. The file holds personal information, so take good care of it.
about-everything-pdf = Download everything (PDF)
about-everything-do = Download everything (JSON)

everything-title = All we have about you
everything-lead = This is all that { $municipality } has about you here. Made { $time }.
everything-files = Attachments are listed by name. You download each of them from its case.
everything-part = This is part { $part } of { $parts }. Download the rest here: { $addresses }
everything-none = None.
everything-unchosen = Not chosen
everything-needs-login = Log in at a higher level of assurance and download again to see what is here.
everything-begun = Begun
everything-saved = Last saved
everything-deleted = Will be deleted
everything-beside = Other things you have written
everything-beside-text = These are answers to questions that don’t show now, or something we could not read as an answer.
everything-attached = Attachments
everything-named = Your name in the form
everything-told = Notified at
everything-read = Read
everything-invitations = What others have asked you to fill in
everything-asked = Asked
everything-answered = Answered
everything-joined = You answered yes.
everything-unanswered = You have not answered.

awaited-title = What we still need from you
awaited-review = What you can send after you have applied
awaited-within = { $label }: within { $period } after you have applied
awaited-by = { $label }: by { $day }
awaited-how = You send it on the page about the case.
awaited-until = Send it by { $day }.
awaited-late = The deadline was { $day }. You can send it as long as the case is open.
awaited-file = Choose a file: { $label }
awaited-send = Send

## Signing somebody’s application

receipt-waits-title = The form waits for signatures
receipt-waits = Sent { $time }. The answers can’t be changed while others sign.
case-not-delivered = The form was not delivered, so we don’t process it. You can apply again and use the answers once more.
case-anew = Apply again
my-signed = What others have asked you to sign
my-sign = You are asked to sign by { $day }.
sign-title = Read and sign
sign-from = { $name } has filled this in and asks you to sign.
sign-party = It concerns { $party }.
sign-until = You must sign by { $day }. We get the form when everybody who must has signed.
sign-answers = What the form says
sign-left-out = We don’t show addresses, phone numbers and email addresses here.
sign-confirm = Your signature
sign-unticked = Tick what you confirm, or choose not to sign.
sign-do = Sign
sign-decline = I don’t want to sign
sign-decline-title = Would you rather not sign?
sign-decline-means = Then the form is not delivered, and we don’t process it. The person who sent it is told that you said no. You can’t undo this.
sign-decline-do = I won’t sign
sign-decline-not = Go back
sign-signed-title = You have signed
sign-signed = You signed { $time }.
sign-declined-title = You said no
sign-declined = You said no to signing { $time }.
sign-over-title = You don’t need to sign
sign-over = The form no longer waits for your signature.
sign-status = Where it stands now:

## Filling in together

co-applicants-title = Fill in together
co-applicants-lead = You can ask someone to fill in the form and apply together with you. They log in themselves and answer yes or no. You are the one who sends the form in the end.
co-applicants-see = Whoever answers yes sees everything in the form, including national identity numbers, addresses and files. When the form has been sent, you both see the case.
co-applicants-of = { $name } started the form and is the one who sends it.
co-applicants-asked = People you have asked
co-applicants-in = Asked and taking part
co-applicant-waiting = Has not answered yet. We have sent an email.
co-applicant-untold = Has not answered yet. We have no email address we can use, so you must tell them yourself.
co-applicant-accepted = Takes part.
co-applicant-declined = Answered no.
co-applicant-left = Has left.
co-applicant-removed = You have taken the question back.
co-applicants-link = They log in and answer at this address. You can send it to them:
co-applicants-ask = Ask someone
co-applicants-do = Ask
co-applicants-self = This is your own number. Write the number of the person you want to ask.
co-applicants-full = You cannot ask anyone else.
co-applicants-remove = Remove
co-applicants-remove-what = { $name } from the form
co-applicants-was-asked = The question has been asked.
co-applicants-was-removed = The person no longer takes part in the form. The answers are still there.
co-applicants-leave = Leave the form
co-applicants-leave-means = You will no longer be able to read or fill in the form. What you have written stays.
co-applicants-leave-do = Leave
co-applicants-back = Back to the form
invitation-title = Do you want to fill this in together?
invitation-from = { $name } has started this form and asks you to fill it in together.
invitation-means = If you answer yes
invitation-means-both = You both read and fill in the same form.
invitation-means-send = The person who asked you sends the form.
invitation-means-case = You apply together. Both see the case, and both get the answer.
invitation-means-leave = You can leave until the form is sent.
invitation-yes = Yes, count me in
invitation-no = No
invitation-over-title = You do not need to answer
invitation-declined = You have answered no, and the person who asked you can see it.
invitation-left = You have left the form.
invitation-removed = The question has been taken back.
my-invited = { $name } asks you to fill this in together.
my-together = Together with { $name }
my-left = You have left the form.
case-together = You are applying together with { $names }.
