#!/usr/bin/env bash
# Packages the crates that are published into target/crates, as `cargo publish` would upload them; uploads nothing. Plain programs
# with what the READMEs show are then built from the packages alone, and run. `--allow-dirty` is for trying it with changes.
set -euo pipefail
cd "$(dirname "$0")/.."

# In the order of their dependencies.
crates=(cellbeat cellbeat-bokehjs cellbeat-server)
limit=$((2 * 1000 * 1000))

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

target="${CARGO_TARGET_DIR:-$PWD/target}"
work="$target/crates"
rm -rf "$work" && mkdir -p "$work"
version="$(sed -n '/^\[workspace.package\]$/,/^$/ s/^version = "\(.*\)"$/\1/p' Cargo.toml)"

# What an earlier run has left is not to be taken for this one's. They are built below, by a program.
rm -f "$target"/package/*.crate "$target"/package/tmp-registry/*.crate
cargo publish --dry-run --no-verify --quiet "${crates[@]/#/--package=}" "$@"
for crate in "${crates[@]}"; do
  package="$crate-$version.crate"
  cp "$target/package/$package" "$work/" 2>/dev/null || cp "$target/package/tmp-registry/$package" "$work/" ||
    fail "cargo has left no $package"
  size="$(stat -c %s "$work/$package")"
  ((size < limit)) || fail "$package has $size bytes, and no more than $limit are sensible"
  printf '%s: %d bytes\n' "$package" "$size"
done

program="$work/program"
mkdir -p "$program/src/bin"
for crate in "${crates[@]}"; do
  tar -xf "$work/$crate-$version.crate" -C "$program"
done
{
  printf '[package]\nname = "program"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n'
  printf 'cellbeat = "%s"\ncellbeat-server = "%s"\n\n[patch.crates-io]\n' "$version" "$version"
  printf '%s = { path = "%s" }\n' $(for crate in "${crates[@]}"; do echo "$crate" "$crate-$version"; done)
  printf '\n[profile.release]\ndebug = 0\n'
} >"$program/Cargo.toml"

# The blocks of Rust of a file.
rust() {
  sed -n '/^```rust/,/^```$/ { /^```rust/ s/.*/\x1e/; /^```$/d; p }' "$1"
}
# Block number $2 of file $1.
block() {
  rust "$1" | awk -v RS='\x1e\n' -v n="$2" 'NR == n + 1'
}

# The page of the crate's README, which is saved.
{
  echo 'fn main() -> Result<(), Box<dyn std::error::Error>> {'
  block library/README.md 1 | sed 's/^# //'
  echo '}'
} >"$program/src/bin/readme-save.rs"
# The app of the README's first cell, served.
{
  block README.md 1 | sed '/^let source/ i fn panel_app() -> impl Viewable + use<> {'
  echo '}'
  echo 'fn main() -> Result<(), cellbeat_server::ServeError> { cellbeat_server::serve(panel_app) }'
} >"$program/src/bin/readme-serve.rs"

cargo build --release --quiet --manifest-path "$program/Cargo.toml" --target-dir "$target"
built="$target/release"

# As somebody has them who has neither cellbeat's cache nor Python.
nobody=(env -i HOME="$work/home" PATH=/nowhere)
mkdir "$work/home" "$work/pages"
cd "$work/pages"
"${nobody[@]}" "$built/readme-save"
grep -q '<script src="https://cdn.bokeh.org/' growth.html || fail "growth.html does not take BokehJS from the CDN"
bokeh="$(grep -o '<meta name="generator" content="cellbeat, BokehJS [0-9.]* cdn">' growth.html | grep -o '[0-9][0-9.]*')" ||
  fail "growth.html does not say so"
# The cache comes before the CDN.
bokehjs="$work/home/.cache/cellbeat/bokehjs/$bokeh"
mkdir -p "$bokehjs"
echo "/* of the cache: \"$bokeh\" */" >"$bokehjs/bokeh.min.js"
"${nobody[@]}" "$built/readme-save"
grep -q '/\* of the cache' growth.html || fail "growth.html does not hold the BokehJS of the cache"
grep -q ' inline">' growth.html || fail "growth.html does not say so"
rm -r "$bokehjs"

"${nobody[@]}" RUST_LOG=info CELLBEAT_SERVE_PORT=0 "$built/readme-serve" >serve.log 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
until grep -q 'http://' serve.log; do
  kill -0 "$server" 2>/dev/null || fail "the server has ended: $(cat serve.log)"
  sleep 0.1
done
kill "$server"
wait "$server" || fail "the server ended with $?"
grep -q 'pages take it from' serve.log || fail "the server does not say that pages take BokehJS from the CDN: $(cat serve.log)"
printf 'A plain program builds from the packages, saves and serves.\n'
