use super::{NOW, Scratch, samples::new};
use crate::attachment::{
    New, add_to_draft, add_to_message, list, list_of_draft, of_draft, of_submission, remove_from_draft,
    thumbnail_of_draft, thumbnail_of_submission,
};

#[tokio::test]
async fn a_file_comes_back_as_it_went_in() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let large: Vec<u8> = (0..1_000_000_u32).map(|number| number.to_le_bytes()[1]).collect();
    for (name, content) in [("Vår fil (1).pdf", b"%PDF".as_slice()), ("tom.pdf", b""), ("stor.pdf", &large)] {
        let file = scratch.attach(&draft, name, content).await;
        let (found, back) = of_draft(&mut scratch.read().await, &draft, &file.id).await.unwrap().unwrap();
        assert_eq!(found, file);
        assert!(back == content, "{name}");
    }
    assert!(of_draft(&mut scratch.read().await, &draft, "unknown").await.unwrap().is_none());
}

#[tokio::test]
async fn a_file_is_found_through_its_owner_alone() {
    let scratch = Scratch::new().await;
    let (own, other) = (scratch.draft("ola").await, scratch.draft("kari").await);
    let file = scratch.attach(&own, "a.pdf", b"a").await;
    let case = scratch.case("fritid", NOW).await;
    let foreign = scratch.submission(&case).await;
    let mut tx = scratch.begin().await;
    assert!(of_draft(&mut tx, &other, &file.id).await.unwrap().is_none());
    assert!(of_submission(&mut tx, &foreign, &file.id).await.unwrap().is_none());
    remove_from_draft(&mut tx, &other, &file.id).await.unwrap();
    assert!(of_draft(&mut tx, &own, &file.id).await.unwrap().is_some(), "only its owner takes it away");
    remove_from_draft(&mut tx, &own, &file.id).await.unwrap();
    assert!(of_draft(&mut tx, &own, &file.id).await.unwrap().is_none());
    tx.commit().await.unwrap();
    assert_eq!(scratch.rows("attachment").await, 0);
}

#[tokio::test]
async fn what_was_sent_keeps_its_files_from_the_draft() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let file = scratch.attach(&draft, "a.pdf", b"a").await;
    let case = scratch.sent(&draft, "fritid", NOW).await;
    let submission = scratch.submission(&case).await;
    let mut tx = scratch.begin().await;
    assert!(of_draft(&mut tx, &draft, &file.id).await.unwrap().is_none());
    remove_from_draft(&mut tx, &draft, &file.id).await.unwrap();
    assert!(of_submission(&mut tx, &submission, &file.id).await.unwrap().is_some(), "a submission is never changed");
    assert_eq!(list(&mut tx, &submission).await.unwrap(), [(None, file)]);
}

#[tokio::test]
async fn a_file_may_follow_a_submission() {
    let scratch = Scratch::new().await;
    let case = scratch.case("fritid", NOW).await;
    let submission = scratch.submission(&case).await;
    let file = scratch.file("etterpå.pdf", b"later");
    let mut tx = scratch.begin().await;
    add_to_message(&mut tx, &submission, "m1", new(&file, b"later")).await.unwrap();
    tx.commit().await.unwrap();
    let found = of_submission(&mut scratch.read().await, &submission, &file.id).await.unwrap();
    assert_eq!(found, Some((file.clone(), b"later".to_vec())));
    assert_eq!(list(&mut scratch.read().await, &submission).await.unwrap(), [(Some("m1".to_owned()), file)]);
}

#[tokio::test]
async fn an_id_is_used_once() {
    let scratch = Scratch::new().await;
    let draft = scratch.draft("ola").await;
    let file = scratch.attach(&draft, "a.pdf", b"a").await;
    let mut tx = scratch.begin().await;
    assert!(add_to_draft(&mut tx, &draft, new(&file, b"b")).await.is_err());
    drop(tx);
    assert_eq!(of_draft(&mut scratch.read().await, &draft, &file.id).await.unwrap().unwrap().1, b"a");
}

#[tokio::test]
async fn a_thumbnail_is_found_through_the_files_owner_and_moves_with_it() {
    let scratch = Scratch::new().await;
    let (own, other) = (scratch.draft("ola").await, scratch.draft("kari").await);
    let plain = scratch.attach(&own, "a.pdf", b"a").await;
    let mut file = scratch.file("b.jpg", b"large");
    let mut tx = scratch.begin().await;
    add_to_draft(&mut tx, &own, New { thumbnail: Some(b"small"), ..new(&file, b"large") }).await.unwrap();
    file.state.thumbnail = true;
    assert_eq!(list_of_draft(&mut tx, &own).await.unwrap(), [plain.clone(), file.clone()]);
    assert_eq!(thumbnail_of_draft(&mut tx, &own, &file.id).await.unwrap().unwrap(), b"small");
    assert!(thumbnail_of_draft(&mut tx, &other, &file.id).await.unwrap().is_none());
    assert!(thumbnail_of_draft(&mut tx, &own, &plain.id).await.unwrap().is_none());
    tx.commit().await.unwrap();
    let case = scratch.sent(&own, "fritid", NOW).await;
    let submission = scratch.submission(&case).await;
    let small = thumbnail_of_submission(&mut scratch.read().await, &submission, &file.id).await.unwrap();
    assert_eq!(small.unwrap(), b"small");
}
