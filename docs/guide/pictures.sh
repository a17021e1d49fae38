#!/usr/bin/env bash
# Makes the pictures of the guide: the test of its pages makes them, and this keeps them.
set -euo pipefail
cd "$(dirname "$0")/../.."
made="${CARGO_TARGET_DIR:-$PWD/target}/tmp/guide"
rm -rf "$made"
PYTEST_ADDOPTS="-k a_page_runs_and_looks" cargo test --release --test jupyter outputs_stay_alive
rm -f docs/guide/pictures/*.png
cp "$made"/*.png docs/guide/pictures/
