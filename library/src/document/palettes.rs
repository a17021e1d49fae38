//! Bokeh's palettes by name, and palettes made of others.
//!
//! ```
//! use cellbeat::palettes::{Palette, diverging_palette, interp_palette, linear_palette, palette, varying_alpha_palette};
//!
//! assert_eq!(palette("Category10_3")[0], "#1f77b4");
//! assert_eq!(palette("Viridis").len(), 256); // without a number, the largest
//! assert_eq!(linear_palette("Viridis256", 5), palette("Viridis5"));
//! assert_eq!(interp_palette(["#000000", "#ffffff"], 3)[1], "#7f7f7f");
//! assert_eq!(diverging_palette("Blues256", "Reds256", 10, 0.5).len(), 10);
//! assert_eq!(varying_alpha_palette("#ff0000", 3).join(" "), "#ff000000 #ff000080 #ff0000");
//! let own: Palette = ["navy", "white", "firebrick"].into();
//! assert_eq!(own.reversed()[0], "firebrick");
//! ```

#[rustfmt::skip]
mod table;

use super::value::Value;
use crate::base::base64;
use crate::base::nearest::{DidYouMean, nearest};
use std::ops::Deref;

/// Colours in their order. Where one is due, the name of one of Bokeh's does as well, or a list of colours.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let blues: Palette = "Blues9".into();
/// assert_eq!(blues.len(), 9);
/// assert_eq!(blues.clone().reversed()[0], blues[8]);
/// figure().image(DataColumn::image(1, 2, [0.0, 1.0])).palette(blues.reversed());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette(Vec<String>);

impl Palette {
    /// The same colours from the end.
    pub fn reversed(mut self) -> Palette {
        self.0.reverse();
        self
    }
}

impl Deref for Palette {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}
/// [`palette()`], which panics where there is none of this name.
impl From<&str> for Palette {
    #[track_caller]
    fn from(name: &str) -> Self {
        palette(name)
    }
}
impl From<&Palette> for Palette {
    fn from(palette: &Palette) -> Self {
        palette.clone()
    }
}
impl From<Vec<String>> for Palette {
    fn from(colors: Vec<String>) -> Self {
        Self(colors)
    }
}
impl From<Vec<&str>> for Palette {
    fn from(colors: Vec<&str>) -> Self {
        colors[..].into()
    }
}
impl From<&[&str]> for Palette {
    fn from(colors: &[&str]) -> Self {
        Self(colors.iter().map(|color| (*color).to_owned()).collect())
    }
}
impl<const N: usize> From<[&str; N]> for Palette {
    fn from(colors: [&str; N]) -> Self {
        colors[..].into()
    }
}
impl From<Palette> for Value {
    fn from(palette: Palette) -> Self {
        palette.0.into()
    }
}
impl IntoIterator for Palette {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// A palette in all of its sizes.
struct Family {
    name: &'static str,
    /// `_` where the name ends with a number itself; none where there is only one size, which is not in the name.
    separator: Option<&'static str>,
    /// In base64 three bytes for each colour; one text for each size that is not part of the largest, which is the last.
    own: &'static [&'static str],
    /// Sizes that are the first colours of the largest.
    first: &'static [usize],
    /// Sizes that are colours of the largest at equal distances.
    spread: &'static [usize],
}

impl Family {
    /// The names of all sizes.
    fn names(&self) -> Vec<String> {
        let Some(separator) = self.separator else {
            return vec![self.name.to_owned()];
        };
        let own = self.own.iter().map(|text| text.len() / 4);
        let mut sizes: Vec<usize> = own.chain(self.first.iter().copied()).collect();
        sizes.extend(self.spread);
        sizes.sort_unstable();
        let names = sizes
            .iter()
            .map(|size| format!("{}{separator}{size}", self.name));
        names.collect()
    }

    fn sized(&self, size: usize) -> Option<Palette> {
        if let Some(own) = self.own.iter().find(|own| own.len() / 4 == size) {
            return Some(decode(own));
        }
        let largest = decode(self.own.last()?);
        if self.spread.contains(&size) {
            return Some(spread(&largest, size));
        }
        (self.first.contains(&size)).then(|| Palette(largest[..size].to_vec()))
    }

    /// The palette of this name, if it is of this family.
    fn named(&self, name: &str) -> Option<Palette> {
        let size = name.strip_prefix(self.name)?;
        if size.is_empty() {
            return self.own.last().map(|largest| decode(largest));
        }
        self.sized(size.strip_prefix(self.separator?)?.parse().ok()?)
    }
}

fn decode(text: &str) -> Palette {
    let bytes = base64::decode(text).unwrap_or_default();
    let colors = bytes.chunks(3).map(hex);
    Palette(colors.collect())
}

/// `#rrggbb`, and two more digits for an alpha.
fn hex(color: &[u8]) -> String {
    let digits = color.iter().map(|byte| format!("{byte:02x}"));
    format!("#{}", digits.collect::<String>())
}

/// All names, as Bokeh has them: `"Viridis256"`, `"Category20_3"`, ...
///
/// ```
/// use cellbeat::palettes::palettes;
///
/// assert!(palettes().contains(&"Viridis256".to_owned()));
/// ```
pub fn palettes() -> Vec<String> {
    table::FAMILIES.iter().flat_map(Family::names).collect()
}

/// Bokeh's palette of this name, such as `"Viridis256"`, `"Category10_4"`, `"RdYlBu11"`; without its number, the largest of its
/// kind. See [Bokeh's list](https://docs.bokeh.org/en/3.9.2/docs/reference/palettes.html).
///
/// ```
/// use cellbeat::prelude::*;
///
/// assert_eq!(palette("Category10_3").join(" "), "#1f77b4 #ff7f0e #2ca02c");
/// ```
///
/// # Panics
/// When there is none; the message has the nearest.
#[track_caller]
pub fn palette(name: &str) -> Palette {
    match find(name) {
        Some(found) => found,
        None => panic!("there is no palette {name:?}{}", hint(name)),
    }
}

pub(crate) fn find(name: &str) -> Option<Palette> {
    table::FAMILIES.iter().find_map(|family| family.named(name))
}

fn hint(name: &str) -> String {
    let names = palettes();
    let families = table::FAMILIES.iter().map(|family| family.name);
    let all = families.chain(names.iter().map(String::as_str));
    DidYouMean(nearest(name, all)).to_string()
}

fn spread(palette: &Palette, n: usize) -> Palette {
    let colors = places(palette.len(), n).map(|place| palette[place as usize].clone());
    Palette(colors.collect())
}

/// `n` places at equal distances from the first to the last of `of`.
fn places(of: usize, n: usize) -> impl Iterator<Item = f64> {
    let last = of.saturating_sub(1) as f64;
    let step = last / (n.saturating_sub(1).max(1)) as f64;
    (0..n).map(move |number| match number + 1 == n && n > 1 {
        true => last,
        false => number as f64 * step,
    })
}

/// `n` colours of a palette, at about equal distances.
///
/// ```
/// use cellbeat::palettes::{linear_palette, palette};
///
/// assert_eq!(linear_palette("Viridis256", 5), palette("Viridis5"));
/// ```
///
/// # Panics
/// When it has fewer.
#[track_caller]
pub fn linear_palette(palette: impl Into<Palette>, n: usize) -> Palette {
    let palette = palette.into();
    let len = palette.len();
    assert!(
        n <= len,
        "a palette of {len} colours has not {n}: `interp_palette` makes more"
    );
    spread(&palette, n)
}

/// `n` colours between those of a palette, which are names, `#rrggbb` or `#rrggbbaa`.
///
/// ```
/// use cellbeat::palettes::interp_palette;
///
/// assert_eq!(interp_palette(["#000000", "#ffffff"], 3)[1], "#7f7f7f");
/// ```
///
/// # Panics
/// When the palette is empty, or one of its colours is none.
#[track_caller]
pub fn interp_palette(palette: impl Into<Palette>, n: usize) -> Palette {
    let colors: Vec<[u8; 4]> = palette.into().iter().map(|color| rgba(color)).collect();
    assert!(
        !colors.is_empty(),
        "there is nothing between the colours of an empty palette"
    );
    let between = places(colors.len(), n).map(|place| {
        let (at, part) = (place as usize, place.fract());
        let next = colors.get(at + 1).unwrap_or(&colors[at]);
        let mixed = |channel: usize| {
            let (from, to) = (f64::from(colors[at][channel]), f64::from(next[channel]));
            from + (to - from) * part
        };
        with_alpha([0, 1, 2].map(|channel| mixed(channel) as u8), mixed(3))
    });
    Palette(between.collect())
}

/// Two palettes that go from dark to light, put together at their light ends: `n` colours, of which the part `midpoint`, from 0
/// to 1, is of the first.
///
/// ```
/// use cellbeat::palettes::diverging_palette;
///
/// assert_eq!(diverging_palette("Blues256", "Reds256", 10, 0.5).len(), 10);
/// ```
///
/// # Panics
/// When one of them has too few colours.
#[track_caller]
pub fn diverging_palette(
    first: impl Into<Palette>,
    second: impl Into<Palette>,
    n: usize,
    midpoint: f64,
) -> Palette {
    let part = |part: f64| (part * n as f64).round_ties_even().max(0.0) as usize;
    let mut colors = linear_palette(first, part(midpoint)).0;
    colors.extend(linear_palette(
        second.into().reversed(),
        part(1.0 - midpoint),
    ));
    Palette(colors)
}

/// One colour in `n` opacities, from none to its own.
///
/// ```
/// use cellbeat::palettes::varying_alpha_palette;
///
/// assert_eq!(varying_alpha_palette("#ff0000", 3)[1], "#ff000080");
/// ```
///
/// # Panics
/// When it is not a name, `#rrggbb` or `#rrggbbaa`.
#[track_caller]
pub fn varying_alpha_palette(color: &str, n: usize) -> Palette {
    let [r, g, b, a] = rgba(color);
    let alphas = places(usize::from(a) + 1, n);
    Palette(alphas.map(|alpha| with_alpha([r, g, b], alpha)).collect())
}

/// As CSS has it: the alpha is left out where it is full.
fn with_alpha([r, g, b]: [u8; 3], alpha: f64) -> String {
    match alpha.round_ties_even() as u8 {
        u8::MAX => hex(&[r, g, b]),
        alpha => hex(&[r, g, b, alpha]),
    }
}

#[track_caller]
fn rgba(color: &str) -> [u8; 4] {
    let named = table::NAMED.binary_search_by(|(name, _)| (*name).cmp(color));
    let digits = match (named, color.strip_prefix('#')) {
        (Ok(at), _) => return table::NAMED[at].1.to_be_bytes(),
        (_, Some(digits)) if digits.is_ascii() => digits,
        _ => panic!("{color:?} is not a colour: give a name, \"#rrggbb\" or \"#rrggbbaa\""),
    };
    let pair = |at: usize| u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16).ok();
    match (digits.len(), pair(0), pair(1), pair(2), pair(3)) {
        (6, Some(r), Some(g), Some(b), _) => [r, g, b, u8::MAX],
        (8, Some(r), Some(g), Some(b), Some(a)) => [r, g, b, a],
        _ => panic!("{color:?} is not a colour: give a name, \"#rrggbb\" or \"#rrggbbaa\""),
    }
}
