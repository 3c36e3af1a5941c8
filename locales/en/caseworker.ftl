### The caseworker’s pages: the queues and the case.

## The queues

queue-list = Queues
queue-mine = My cases
queue-mine-empty = You have no open cases.
queue-empty = No cases here.
queue-counts = { $received } new, { $open } open
queue-reference = Reference
queue-service = Service
queue-status = Status
queue-received = Received
queue-due = Due
queue-late = Overdue
queue-assignee = Caseworker
queue-nobody = Nobody
queue-next = Next page
queue-show-open = Show open cases
queue-show-closed = Show closed cases

## The case

case-awaited = Still to come
case-sender = Sent by
case-party = On behalf of
case-notice = Notice
case-unreachable = We have no e-mail address for the applicant, so no notice is sent. Phone or send a letter.
case-answers = Answers in the form
case-do = Work on the case
case-take = Take the case
case-take-note = Take the case to ask questions or make a decision.
case-taken-note = Someone else has the case. You can read it and write notes.
case-resume = Continue without an answer
case-release = Return to the queue

case-ask = Ask the applicant a question
case-ask-label = Question to the applicant
case-ask-do = Send the question
case-ask-empty = Write the question before you send it.
case-note = Write an internal note
case-note-label = Note (not shown to the applicant)
case-note-do = Save the note
case-note-empty = Write the note before you save it.

case-decide = Make a decision
case-decide-do = Make the decision
case-outcome = Outcome
case-outcome-empty = Choose an outcome.
case-reasons = Reasons
case-reasons-help = The applicant reads this. Write which rules and facts the decision rests on, and what you gave weight to. The right to appeal and the deadline are added automatically.
case-reasons-empty = Write the reasons.

message-applicant = The applicant
message-question = Question
message-answer = From the applicant
message-note = Note

## What you just did

notice-taken = You have taken the case.
notice-taken-by = { $name } has already taken the case.
notice-released = The case is back in the queue.
notice-noted = The note is saved.
notice-asked = The question is sent. The case is waiting for an answer.
notice-resumed = The case is in progress again.
notice-decided = The decision is made.
notice-changed = The case has changed since you opened it, so this was not saved. Look over the case and try again.
case-decision-opened = The applicant opened the decision { $time }.
case-decision-unopened = The applicant hasn’t opened the decision yet.
case-no-mail = The applicant wants no email. They are only told about the decision, and see other news on My page.
case-letter = Begin with the standard text for “{ $outcome }”
case-co-applicants = Applying together with
