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
period-from = From
period-to = To, the last day included
person-name = Name
person-number = National identity number or D-number
organisation-number = Organisation number
organisation-name = Name of the organisation
organisation-look-up = Get the name
organisation-found = We found “{ $name }” in the Register of Legal Entities. If the name is wrong, you can correct it.
organisation-unknown = We didn't find the number in the Register of Legal Entities. Check the digits. If they are right, write the name yourself.
organisation-removed = The organisation with this number has been removed from the Register of Legal Entities. Check the number. If it is right, write the name yourself.
organisation-deleted = “{ $name }” has been deleted from the Register of Legal Entities. Check the number. If it is right, you can go on.
organisation-bankrupt = The Register of Legal Entities says that “{ $name }” is bankrupt. Check the number. If it is right, you can go on.
organisation-winding-up = The Register of Legal Entities says that “{ $name }” is being wound up. Check the number. If it is right, you can go on.
organisation-down = We get no answer from the Register of Legal Entities just now. Write the name yourself.
organisation-incomplete = Write the whole organisation number, all 9 digits, before you get the name.
address-suggestions = { $count ->
    [0] No suggestions.
    [one] One suggestion. Use the arrow keys to choose.
   *[other] { $count } suggestions. Use the arrow keys to choose.
}
property-gnr = Farm number (gnr.)
property-bnr = Title number (bnr.)
property-fnr = Lease number (fnr.)
property-snr = Section number (snr.)
repeat-add = Add another: { $item }
repeat-add-first = Add: { $item }
repeat-remove = Remove { $item }
repeat-added = { $item } has been added.
repeat-removed = { $item } has been removed.
table-sum = Total
table-update = Work out the totals
file-remove = Remove { $name }
file-upload = Upload
file-waiting = We are checking the file for viruses. Nobody can open it until that is done.
file-infected = We found a virus in the file. Nobody can open it.
upload-drop = You can also drop files here.
upload-start = Uploading { $name }.
upload-half = { $name } is half-way.
upload-done = { $name } has been uploaded.
upload-failed = { $name } did not get through. We will try again when you are online.
upload-again = Try { $name } again
file-rename = Rename
file-name = New name of the file
file-rename-do = Save the name
file-later = If you don’t have it now, you can send it after you have applied, within { $period }.
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
form-moved = The form has changed since you were here. Some of your answers no longer fit. Check your answers before you send them.
form-restored-offline = We have put back what you wrote while you were offline.
fetched-login = Fetched from your login.
fetched-population = Fetched from the National Population Register. Is it wrong? Correct it here, and tell the Tax Administration.
fetched-contact = Fetched from the contact and reservation register. Is it wrong? Correct it here, and update it at norge.no.
fetched-altinn = Fetched from Altinn. Is it wrong? Correct it here, and tell the Brønnøysund Register Centre.
fetched-organisations = Fetched from the Register of Legal Entities. Is it wrong? Correct it here, and tell the Brønnøysund Register Centre.
down-population = We couldn’t fetch anything from the National Population Register now. Fill it in yourself.
down-contact = We couldn’t fetch anything from the contact and reservation register now. Fill it in yourself.
down-altinn = We couldn’t fetch anything from Altinn now. Fill it in yourself.
down-organisations = We couldn’t fetch anything from the Register of Legal Entities now. Fill it in yourself.
earlier-text = You have sent this form before. You can fill in the answers from then and change them afterwards. Add files and declarations again.
earlier-use = Use the answers from the last application (sent { $sent })
earlier-used = { $count ->
    [0] There were no more answers to fill in.
    [one] We filled in one answer from your last application. Check it, and change it if something is new.
   *[other] We filled in { $count } answers from your last application. Check them, and change what is new.
}
form-offline = You are offline. What you write is kept on this device and sent when you are online again. Then we also go on, if you have chosen to.
form-unsaved = You are offline, and this browser cannot keep what you write. Do not close the page until you are online again.
form-conflict = The draft has been changed in another window. Nothing is overwritten. Choose “Next step” to see both versions.
session-title = You will soon be logged out
session-text = You have not done anything for a while. Choose “Continue” before { $time } to stay logged in.
session-saved = What you have written is saved.
session-go-on = Continue
session-over-title = You are logged out
session-over-text = We keep what you have written. Log in again and continue where you were.
session-login = Log in again
field-left = Characters left: { $n }
field-over = Characters too many: { $n }
review-signers-title = Somebody must sign
review-signers = When you have sent the form, it waits until these people have logged in and signed:
review-signers-see = They see the answers and the files, but not addresses, phone numbers and email addresses.

## Filling in together

together-ask = Fill in together with someone
together-see = See who takes part
together-with = You are filling this in with { $names }.
together-waiting = You are waiting for an answer from the person you asked.
together-saved = Last saved by { $name } { $time }.
review-changed = The form has not been sent, because the answers have changed since you saw them. Look them over again, and send when all is right.
review-together-waiting = Someone you asked has not answered yet. If you send now, they will not be part of the application.
review-together-sender = { $name } will send the form. Everything you have written is saved.
