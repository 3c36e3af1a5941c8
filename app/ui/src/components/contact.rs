//! How to reach somebody.

use leptos::prelude::*;

/// An e-mail address and a phone number to press, those that there are.
pub fn contact(email: Option<String>, phone: Option<String>) -> AnyView {
    let email = email.map(|email| (format!("mailto:{email}"), email));
    let phone = phone.map(|phone| (format!("tel:{}", phone.replace(' ', "")), phone));
    let ways = email.into_iter().chain(phone);
    let ways: Vec<_> = ways.map(|(href, text)| view! { <li><a class="ds-link" href=href>{text}</a></li> }).collect();
    view! { <ul class="contact">{ways}</ul> }.into_any()
}
