### What to mend in an answer: what to do, and in which field. Shown under the field and in the list at the top.

problem-required = Fill in “{ $label }”.
problem-required-choice = Choose an answer to “{ $label }”.
problem-required-date = Fill in day, month and year in “{ $label }”.
problem-required-file = Attach a file in “{ $label }”.
problem-required-declaration = Tick the box to confirm: “{ $label }”
problem-required-table = Fill in at least one box in the table.

## Text

problem-too-long = Write less in “{ $label }”: at most { $max } characters. There are { $length } now.
problem-too-short = Write more in “{ $label }”: at least { $min } characters.
problem-control-characters = “{ $label }” has hidden characters that we can’t save. Delete the text and write it again.

## Numbers

problem-not-a-number = Write a number in “{ $label }”, for example 25.
problem-not-an-integer = Write a whole number in “{ $label }”, without decimals.
problem-too-many-decimals = { $decimals ->
    [one] Write at most one decimal in “{ $label }”.
   *[other] Write at most { $decimals } decimals in “{ $label }”.
}
problem-too-small = The number in “{ $label }” is too low. Write { $min } or more.
problem-too-large = The number in “{ $label }” is too high. Write { $max } or less.

## Choices

problem-not-an-option = The answer you chose to “{ $label }” can’t be used here. Choose another.
problem-too-few-choices = { $min ->
    [one] Choose at least one answer to “{ $label }”.
   *[other] Choose at least { $min } answers to “{ $label }”.
}
problem-too-many-choices = { $max ->
    [one] Choose only one answer to “{ $label }”.
   *[other] Choose at most { $max } answers to “{ $label }”.
}

## Dates and times

problem-not-a-date = The date in “{ $label }” doesn’t exist. Write day, month and year in numbers, for example 24 11 2026.
problem-date-incomplete = The date in “{ $label }” isn’t complete. Fill in day, month and year.
problem-date-too-early = The date in “{ $label }” is too early. Write { $min } or a later date.
problem-date-too-late = The date in “{ $label }” is too late. Write { $max } or an earlier date.
problem-not-a-month = The month in “{ $label }” doesn’t exist. Write month and year, for example 3 2026.
problem-month-incomplete = The month in “{ $label }” isn’t complete. Fill in month and year.
problem-month-too-early = The month in “{ $label }” is too early. Write { $min } or a later month.
problem-month-too-late = The month in “{ $label }” is too late. Write { $max } or an earlier month.
problem-not-a-time = Write a time in “{ $label }”, for example 08:30.
problem-time-too-early = The time in “{ $label }” is too early. Write { $min } or later.
problem-time-too-late = The time in “{ $label }” is too late. Write { $max } or earlier.
problem-period-backwards = The date in “{ $label }” is before the period begins. Write the day it begins, or a later day.

## Numbers and addresses

problem-not-an-email = Write the whole email address in “{ $label }”, for example name@example.com.
problem-not-a-phone = The phone number in “{ $label }” isn’t right. A Norwegian number has 8 digits, a foreign one begins with + and the country code.
problem-not-a-national-id = The number in “{ $label }” isn’t right. A national identity number or D-number has 11 digits. Check that they are all correct.
problem-not-an-organisation-number = The number in “{ $label }” isn’t right. An organisation number has 9 digits. Check that they are all correct.
problem-not-a-bank-account = The number in “{ $label }” isn’t right. A Norwegian account number has 11 digits. Check that they are all correct.
problem-not-a-postcode = Write 4 digits in “{ $label }”, for example 0150.
problem-not-a-property-number = Write the number in “{ $label }” in digits, for example 41. It is from 1 to 99999.

## Several of a kind

problem-too-few-rows = { $min ->
    [one] Add at least one in “{ $label }”.
   *[other] Add at least { $min } in “{ $label }”.
}
problem-too-many-rows = { $max ->
    [one] You can only have one in “{ $label }”. Remove the rest.
   *[other] You can have at most { $max } in “{ $label }”. Remove some.
}

## Files

problem-file-too-large = The file in “{ $label }” is too large. Choose a file of up to { $max }.
problem-file-too-many = { $max ->
    [one] You can only attach one file in “{ $label }”. Remove the one you have if you want another.
   *[other] You can attach up to { $max } files in “{ $label }”. Remove one of them if you want another.
}
problem-file-empty = The file in “{ $label }” is empty. Open it to see that it is the right one, and upload it again.
problem-file-wrong-kind = We can’t accept this type of file in “{ $label }”. Choose one of these types: { $kinds }.
problem-file-broken = We can’t read the picture “{ $name }” in “{ $label }”. Try taking the picture again, or choose another file.
problem-file-infected = We found a virus in the file “{ $name }” in “{ $label }”, so we have not accepted it. Choose another file, or make the file again on a computer without viruses.
problem-picture-too-large = The picture “{ $name }” in “{ $label }” has too many pixels. Make it smaller, or take a new picture.
