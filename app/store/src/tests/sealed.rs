use super::{
    NOW, Scratch, at,
    samples::{ANSWERS, IDENTITY, SAVE},
};
use crate::{
    Error, attachment,
    case::{Case, Outcome},
    decision::{self, Decision},
    delivery,
    draft::{self, Save},
    kept_page, login,
    message::{self, Kind, Message},
    session::{self, Session},
    submission,
};

fn is_corrupt<T>(read: crate::Result<T>) -> bool {
    matches!(read, Err(Error::Corrupt(_)))
}

impl Scratch {
    async fn write(&self, case: &Case, kind: Kind, body: &str) -> String {
        let id = self.id();
        let message =
            Message { id: id.clone(), kind, author: "Berit Dal".to_owned(), body: body.to_owned(), at: NOW.to_owned() };
        let mut tx = self.begin().await;
        message::add(&mut tx, &case.id, &message).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn decide(&self, case: &Case, reasons: &str) {
        let decision = Decision {
            outcome: Outcome::Granted,
            reasons: reasons.to_owned(),
            decided_by: "Berit Dal".to_owned(),
            decided_at: NOW.to_owned(),
        };
        let mut tx = self.begin().await;
        assert!(decision::decide(&mut tx, case, &decision).await.unwrap());
        tx.commit().await.unwrap();
    }

    async fn log_in_as(&self, id_hash: &str, person: &str, payload: &str) {
        let session = Session {
            id_hash: id_hash.to_owned(),
            role: "citizen".to_owned(),
            person: person.to_owned(),
            payload: payload.as_bytes().to_vec(),
            sid_hash: None,
            created_at: NOW.to_owned(),
            seen_at: NOW.to_owned(),
            expires_at: at(59),
        };
        let mut tx = self.begin().await;
        session::create(&mut tx, &session).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn no_identity_number_and_no_word_of_a_citizen_stands_on_the_disk() {
    let scratch = Scratch::new().await;
    let secret = format!("hemmelig {IDENTITY}");
    let index = scratch.store.index(IDENTITY);
    let draft = scratch.draft(&index).await;
    let mut tx = scratch.begin().await;
    draft::save(&mut tx, &draft, Save { answers: secret.as_bytes(), ..SAVE }).await.unwrap();
    tx.commit().await.unwrap();
    scratch.attach(&draft, &format!("{IDENTITY}.pdf"), secret.as_bytes()).await;

    let other = scratch.draft(&index).await;
    scratch.attach(&other, &format!("{IDENTITY}.pdf"), secret.as_bytes()).await;
    let case = scratch.sent(&other, "fritid", NOW).await;
    for kind in [Kind::Question, Kind::Answer, Kind::Note] {
        scratch.write(&case, kind, &secret).await;
    }
    scratch.decide(&case, &secret).await;
    scratch.log_in_as("a1", &index, &secret).await;
    let mut tx = scratch.begin().await;
    login::create(&mut tx, "s1", secret.as_bytes(), &at(9)).await.unwrap();
    kept_page::keep(&mut tx, "k1", secret.as_bytes(), &at(9)).await.unwrap();
    delivery::enqueue(&mut tx, &scratch.id(), "mail", "mail", secret.as_bytes(), NOW).await.unwrap();
    tx.commit().await.unwrap();

    for known in ["Ledsagerbevis", case.reference.as_str(), "application/pdf", &index] {
        assert!(scratch.holds(known).await, "{known} should be found, or nothing would be");
    }
    for secret in [IDENTITY, "hemmelig", ".pdf", std::str::from_utf8(ANSWERS).unwrap()] {
        assert!(!scratch.holds(secret).await, "{secret} stands in the database");
    }
    scratch.store.close().await;
    assert!(!scratch.holds(IDENTITY).await);
}

#[tokio::test]
async fn one_drafts_answers_cannot_take_anothers_place() {
    let scratch = Scratch::new().await;
    let (one, other) = (scratch.draft("ola").await, scratch.draft("kari").await);
    // Even with the key that opens them.
    let everything = ["data_key", "about", "answers"];
    for columns in [&["answers"][..], &["about"], &["data_key"], &everything] {
        scratch.swap("draft", columns, "id", one.id.as_str(), other.id.as_str()).await;
        let mut tx = scratch.begin().await;
        assert!(is_corrupt(draft::find(&mut tx, &one.id).await), "{columns:?}");
        assert!(is_corrupt(draft::list(&mut tx, "kari").await), "{columns:?}");
        drop(tx);
        scratch.swap("draft", columns, "id", one.id.as_str(), other.id.as_str()).await;
        assert!(draft::find(&mut scratch.read().await, &one.id).await.is_ok(), "back in their own places");
    }
}

#[tokio::test]
async fn what_a_draft_is_about_cannot_stand_for_its_answers() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    assert_eq!(scratch.alter("UPDATE draft SET answers = about").await, 1);
    assert!(is_corrupt(draft::find(&mut scratch.read().await, &draft.id).await));
}

#[tokio::test]
async fn one_submission_cannot_take_anothers_place() {
    let scratch = Scratch::new().await;
    let (one, other) = (scratch.case("fritid", NOW).await, scratch.case("fritid", NOW).await);
    for columns in [&["answers"][..], &["data_key", "about", "answers"]] {
        scratch.swap("submission", columns, "id", one.id.as_str(), other.id.as_str()).await;
        assert!(is_corrupt(submission::find(&mut scratch.read().await, &one.id).await), "{columns:?}");
        scratch.swap("submission", columns, "id", one.id.as_str(), other.id.as_str()).await;
    }
}

#[tokio::test]
async fn one_file_cannot_take_anothers_place_or_another_owner() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let one = scratch.attach(&draft, "a.pdf", b"a").await;
    let other = scratch.attach(&draft, "b.pdf", b"b").await;
    for column in ["name", "content"] {
        scratch.swap("attachment", &[column], "id", &one.id, &other.id).await;
        assert!(is_corrupt(attachment::of_draft(&mut scratch.read().await, &draft, &one.id).await), "{column}");
        scratch.swap("attachment", &[column], "id", &one.id, &other.id).await;
    }
    let stranger = scratch.draft("kari").await;
    assert_eq!(scratch.alter(&format!("UPDATE attachment SET owner = '{}'", stranger.id)).await, 2);
    assert!(is_corrupt(attachment::of_draft(&mut scratch.read().await, &stranger, &one.id).await));
}

#[tokio::test]
async fn a_message_cannot_take_anothers_place_or_another_case_or_cease_to_be_a_note() {
    let scratch = Scratch::new().await;
    let (case, elsewhere) = (scratch.case("fritid", NOW).await, scratch.case("fritid", NOW).await);
    let one = scratch.write(&case, Kind::Question, "one").await;
    let other = scratch.write(&case, Kind::Question, "other").await;
    scratch.swap("message", &["body"], "id", &one, &other).await;
    assert!(is_corrupt(message::list(&mut scratch.read().await, &case.id, true).await));
    scratch.swap("message", &["body"], "id", &one, &other).await;

    scratch.alter(&format!("UPDATE message SET case_id = '{}' WHERE id = '{one}'", elsewhere.id)).await;
    assert!(is_corrupt(message::list(&mut scratch.read().await, &elsewhere.id, true).await));
    assert_eq!(message::list(&mut scratch.read().await, &case.id, true).await.unwrap().len(), 1);

    let note = scratch.write(&case, Kind::Note, "between us").await;
    scratch.alter(&format!("UPDATE message SET kind = 'question' WHERE id = '{note}'")).await;
    assert!(is_corrupt(message::list(&mut scratch.read().await, &case.id, false).await));
}

#[tokio::test]
async fn one_decisions_reasons_cannot_take_anothers_place() {
    let scratch = Scratch::new().await;
    let (one, other) = (scratch.case("fritid", NOW).await, scratch.case("fritid", NOW).await);
    scratch.decide(&one, "yes").await;
    scratch.decide(&other, "no").await;
    scratch.swap("decision", &["reasons"], "case_id", one.id.as_str(), other.id.as_str()).await;
    assert!(is_corrupt(decision::find(&mut scratch.read().await, &one).await));
}

#[tokio::test]
async fn one_delivery_cannot_take_anothers_place() {
    let scratch = Scratch::new().await;
    let (one, other) = (scratch.id(), scratch.id());
    let mut tx = scratch.begin().await;
    delivery::enqueue(&mut tx, &one, "one", "mail", b"to ola", NOW).await.unwrap();
    delivery::enqueue(&mut tx, &other, "other", "mail", b"to kari", NOW).await.unwrap();
    tx.commit().await.unwrap();
    scratch.swap("delivery", &["payload"], "id", &one, &other).await;
    let mut tx = scratch.begin().await;
    assert_eq!(delivery::claim(&mut tx, NOW, &at(5)).await.unwrap(), None);
    assert_eq!(delivery::dead(&mut tx).await.unwrap().len(), 2);
}

#[tokio::test]
async fn who_can_write_to_the_database_cannot_become_somebody_else() {
    let scratch = Scratch::new().await;
    scratch.log_in_as("thief", "ola", "ola's").await;
    scratch.log_in_as("owner", "kari", "kari's").await;
    scratch.swap("session", &["payload"], "id_hash", "thief", "owner").await;
    assert!(is_corrupt(session::find(&mut scratch.read().await, "thief").await));
    scratch.swap("session", &["payload"], "id_hash", "thief", "owner").await;
    for change in ["person = 'kari'", "role = 'employee'"] {
        assert!(session::find(&mut scratch.read().await, "thief").await.is_ok());
        scratch.alter(&format!("UPDATE session SET {change} WHERE id_hash = 'thief'")).await;
        assert!(is_corrupt(session::find(&mut scratch.read().await, "thief").await), "{change}");
        scratch.alter("UPDATE session SET person = 'ola', role = 'citizen' WHERE id_hash = 'thief'").await;
    }
}

#[tokio::test]
async fn one_login_under_way_cannot_take_anothers_place() {
    let scratch = Scratch::new().await;
    let mut tx = scratch.begin().await;
    login::create(&mut tx, "a1", b"ola", &at(9)).await.unwrap();
    login::create(&mut tx, "b2", b"kari", &at(9)).await.unwrap();
    tx.commit().await.unwrap();
    scratch.swap("pending_login", &["payload"], "state_hash", "a1", "b2").await;
    assert!(is_corrupt(login::take(&mut scratch.begin().await, "a1", NOW).await));
}

#[tokio::test]
async fn one_kept_page_cannot_take_anothers_place() {
    let scratch = Scratch::new().await;
    let mut tx = scratch.begin().await;
    kept_page::keep(&mut tx, "a1", b"ola", &at(9)).await.unwrap();
    kept_page::keep(&mut tx, "b2", b"kari", &at(9)).await.unwrap();
    tx.commit().await.unwrap();
    scratch.swap("kept_page", &["payload"], "token_hash", "a1", "b2").await;
    assert!(is_corrupt(kept_page::take(&mut scratch.begin().await, "a1", NOW).await));
}

#[tokio::test]
async fn a_changed_byte_is_noticed() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let mut tx = scratch.begin().await;
    let broken = sqlx::query("UPDATE draft SET answers = $1").bind(vec![0_u8; 50]);
    tx.run(broken).await.unwrap();
    assert!(is_corrupt(draft::find(&mut tx, &draft.id).await));
    tx.run(sqlx::query("UPDATE draft SET answers = $1").bind(vec![0_u8; 3])).await.unwrap();
    assert!(is_corrupt(draft::find(&mut tx, &draft.id).await));
}
