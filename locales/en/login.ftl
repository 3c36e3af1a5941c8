### Login: when it fails, whom one may act for, and the demo's login.

error-login-cancelled-title = You cancelled the login
error-login-cancelled-text = You are not logged in. Nothing you have saved is lost.
error-login-unknown-title = The login could not be completed
error-login-unknown-text = It took too long, began in another browser, or has been used before. Log in again.
error-login-level-too-low-title = You need to log in at a higher security level
error-login-level-too-low-text = This service needs level high, for example BankID. Log in again and choose a login at that level.
error-login-provider-down-title = The login service is not answering
error-login-provider-down-text = The fault is not yours. Wait a few minutes and try again. Nothing you have saved is lost.
error-login-refused-title = The login service turned us away
error-login-refused-text = The fault is ours, not yours. Try again. Contact us if it keeps happening.
error-login-rejected-title = We could not trust the login
error-login-rejected-text = The answer from the login service did not pass our checks, so you are not logged in. Try again. Contact us if it keeps happening.
error-login-no-identity-number-title = We did not get your national identity number
error-login-no-identity-number-text = You need a Norwegian national identity number or D-number to use this service online. Contact us and we will help you another way.
error-login-no-group-title = You have no access to any cases
error-login-no-group-text = You are not a member of any group that handles cases here. Ask your manager for access.
error-login-not-configured-title = Login has not been set up
error-login-not-configured-text = The service has no login. Contact us.
error-logged-out-title = You are logged out
error-logged-out-text = If you share this computer with others, close the browser too.

party-why-self = Yourself
party-why-parent = You have parental responsibility
party-why-guardian = You are the guardian
party-why-chair = You chair the board
party-why-delegated = The organisation has authorised you

demo-title = Log in to the demo
demo-warning = This is a demo.
demo-warning-text = All the people are made up, and anyone can log in as anyone. Do not enter real personal data.
demo-asks-for-high = The service asks for security level high.
demo-choose = Log in as { $name }
demo-cancel = Cancel
demo-level-high = Level high
demo-level-substantial = Level substantial only
demo-person-anders = A resident who applies for himself.
demo-person-berit = Chairs a school band, is authorised by a sports club, and is guardian of a relative. Writes Nynorsk.
demo-person-camilla = Mother of two children in kindergarten.
demo-person-fredrik = Can only log in at level substantial, and is not in the contact register.
demo-person-guro = Has a protected address.
demo-person-hannah = Has a D-number, speaks English and has one child.
demo-person-marit = Caseworker in the group fritid.
demo-person-nils = Caseworker in the groups barnehage and kultur.
demo-person-oda = Caseworker in the groups kultur and fritid.
demo-person-pia = Writes the forms.
