//! Symbols of C that are hidden, as zstd's are: they cannot be exported from the shared library that they end in. In the objects
//! of an archive they are made visible.
//!
//! ELF with 64 bits, little-endian; others are left as they are: <https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html>

/// Changes an archive of objects; false where nothing had to be.
pub(super) fn make_default(archive: &mut [u8]) -> bool {
    const MAGIC: &[u8] = b"!<arch>\n";
    const HEADER: usize = 60;
    let mut changed = false;
    let mut at = MAGIC.len();
    while archive.starts_with(MAGIC) {
        let Some(length) = archive.get(at + 48..at + 58).and_then(number) else {
            break;
        };
        let start = at + HEADER;
        if let Some(member) = archive.get_mut(start..start.saturating_add(length)) {
            changed |= in_object(member).unwrap_or(false);
        }
        // Members start at even bytes.
        at = start.saturating_add(length).saturating_add(length % 2);
    }
    changed
}

fn number(text: &[u8]) -> Option<usize> {
    std::str::from_utf8(text).ok()?.trim().parse().ok()
}

/// None where it is not such an object.
fn in_object(object: &mut [u8]) -> Option<bool> {
    const ELF_64_LITTLE: &[u8] = b"\x7fELF\x02\x01";
    const SYMBOL_TABLE: u32 = 2;
    const SYMBOL: usize = 24;
    if !object.starts_with(ELF_64_LITTLE) {
        return None;
    }
    let sections = usize::try_from(u64_at(object, 40)?).ok()?;
    let (size, count) = (u16_at(object, 58)?, u16_at(object, 60)?);
    let mut changed = false;
    for index in 0..usize::from(count) {
        let section = sections.checked_add(index * usize::from(size))?;
        if u32_at(object, section + 4)? != SYMBOL_TABLE {
            continue;
        }
        let start = usize::try_from(u64_at(object, section + 24)?).ok()?;
        let length = usize::try_from(u64_at(object, section + 32)?).ok()?;
        let symbols = object.get_mut(start..start.checked_add(length)?)?;
        for symbol in symbols.chunks_exact_mut(SYMBOL) {
            let is_local = symbol[4] >> 4 == 0;
            let is_hidden = symbol[5] & 3 != 0;
            if !is_local && is_hidden {
                symbol[5] &= !3;
                changed = true;
            }
        }
    }
    Some(changed)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*bytes))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u64::from_le_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::make_default;

    #[test]
    fn what_is_no_object_is_left_as_it_is() {
        let header = format!("{:<48}{:<10}`\n", "note.txt/", 6);
        let mut archive = format!("!<arch>\n{header}hidden").into_bytes();
        for end in 0..archive.len() {
            assert!(!make_default(&mut archive[..end].to_vec()));
        }
        let before = archive.clone();
        assert!(!make_default(&mut archive));
        assert_eq!(archive, before);
        let mut damaged = before;
        damaged.truncate(68);
        damaged.extend(b"\x7fELF\x02\x01");
        damaged.extend([0xff; 64]);
        assert!(!make_default(&mut damaged));
    }
}
