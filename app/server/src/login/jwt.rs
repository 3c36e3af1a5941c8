//! Signs JSON Web Tokens with RS256: client assertions and grants here, the demo provider's id_tokens there.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use rsa::RsaPrivateKey;
use rsa::pkcs1v15::SigningKey;
use rsa::sha2::Sha256;
use rsa::signature::{RandomizedSigner, SignatureEncoding};

use crate::random::Random;

/// Signs `claims` as a compact JWT.
pub fn sign(key: &RsaPrivateKey, key_id: &str, claims: &serde_json::Value, random: &Random) -> String {
    let header = serde_json::json!({"alg": "RS256", "typ": "JWT", "kid": key_id});
    let signed = format!("{}.{}", BASE64URL.encode(header.to_string()), BASE64URL.encode(claims.to_string()));
    // With randomness the private operation is blinded, so that its time says nothing of the key.
    let signature = SigningKey::<Sha256>::new(key.clone()).sign_with_rng(&mut Source(random), signed.as_bytes());
    format!("{signed}.{}", BASE64URL.encode(signature.to_bytes()))
}

/// Reads a private key from a file.
///
/// # Errors
/// What is wrong with the file, for the operator.
pub fn read_key(file: &std::path::Path) -> Result<RsaPrivateKey, String> {
    use rsa::pkcs1::DecodeRsaPrivateKey;
    use rsa::pkcs8::DecodePrivateKey;
    let pem = std::fs::read_to_string(file).map_err(|error| format!("private_key {}: {error}", file.display()))?;
    RsaPrivateKey::from_pkcs8_pem(&pem)
        .or_else(|_| RsaPrivateKey::from_pkcs1_pem(&pem))
        .map_err(|_| format!("private_key {}: not an unencrypted RSA key in PEM", file.display()))
}

/// The program's source of randomness in the shape the `rsa` crate asks for.
pub struct Source<'a>(pub &'a Random);

impl rsa::rand_core::RngCore for Source<'_> {
    fn next_u32(&mut self) -> u32 {
        rsa::rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rsa::rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rsa::rand_core::Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}

impl rsa::rand_core::CryptoRng for Source<'_> {}

/// 32 random bytes as base64url: 43 characters, 256 bits.
pub fn token(random: &Random) -> String {
    let mut bytes = [0; 32];
    random.fill(&mut bytes);
    BASE64URL.encode(bytes)
}
