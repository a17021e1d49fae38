//! The first 64 bytes of each side: a signature, the version, the security mechanism.

use super::ProtocolError;

pub(super) const LENGTH: usize = 64;

const VERSION_AT: usize = 10;
const MECHANISM_AT: usize = 12;
const AS_SERVER_AT: usize = 32;

/// Of one who binds, with this mechanism.
pub(super) fn of_server(mechanism: &str) -> [u8; LENGTH] {
    let mut greeting = [0; LENGTH];
    greeting[0] = 0xff;
    greeting[9] = 0x7f;
    greeting[VERSION_AT..MECHANISM_AT].copy_from_slice(&[3, 1]);
    greeting[MECHANISM_AT..][..mechanism.len()].copy_from_slice(mechanism.as_bytes());
    // NULL has no server.
    greeting[AS_SERVER_AT] = u8::from(mechanism != "NULL");
    greeting
}

/// Whether a greeting can go on like this. What is not ZeroMQ is turned away at its first wrong byte.
pub(super) fn check_start(start: &[u8]) -> Result<(), ProtocolError> {
    let wrong = start.first().is_some_and(|byte| *byte != 0xff)
        || start.get(9).is_some_and(|byte| byte & 1 == 0)
        || start.get(VERSION_AT).is_some_and(|major| *major < 3);
    if wrong {
        return Err(ProtocolError::NotZmtp);
    }
    Ok(())
}

/// The mechanism that a whole greeting names.
pub(super) fn mechanism(greeting: &[u8; LENGTH]) -> String {
    let name = &greeting[MECHANISM_AT..AS_SERVER_AT];
    let end = name.iter().position(|byte| *byte == 0);
    name[..end.unwrap_or(name.len())].escape_ascii().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greeting_is_read_as_it_is_written() {
        let ours = of_server("CURVE");
        check_start(&ours).unwrap();
        assert_eq!(mechanism(&ours), "CURVE");
        assert_eq!((ours[10], ours[11], ours[32]), (3, 1, 1));
        assert_eq!(of_server("NULL")[32], 0);
    }

    #[test]
    fn what_is_not_zmtp_3_is_refused_at_its_first_wrong_byte() {
        let ours = of_server("NULL");
        for end in 0..LENGTH {
            check_start(&ours[..end]).unwrap();
        }
        assert!(check_start(b"G").is_err());
        // A peer of ZeroMQ 2: a short length, or version 1 behind the signature.
        assert!(check_start(&[1, 0]).is_err());
        assert!(check_start(&[0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7e]).is_err());
        assert!(check_start(&[0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 1]).is_err());
    }
}
