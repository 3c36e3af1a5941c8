use super::{NOW, Scratch, at};
use crate::preference::{Preference, find, save};

#[tokio::test]
async fn what_was_chosen_last_holds_for_that_person_alone() {
    let scratch = Scratch::new().await;
    let mut tx = scratch.begin().await;
    assert_eq!(find(&mut tx, "ola").await.unwrap(), Preference::default());
    let quiet = Preference { lang: Some("nn".to_owned()), no_mail_since: Some(NOW.to_owned()) };
    save(&mut tx, "ola", &quiet, NOW).await.unwrap();
    assert_eq!(find(&mut tx, "ola").await.unwrap(), quiet);
    assert_eq!(find(&mut tx, "kari").await.unwrap(), Preference::default());
    let again = Preference { lang: Some("en".to_owned()), no_mail_since: None };
    save(&mut tx, "ola", &again, &at(1)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(find(&mut scratch.read().await, "ola").await.unwrap(), again);
}
