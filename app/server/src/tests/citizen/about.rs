//! `/{lang}/my/about`.

use crate::tests::world::World;

#[tokio::test]
async fn it_tells_what_is_known_and_where_from() {
    let world = World::open().await;
    let page = world.citizen("camilla").await.get("/nb/my/about").await.is(200);
    for words in
        ["Camilla Demodal", "camilla.demodal@example.org", "Kontakt- og reservasjonsregisteret", "Didrik Demodal"]
    {
        assert!(page.has(words), "{words}");
    }
    assert!(!page.has("01878510018"), "the whole number isn't shown");
    assert!(world.citizen("fredrik").await.get("/nb/my/about").await.has("Ikke registrert"));
    let shape = |text: String| text.matches('<').count();
    let (guro, anders) = (world.citizen("guro").await, world.citizen("anders").await);
    let (guro, anders) = (guro.get("/nb/my/about").await.main(), anders.get("/nb/my/about").await.main());
    assert_eq!(shape(guro), shape(anders), "a protected address looks like any");
    world.stranger().get("/nb/my/about").await.to();
}

#[tokio::test]
async fn who_wants_no_mail_gets_none_but_of_the_decision_and_in_the_chosen_language() {
    let world = World::open().await;
    let (anders, marit) = (world.citizen("anders").await, world.employee("marit").await);
    let to = anders.post("/nb/my/about", &[("lang", "nn"), ("mail", "off")]).await;
    assert_eq!(to.to(), "/nn/my/about?saved=1");
    assert!(anders.get(to.to()).await.is(200).has("Vala dine er lagra"));
    let reference = anders.apply().await;
    marit.work(&reference, "take", &[]).await.is(303);
    assert!(marit.get(&format!("/nb/queue/case/{reference}")).await.has("Søkeren vil ikke ha e-post"));
    marit.work(&reference, "ask", &[("text", "Hvor mange?")]).await.is(303);
    assert_eq!(world.mails().await, []);
    marit.work(&reference, "decide", &[("outcome", "granted"), ("text", "Fint")]).await.is(303);
    let [mail] = world.mails().await.try_into().unwrap();
    assert!(mail.subject.starts_with("Saka di er avgjord"), "{}", mail.subject);
    assert_eq!(world.citizen("berit").await.apply().await.len(), reference.len());
    assert_eq!(world.mails().await.len(), 1, "another's choice is another's");
    for wrong in [[("lang", "xx"), ("mail", "on")], [("lang", "nb"), ("mail", "maybe")]] {
        anders.post("/nb/my/about", &wrong).await.is(400);
    }
}
