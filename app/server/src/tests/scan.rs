//! Viruses, with a stand-in for clamd that speaks as much of its protocol as we do.

use form::value::Scan;
use jiff::SignedDuration;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, UnixListener},
};

use super::{
    visitor::{PDF, Visitor},
    world::World,
};
use crate::{config::Config, scan::Scanner};

/// What the stand-in takes for a virus.
const BAD: &[u8] = b"%PDF-1.7 BAD";

/// One `INSTREAM`: the content in chunks, each behind its length, and an empty one at the end.
async fn serve(mut stream: impl AsyncRead + AsyncWrite + Unpin) {
    let mut command = [0; 10];
    stream.read_exact(&mut command).await.unwrap();
    assert_eq!(&command, b"zINSTREAM\0");
    let mut content = Vec::new();
    loop {
        let length = stream.read_u32().await.unwrap() as usize;
        if length == 0 {
            break;
        }
        let start = content.len();
        content.resize(start + length, 0);
        stream.read_exact(&mut content[start..]).await.unwrap();
    }
    let answer: &[u8] = if content == BAD {
        b"stream: Win.Test.EICAR_HDB-1 FOUND\0"
    } else if content.len() > 1_000_000 {
        b"INSTREAM size limit exceeded. ERROR\0"
    } else {
        b"stream: OK\0"
    };
    stream.write_all(answer).await.unwrap();
}

/// Its address.
async fn clamd() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("tcp://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            serve(stream).await;
        }
    });
    address
}

/// An address where nobody listens.
async fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("tcp://{}", listener.local_addr().unwrap())
}

fn scanner(address: &str) -> Result<Scanner, String> {
    let mut config = Config::read(None, false).unwrap();
    config.scan.clamd = address.to_owned();
    Scanner::new(&config)
}

#[tokio::test]
async fn clamd_is_asked_and_its_answers_told_apart() {
    let over_tcp = scanner(&clamd().await).unwrap();
    assert_eq!(over_tcp.scan(PDF).await, Scan::Clean);
    assert_eq!(over_tcp.scan(BAD).await, Scan::Infected);
    assert_eq!(over_tcp.scan(&vec![b'x'; 1_000_001]).await, Scan::Waiting, "an error is no virus");
    assert_eq!(scanner(&nobody().await).unwrap().scan(PDF).await, Scan::Waiting);
    assert_eq!(scanner("").unwrap().scan(BAD).await, Scan::Unscanned);
}

#[tokio::test]
async fn clamd_is_asked_over_a_socket_of_this_machine_too() {
    let world = World::open().await;
    let file = world.forms.join("clamd.ctl");
    let listener = UnixListener::bind(&file).unwrap();
    tokio::spawn(async move { serve(listener.accept().await.unwrap().0).await });
    assert_eq!(scanner(&format!("unix:{}", file.display())).unwrap().scan(BAD).await, Scan::Infected);
}

#[test]
fn an_address_that_is_none_is_said_at_start() {
    for wrong in
        ["127.0.0.1:3310", "tcp://clamd", "tcp://:3310", "tcp://clamd:x", "unix:clamd.ctl", "http://clamd:3310"]
    {
        let error = scanner(wrong).err().unwrap();
        assert!(error.contains(wrong) && error.contains("scan.clamd"), "{error}");
    }
}

async fn world_with(address: &str) -> World {
    let mut world = World::open().await;
    world.configure(|config| config.scan.clamd = address.to_owned());
    world
}

/// A draft with a file, if it was taken; its id.
async fn with_file(anders: &Visitor<'_>, content: &[u8]) -> String {
    let draft = anders.begin("kort").await;
    let child = [("navn", "Anders"), ("for_hvem", "barn"), ("barnets_nummer", "14832290026")];
    anders.save(&draft, "soker", &child).await.is(303);
    let pairs = [("_revision", "1"), ("do", "update")];
    anders.upload(&format!("/nb/draft/{draft}/vedlegg"), &pairs, &[("attest", "attest.pdf", content)]).await.is(303);
    anders.save(&draft, "sted", &[("bydel", "vest")]).await.is(303);
    draft
}

async fn file_of(world: &World, draft: &str) -> String {
    let draft = world.draft(draft).await.unwrap();
    let mut tx = world.state.store.read().await.unwrap();
    store::attachment::list_of_draft(&mut tx, &draft).await.unwrap()[0].id.clone()
}

#[tokio::test]
async fn a_file_with_a_virus_is_refused_at_once() {
    let world = world_with(&clamd().await).await;
    let anders = world.citizen("anders").await;
    let draft = with_file(&anders, PDF).await;
    let revision = world.draft(&draft).await.unwrap().revision.to_string();
    let pairs = [("_revision", revision.as_str()), ("do", "update")];
    let files = [("hjelpere.0.bevis", "bevis.pdf", BAD)];
    let rows = [pairs[0], pairs[1], ("hjelpere.0", ""), ("hjelpere.0.fornavn", "Kari")];
    let page = format!("/nb/draft/{draft}/vedlegg");
    let refused = anders.upload(&page, &rows, &files).await.refused();
    assert!(refused.has("Vi fant virus i filen «bevis.pdf»"), "{}", refused.text());
    let reference = anders.apply().await;
    let message = format!("/nb/case/{reference}/message");
    let refused = anders.upload(&message, &[("answer", "Her")], &[("files", "svar.pdf", BAD)]).await.refused();
    assert!(refused.has("Vi fant virus i filen «svar.pdf»") && refused.has("Her"));
}

#[tokio::test]
async fn while_the_scanner_is_away_files_are_sent_and_opened_by_nobody() {
    let mut world = world_with(&nobody().await).await;
    let draft = with_file(&world.citizen("anders").await, PDF).await;
    let file = file_of(&world, &draft).await;
    let anders = world.citizen("anders").await;
    assert!(anders.get(&format!("/nb/draft/{draft}/vedlegg")).await.has("Vi sjekker filen for virus"));
    assert!(anders.get(&format!("/nb/draft/{draft}/review")).await.is(200).has("Vi sjekker filen for virus"));
    anders.get(&format!("/nb/draft/{draft}/file/{file}")).await.is(404);
    let reference = anders.submit(&draft).await;
    anders.upload(&format!("/nb/case/{reference}/message"), &[], &[("files", "mer.pdf", PDF)]).await.is(303);
    let (case, address) = (format!("/nb/queue/case/{reference}"), format!("/nb/queue/case/{reference}/file/{file}"));
    {
        let marit = world.employee("marit").await;
        let page = marit.get(&case).await.is(200);
        assert_eq!(page.main().matches("Vi sjekker filen for virus").count(), 2);
        assert!(!page.has(&address));
        marit.get(&address).await.is(404);
    }
    assert!(world.state.scanner.scan_one(&world.state).await.unwrap());
    assert!(world.state.scanner.scan_one(&world.state).await.unwrap());
    assert!(!world.state.scanner.scan_one(&world.state).await.unwrap(), "the next try has its pause");
    let address_of_clamd = clamd().await;
    world.configure(|config| config.scan.clamd = address_of_clamd);
    world.clock.advance(SignedDuration::from_mins(2));
    while world.state.scanner.scan_one(&world.state).await.unwrap() {}
    let marit = world.employee("marit").await;
    assert!(!marit.get(&case).await.has("Vi sjekker filen"));
    assert_eq!(marit.get(&address).await.is(200).body, PDF);
}

#[tokio::test]
async fn a_virus_that_is_found_after_sending_is_told_and_the_file_asked_for_again() {
    let mut world = world_with(&nobody().await).await;
    let draft = with_file(&world.citizen("anders").await, BAD).await;
    let file = file_of(&world, &draft).await;
    let reference = world.citizen("anders").await.submit(&draft).await;
    world.mails().await;
    let address = clamd().await;
    world.configure(|config| config.scan.clamd = address);
    world.clock.advance(World::TICK);
    assert!(world.state.scanner.scan_one(&world.state).await.unwrap());
    assert!(!world.state.scanner.scan_one(&world.state).await.unwrap());
    assert_eq!(world.history(&reference).await, ["received", "file-infected"]);
    let [mail] = world.mails().await.try_into().unwrap();
    assert!(mail.subject.starts_with("Du må sende en fil på nytt") && !mail.body.contains("attest.pdf"));
    let anders = world.citizen("anders").await;
    assert!(anders.get("/nb/my").await.has("Du har fått en ny melding."));
    let page = anders.get(&format!("/nb/case/{reference}")).await.is(200);
    assert!(
        page.has("Vi fant virus i filen «attest.pdf» som du sendte oss")
            && page.has("Det er funnet virus i et vedlegg")
    );
    let marit = world.employee("marit").await;
    assert!(marit.get(&format!("/nb/queue/case/{reference}")).await.has("Vi fant virus i filen. Ingen kan åpne den."));
    marit.get(&format!("/nb/queue/case/{reference}/file/{file}")).await.is(404);
    anders.get(&format!("/nb/case/{reference}/file/{file}")).await.is(404);
}

#[tokio::test]
async fn a_virus_in_a_caseworkers_file_asks_nothing_of_the_applicant() {
    let mut world = world_with(&nobody().await).await;
    let reference = world.citizen("anders").await.apply().await;
    {
        let marit = world.employee("marit").await;
        marit.work(&reference, "take", &[]).await.is(303);
        let revision = world.case(&reference).await.revision.to_string();
        let pairs = [("_revision", revision.as_str()), ("text", "Kan du signere?")];
        marit.upload(&format!("/nb/queue/case/{reference}/ask"), &pairs, &[("files", "a.pdf", BAD)]).await.is(303);
    }
    world.mails().await;
    let address = clamd().await;
    world.configure(|config| config.scan.clamd = address);
    assert!(world.state.scanner.scan_one(&world.state).await.unwrap());
    assert_eq!(world.history(&reference).await.last().unwrap(), "file-infected");
    assert_eq!(world.mails().await, []);
    let page = world.citizen("anders").await.get(&format!("/nb/case/{reference}")).await.is(200);
    assert!(page.has("Vi fant virus i filen. Ingen kan åpne den.") && !page.has("som du sendte oss"));
}

#[tokio::test]
async fn a_virus_found_in_a_draft_is_a_problem_of_its_question_until_the_file_is_gone() {
    let mut world = world_with(&nobody().await).await;
    let draft = with_file(&world.citizen("anders").await, BAD).await;
    let file = file_of(&world, &draft).await;
    let address = clamd().await;
    world.configure(|config| config.scan.clamd = address);
    assert!(world.state.scanner.scan_one(&world.state).await.unwrap());
    let anders = world.citizen("anders").await;
    let page = format!("/nb/draft/{draft}/vedlegg");
    assert_eq!(anders.post(&format!("/nb/draft/{draft}/review"), &[]).await.to(), page, "it can't be sent");
    let refused = anders.save(&draft, "vedlegg", &[]).await.refused();
    assert!(refused.has("Vi fant virus i filen «attest.pdf»") && refused.has("href=\"#f-attest\""));
    let button = format!("remove-file:attest.{file}");
    anders.save(&draft, "vedlegg", &[("do", &button)]).await.is(303);
    anders.submit(&draft).await;
}

#[tokio::test]
async fn the_demo_knows_the_file_that_everybody_tests_with() {
    let world = World::open().await;
    let file = world.stranger().get("/demo/virus.pdf").await.is(200);
    let anders = world.citizen("anders").await;
    let reference = anders.apply().await;
    let message = format!("/nb/case/{reference}/message");
    let refused = anders.upload(&message, &[("answer", "Her")], &[("files", "virus.pdf", &file.body)]).await.refused();
    assert!(refused.has("Vi fant virus i filen «virus.pdf»"));
    anders.upload(&message, &[("answer", "Her")], &[("files", "a.pdf", PDF)]).await.is(303);
}
