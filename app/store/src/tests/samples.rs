//! Drafts, submissions and cases to begin a test with. Each is written in a transaction of its own.

use form::value::FileRef;

use super::{NOW, Scratch};
use crate::{
    Tx, attachment,
    case::{self, Case, Status},
    draft::{self, Draft, Save},
    id::{CaseId, DraftId, Reference},
    submission::{self, Sending, Sent, Submission},
};

/// A national identity number of the kind that Skatteetaten keeps for tests.
pub(super) const IDENTITY: &str = "13868798396";

/// What most saves hold.
pub(super) const SAVE: Save<'static> = Save {
    revision: 0,
    version: "v1",
    answers: b"{}",
    page_revisions: "{}",
    by: "ola",
    now: NOW,
    expires_on: "2026-12-02",
};

/// Answers as they are frozen.
pub(super) const ANSWERS: &[u8] = br#"{"grunn":"vondt i kneet"}"#;

/// A file as it is kept.
pub(super) fn new<'a>(file: &'a FileRef, content: &'a [u8]) -> attachment::New<'a> {
    attachment::New { file, content, thumbnail: None, now: NOW }
}

/// What a sending adds to a draft.
pub(super) struct Envelope {
    pub(super) case: CaseId,
    pub(super) reference: Reference,
    pub(super) event: String,
    pub(super) queue: &'static str,
    pub(super) now: String,
}

impl Envelope {
    pub(super) async fn send(&self, tx: &mut Tx, draft: &Draft) -> crate::Result<Sent> {
        let sending = Sending {
            draft,
            version: "v2",
            answers: ANSWERS,
            case: &self.case,
            reference: &self.reference,
            event: &self.event,
            title: "Ledsagerbevis",
            queue: self.queue,
            lang: "nn",
            now: &self.now,
            due_on: Some("2026-11-30"),
            signing: None,
            together: true,
        };
        submission::send(tx, sending).await
    }
}

impl Scratch {
    /// A draft of an actor, for themselves.
    pub(super) async fn draft(&self, actor: &str) -> Draft {
        self.draft_for(actor, actor, NOW, "2026-12-02").await
    }

    pub(super) async fn draft_for(&self, actor: &str, party: &str, now: &str, expires_on: &str) -> Draft {
        let id: DraftId = self.id().parse().unwrap();
        let new = draft::New {
            id: &id,
            form_key: "ledsagerbevis",
            version: "v1",
            actor,
            party,
            lang: "nb",
            about: IDENTITY.as_bytes(),
            answers: b"{}",
            now,
            expires_on,
        };
        let mut tx = self.begin().await;
        draft::create(&mut tx, new).await.unwrap();
        let draft = draft::find(&mut tx, &id).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        draft
    }

    /// A file with a content, not yet anywhere.
    pub(super) fn file(&self, name: &str, content: &[u8]) -> FileRef {
        FileRef {
            id: self.id(),
            name: name.to_owned(),
            size: content.len() as u64,
            kind: "application/pdf".to_owned(),
            ..FileRef::default()
        }
    }

    /// A file kept with a draft.
    pub(super) async fn attach(&self, draft: &Draft, name: &str, content: &[u8]) -> FileRef {
        let file = self.file(name, content);
        let mut tx = self.begin().await;
        attachment::add_to_draft(&mut tx, draft, new(&file, content)).await.unwrap();
        tx.commit().await.unwrap();
        file
    }

    pub(super) fn envelope(&self, queue: &'static str, now: &str) -> Envelope {
        let mut random = [0; 8];
        self.fill(&mut random);
        Envelope {
            case: self.id().parse().unwrap(),
            reference: Reference::make(2026, random),
            event: self.id(),
            queue,
            now: now.to_owned(),
        }
    }

    /// A case that was just received.
    pub(super) async fn case(&self, queue: &'static str, now: &str) -> Case {
        self.case_of("ola", "ola", queue, now).await
    }

    pub(super) async fn case_of(&self, actor: &str, party: &str, queue: &'static str, now: &str) -> Case {
        let draft = self.draft_for(actor, party, now, "2026-12-02").await;
        self.sent(&draft, queue, now).await
    }

    pub(super) async fn sent(&self, draft: &Draft, queue: &'static str, now: &str) -> Case {
        let envelope = self.envelope(queue, now);
        let mut tx = self.begin().await;
        assert_eq!(envelope.send(&mut tx, draft).await.unwrap(), Sent::Now(envelope.reference.clone()));
        tx.commit().await.unwrap();
        self.again(&envelope.reference).await
    }

    /// A case as it is now.
    pub(super) async fn again(&self, reference: &Reference) -> Case {
        case::find(&mut self.read().await, reference).await.unwrap().unwrap()
    }

    /// Another status, and the case with it.
    pub(super) async fn become_(&self, case: &Case, next: Status) -> Case {
        let mut tx = self.begin().await;
        assert!(case::set_status(&mut tx, case, next).await.unwrap(), "{:?} to {next:?}", case.status);
        tx.commit().await.unwrap();
        self.again(&case.reference).await
    }

    pub(super) async fn submission(&self, case: &Case) -> Submission {
        submission::find(&mut self.read().await, &case.id).await.unwrap().unwrap()
    }
}
