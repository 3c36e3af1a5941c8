//! `/{lang}/draft/{id}/co-applicants` and `/{lang}/invitation/{id}`: a draft that several fill in, and the case it becomes.

use crate::tests::{
    visitor::{Pairs, Visitor},
    world::World,
};

const BERIT: Pairs<'_> = &[("name", "Berit P."), ("number", "15869010240")];
/// Reserved against digital mail.
const FREDRIK: Pairs<'_> = &[("name", "Fredrik Lavnes"), ("number", "29820050043")];
/// With a protected address.
const GURO: Pairs<'_> = &[("name", "Guro Skjermdal"), ("number", "15869099918")];
const ANDERS: Pairs<'_> = &[("name", "Anders Testvik"), ("number", "15869010089")];

async fn world() -> World {
    let world = World::open().await;
    world.publish("kort", |file| file.replace("\npages:", "\nco-applicants: 1\npages:"));
    world
}

fn page(draft: &str) -> String {
    format!("/nb/draft/{draft}/co-applicants")
}

/// The invitation that waits for somebody.
async fn invitation(visitor: &Visitor<'_>) -> String {
    let my = visitor.get("/nb/my").await.is(200);
    assert!(my.has("ber deg fylle ut sammen"), "{}", my.main());
    format!("/nb/invitation/{}", my.between("/nb/invitation/", "\""))
}

/// Begins a draft that another fills in too.
async fn shared<'w>(world: &'w World, other: &str, who: Pairs<'_>) -> (Visitor<'w>, Visitor<'w>, String) {
    let (anders, other) = (world.citizen("anders").await, world.citizen(other).await);
    let draft = anders.begin("kort").await;
    assert_eq!(anders.post(&page(&draft), who).await.to(), format!("{}?asked=1", page(&draft)));
    let asked = invitation(&other).await;
    assert_eq!(other.post(&asked, &[("answer", "yes")]).await.to(), format!("/nb/draft/{draft}"));
    (anders, other, draft)
}

async fn subjects(world: &World) -> Vec<(String, String)> {
    let mails = world.mails().await.into_iter();
    let mut mails: Vec<_> = mails.map(|mail| (mail.to.split('.').next().unwrap().to_owned(), mail.subject)).collect();
    mails.sort();
    mails
}

#[tokio::test]
async fn who_is_asked_reads_nothing_before_they_say_yes() {
    let world = world().await;
    let (anders, berit) = (world.citizen("anders").await, world.citizen("berit").await);
    let camilla = world.citizen("camilla").await;
    let draft = anders.begin("kort").await;
    anders.save(&draft, "soker", &[("navn", "Hemmelig"), ("for_hvem", "meg")]).await.is(303);
    assert!(anders.get(&format!("/nb/draft/{draft}/vedlegg")).await.has("Fyll ut sammen med noen"));

    anders.post(&page(&draft), BERIT).await.is(303);
    let told = anders.get(&format!("{}?asked=1", page(&draft))).await.is(200);
    assert!(told.has("Nå er spørsmålet stilt") && told.has("Berit P.") && told.has("Vi har sendt e-post"));
    assert!(told.has("Du kan ikke spørre flere"));
    let mails = world.mails().await;
    assert!(
        matches!(mails.as_slice(), [mail] if mail.subject == "Du er beden om å fylle ut eit skjema saman med nokon")
    );
    assert!(mails[0].to.starts_with("berit") && !mails[0].body.contains("Anders"), "a mail is read by others too");
    assert!(mails[0].body.contains("/nn/invitation/"), "in the language of the one who is asked");

    let asked = invitation(&berit).await;
    berit.get(&format!("/nb/draft/{draft}/soker")).await.is(404);
    berit.get(&page(&draft)).await.is(404);
    let question = berit.get(&asked).await.is(200);
    assert!(question.has("Anders Testvik har begynt på dette skjemaet") && !question.has("Hemmelig"));
    camilla.get(&asked).await.is(404);
    camilla.post(&asked, &[("answer", "yes")]).await.is(404);
    berit.post(&asked, &[("answer", "perhaps")]).await.is(400);

    assert_eq!(berit.post(&asked, &[("answer", "yes")]).await.to(), format!("/nb/draft/{draft}"));
    let read = berit.get(&format!("/nb/draft/{draft}/soker")).await.is(200);
    assert!(read.has("Hemmelig") && read.has("Du fyller ut sammen med Anders Testvik."));
    assert_eq!(berit.get(&asked).await.to(), format!("/nb/draft/{draft}"), "answered once");
    let own = anders.get(&format!("/nb/draft/{draft}/soker")).await;
    assert!(own.has("Du fyller ut sammen med Berit Prøvestad."), "as their login says it");
    assert!(subjects(&world).await.iter().any(|(to, what)| to == "anders" && what.starts_with("Nytt om skjemaet")));
    let my = berit.get("/nb/my").await;
    let all = berit.get("/nb/my/everything.json").await.is(200).text();
    assert!(all.contains("Hemmelig") && all.contains("\"named_as\": \"Berit Prøvestad\""));
    assert!(my.has("Sammen med Anders Testvik") && !my.has("ber deg fylle ut sammen") && !my.has("Slett utkastet"));
}

#[tokio::test]
async fn each_fills_in_a_page_of_their_own() {
    let world = world().await;
    let (anders, berit, draft) = shared(&world, "berit", BERIT).await;
    let to = |page: &str| format!("/nb/draft/{draft}/{page}");
    anders.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
    anders.save(&draft, "vedlegg", &[]).await.is(303);
    // Both have read revision 2, and each saves another page.
    anders.post(&to("soker"), &[("_revision", "2"), ("navn", "Anders T."), ("for_hvem", "meg")]).await.is(303);
    assert_eq!(berit.post(&to("sted"), &[("_revision", "2"), ("bydel", "vest")]).await.to(), to("review"));
    let both = berit.get(&to("review")).await.is(200);
    assert!(both.has("Anders T.") && both.has("Vest"), "nothing was lost");
    assert!(anders.get(&to("soker")).await.has("Sist lagret av Berit Prøvestad"));
    assert!(!berit.get(&to("soker")).await.has("Sist lagret av"), "not of what one saved oneself");

    // The same page is a conflict, and says whose the other version is.
    anders.post(&to("sted"), &[("_revision", "4"), ("bydel", "ost")]).await.is(303);
    let late = berit.post(&to("sted"), &[("_revision", "4"), ("bydel", "vest")]).await.is(409);
    assert!(late.has("Sist lagret av Anders Testvik") && late.has("Øst") && late.has("Vest"));
    berit.put(&to("sted"), &[("_revision", "4"), ("bydel", "vest")]).await.is(409);
    berit.put(&to("soker"), &[("_revision", "4"), ("navn", "Begge"), ("for_hvem", "meg")]).await.is(200);
    assert!(anders.get(&to("review")).await.has("Begge"));
}

#[tokio::test]
async fn one_sends_and_both_have_the_case() {
    let world = world().await;
    let (anders, berit, draft) = shared(&world, "berit", BERIT).await;
    let review = format!("/nb/draft/{draft}/review");
    anders.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
    berit.save(&draft, "vedlegg", &[]).await.is(303);
    berit.save(&draft, "sted", &[("bydel", "vest")]).await.is(303);
    let read = berit.get(&review).await.is(200);
    assert!(read.has("Det er Anders Testvik som sender skjemaet") && !read.has("Send inn"));
    berit.post(&review, &[]).await.is(403);
    berit.post(&format!("/nb/draft/{draft}/delete"), &[]).await.is(403);
    let reference = anders.submit(&draft).await;
    let case = format!("/nb/case/{reference}");
    assert_eq!(berit.get(&review).await.to(), format!("{case}/receipt"), "what became of it");

    let receipts: Vec<_> = subjects(&world).await.into_iter().filter(|(_, what)| what.contains(&reference)).collect();
    assert_eq!(receipts.iter().map(|(to, _)| to.as_str()).collect::<Vec<_>>(), ["anders", "berit"]);
    assert!(berit.get("/nb/my").await.has(&reference));
    assert!(anders.get(&case).await.is(200).has("Du søker sammen med Berit Prøvestad."));
    let hers = berit.get(&case).await.is(200);
    assert!(hers.has("Du søker sammen med Anders Testvik.") && !hers.has(&format!("{case}/withdraw")));
    let receipt = berit.get(&format!("{case}/receipt")).await.is(200);
    assert!(!receipt.has("anders.testvik@"), "where the applicant reads mail");
    assert!(anders.get(&format!("{case}/receipt")).await.has("anders.testvik@"));
    let paper = berit.get(&format!("{case}/receipt.pdf")).await.is(200).paper(&reference);
    assert!(paper.contains("Søker sammen med") && paper.contains("Berit Prøvestad"), "{paper}");
    let all = berit.get("/nb/my/everything.json").await.is(200).text();
    assert!(all.contains(&reference) && all.contains("\"answer\": \"accepted\"") && all.contains("Anders Testvik"));
    assert!(berit.get("/nb/my/everything.pdf").await.is(200).paper("everything").contains("Du svarte ja."));
    berit.post(&format!("{case}/withdraw"), &[]).await.is(403);

    berit.post(&format!("{case}/message"), &[("answer", "Hei fra Berit")]).await.is(303);
    assert!(berit.get(&case).await.has("<strong>Du</strong>"));
    let seen = anders.get(&case).await;
    assert!(seen.has("<strong>Berit Prøvestad</strong>") && !seen.has("<strong>Du</strong>"));
    let marit = world.employee("marit").await;
    let work = marit.get(&format!("/nb/queue/case/{reference}")).await.is(200);
    assert!(work.has("Berit Prøvestad (158690\u{a0}10240)") && work.has("Berit Prøvestad · "));
    marit.work(&reference, "take", &[]).await.is(303);
    marit.work(&reference, "decide", &[("outcome", "granted"), ("text", "Ja")]).await.is(303);
    let told = subjects(&world).await;
    let is_told = |name: &str, subject| told.iter().any(|(to, what)| to == name && what.starts_with(subject));
    assert!(is_told("anders", "Saken din er avgjort") && is_told("berit", "Saka di er avgjord"), "{told:?}");
    assert!(berit.get(&case).await.has("Ja"));
    let letter = berit.get(&format!("{case}/decision.pdf")).await.is(200).paper(&format!("{reference}-decision"));
    assert!(letter.contains("Anders Testvik") && letter.contains("Berit Prøvestad"), "{letter}");
    let camilla = world.citizen("camilla").await;
    camilla.get(&case).await.is(404);
}

#[tokio::test]
async fn a_no_and_a_leaving_end_it() {
    let world = world().await;
    let (anders, fredrik) = (world.citizen("anders").await, world.citizen("fredrik").await);
    let draft = anders.begin("kort").await;
    anders.post(&page(&draft), FREDRIK).await.is(303);
    let told = anders.get(&page(&draft)).await;
    assert!(told.has("du må si fra selv") && told.has("http://127.0.0.1:3000/nb/invitation/"), "no mail to pass on");
    let asked = invitation(&fredrik).await;
    assert_eq!(fredrik.post(&asked, &[("answer", "no")]).await.to(), asked);
    assert!(fredrik.get(&asked).await.is(200).has("Du har svart nei"));
    fredrik.get(&format!("/nb/draft/{draft}")).await.is(404);
    assert!(anders.get(&page(&draft)).await.has("Svarte nei"));

    anders.post(&page(&draft), FREDRIK).await.is(303);
    fredrik.post(&asked, &[("answer", "yes")]).await.is(303);
    fredrik.save(&draft, "soker", &[("navn", "Fra Fredrik"), ("for_hvem", "meg")]).await.is(303);
    assert!(fredrik.get(&page(&draft)).await.is(200).has("Trekk deg fra skjemaet"));
    for _ in 0..2 {
        assert_eq!(fredrik.post(&format!("{}/leave", page(&draft)), &[]).await.to(), "/nb/my?left=1");
    }
    fredrik.get(&format!("/nb/draft/{draft}/soker")).await.is(404);
    assert!(anders.get(&format!("/nb/draft/{draft}/soker")).await.has("Fra Fredrik"), "what was typed stays");
    assert!(anders.get(&page(&draft)).await.has("Har trukket seg"));
    anders.post(&format!("{}/leave", page(&draft)), &[]).await.is(403);

    anders.post(&page(&draft), FREDRIK).await.is(303);
    fredrik.post(&asked, &[("answer", "yes")]).await.is(303);
    let remove = anders.get(&page(&draft)).await.between("/co-applicants/", "/remove");
    fredrik.post(&format!("{}/{remove}/remove", page(&draft)), &[]).await.is(403);
    anders.post(&format!("{}/{remove}/remove", page(&draft)), &[]).await.is(303);
    fredrik.get(&format!("/nb/draft/{draft}/soker")).await.is(404);
    assert!(fredrik.get(&asked).await.has("Spørsmålet er tatt tilbake"));
}

#[tokio::test]
async fn what_is_wrong_with_a_question_is_said() {
    let world = world().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    let page = page(&draft);
    let empty = anders.post(&page, &[]).await.refused();
    assert!(empty.has("#f-name") && empty.has("#f-number"), "{}", empty.main());
    let wrong = anders.post(&page, &[("name", "Berit <b>"), ("number", "15869010241")]).await.refused();
    assert!(wrong.has("value=\"Berit &lt;b&gt;\"") && wrong.has("value=\"15869010241\"") && !wrong.has("#f-name"));
    assert!(anders.post(&page, ANDERS).await.refused().has("Dette er ditt eget nummer"));
    anders.post(&page, BERIT).await.is(303);
    assert_eq!(anders.post(&page, BERIT).await.to(), page, "asked already");
    assert_eq!(anders.post(&page, FREDRIK).await.to(), page, "no more than the form says");
    assert_eq!(subjects(&world).await.len(), 1);
    assert!(!page.contains("15869010240"));
}

#[tokio::test]
async fn nobody_is_asked_more_often_than_is_decent() {
    let world = world().await;
    let anders = world.citizen("anders").await;
    let draft = anders.begin("kort").await;
    for _ in 0..10 {
        assert!(anders.post(&page(&draft), BERIT).await.to().ends_with("?asked=1"));
        let one = anders.get(&page(&draft)).await.between("/co-applicants/", "/remove");
        anders.post(&format!("{}/{one}/remove", page(&draft)), &[]).await.is(303);
    }
    assert!(anders.get(&page(&draft)).await.has("Du kan ikke spørre flere"));
    assert_eq!(anders.post(&page(&draft), BERIT).await.to(), page(&draft));
    assert_eq!(world.mails().await.len(), 10);
}

#[tokio::test]
async fn a_protected_address_beside_the_applicant_restricts_the_case() {
    let world = world().await;
    let (anders, guro, draft) = shared(&world, "guro", GURO).await;
    anders.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
    anders.save(&draft, "vedlegg", &[]).await.is(303);
    anders.save(&draft, "sted", &[("bydel", "vest")]).await.is(303);
    let reference = anders.submit(&draft).await;
    assert_eq!(world.case(&reference).await.queue, "skjermet");
    guro.get(&format!("/nb/case/{reference}")).await.is(200);
}

#[tokio::test]
async fn who_has_not_answered_is_no_part_of_what_is_sent() {
    let world = world().await;
    let (anders, berit) = (world.citizen("anders").await, world.citizen("berit").await);
    let draft = anders.fill().await;
    anders.post(&page(&draft), BERIT).await.is(303);
    let asked = invitation(&berit).await;
    assert!(anders.get(&format!("/nb/draft/{draft}/review")).await.has("har ikke svart ennå. Sender du nå"));
    let reference = anders.submit(&draft).await;
    berit.get(&asked).await.is(404);
    berit.post(&asked, &[("answer", "yes")]).await.is(404);
    berit.get(&format!("/nb/case/{reference}")).await.is(404);
    assert!(!berit.get("/nb/my").await.has("ber deg"));
}

#[tokio::test]
async fn what_is_sent_is_what_was_looked_over() {
    let world = world().await;
    let (anders, berit, draft) = shared(&world, "berit", BERIT).await;
    let review = format!("/nb/draft/{draft}/review");
    anders.save(&draft, "soker", &[("navn", "Anders"), ("for_hvem", "meg")]).await.is(303);
    anders.save(&draft, "vedlegg", &[]).await.is(303);
    anders.save(&draft, "sted", &[("bydel", "vest")]).await.is(303);
    let seen = anders.get(&review).await.is(200).between("name=\"_revision\" value=\"", "\"");
    berit.save(&draft, "sted", &[("bydel", "ost")]).await.is(303);
    let unseen = anders.post(&review, &[("_revision", &seen)]).await;
    assert_eq!(unseen.to(), format!("{review}?changed=1"));
    let again = anders.get(unseen.to()).await.is(200);
    assert!(again.has("svarene er endret siden du så dem") && again.has("Øst"));
    let seen = again.between("name=\"_revision\" value=\"", "\"");
    assert!(anders.post(&review, &[("_revision", &seen)]).await.to().ends_with("/receipt"));
}

#[tokio::test]
async fn other_forms_are_one_persons() {
    let world = World::open().await;
    let (anders, berit) = (world.citizen("anders").await, world.citizen("berit").await);
    let draft = anders.begin("kort").await;
    assert!(!anders.get(&format!("/nb/draft/{draft}/soker")).await.has("Fyll ut sammen"));
    anders.get(&page(&draft)).await.is(404);
    anders.post(&page(&draft), BERIT).await.is(404);
    // Nor where an organisation applies.
    world.publish("stotte", |file| file.replace("\npages:", "\nco-applicants: 1\npages:"));
    let draft = berit.begin_for("stotte", "Prøvestad skolekorps").await;
    berit.get(&page(&draft)).await.is(404);
    // An author takes it back: who joined reads it no longer, and nothing is lost.
    world.publish("kort", |file| file.replace("drafts: pin", "drafts: migrate\nco-applicants: 1"));
    let (anders, fredrik, draft) = shared(&world, "fredrik", FREDRIK).await;
    fredrik.save(&draft, "soker", &[("navn", "Fredrik"), ("for_hvem", "meg")]).await.is(303);
    world.publish("kort", |file| file.replace("co-applicants: 1", "co-applicants: 0"));
    fredrik.get(&format!("/nb/draft/{draft}/soker")).await.is(404);
    assert!(anders.get(&format!("/nb/draft/{draft}/soker")).await.is(200).has("Fredrik"));
    // Whoever is asked and hasn't answered has nothing to answer any more.
    world.publish("kort", |file| file.replace("co-applicants: 0", "co-applicants: 2"));
    anders.post(&page(&draft), GURO).await.is(303);
    let guro = world.citizen("guro").await;
    let asked = invitation(&guro).await;
    world.publish("kort", |file| file.replace("co-applicants: 2", "co-applicants: 0"));
    guro.get(&asked).await.is(404);
    guro.post(&asked, &[("answer", "yes")]).await.is(404);
    assert!(!guro.get("/nb/my").await.has("ber deg"));
    // It is sent as one person's: who read it no longer doesn't come into the case.
    anders.save(&draft, "vedlegg", &[]).await.is(303);
    anders.save(&draft, "sted", &[("bydel", "vest")]).await.is(303);
    let reference = anders.submit(&draft).await;
    fredrik.get(&format!("/nb/case/{reference}")).await.is(404);
    assert!(!anders.get(&format!("/nb/case/{reference}")).await.is(200).has("Du søker sammen med"));
}
