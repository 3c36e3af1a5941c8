//! Opening a database and its transactions. The only file that names sqlx's `Any`, so that leaving it stays cheap.

use std::{str::FromStr, sync::Arc, time::Duration};

use sqlx::{
    Any, AnyConnection, ConnectOptions, Connection, Executor, Transaction,
    any::{AnyConnectOptions, AnyPoolOptions, AnyRow},
    pool::Pool,
    query::Query,
};

use crate::{
    Result,
    keys::{Keys, Keyring, RandomFn},
};

/// A row of any query.
pub(crate) type Row = AnyRow;

/// The series of migrations; each runs once, in order, in a transaction of its own.
const MIGRATIONS: &[(&str, &str)] = &[("0001_counter", include_str!("../../../migrations/0001_counter.sql"))];

/// The database and its keys. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pool: Pool<Any>,
    write: &'static str,
    keys: Arc<Keys>,
}

/// A transaction; dropped without [`Tx::commit`], nothing of it remains.
pub struct Tx {
    inner: Transaction<'static, Any>,
    pub(crate) keys: Arc<Keys>,
}

impl Store {
    /// Opens `sqlite:FILE` (made when it isn't there) or `postgres://…`, and brings its tables up to date.
    pub async fn open(url: &str, keyring: Keyring, random: RandomFn) -> Result<Store> {
        sqlx::any::install_default_drivers();
        let sqlite = url.starts_with("sqlite:");
        let url = if sqlite && !url.contains('?') { format!("{url}?mode=rwc") } else { url.to_owned() };
        let options = AnyConnectOptions::from_str(&url)?.disable_statement_logging();
        let pool = AnyPoolOptions::new()
            .max_connections(if sqlite { 4 } else { 16 })
            .acquire_timeout(Duration::from_secs(10))
            .after_connect(move |connection: &mut AnyConnection, _| {
                Box::pin(async move {
                    if sqlite {
                        // FULL: what was acknowledged survives a power cut, not only a crash of the program.
                        connection
                            .execute(
                                "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                                 PRAGMA foreign_keys = ON;",
                            )
                            .await?;
                    }
                    Ok(())
                })
            })
            .connect_with(options)
            .await?;
        // With a plain BEGIN, SQLite refuses a reader that turns writer while another one writes.
        let write = if sqlite { "BEGIN IMMEDIATE" } else { "BEGIN" };
        let store = Store { pool, write, keys: Arc::new(Keys::new(keyring, random)) };
        store.migrate().await?;
        Ok(store)
    }

    async fn migrate(&self) -> Result<()> {
        let mut connection = self.pool.acquire().await?;
        connection.execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)").await?;
        for (name, sql) in MIGRATIONS {
            let mut tx = connection.begin_with(self.write).await?;
            let done = sqlx::query("SELECT name FROM migration WHERE name = $1").bind(*name).fetch_optional(&mut *tx).await?;
            if done.is_none() {
                for statement in sql.split(";\n").map(str::trim).filter(|statement| !statement.is_empty()) {
                    tx.execute(statement).await?;
                }
                sqlx::query("INSERT INTO migration (name) VALUES ($1)").bind(*name).execute(&mut *tx).await?;
            }
            tx.commit().await?;
        }
        Ok(())
    }

    /// A transaction that may write.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(Tx { inner: self.pool.begin_with(self.write).await?, keys: self.keys.clone() })
    }

    /// A transaction that only reads: it waits for no writer.
    pub async fn read(&self) -> Result<Tx> {
        Ok(Tx { inner: self.pool.begin().await?, keys: self.keys.clone() })
    }

    /// The index of an identity number or a subject: the same text gives the same index, and nothing else can be learnt
    /// from it without the key.
    pub fn index(&self, text: &str) -> String {
        self.keys.index(text)
    }

    /// Ends every connection, so that a SQLite file is whole on its own.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

impl Tx {
    /// Makes it last.
    pub async fn commit(self) -> Result<()> {
        Ok(self.inner.commit().await?)
    }

    /// The index of an identity number or a subject; see [`Store::index`].
    pub fn index(&self, text: &str) -> String {
        self.keys.index(text)
    }

    pub(crate) async fn run<'q>(&mut self, query: Query<'q, Any, <Any as sqlx::Database>::Arguments>) -> Result<u64> {
        Ok(query.execute(&mut *self.inner).await?.rows_affected())
    }

    pub(crate) async fn one<'q>(&mut self, query: Query<'q, Any, <Any as sqlx::Database>::Arguments>) -> Result<Option<Row>> {
        Ok(query.fetch_optional(&mut *self.inner).await?)
    }

    pub(crate) async fn all<'q>(&mut self, query: Query<'q, Any, <Any as sqlx::Database>::Arguments>) -> Result<Vec<Row>> {
        Ok(query.fetch_all(&mut *self.inner).await?)
    }
}
