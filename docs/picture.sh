#!/usr/bin/env bash
# Makes the moving pictures of the documentation: all of them, or those that are named, as `docs/picture.sh pond`. Needs chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release
export CELLBEAT="${CARGO_TARGET_DIR:-$PWD/target}/release/cellbeat"
export CHROMIUM="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}"
python="$("$CELLBEAT" lab --prepare-only)/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check -r tests/jupyter/requirements.txt
PYTHONPATH=tests/jupyter "$python" docs/picture.py "$@"
