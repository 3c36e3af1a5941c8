//! The virus scan: files are shown to clamd when they come. While it is away they wait, shut, and a worker comes back to them.

mod clamd;
mod found;

use std::{sync::Arc, time::Duration};

use form::value::Scan;
use jiff::SignedDuration;

use crate::{clock, config::Config, error::Result, state::AppState};
use clamd::Clamd;

/// Who scans. Cheap to clone.
#[derive(Clone)]
pub struct Scanner {
    how: Arc<How>,
}

enum How {
    /// Nobody.
    None,
    /// clamd.
    Clamd(Clamd),
    /// The demo: it knows the one file that everybody tests with.
    Demo,
}

/// A worker that dies holds a file no longer than this.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// The longest pause between two tries, in minutes: an hour or so after clamd is back, every file is scanned.
const LONGEST: i64 = 60;

impl Scanner {
    /// The scanner that the configuration says.
    pub fn new(config: &Config) -> Result<Scanner, String> {
        let how = match config.scan.clamd.as_str() {
            "" if config.demo => How::Demo,
            "" => How::None,
            address => How::Clamd(Clamd::at(address)?),
        };
        Ok(Scanner { how: Arc::new(how) })
    }

    /// Looks at a file that came; one that can't be scanned now waits.
    pub async fn scan(&self, content: &[u8]) -> Scan {
        match &*self.how {
            How::None => Scan::Unscanned,
            How::Demo if is_test_file(content) => Scan::Infected,
            How::Demo => Scan::Clean,
            How::Clamd(clamd) => match clamd.scan(content).await {
                Ok(true) => Scan::Clean,
                Ok(false) => Scan::Infected,
                Err(error) => {
                    tracing::warn!(%error, "the virus scanner is away: files wait");
                    Scan::Waiting
                }
            },
        }
    }

    /// Scans what waits, until the program ends.
    pub async fn run(self, state: AppState) {
        if matches!(*self.how, How::None) {
            tracing::warn!("no virus scanner is configured (scan.clamd): files are taken as they come");
        }
        loop {
            match self.scan_one(&state).await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::error!(?error, "virus scan"),
            }
            tokio::time::sleep(Duration::from_secs(30)).await;
        }
    }

    /// Scans the file that has waited longest; `false` when none is due.
    pub async fn scan_one(&self, state: &AppState) -> Result<bool> {
        let now = state.clock.now();
        let mut tx = state.store.begin().await?;
        let claimed = store::scan::claim(&mut tx, &clock::text(now), &clock::text(now + LEASE)).await?;
        tx.commit().await?;
        let Some(waiting) = claimed else { return Ok(false) };
        let scan = self.scan(&waiting.content).await;
        let mut tx = state.store.begin().await?;
        match scan {
            // An operator who turned the scan off says that files are taken as they come.
            Scan::Clean | Scan::Unscanned => store::scan::clean(&mut tx, &waiting.id).await?,
            Scan::Waiting => {
                let minutes = (1_i64 << waiting.attempts.clamp(0, 6)).min(LONGEST);
                let due = state.clock.now() + SignedDuration::from_mins(minutes);
                tracing::warn!(file = waiting.id, attempts = waiting.attempts, "a file still waits for its virus scan");
                store::scan::later(&mut tx, &waiting.id, &clock::text(due)).await?;
            }
            Scan::Infected => {
                tracing::warn!(file = waiting.id, "a file that waited holds a virus");
                if let Some(place) = store::scan::infected(&mut tx, &waiting.id).await? {
                    found::tell(state, &mut tx, place).await?;
                }
            }
        }
        tx.commit().await?;
        state.deliveries.wake();
        Ok(true)
    }
}

/// The file that the makers of virus scanners agreed on for tests (eicar.org), within another file too. In two halves, so
/// that this program isn't taken for it.
const TEST_FILE: [&[u8]; 2] = [b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$", b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];

fn is_test_file(content: &[u8]) -> bool {
    let test = TEST_FILE.concat();
    content.windows(test.len()).any(|window| window == test)
}

/// A PDF that holds the test file: what a tester of the demo can send.
pub fn test_pdf() -> Vec<u8> {
    [b"%PDF-1.4\n% ".as_slice(), &TEST_FILE.concat(), b"\n%%EOF\n"].concat()
}
