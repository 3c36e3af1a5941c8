### The author's pages: forms, versions and preview.

author-title = The forms
author-lead = The forms in the folder { $folder }. A file that changes is read again within seconds. A file with mistakes never replaces a good version.
author-form = Form
author-key = Key
author-state = State
author-version = Version
author-drafts = Open drafts
author-submissions = Submissions
author-live = Live
author-warned = Live, with advice
author-held = Mistakes: the last version is live
author-broken = Mistakes: not live
author-error = Mistake
author-warning = Advice
author-said = What the check says
author-nothing-said = The check has nothing to say.
author-versions = Versions
author-since = In use since
author-unused = Nobody has begun this form yet.
author-pin = A draft keeps the version it began with (drafts: pin).
author-migrate = A draft goes on in the newest version with the answers it asks for (drafts: migrate).
author-stop = A draft can be read but not sent when the form has changed (drafts: stop).
author-size = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $fields ->
    [one] 1 field
   *[other] { $fields } fields
}, { $tests ->
    [one] 1 test
   *[other] { $tests } tests
}.
author-changes = Changed since the version before
author-paths = The ways through the form
author-paths-list = The ways as a list
author-way-refused = Can't apply
author-way-sent = Sent
author-way-sent-to = Sent to { $queue }
author-way-or = or
author-way-more = And { $count } more.
author-preview = Preview
author-as-citizen = See the service as the citizen does
author-back = All forms
preview-title = Preview
preview-lead = Every page narrow and wide, with the answers you choose. The page loads again when the file changes.
preview-with = Answers
preview-empty = No answers
preview-errors = No answers, with every error
preview-test = The test “{ $name }”
preview-show = Show
preview-languages = Language of the preview
preview-hidden = The page does not show with these answers.
preview-frame = { $title }, { $width }
preview-narrow = narrow
preview-wide = wide
preview-alone = Open the page by itself, to print it for example
preview-receipt = The receipt
preview-mail = The e-mail
preview-made = Made-up answers { $number }
preview-wrong = Made-up answers { $number }, with one mistake
preview-letter = Decision: { $outcome }
author-accessibility = Accessibility
author-unchecked = Nobody has checked the accessibility of this version. Run { $command }.
author-checked = Checked { $at }: { $states ->
    [one] one state
   *[other] { $states } states
 }, { $findings ->
    [0] no findings
    [one] one finding
   *[other] { $findings } findings
 }.
