### Pages for when something went wrong: what happened, that nothing is lost, what to do.

error-number = Quote the number { $number } if you contact us about this.
error-to-front = Go to the front page
error-to-my = Go to My page
error-try-again = Try again
error-login-again = Log in again
error-not-found-title = We can’t find the page
error-not-found-text = The page doesn’t exist, or it isn’t yours. What you have saved isn’t lost: you find drafts and cases on My page.
error-forbidden-title = You don’t have access
error-forbidden-text = You can’t see or do this. Nothing has been changed, and what you have saved isn’t lost. Contact us if you think that you should have access.
error-conflict-title = Somebody else was faster
error-conflict-text = Somebody else changed the case while you had it open. Nothing was overwritten. Go back and open it again.
error-stopped-title = The form has changed
error-stopped-text = The form has changed since you began, so this draft can’t be sent. It isn’t deleted: you find it on My page and can read your answers there while you fill in the new form.
error-login-needed-title = You are logged out
error-login-needed-text = You were logged out because a long time passed, or because you logged out in another window. What was saved is still there. Log in again to go on where you were.
error-login-kept-title = You are logged out
error-login-kept-text = You were logged out because a long time passed, or because you logged out in another window. We have kept what you wrote. Log in again and we put it back on the page.
error-bad-request-title = We didn’t understand what was sent
error-bad-request-text = The browser sent something the form doesn’t ask for, so we haven’t saved it. What was saved before is still there. Go back, reload the page and try again.
error-too-large-title = What you sent is too large
error-too-large-text = A file or a text is larger than the form accepts. What was saved before is still there. Go back and choose a smaller file or write less.
error-busy-title = We couldn’t answer in time
error-busy-text = What was saved before is still there. Wait a moment and try again.
error-internal-title = Something went wrong on our side
error-internal-text = It isn’t your fault, and we have made a note of what happened. What was saved before is still there. Try again in a while.
