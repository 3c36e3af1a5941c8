### The pages of a form: filling in and review.

form-place = Page { $at } of { $of }.
form-required-note = Answer everything, except what is marked “Optional”.
form-next = Next step
form-previous = Previous step
form-back-to-review = Back to the review
form-save = Save and continue later
form-saved = Last saved at { $time }.
form-revealed = Your answers lead to a few more questions on this page. What you have written is saved.
form-restored = We have put back what you wrote before you were logged out. Choose files again.
form-stopped = The form has changed since you began. You can read the draft, but to send the form you must start again.
conditions-changed = The questions on the page have changed.
steps-label = Steps of the form
steps-done = Done:
field-limit = You can write up to { $max } characters.
field-choose = Choose from the list
date-day = Day
date-month = Month
date-year = Year
address-street = Street and number
address-postcode = Postcode
address-town = Town
repeat-add = Add another: { $item }
repeat-add-first = Add: { $item }
repeat-remove = Remove { $item }
table-sum = Total
table-update = Work out the totals
file-remove = Remove { $name }
file-upload = Upload
file-limits = { $kinds }, up to { $size }. { $count ->
    [one] One file.
   *[other] Up to { $count } files.
}
error-summary-title = Correct this before you go on
review-title = Check and send
summary-change = Change
summary-change-what = the answers about “{ $title }”
stale-title = The draft was changed in another window
stale-text = The page you sent builds on an older version of the draft. Nothing has been overwritten. Here are both versions of the answers that differ. Choose which to keep.
stale-question = Question
stale-saved = Saved in the draft
stale-yours = On the page you sent
stale-keep-saved = Keep what is saved
stale-keep-yours = Use the answers of the page I sent
stale-same = The answers are the same in both versions, so you lose nothing.
stale-files = The files you chose are not saved. Choose them again when you are back on the page.
form-closed = The form is not open now. You can read the draft, but not send it.
warnings-title = Look at this before you go on
warnings-text = If the answer is right, you can go on.
exit-title = You cannot apply here
exit-instead = What you can do instead
exit-kept = We have saved your answers. If one of them is wrong, you can change it and go on.
exit-change = Change the answer
exit-delete = Delete the draft
