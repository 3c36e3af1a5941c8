//! Where a test's database stands: a file in a folder of its own, or a schema on the server of this run.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU32, AtomicU64, Ordering},
    },
};

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, Row as _, query};

use crate::{
    Result, Store,
    keys::{Keyring, RandomFn},
};

const SERVER: &str = "SKRANKE_TEST_POSTGRES";

/// A new place without tables, with the keys and the randomness of its tests; removed when it is dropped.
pub(super) struct Place {
    on: On,
    name: String,
    random: RandomFn,
    pub(super) keyring: Keyring,
}

enum On {
    Folder(PathBuf),
    Server(String),
}

impl Place {
    pub(super) async fn new() -> Place {
        match std::env::var(SERVER) {
            Ok(server) => Place::on_server(server).await,
            Err(_) => Place::file(),
        }
    }

    pub(super) fn file() -> Place {
        let name = name();
        let folder = std::env::temp_dir().join(&name);
        std::fs::create_dir(&folder).unwrap();
        Place::of(On::Folder(folder), name)
    }

    async fn on_server(server: String) -> Place {
        let name = name();
        on(&server, format!("CREATE SCHEMA {name}")).await;
        Place::of(On::Server(server), name)
    }

    fn of(on: On, name: String) -> Place {
        let random = repeating(7);
        let keyring = Keyring::generate(&*random);
        Place { on, name, random, keyring }
    }

    pub(super) fn is_sqlite(&self) -> bool {
        matches!(self.on, On::Folder(_))
    }

    /// The file of the database.
    pub(super) fn path(&self) -> PathBuf {
        match &self.on {
            On::Folder(folder) => folder.join("test.db"),
            On::Server(_) => unreachable!("only a file has a path"),
        }
    }

    fn url(&self) -> String {
        match &self.on {
            On::Folder(_) => format!("sqlite:{}", self.path().display()),
            On::Server(server) => within(server, &self.name),
        }
    }

    /// Opens it, as another program would that has the same keys.
    pub(super) async fn open(&self) -> Result<Store> {
        self.open_with(self.keyring.clone()).await
    }

    pub(super) async fn open_with(&self, keyring: Keyring) -> Result<Store> {
        Store::open(&self.url(), keyring, self.random.clone()).await
    }

    /// Fills a buffer from the test's own sequence.
    pub(super) fn fill(&self, buffer: &mut [u8]) {
        (self.random)(buffer);
    }

    /// A new id: a UUIDv7, all of one millisecond.
    pub(super) fn id(&self) -> String {
        let mut random = [0; 10];
        self.fill(&mut random);
        uuid::Builder::from_unix_timestamp_millis(1_793_620_800_000, &random).into_uuid().to_string()
    }

    /// Whether a text stands anywhere on the disk, as it is or, as PostgreSQL shows bytes, in hexadecimal.
    pub(super) async fn holds(&self, text: &str) -> bool {
        let everything = self.everything().await;
        let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
        [text, &hex].iter().any(|needle| everything.windows(needle.len()).any(|found| found == needle.as_bytes()))
    }

    async fn everything(&self) -> Vec<u8> {
        match &self.on {
            On::Folder(folder) => {
                let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
                files.flat_map(|file| std::fs::read(file).unwrap()).collect()
            }
            On::Server(server) => {
                let mut connection = PgConnection::connect(&within(server, &self.name)).await.unwrap();
                let tables = "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()";
                let mut everything = Vec::new();
                for table in connection.fetch_all(tables).await.unwrap() {
                    let rows = format!("SELECT CAST(it AS TEXT) FROM {} AS it", table.get::<String, _>(0));
                    for row in query(AssertSqlSafe(rows)).fetch_all(&mut connection).await.unwrap() {
                        everything.extend(row.get::<String, _>(0).into_bytes());
                    }
                }
                everything
            }
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        match &self.on {
            On::Folder(folder) => {
                let _ = std::fs::remove_dir_all(folder);
            }
            On::Server(server) => {
                // A test that failed may have left a transaction, which would keep its locks.
                let end = format!(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{}'",
                    self.name
                );
                let sql = format!("{end}; DROP SCHEMA {} CASCADE", self.name);
                let server = server.clone();
                let dropping = std::thread::spawn(move || {
                    tokio::runtime::Builder::new_current_thread()
                        .enable_all()
                        .build()
                        .unwrap()
                        .block_on(on(&server, sql));
                });
                let _ = dropping.join();
            }
        }
    }
}

fn name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("skranke_store_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

async fn on(server: &str, sql: String) {
    let mut connection = PgConnection::connect(server).await.unwrap();
    connection.execute(AssertSqlSafe(sql)).await.unwrap();
}

/// The address of a schema of a server, under a name by which its connections are known.
fn within(server: &str, schema: &str) -> String {
    format!("{server}?application_name={schema}&options[search_path]={schema}")
}

/// Randomness that is the same in every run (SplitMix64).
fn repeating(seed: u64) -> RandomFn {
    let state = AtomicU64::new(seed);
    Arc::new(move |buffer: &mut [u8]| {
        for chunk in buffer.chunks_mut(8) {
            let mut z = state.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let bytes = (z ^ (z >> 31)).to_le_bytes();
            chunk.copy_from_slice(&bytes[..chunk.len()]);
        }
    })
}
