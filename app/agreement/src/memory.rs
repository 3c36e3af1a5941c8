//! How JavaScript calls: it asks for room, writes the cases there, and is told where the outcomes stand.
#![expect(unsafe_code, reason = "names that JavaScript can call, and text that it has put into memory")]

use crate::case::run;

/// Room for so many bytes of text, and where it is.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Box::leak(vec![0_u8; length].into_boxed_slice()).as_mut_ptr()
}

/// The outcomes of the cases that stand in this room, which is given back. What is returned points at the length of the
/// outcomes, in four bytes, and the outcomes themselves behind it.
///
/// # Safety
/// `at` must come from [`room`] with the same length, and is not to be used again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn outcomes(at: *mut u8, length: usize) -> *const u8 {
    // SAFETY: `room` gave out a boxed slice of exactly this place and length.
    let cases = unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(at, length)) };
    let outcomes = run(&String::from_utf8_lossy(&cases));
    let length = u32::try_from(outcomes.len()).unwrap_or(u32::MAX);
    let mut answer = length.to_le_bytes().to_vec();
    answer.extend(outcomes.bytes());
    Box::leak(answer.into_boxed_slice()).as_ptr()
}
