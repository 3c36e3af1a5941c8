### Words on every page.

skip-link = Skip to the content
demo-banner = Demo: everything here is made up. Don’t enter real personal data.
nav-languages = Language
nav-account = Account
nav-my = My page
nav-queues = Queues
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
