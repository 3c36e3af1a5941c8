use super::{
    NOW, Scratch, at,
    samples::{IDENTITY, SAVE},
};
use crate::{
    attachment,
    draft::{Save, Saved, delete, find, list, save, sweep},
};

#[tokio::test]
async fn a_draft_is_found_as_it_was_begun() {
    let scratch = Scratch::new().await;
    let begun = scratch.draft_for("ola", "kari", NOW, "2026-12-02").await;
    let draft = find(&mut scratch.read().await, &begun.id).await.unwrap().unwrap();
    let words = [&draft.form_key, &draft.version, &draft.actor, &draft.party, &draft.lang];
    assert_eq!(words, ["ledsagerbevis", "v1", "ola", "kari", "nb"]);
    assert_eq!((draft.about.as_slice(), draft.answers.as_slice()), (IDENTITY.as_bytes(), b"{}".as_slice()));
    assert_eq!(draft.revision, 0);
    let times = [&draft.created_at, &draft.saved_at, &draft.expires_on];
    assert_eq!(times, [NOW, NOW, "2026-12-02"]);

    let unknown = scratch.id().parse().unwrap();
    assert!(find(&mut scratch.read().await, &unknown).await.unwrap().is_none());
}

#[tokio::test]
async fn a_save_keeps_what_was_typed_as_the_next_revision() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let mut tx = scratch.begin().await;
    let saved =
        save(&mut tx, &draft, Save { version: "v2", answers: b"typed", now: &at(5), expires_on: "2026-12-07", ..SAVE })
            .await
            .unwrap();
    assert_eq!(saved, Saved::Now { revision: 1 });
    tx.commit().await.unwrap();

    let now = find(&mut scratch.read().await, &draft.id).await.unwrap().unwrap();
    assert_eq!((now.answers.as_slice(), now.revision), (b"typed".as_slice(), 1));
    assert_eq!([&now.version, &now.saved_at, &now.expires_on], ["v2", &at(5), "2026-12-07"]);
    assert_eq!([&now.created_at, &now.lang], [NOW, "nb"]);
    assert_eq!(now.about, draft.about);
}

#[tokio::test]
async fn a_save_over_an_older_revision_changes_nothing() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let mut tx = scratch.begin().await;
    save(&mut tx, &draft, Save { answers: b"first", now: &at(1), ..SAVE }).await.unwrap();
    assert_eq!(
        save(&mut tx, &draft, Save { version: "v2", answers: b"late", now: &at(2), expires_on: "2026-12-30", ..SAVE })
            .await
            .unwrap(),
        Saved::Stale
    );
    assert_eq!(
        save(
            &mut tx,
            &draft,
            Save { revision: 2, version: "v2", answers: b"early", now: &at(2), expires_on: "2026-12-30", ..SAVE }
        )
        .await
        .unwrap(),
        Saved::Stale
    );
    tx.commit().await.unwrap();

    let now = find(&mut scratch.read().await, &draft.id).await.unwrap().unwrap();
    assert_eq!((now.answers.as_slice(), now.revision), (b"first".as_slice(), 1));
    assert_eq!([&now.version, &now.saved_at, &now.expires_on], ["v1", &at(1), "2026-12-02"]);
}

#[tokio::test]
async fn of_two_saves_at_once_one_is_stale() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let one = async |typed: &'static [u8]| {
        let mut tx = scratch.begin().await;
        let saved = save(&mut tx, &draft, Save { answers: typed, ..SAVE }).await.unwrap();
        tx.commit().await.unwrap();
        saved
    };
    let both = tokio::join!(one(b"left"), one(b"right"));
    let won: &[u8] = match both {
        (Saved::Now { revision: 1 }, Saved::Stale) => b"left",
        (Saved::Stale, Saved::Now { revision: 1 }) => b"right",
        other => panic!("{other:?}"),
    };
    assert_eq!(find(&mut scratch.read().await, &draft.id).await.unwrap().unwrap().answers, won);
}

#[tokio::test]
async fn the_list_holds_ones_own_drafts_the_last_saved_first() {
    let scratch = Scratch::new().await;
    let old = scratch.draft_for("ola", "ola", &at(1), "2026-12-02").await;
    let new = scratch.draft_for("ola", "kari", &at(2), "2026-12-02").await;
    scratch.draft_for("kari", "ola", &at(3), "2026-12-02").await;
    let ids = async || -> Vec<_> {
        let drafts = list(&mut scratch.read().await, "ola").await.unwrap();
        drafts.into_iter().map(|draft| draft.id).collect()
    };
    assert_eq!(ids().await, [new.id.clone(), old.id.clone()]);

    let mut tx = scratch.begin().await;
    save(&mut tx, &old, Save { answers: b"{}", now: &at(4), ..SAVE }).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ids().await, [old.id, new.id]);
}

#[tokio::test]
async fn deleting_a_draft_deletes_its_files_and_no_other() {
    let scratch = Scratch::new().await;
    let (gone, kept) = (scratch.draft("ola").await, scratch.draft("ola").await);
    scratch.attach(&gone, "a.pdf", b"a").await;
    let file = scratch.attach(&kept, "b.pdf", b"b").await;
    let mut tx = scratch.begin().await;
    delete(&mut tx, &gone).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = scratch.read().await;
    assert!(find(&mut tx, &gone.id).await.unwrap().is_none());
    assert!(find(&mut tx, &kept.id).await.unwrap().is_some());
    assert!(attachment::of_draft(&mut tx, &kept, &file.id).await.unwrap().is_some());
    drop(tx);
    assert_eq!(scratch.rows("attachment").await, 1);
}

#[tokio::test]
async fn drafts_past_their_day_are_swept_with_their_files() {
    let scratch = Scratch::new().await;
    let past = scratch.draft_for("ola", "ola", NOW, "2026-12-01").await;
    let today = scratch.draft_for("ola", "ola", NOW, "2026-12-02").await;
    scratch.attach(&past, "a.pdf", b"a").await;
    scratch.attach(&past, "b.pdf", b"b").await;
    scratch.attach(&today, "c.pdf", b"c").await;
    let mut tx = scratch.begin().await;
    assert_eq!(sweep(&mut tx, "2026-12-02").await.unwrap(), 1);
    assert_eq!(sweep(&mut tx, "2026-12-02").await.unwrap(), 0);
    assert!(find(&mut tx, &past.id).await.unwrap().is_none());
    assert!(find(&mut tx, &today.id).await.unwrap().is_some());
    tx.commit().await.unwrap();
    assert_eq!(scratch.texts("SELECT owner FROM attachment").await, [today.id.to_string()]);
}
