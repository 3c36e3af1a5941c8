//! Encryption at rest: XChaCha20-Poly1305. Each draft or submission has a data key of its own, wrapped by the current
//! master key; what belongs to no submission is sealed with the master key itself. Every sealed value is bound to what it
//! is, so that one can't be put in another's place.

use std::sync::Arc;

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{Error, Result};

/// Fills a buffer with randomness.
pub type RandomFn = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

type Secret = Zeroizing<[u8; 32]>;

/// The master keys, the newest last, and the key of the index, which doesn't rotate.
#[derive(Clone)]
pub struct Keyring {
    index: Secret,
    masters: Vec<(u8, Secret)>,
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keyring({} keys)", self.masters.len())
    }
}

impl Keyring {
    /// New keys.
    pub fn generate(random: &dyn Fn(&mut [u8])) -> Keyring {
        let fresh = || {
            let mut key = Secret::default();
            random(key.as_mut_slice());
            key
        };
        Keyring { index: fresh(), masters: vec![(1, fresh())] }
    }

    /// The same keys and a new current one; what was sealed before can still be read.
    pub fn rotate(&self, random: &dyn Fn(&mut [u8])) -> Keyring {
        let mut next = self.clone();
        let mut key = Secret::default();
        random(key.as_mut_slice());
        let free = |id: &u8| self.masters.iter().all(|(used, _)| used != id);
        next.masters.push(((1..=u8::MAX).find(free).expect("fewer than 255 rotations"), key));
        next
    }

    /// Reads a key file: `index HEX`, then `key ID HEX` a line, the current one last.
    pub fn from_text(text: &str) -> Result<Keyring> {
        let (mut index, mut masters) = (None, Vec::new());
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words.as_slice() {
                ["index", hex] => index = Some(unhex(hex)?),
                ["key", id, hex] => {
                    let id = id.parse().map_err(|_| Error::Keys("a key's number"))?;
                    // Or the one would be sealed with, and the other opened with.
                    if masters.iter().any(|(used, _)| *used == id) {
                        return Err(Error::Keys("two keys with one number"));
                    }
                    masters.push((id, unhex(hex)?));
                }
                _ => return Err(Error::Keys("an unknown line")),
            }
        }
        match index {
            Some(index) if !masters.is_empty() => Ok(Keyring { index, masters }),
            _ => Err(Error::Keys("a key is missing")),
        }
    }

    /// The key file's text.
    pub fn to_text(&self) -> String {
        let mut out =
            String::from("# The encryption keys of this installation. Without them the database can't be read.\n");
        out.push_str(&format!("index {}\n", hex(self.index.as_slice())));
        for (id, key) in &self.masters {
            out.push_str(&format!("key {id} {}\n", hex(key.as_slice())));
        }
        out
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Result<Secret> {
    let mut key = Secret::default();
    if text.len() != 64 || !text.is_ascii() {
        return Err(Error::Keys("a key's length"));
    }
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).map_err(|_| Error::Keys("a key's digits"))?;
    }
    Ok(key)
}

/// The key of one draft or submission.
#[derive(Clone)]
pub(crate) struct DataKey {
    key: Secret,
    pub(crate) wrapped: Vec<u8>,
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey")
    }
}

pub(crate) struct Keys {
    keyring: Keyring,
    random: RandomFn,
}

const NONCE: usize = 24;
const PROOF: &str = "key proof";

impl Keys {
    pub(crate) fn new(keyring: Keyring, random: RandomFn) -> Keys {
        Keys { keyring, random }
    }

    pub(crate) fn index(&self, text: &str) -> String {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(self.keyring.index.as_slice())
            .expect("HMAC takes keys of any length");
        mac.update(text.as_bytes());
        hex(&mac.finalize().into_bytes())
    }

    /// What `check_proof` accepts from these keys alone.
    pub(crate) fn proof(&self) -> Vec<u8> {
        self.seal(self.index(PROOF).as_bytes(), PROOF)
    }

    /// Whether a proof was made with these keys, before a rotation or after.
    pub(crate) fn check_proof(&self, sealed: &[u8]) -> Result<()> {
        match self.open(sealed, PROOF) {
            Ok(index) if index == self.index(PROOF).as_bytes() => Ok(()),
            _ => Err(Error::Keys("these are not the keys of this database")),
        }
    }

    /// So many random bytes.
    pub(crate) fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.random)(&mut bytes);
        bytes
    }

    fn encrypt(&self, key: &Secret, plain: &[u8], what: &str) -> Vec<u8> {
        let nonce: [u8; NONCE] = self.random();
        let cipher = XChaCha20Poly1305::new(key.as_slice().try_into().expect("the key has 32 bytes"));
        let payload = Payload { msg: plain, aad: what.as_bytes() };
        let sealed =
            cipher.encrypt(&XNonce::from(nonce), payload).expect("the text is far below the cipher's limit of 256 GB");
        [nonce.as_slice(), &sealed].concat()
    }

    fn decrypt(key: &Secret, sealed: &[u8], what: &str) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        let cipher = XChaCha20Poly1305::new(key.as_slice().try_into().ok()?);
        cipher.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: what.as_bytes() }).ok()
    }

    /// Seals with the current master key; its number comes first.
    pub(crate) fn seal(&self, plain: &[u8], what: &str) -> Vec<u8> {
        let (id, key) = self.keyring.masters.last().expect("a keyring has a key");
        [&[*id], self.encrypt(key, plain, what).as_slice()].concat()
    }

    pub(crate) fn open(&self, sealed: &[u8], what: &str) -> Result<Vec<u8>> {
        let (id, rest) = sealed.split_first().ok_or(Error::Corrupt("nothing sealed"))?;
        let (_, key) = self
            .keyring
            .masters
            .iter()
            .find(|(known, _)| known == id)
            .ok_or(Error::Corrupt("sealed with an unknown key"))?;
        Keys::decrypt(key, rest, what).ok_or(Error::Corrupt("the seal is broken"))
    }

    pub(crate) fn new_data_key(&self) -> DataKey {
        let mut key = Secret::default();
        (self.random)(key.as_mut_slice());
        let wrapped = self.seal(key.as_slice(), "data key");
        DataKey { key, wrapped }
    }

    pub(crate) fn data_key(&self, wrapped: Vec<u8>) -> Result<DataKey> {
        let plain = Zeroizing::new(self.open(&wrapped, "data key")?);
        let mut key = Secret::default();
        if plain.len() != key.len() {
            return Err(Error::Corrupt("a data key's length"));
        }
        key.copy_from_slice(&plain);
        Ok(DataKey { key, wrapped })
    }

    pub(crate) fn seal_with(&self, data_key: &DataKey, plain: &[u8], what: &str) -> Vec<u8> {
        self.encrypt(&data_key.key, plain, what)
    }

    pub(crate) fn open_with(&self, data_key: &DataKey, sealed: &[u8], what: &str) -> Result<Vec<u8>> {
        Keys::decrypt(&data_key.key, sealed, what).ok_or(Error::Corrupt("the seal is broken"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(keyring: Keyring) -> Keys {
        Keys::new(keyring, Arc::new(|buffer: &mut [u8]| buffer.fill(7)))
    }

    #[test]
    fn what_was_sealed_can_be_opened_after_rotation_and_nowhere_else() {
        let old = Keyring::generate(&|buffer| buffer.fill(1));
        let sealed = keys(old.clone()).seal(b"hemmelig", "x");
        let new = Keyring::from_text(&old.rotate(&|buffer| buffer.fill(2)).to_text()).expect("its own text");
        assert_eq!(keys(new.clone()).open(&sealed, "x").expect("the old key is kept"), b"hemmelig");
        assert_eq!(keys(new.clone()).index("1"), keys(old).index("1"));
        assert!(keys(new.clone()).open(&sealed, "y").is_err(), "bound to what it is");
        let other = Keyring::generate(&|buffer| buffer.fill(3));
        assert!(keys(other).open(&sealed, "x").is_err());
        assert!(keys(new).open(&[], "x").is_err());
    }

    #[test]
    fn a_damaged_key_file_is_refused() {
        for text in [
            "",
            "index 00",
            "key 1 zz",
            "hello",
            "index 0000000000000000000000000000000000000000000000000000000000000000",
        ] {
            assert!(Keyring::from_text(text).is_err(), "{text}");
        }
    }
}
