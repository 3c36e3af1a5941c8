//! A file's connections: opened once, lent in turn, in the order they were asked for.
//!
//! sqlx's pool asks a connection whether it still lives each time it comes back, and a connection to a file answers from a
//! thread of its own: two switches of threads that tell nothing, since a file doesn't hang up.

use std::{
    ops::{Deref, DerefMut},
    str::FromStr as _,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use sqlx::{
    AnyConnection, ConnectOptions as _, Connection as _, Executor as _, SqlSafeStr as _, any::AnyConnectOptions,
};
use sqlx_core::transaction::TransactionManager as _;
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

use crate::Result;

type Transactions = <sqlx::Any as sqlx::Database>::TransactionManager;

/// How long somebody waits for a connection before they are told that there is none.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// Connections to one file that are all alike.
pub(crate) struct Connections {
    idle: Mutex<Vec<AnyConnection>>,
    free: Arc<Semaphore>,
    count: u32,
    url: String,
    /// What makes each ready.
    first: &'static str,
}

impl Connections {
    /// So many connections to the file at `url`.
    pub(crate) async fn open(url: &str, first: &'static str, count: u32) -> Result<Arc<Connections>> {
        let mut connections = Vec::new();
        for _ in 0..count {
            connections.push(connect(url, first).await?);
        }
        let free = Arc::new(Semaphore::new(connections.len()));
        Ok(Arc::new(Connections { idle: Mutex::new(connections), free, count, url: url.to_owned(), first }))
    }

    /// Lends one, when one is free.
    pub(crate) async fn lend(self: &Arc<Connections>) -> Result<Lent> {
        let permit = timeout(PATIENCE, self.free.clone().acquire_owned())
            .await
            .map_err(|_| sqlx::Error::PoolTimedOut)?
            .map_err(|_| sqlx::Error::PoolClosed)?;
        let connection = self.idle().pop().ok_or(sqlx::Error::PoolClosed)?;
        Ok(Lent { connection: Some(connection), home: self.clone(), _permit: permit })
    }

    /// Waits for those that are lent, and ends them all.
    pub(crate) async fn close(&self) {
        let all = self.free.acquire_many(self.count).await;
        self.free.close();
        drop(all);
        let connections = std::mem::take(&mut *self.idle());
        for connection in connections {
            // One that can't say goodbye is gone all the same.
            let _ = connection.close().await;
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<AnyConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn connect(url: &str, first: &'static str) -> Result<AnyConnection> {
    let mut connection = AnyConnectOptions::from_str(url)?.disable_statement_logging().connect().await?;
    connection.execute(first).await?;
    Ok(connection)
}

/// A connection on loan. Dropped within a transaction, that is rolled back before anybody else gets the connection: its
/// thread does what it is told in order.
pub(crate) struct Lent {
    /// There until it is given back.
    connection: Option<AnyConnection>,
    home: Arc<Connections>,
    // Given back after the connection: fields are dropped when `drop` has run.
    _permit: OwnedSemaphorePermit,
}

impl Lent {
    /// Opens a transaction.
    pub(crate) async fn begin(&mut self, sql: &'static str) -> Result<()> {
        match Transactions::begin(self, Some(sql.into_sql_str())).await {
            Ok(()) => Ok(()),
            Err(error @ sqlx::Error::Database(_)) => Err(error.into()),
            // Where SQLite has rolled back by itself, on a full disk for one, sqlx still counts a transaction: this
            // connection begins no other.
            Err(_) => {
                self.connection = Some(connect(&self.home.url, self.home.first).await?);
                Ok(Transactions::begin(self, Some(sql.into_sql_str())).await?)
            }
        }
    }

    /// Makes it last.
    pub(crate) async fn commit(mut self) -> Result<()> {
        Ok(Transactions::commit(&mut self).await?)
    }
}

impl Deref for Lent {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        self.connection.as_ref().expect("there until it is dropped")
    }
}

impl DerefMut for Lent {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        self.connection.as_mut().expect("there until it is dropped")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(mut connection) = self.connection.take() else { return };
        if Transactions::get_transaction_depth(&connection) > 0 {
            Transactions::start_rollback(&mut connection);
        }
        self.home.idle().push(connection);
    }
}
