//! Opening a database and its transactions. With `connections` the only file that names sqlx's `Any`, so that leaving it
//! stays cheap.

use std::{str::FromStr, sync::Arc, time::Duration};

use sqlx::{
    Any, AnyConnection, ConnectOptions, Connection as _, Executor, Row as _, Transaction,
    any::{AnyConnectOptions, AnyPoolOptions, AnyRow},
    pool::Pool,
    query,
    query::Query,
};

use crate::{
    Result,
    connections::{Connections, Lent, PATIENCE},
    keys::{Keyring, Keys, RandomFn},
};

/// A row of any query.
pub(crate) type Row = AnyRow;

/// The series of migrations; each runs once, in order, those that are due in one transaction.
pub(crate) const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_counter", include_str!("../../../migrations/0001_counter.sql")),
    ("0002_key_proof", include_str!("../../../migrations/0002_key_proof.sql")),
    ("0003_kept_page", include_str!("../../../migrations/0003_kept_page.sql")),
    ("0004_form_version", include_str!("../../../migrations/0004_form_version.sql")),
    ("0010_case_read", include_str!("../../../migrations/0010_case_read.sql")),
    ("0011_attachment_message", include_str!("../../../migrations/0011_attachment_message.sql")),
    ("0012_preference", include_str!("../../../migrations/0012_preference.sql")),
    ("0020_attachment_scan", include_str!("../../../migrations/0020_attachment_scan.sql")),
    ("0021_upload_part", include_str!("../../../migrations/0021_upload_part.sql")),
    ("0030_signature", include_str!("../../../migrations/0030_signature.sql")),
    ("0040_awaited_file", include_str!("../../../migrations/0040_awaited_file.sql")),
    ("0041_appeal", include_str!("../../../migrations/0041_appeal.sql")),
    ("0051_co_applicant", include_str!("../../../migrations/0051_co_applicant.sql")),
    ("0052_signature_lang", include_str!("../../../migrations/0052_signature_lang.sql")),
];

/// FULL: what was acknowledged survives a power cut, not only a crash of the program.
const SQLITE_WRITER: &str = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                             PRAGMA foreign_keys = ON;";
const SQLITE_READER: &str = "PRAGMA busy_timeout = 10000; PRAGMA query_only = ON;";

/// Ten seconds, as the other locks are waited for.
const LOCKED_TRIES: usize = 200;
const LOCKED_PAUSE: Duration = Duration::from_millis(50);

/// The database and its keys. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    place: Place,
    keys: Arc<Keys>,
}

/// Where the tables are.
#[derive(Clone)]
enum Place {
    /// A file. SQLite has one writer at a time: writers queue for their one connection, in order, and readers never wait
    /// for theirs.
    File { writer: Arc<Connections>, readers: Arc<Connections> },
    /// A PostgreSQL server.
    Server(Pool<Any>),
}

/// Readers of a file: as many as read at once.
const READERS: u32 = 4;
const SERVER_CONNECTIONS: u32 = 16;

/// A transaction; dropped without [`Tx::commit`], nothing of it remains.
pub struct Tx {
    inner: Inner,
    pub(crate) keys: Arc<Keys>,
}

enum Inner {
    File(Lent),
    Server(Transaction<'static, Any>),
}

impl Inner {
    fn connection(&mut self) -> &mut AnyConnection {
        match self {
            Inner::File(lent) => lent,
            Inner::Server(transaction) => transaction,
        }
    }
}

/// Turns a new file into one with a write-ahead log. SQLite doesn't wait for the lock this takes: of several programs that
/// open a new file at once, all but one are refused at once, whatever their `busy_timeout`.
async fn log_ahead(connection: &mut AnyConnection) -> Result<()> {
    let is_locked =
        |error: &sqlx::Error| error.as_database_error().is_some_and(|error| error.code() == Some("5".into()));
    for _ in 0..LOCKED_TRIES {
        match connection.execute(SQLITE_WRITER).await {
            Err(error) if is_locked(&error) => tokio::time::sleep(LOCKED_PAUSE).await,
            done => return Ok(done.map(drop)?),
        }
    }
    connection.execute(SQLITE_WRITER).await?;
    Ok(())
}

impl Store {
    /// Opens `sqlite:FILE` (made when it isn't there) or `postgres://…`, and brings its tables up to date.
    pub async fn open(url: &str, keyring: Keyring, random: RandomFn) -> Result<Store> {
        sqlx::any::install_default_drivers();
        let keys = Arc::new(Keys::new(keyring, random));
        let store = if url.starts_with("sqlite:") {
            let url = if url.contains('?') { url.to_owned() } else { format!("{url}?mode=rwc") };
            // By hand first: a pool tries again for its ten seconds and then only says that it did.
            let mut connection = AnyConnection::connect(&url).await?;
            log_ahead(&mut connection).await?;
            connection.close().await?;
            let writer = Connections::open(&url, SQLITE_WRITER, 1).await?;
            let readers = Connections::open(&url, SQLITE_READER, READERS).await?;
            Store { place: Place::File { writer, readers }, keys }
        } else {
            let options = AnyConnectOptions::from_str(url)?.disable_statement_logging();
            let pool = AnyPoolOptions::new().max_connections(SERVER_CONNECTIONS).acquire_timeout(PATIENCE);
            Store { place: Place::Server(pool.connect_with(options).await?), keys }
        };
        store.prepare().await?;
        Ok(store)
    }

    /// Brings the tables up to date, and looks whether these are the keys of this database.
    async fn prepare(&self) -> Result<()> {
        let mut tx = self.begin().await?;
        if let Inner::Server(transaction) = &mut tx.inner {
            // One program at a time brings the tables up to date; on SQLite the transaction itself sees to that.
            transaction.execute("DO $$ BEGIN PERFORM pg_advisory_xact_lock(5775265); END $$").await?;
        }
        tx.inner.connection().execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)").await?;
        for (name, sql) in MIGRATIONS {
            if tx.one(query("SELECT name FROM migration WHERE name = $1").bind(*name)).await?.is_some() {
                continue;
            }
            for statement in sql.split(";\n").map(str::trim).filter(|statement| !statement.is_empty()) {
                tx.inner.connection().execute(statement).await?;
            }
            tx.run(query("INSERT INTO migration (name) VALUES ($1)").bind(*name)).await?;
        }
        match tx.one(query("SELECT sealed FROM key_proof WHERE name = 'keys'")).await? {
            Some(row) => self.keys.check_proof(&row.try_get::<Vec<u8>, _>("sealed")?)?,
            None => {
                let insert = query("INSERT INTO key_proof (name, sealed) VALUES ('keys', $1)").bind(self.keys.proof());
                tx.run(insert).await?;
            }
        }
        tx.commit().await
    }

    /// A transaction that may write.
    pub async fn begin(&self) -> Result<Tx> {
        let inner = match &self.place {
            Place::File { writer, .. } => {
                let mut lent = writer.lend().await?;
                // With a plain BEGIN, SQLite refuses a reader that turns writer while another one writes.
                lent.begin("BEGIN IMMEDIATE").await?;
                Inner::File(lent)
            }
            Place::Server(pool) => Inner::Server(pool.begin().await?),
        };
        Ok(Tx { inner, keys: self.keys.clone() })
    }

    /// For reading alone: it can't write, and waits for no writer. Each query sees what was committed when it began, on
    /// both databases.
    pub async fn read(&self) -> Result<Tx> {
        let inner = match &self.place {
            Place::File { readers, .. } => Inner::File(readers.lend().await?),
            Place::Server(pool) => Inner::Server(pool.begin_with("BEGIN READ ONLY").await?),
        };
        Ok(Tx { inner, keys: self.keys.clone() })
    }

    /// The index of an identity number or a subject: the same text gives the same index, and nothing else can be learnt
    /// from it without the key.
    pub fn index(&self, text: &str) -> String {
        self.keys.index(text)
    }

    /// Ends every connection, so that a SQLite file is whole on its own.
    pub async fn close(&self) {
        match &self.place {
            Place::File { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Place::Server(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes it last.
    pub async fn commit(self) -> Result<()> {
        match self.inner {
            Inner::File(lent) => lent.commit().await,
            Inner::Server(transaction) => Ok(transaction.commit().await?),
        }
    }

    /// The index of an identity number or a subject; see [`Store::index`].
    pub fn index(&self, text: &str) -> String {
        self.keys.index(text)
    }

    pub(crate) async fn run<'q>(&mut self, query: Query<'q, Any, <Any as sqlx::Database>::Arguments>) -> Result<u64> {
        Ok(query.execute(self.inner.connection()).await?.rows_affected())
    }

    pub(crate) async fn one<'q>(
        &mut self,
        query: Query<'q, Any, <Any as sqlx::Database>::Arguments>,
    ) -> Result<Option<Row>> {
        Ok(query.fetch_optional(self.inner.connection()).await?)
    }

    pub(crate) async fn all<'q>(
        &mut self,
        query: Query<'q, Any, <Any as sqlx::Database>::Arguments>,
    ) -> Result<Vec<Row>> {
        Ok(query.fetch_all(self.inner.connection()).await?)
    }
}
