//! What leaves the house: queued with the change it tells of, sent by a worker, tried again when it fails.

pub mod mail;
pub mod mailbox;
pub mod reminder;

use std::{sync::Arc, time::Duration};

use form::Lang;
use jiff::{SignedDuration, Timestamp};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::Mailbox};
use serde::{Deserialize, Serialize};
use store::id::Reference;
use tokio::sync::Notify;
use ui::Words;

use reminder::Reminder;

use crate::{clock, co_applicants, config::Config, error::Result, handlers::citizen::case::OpenCase, state::AppState};

/// A mail to send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The address.
    pub to: String,
    /// The subject: nothing personal.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// Something to tell a person.
pub struct Notice<'a> {
    /// The person's index.
    pub person: &'a str,
    /// Their address.
    pub address: &'a str,
    /// The language of the case.
    pub lang: Lang,
    /// The case.
    pub reference: &'a Reference,
    /// The same key twice is one mail.
    pub key: String,
    /// Which mail.
    pub letter: mail::Make,
    /// Whether the law asks for it, whatever the person chose: of a decision (forvaltningsloven § 27).
    pub by_law: bool,
}

/// Where mails go.
enum Channel {
    /// A mail server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// The demo's mail box.
    Mailbox(mailbox::Mailbox),
    /// Nowhere yet: they wait.
    None,
}

/// The way out. Cheap to clone.
#[derive(Clone)]
pub struct Deliveries {
    channel: Arc<Channel>,
    from: Mailbox,
    bell: Arc<Notify>,
}

/// Tries before a delivery is given up and shown to an operator: some three days.
const TRIES: i64 = 12;
/// A worker that dies holds a delivery no longer than this.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

impl Deliveries {
    /// The way out that the configuration says.
    pub fn new(config: &Config) -> Result<Deliveries, String> {
        let from = config.mail.from.parse().map_err(|error| format!("mail.from `{}`: {error}", config.mail.from))?;
        let channel = match &config.mail.smtp {
            Some(url) => {
                let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(|error| format!("mail.smtp: {error}"))?;
                Channel::Smtp(Box::new(builder.timeout(Some(Duration::from_secs(30))).build()))
            }
            None if config.demo => Channel::Mailbox(mailbox::Mailbox::default()),
            None => Channel::None,
        };
        Ok(Deliveries { channel: Arc::new(channel), from, bell: Arc::new(Notify::new()) })
    }

    /// The demo's mail box, when mails go there.
    pub fn mailbox(&self) -> Option<mailbox::Mailbox> {
        match &*self.channel {
            Channel::Mailbox(mailbox) => Some(mailbox.clone()),
            _ => None,
        }
    }

    /// Queues a mail in the transaction of what it tells of; the same key twice is one mail.
    pub async fn queue(&self, tx: &mut store::Tx, state: &AppState, key: &str, letter: &Letter) -> Result<()> {
        let now = state.clock.now();
        let payload = serde_json::to_vec(letter)?;
        store::delivery::enqueue(tx, &state.random.id(now), key, "mail", &payload, &clock::text(now)).await?;
        Ok(())
    }

    /// Tells a person by mail that something happened, in the language they chose. Who wants no mail gets none but what
    /// the law says they must be told.
    pub async fn tell(&self, tx: &mut store::Tx, state: &AppState, notice: Notice<'_>) -> Result<()> {
        let letter = |words| (notice.letter)(words, state, notice.address, notice.reference);
        self.write(tx, state, (notice.person, notice.lang, notice.by_law), &notice.key, letter).await
    }

    /// Writes to a person in the language they chose, or else in this one, unless they want no mail.
    pub async fn write(
        &self,
        tx: &mut store::Tx,
        state: &AppState,
        (person, lang, by_law): (&str, Lang, bool),
        key: &str,
        letter: impl FnOnce(Words) -> Letter,
    ) -> Result<()> {
        let chosen = store::preference::find(tx, person).await?;
        if chosen.no_mail_since.is_some() && !by_law {
            return Ok(());
        }
        let spoken = |lang: &Lang| ui::words::langs().any(|one| one == *lang);
        let lang = chosen.lang.as_deref().and_then(Lang::parse).filter(spoken).unwrap_or(lang);
        self.queue(tx, state, key, &letter(Words::of(lang))).await
    }

    /// Tells whoever sent a case, and those who applied with them, where there is an address. The same key twice is one mail.
    pub async fn tell_applicant(
        &self,
        tx: &mut store::Tx,
        state: &AppState,
        open: &OpenCase,
        key: String,
        letter: mail::Make,
        by_law: bool,
    ) -> Result<()> {
        co_applicants::tell(state, tx, open, (&key, letter, by_law)).await?;
        let Some(address) = &open.about.actor_email else { return Ok(()) };
        let lang = Lang::parse(&open.submission.lang).unwrap_or(Lang::Nb);
        let (person, reference) = (open.case.actor.as_str(), &open.case.reference);
        self.tell(tx, state, Notice { person, address, lang, reference, key, letter, by_law }).await
    }

    /// Queues something to be looked at when its time comes; the same key twice is one.
    pub async fn remind(
        &self,
        tx: &mut store::Tx,
        state: &AppState,
        key: &str,
        due: Timestamp,
        reminder: &Reminder,
    ) -> Result<()> {
        let (id, due, now) = (state.random.id(state.clock.now()), clock::text(due), clock::text(state.clock.now()));
        let payload = serde_json::to_vec(reminder)?;
        store::delivery::enqueue_at(tx, &id, key, "reminder", &payload, &due, &now).await?;
        Ok(())
    }

    /// Says that something was queued.
    pub fn wake(&self) {
        self.bell.notify_one();
    }

    /// Sends what is due, until the program ends.
    pub async fn run(self, state: AppState) {
        if matches!(*self.channel, Channel::None) {
            tracing::warn!("no mail server is configured (mail.smtp): mails wait in the queue");
            return;
        }
        loop {
            match self.send_one(&state).await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::error!(?error, "deliveries"),
            }
            let _ = tokio::time::timeout(Duration::from_secs(30), self.bell.notified()).await;
        }
    }

    /// Sends the delivery that has waited longest; `false` when none is due.
    pub async fn send_one(&self, state: &AppState) -> Result<bool> {
        let now = state.clock.now();
        let mut tx = state.store.begin().await?;
        let claimed = store::delivery::claim(&mut tx, &clock::text(now), &clock::text(now + LEASE)).await?;
        tx.commit().await?;
        let Some(delivery) = claimed else { return Ok(false) };
        let sent = match delivery.kind.as_str() {
            "reminder" => reminder::look(state, &delivery).await,
            _ => match serde_json::from_slice::<Letter>(&delivery.payload) {
                Ok(letter) => self.send(&letter, state).await,
                Err(_) => Err(Failure { code: "not a mail", for_good: true }),
            },
        };
        let mut tx = state.store.begin().await?;
        let at = clock::text(state.clock.now());
        match sent {
            Ok(()) => store::delivery::done(&mut tx, &delivery.id, &at).await?,
            Err(failure) => {
                let minutes = 1_i64 << delivery.attempts.clamp(0, 9);
                let again = clock::text(state.clock.now() + SignedDuration::from_mins(minutes));
                let again = (!failure.for_good && delivery.attempts < TRIES).then_some(again);
                tracing::warn!(
                    delivery = delivery.id,
                    attempts = delivery.attempts,
                    given_up = again.is_none(),
                    "a delivery failed"
                );
                store::delivery::failed(&mut tx, &delivery.id, again.as_deref(), failure.code, &at).await?;
            }
        }
        tx.commit().await?;
        Ok(true)
    }

    async fn send(&self, letter: &Letter, state: &AppState) -> std::result::Result<(), Failure> {
        match &*self.channel {
            Channel::None => Err(Failure { code: "no mail server", for_good: false }),
            Channel::Mailbox(mailbox) => {
                mailbox.put(letter.clone(), clock::text(state.clock.now()));
                Ok(())
            }
            Channel::Smtp(transport) => {
                let to = letter.to.parse().map_err(|_| Failure { code: "not an address", for_good: true })?;
                let message = Message::builder()
                    .from(self.from.clone())
                    .to(to)
                    .subject(&letter.subject)
                    .body(letter.body.clone());
                let message = message.map_err(|_| Failure { code: "not a message", for_good: true })?;
                let sent = transport.send(message).await;
                sent.map(|_| ())
                    .map_err(|error| Failure { code: "the mail server refused", for_good: error.is_permanent() })
            }
        }
    }
}

/// Why a mail was not sent, without anything personal.
#[derive(Debug)]
pub struct Failure {
    code: &'static str,
    for_good: bool,
}
