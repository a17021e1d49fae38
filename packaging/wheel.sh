#!/usr/bin/env bash
# Builds the wheel into target/wheels, and tests it: installed into a new environment, it runs a notebook without a network, and
# uninstalled it leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/.."

work="$PWD/target/wheel"
wheels="$PWD/target/wheels"
rm -rf "$work" && mkdir -p "$work" && rm -rf "$wheels"

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

command -v unshare >/dev/null || fail "unshare is missing, with which the test goes without a network (Debian: util-linux)"

tools="$work/tools"
python3 -m venv "$tools"
"$tools/bin/pip" install --quiet --disable-pip-version-check 'maturin>=1.9,<2' auditwheel
cargo run --release --quiet -- stage "$work/cellbeat.data"
CARGO_TARGET_DIR="$PWD/target" "$tools/bin/maturin" build --release --out "$wheels"
wheel=("$wheels"/cellbeat-*.whl)
[[ "${wheel[0]}" == *manylinux* ]] || fail "${wheel[0]} is for this machine only"
"$tools/bin/auditwheel" show "${wheel[0]}"

environment="$work/environment"
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --disable-pip-version-check nbclient
(cd "$environment" && find . -type f ! -name '*.pyc' | sort) >"$work/before"
"$environment/bin/pip" install --quiet --disable-pip-version-check --no-index "${wheel[0]}"

# As another user has it: no cache, and nothing of Jupyter but what pip installed. Only the toolchain is this one.
rustup="$(rustup show home 2>/dev/null || true)"
home="$work/home"
test="$PWD/packaging/test_wheel.py"
mkdir "$home" && pushd "$home" >/dev/null
unshare --map-root-user --net env -i HOME="$home" PATH="$PATH" ${rustup:+RUSTUP_HOME="$rustup"} CARGO_HOME="${CARGO_HOME:-$HOME/.cargo}" \
  "$environment/bin/python" "$test"
unshare --map-root-user --net env -i HOME="$home/without-rust" PATH=/nowhere \
  "$environment/bin/python" "$test" --without-rust
popd >/dev/null

"$environment/bin/pip" uninstall --quiet --yes cellbeat
(cd "$environment" && find . -type f ! -name '*.pyc' | sort) >"$work/after"
diff "$work/before" "$work/after" || fail "pip uninstall has left files"
printf '%s\n' "${wheel[0]}"
