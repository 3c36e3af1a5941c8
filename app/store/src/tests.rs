//! Every function on both databases: on SQLite, and where `SKRANKE_TEST_POSTGRES` names a server, on PostgreSQL. Each test
//! has a database of its own, which goes when the test ends. One file an area; `sealed` is about what stands on the disk.

mod appeal;
mod attachment;
mod audit;
mod awaited;
mod case;
mod co_applicant;
mod counts;
mod database;
mod decision;
mod delivery;
mod draft;
mod event;
mod form_version;
mod kept_page;
mod keys;
mod login;
mod message;
mod place;
mod preference;
mod queue;
mod samples;
mod scan;
mod sealed;
mod session;
mod signature;
mod submission;
mod survey;
mod upload;

use std::ops::Deref;

use sqlx::{AssertSqlSafe, Row as _, query};

use crate::{Store, Tx};
use place::Place;

/// The time of most tests.
const NOW: &str = "2026-11-02T12:00:00.000Z";

/// Minutes after [`NOW`].
fn at(minute: u8) -> String {
    format!("2026-11-02T12:{minute:02}:00.000Z")
}

/// An empty database of a test's own, opened.
struct Scratch {
    store: Store,
    place: Place,
}

impl Deref for Scratch {
    type Target = Place;
    fn deref(&self) -> &Place {
        &self.place
    }
}

impl Scratch {
    /// On the database this run is about.
    async fn new() -> Scratch {
        Scratch::at(Place::new().await).await
    }

    /// On SQLite whatever the run is about, for what only a file does.
    async fn sqlite() -> Scratch {
        Scratch::at(Place::file()).await
    }

    async fn at(place: Place) -> Scratch {
        Scratch { store: place.open().await.unwrap(), place }
    }

    async fn begin(&self) -> Tx {
        self.store.begin().await.unwrap()
    }

    async fn read(&self) -> Tx {
        self.store.read().await.unwrap()
    }

    /// Does something to the tables behind the store's back; says how many rows it met.
    async fn alter(&self, sql: &str) -> u64 {
        let mut tx = self.begin().await;
        let rows = tx.run(query(AssertSqlSafe(sql.to_owned()))).await.unwrap();
        tx.commit().await.unwrap();
        rows
    }

    /// The first column of what a query finds.
    async fn texts(&self, sql: &str) -> Vec<String> {
        let rows = self.read().await.all(query(AssertSqlSafe(sql.to_owned()))).await.unwrap();
        rows.iter().map(|row| row.try_get(0).unwrap()).collect()
    }

    /// The rows of a table.
    async fn rows(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.read().await.one(query(AssertSqlSafe(sql))).await.unwrap().unwrap().try_get(0).unwrap()
    }

    /// Puts the sealed values of one row in the place of another's, and the other way round.
    async fn swap(&self, table: &str, columns: &[&str], key: &str, one: &str, other: &str) {
        for column in columns {
            let select = format!("SELECT {column} FROM {table} WHERE {key} = $1");
            let update = format!("UPDATE {table} SET {column} = $2 WHERE {key} = $1");
            let mut tx = self.begin().await;
            let mut sealed = Vec::new();
            for row in [one, other] {
                let found = tx.one(query(AssertSqlSafe(select.clone())).bind(row)).await.unwrap().unwrap();
                sealed.push(found.try_get::<Vec<u8>, _>(0).unwrap());
            }
            for (row, value) in [other, one].into_iter().zip(sealed) {
                assert_eq!(tx.run(query(AssertSqlSafe(update.clone())).bind(row).bind(value)).await.unwrap(), 1);
            }
            tx.commit().await.unwrap();
        }
    }
}
