//! An empty database of a test's own.

use std::{path::PathBuf, sync::Arc};

use crate::{login::jwt, random::Random};

/// A database in a folder of its own, which goes when the test ends.
pub(crate) struct Scratch {
    pub store: store::Store,
    pub folder: PathBuf,
}

impl Scratch {
    pub async fn new() -> Scratch {
        let random = Random::system();
        let folder = std::env::temp_dir().join(format!("skranke-test-{}", jwt::token(&random)));
        std::fs::create_dir(&folder).unwrap();
        let keyring = store::keys::Keyring::generate(&|buffer: &mut [u8]| random.fill(buffer));
        let url = format!("sqlite:{}", folder.join("test.db").display());
        let fill = Arc::new(move |buffer: &mut [u8]| Random::system().fill(buffer));
        Scratch { store: store::Store::open(&url, keyring, fill).await.unwrap(), folder }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
