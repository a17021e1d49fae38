//! Inputs that resemble others, the same ones each time.

/// xorshift.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A place in `bytes`, and a length that they have behind it: mostly a short one.
    fn range(&mut self, bytes: &[u8]) -> std::ops::Range<usize> {
        let start = self.below(bytes.len() + 1);
        let most = if self.below(4) == 0 { bytes.len() } else { 8 };
        start..start + self.below(most.min(bytes.len() - start) + 1)
    }
}

/// Bytes that formats care for.
const NOTABLE: [&[u8]; 10] = [
    &[0],
    &[0xff; 1],
    &[0xff; 4],
    &[0xff; 8],
    &[0x7f, 0xff, 0xff, 0xff],
    &[0, 0, 0, 0, 0, 0, 0, 1],
    &[0x1e],
    b"\n",
    "é🦀".as_bytes(),
    b"99999999999999999999",
];

/// One of `seeds` with some changes; parts of other ones among them.
pub fn mutate(seeds: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    const LONGEST: usize = 4096;
    let mut bytes = random.pick(seeds).clone();
    for _ in 0..=random.below(6) {
        let at = random.range(&bytes);
        let new = match random.below(7) {
            0 => Vec::new(),
            1 => vec![random.below(256) as u8],
            2 => random.pick(&NOTABLE).to_vec(),
            3 => bytes[at.clone()].repeat(1 + random.below(4)),
            4 => bytes[at.clone()]
                .iter()
                .map(|byte| byte ^ 1 << random.below(8))
                .collect(),
            _ => {
                let other = random.pick(seeds);
                other[random.range(other)].to_vec()
            }
        };
        bytes.splice(at, new);
        bytes.truncate(LONGEST);
    }
    bytes
}
