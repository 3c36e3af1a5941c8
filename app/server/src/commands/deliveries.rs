//! `skranke deliveries`: what could not be delivered, and sending it again.

use std::{path::Path, process::ExitCode};

use super::serve::{Trouble, store};
use crate::{
    clock::{self, Clock},
    config::Config,
    random::Random,
};

/// Lists what was given up; with `again`, queues all of it anew.
pub fn run(file: Option<&Path>, again: bool) -> ExitCode {
    let told = Config::read(file, false).map_err(|error| format!("configuration: {error}").into());
    let listed = told.and_then(|config| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(list(&config, again))
    });
    match listed {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn list(config: &Config, again: bool) -> Result<(), Trouble> {
    let store = store(config, &Random::system()).await?;
    let now = clock::text(Clock::system().now());
    let mut tx = store.begin().await?;
    let dead = store::delivery::dead(&mut tx).await?;
    for delivery in &dead {
        println!(
            "{}  {}  tried {} times, given up {}: {}",
            delivery.id, delivery.kind, delivery.attempts, delivery.at, delivery.error
        );
        if again {
            store::delivery::requeue(&mut tx, &delivery.id, &now).await?;
        }
    }
    tx.commit().await?;
    match (dead.len(), again) {
        (0, _) => println!("Nothing was given up."),
        (count, true) => println!("{count} queued again."),
        (count, false) => println!("{count} given up. `skranke deliveries --again` queues them anew."),
    }
    store.close().await;
    Ok(())
}
