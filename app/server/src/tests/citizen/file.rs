//! Files of a draft and of a case.

use form::Input;
use image::{ExtendedColorType, ImageEncoder, codecs::jpeg::JpegEncoder};

use crate::tests::{
    answer::Answer,
    visitor::{PDF, PNG, Visitor},
    world::World,
};

struct Files<'w> {
    anders: Visitor<'w>,
    draft: String,
    address: String,
}

impl Files<'_> {
    async fn open(world: &World) -> Files<'_> {
        let anders = world.citizen("anders").await;
        let draft = anders.begin("kort").await;
        anders.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
        let address = format!("/nb/draft/{draft}/vedlegg");
        Files { anders, draft, address }
    }

    async fn upload(&self, files: &[(&str, &str, &[u8])]) -> Answer {
        let revision = self.anders.world.draft(&self.draft).await.unwrap().revision.to_string();
        self.anders.upload(&self.address, &[("_revision", &revision), ("do", "update")], files).await
    }

    /// The ids and names of a field's files.
    async fn listed(&self, field: &str) -> Vec<(String, String)> {
        match self.anders.world.inputs(&self.draft).await.remove(field) {
            Some(Input::Files(files)) => files.into_iter().map(|file| (file.id, file.name)).collect(),
            _ => Vec::new(),
        }
    }
}

#[tokio::test]
async fn a_file_is_kept_and_comes_back_as_a_download() {
    let world = World::open().await;
    let files = Files::open(&world).await;
    let name = "C:\\bilder\\<Kari> på tur.png";
    assert_eq!(files.upload(&[("bilde", name, PNG)]).await.to(), files.address);
    let [(id, name)] = files.listed("bilde").await.try_into().unwrap();
    assert_eq!(name, "Kari på tur.png");
    assert!(files.anders.get(&files.address).await.has("Kari på tur.png"));
    let file = files.anders.get(&format!("/nb/draft/{}/file/{id}", files.draft)).await.is(200);
    assert_eq!(file.body, PNG);
    assert_eq!(file.headers["content-type"], "image/png");
    assert_eq!(file.headers["content-disposition"], "attachment; filename*=UTF-8''Kari%20p%C3%A5%20tur.png");
    assert_eq!(file.headers["content-security-policy"], "default-src 'none'; sandbox");
}

#[tokio::test]
async fn a_file_that_will_not_do_is_to_be_mended_and_not_kept() {
    let world = World::open().await;
    let files = Files::open(&world).await;
    let mut large = PNG.to_vec();
    large.resize(1_100_000, 0);
    let wrong: [(&[u8], &str); 4] = [
        (PDF, "denne typen fil"),
        (b"<html><script>alert(1)</script></html>", "denne typen fil"),
        (b"", "er tom"),
        (&large, "for stor"),
    ];
    for (content, says) in wrong {
        let page = files.upload(&[("bilde", "bilde.png", content)]).await.refused();
        assert!(page.has(says) && page.has("href=\"#f-bilde\""), "{says}");
    }
    assert_eq!(files.listed("bilde").await, []);
    files.upload(&[("bilde", "", b"")]).await.is(303);
    files.upload(&[("bilde", "a.png", PNG)]).await.is(303);
    assert!(files.upload(&[("bilde", "b.png", PNG)]).await.refused().has("bare legge ved én fil"));
    assert_eq!(files.listed("bilde").await.len(), 1);
}

/// A photo that lies on its side and says where it was taken.
fn photo() -> Vec<u8> {
    let mut exif = b"II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"GPS 58.85 5.73");
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new(&mut out);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.write_image(&[128; 400 * 300], 400, 300, ExtendedColorType::L8).unwrap();
    out
}

#[tokio::test]
async fn a_photo_is_drawn_again_and_shown_small_to_those_of_its_case_alone() {
    let world = World::open().await;
    let files = Files::open(&world).await;
    files.upload(&[("bilde", "tur.jpg", &photo())]).await.is(303);
    let [(id, _)] = files.listed("bilde").await.try_into().unwrap();
    let file = files.anders.get(&format!("/nb/draft/{}/file/{id}", files.draft)).await.is(200);
    assert!(!file.body.windows(3).any(|window| window == b"GPS"));
    let upright = image::load_from_memory(&file.body).unwrap();
    assert_eq!((upright.width(), upright.height()), (300, 400));
    let small = format!("/nb/draft/{}/file/{id}/thumbnail", files.draft);
    assert!(files.anders.get(&files.address).await.has(&format!("src=\"{small}\" alt=\"\"")));
    let picture = files.anders.get(&small).await.is(200);
    assert_eq!(picture.headers["content-type"], "image/jpeg");
    assert_eq!(image::load_from_memory(&picture.body).unwrap().height(), 192);
    let (berit, stranger) = (world.citizen("berit").await, world.stranger());
    berit.get(&small).await.is(404);
    stranger.get(&small).await.is(303);
    files.anders.save(&files.draft, "sted", &[("bydel", "vest")]).await.is(303);
    let reference = files.anders.submit(&files.draft).await;

    let (own, worked) = (format!("/nb/case/{reference}"), format!("/nb/queue/case/{reference}"));
    let small = |base: &str| format!("{base}/file/{id}/thumbnail");
    let marit = world.employee("marit").await;
    assert!(marit.get(&worked).await.has(&small(&worked)));
    assert_eq!(marit.get(&small(&worked)).await.is(200).body, picture.body);
    assert_eq!(files.anders.get(&small(&own)).await.is(200).body, picture.body);
    assert_eq!(world.history(&reference).await, ["received", "read"], "the small picture is a part of the page");
    berit.get(&small(&own)).await.is(404);
    world.employee("nils").await.get(&small(&worked)).await.is(404);
}

#[tokio::test]
async fn a_broken_picture_is_a_problem_that_names_it() {
    let world = World::open().await;
    let files = Files::open(&world).await;
    let page = files.upload(&[("bilde", "tur.jpg", &photo()[..200])]).await.refused();
    assert!(page.has("Vi klarer ikke å lese bildet «tur.jpg»") && page.has("href=\"#f-bilde\""));
    assert_eq!(files.listed("bilde").await, []);
}

#[tokio::test]
async fn a_file_for_no_question_is_refused_and_nothing_kept() {
    let world = World::open().await;
    let files = Files::open(&world).await;
    for field in ["navn", "finnes-ikke", "hjelpere.0.bevis", "hjelpere", "bilde.0"] {
        files.upload(&[("bilde", "a.png", PNG), (field, "b.png", PNG)]).await.is(400);
    }
    assert_eq!(files.listed("bilde").await, []);
    assert_eq!(world.draft(&files.draft).await.unwrap().revision, 1);
}

#[tokio::test]
async fn a_file_can_be_taken_away() {
    let world = World::open().await;
    let files = Files::open(&world).await;
    files.upload(&[("bilde", "a.png", PNG)]).await.is(303);
    let [(id, _)] = files.listed("bilde").await.try_into().unwrap();
    let button = format!("remove-file:bilde.{id}");
    let gone = files.anders.save(&files.draft, "vedlegg", &[("do", &button)]).await;
    assert_eq!(gone.to(), format!("{}#f-bilde", files.address));
    assert_eq!(files.listed("bilde").await, []);
    files.anders.get(&format!("/nb/draft/{}/file/{id}", files.draft)).await.is(404);
}

#[tokio::test]
async fn a_file_can_be_called_something_else() {
    let world = World::open().await;
    let files = Files::open(&world).await;
    files.upload(&[("bilde", "IMG_0001.PNG", PNG)]).await.is(303);
    let [(id, _)] = files.listed("bilde").await.try_into().unwrap();
    let input = format!("_name:bilde.{id}");
    assert!(files.anders.get(&files.address).await.has(&format!("name=\"{input}\" value=\"IMG_0001\"")));
    let renamed = [("do", "update"), (input.as_str(), "../Meg <på> tur")];
    assert_eq!(files.anders.save(&files.draft, "vedlegg", &renamed).await.to(), files.address);
    assert_eq!(files.listed("bilde").await, [(id.clone(), "Meg på tur.PNG".to_owned())]);
    let file = files.anders.get(&format!("/nb/draft/{}/file/{id}", files.draft)).await.is(200);
    assert_eq!(file.headers["content-disposition"], "attachment; filename*=UTF-8''Meg%20p%C3%A5%20tur.PNG");
    // Without the button too, and where nothing is left of the name the old one stays.
    for (wanted, name) in [("Kari", "Kari.PNG"), (" ", "Kari.PNG")] {
        files.anders.save(&files.draft, "vedlegg", &[(input.as_str(), wanted)]).await.is(303);
        assert_eq!(files.listed("bilde").await, [(id.clone(), name.to_owned())]);
    }
    // One that is taken away in the same post has no name, and a question that isn't there has no files.
    let button = format!("remove-file:bilde.{id}");
    files.anders.save(&files.draft, "vedlegg", &[("do", &button), (input.as_str(), "Ola")]).await.is(303);
    assert_eq!(files.listed("bilde").await, []);
    for wrong in ["_name:bilde", "_name:ukjent.1", "_name:hjelpere.1", "_name:"] {
        files.anders.save(&files.draft, "vedlegg", &[(wrong, "Ola")]).await.is(400);
    }
}

#[tokio::test]
async fn a_file_is_for_those_of_its_case_alone() {
    let world = World::open().await;
    let files = Files::open(&world).await;
    files.upload(&[("bilde", "a.png", PNG)]).await.is(303);
    let [(id, _)] = files.listed("bilde").await.try_into().unwrap();
    let berit = world.citizen("berit").await;
    let of_berit = berit.begin("kort").await;
    for draft in [&files.draft, &of_berit] {
        berit.get(&format!("/nb/draft/{draft}/file/{id}")).await.is(404);
    }
    files.anders.save(&files.draft, "sted", &[("bydel", "vest")]).await.is(303);
    let reference = files.anders.submit(&files.draft).await;
    let other = berit.apply().await;

    let (own, worked) = (format!("/nb/case/{reference}/file/{id}"), format!("/nb/queue/case/{reference}/file/{id}"));
    assert_eq!(files.anders.get(&own).await.is(200).body, PNG);
    assert_eq!(world.employee("marit").await.get(&worked).await.is(200).body, PNG);
    berit.get(&own).await.is(404);
    berit.get(&format!("/nb/case/{other}/file/{id}")).await.is(404);
    world.employee("nils").await.get(&worked).await.is(404);
    world.employee("marit").await.get(&format!("/nb/queue/case/{other}/file/{id}")).await.is(404);
}

#[tokio::test]
async fn the_file_of_a_question_that_does_not_show_in_the_end_is_not_sent() {
    let world = World::open().await;
    let files = Files::open(&world).await;
    let child = [("navn", "Anders"), ("for_hvem", "barn"), ("barnets_nummer", "14832290026")];
    files.anders.save(&files.draft, "soker", &child).await.is(303);
    files.upload(&[("attest", "attest.pdf", PDF), ("bilde", "a.png", PNG)]).await.is(303);
    files.anders.save(&files.draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
    let [(hidden, _)] = files.listed("attest").await.try_into().unwrap();
    let [(shown, _)] = files.listed("bilde").await.try_into().unwrap();
    files.anders.get(&format!("/nb/draft/{}/file/{hidden}", files.draft)).await.is(200);
    files.anders.save(&files.draft, "sted", &[("bydel", "vest")]).await.is(303);
    let reference = files.anders.submit(&files.draft).await;
    files.anders.get(&format!("/nb/case/{reference}/file/{shown}")).await.is(200);
    files.anders.get(&format!("/nb/case/{reference}/file/{hidden}")).await.is(404);
}
