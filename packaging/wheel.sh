#!/usr/bin/env bash
# Builds the wheel into target/wheels, and tests it without a network: in a virtual environment, installed with --user, in a conda
# environment where conda is on this machine, and in a JupyterLab that a browser shows.
#
#     packaging/wheel.sh                all of it, with an empty cache
#     packaging/wheel.sh --cache DIR    without the browser, and with a cache in which this toolchain's runtime is built: for CI
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

step() {
  printf '\n-- %s (%d s)\n' "$*" "$SECONDS"
}

target="${CARGO_TARGET_DIR:-$PWD/target}"
work="$target/wheel"
wheels="$target/wheels"
rm -rf "$work" && mkdir -p "$work" && rm -rf "$wheels"
home="$work/home"
mkdir "$home"
cache="$home/.cache/cellbeat"
quick=
case "${1-}" in
  "") [[ $# -eq 0 ]] ;;
  --cache) quick=yes cache="$(realpath "$2")" ;;
  *) fail "usage: packaging/wheel.sh [--cache DIR]" ;;
esac
browser="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}"
[[ -n "$quick$browser" ]] || fail "the test in JupyterLab needs a browser: \`apt-get install chromium\`, or set CHROMIUM to the program"
pip=(-m pip --quiet --disable-pip-version-check)

step "the wheel"
tools="$work/tools"
python3 -m venv "$tools"
"$tools/bin/python" "${pip[@]}" install 'maturin>=1.9,<2' auditwheel
# Where maturin looks, whatever the target folder is: pyproject.toml names it.
staged="$PWD/target/wheel/cellbeat.data"
CARGO_TARGET_DIR="$target" CELLBEAT_CACHE="$cache" cargo run --release --quiet -- stage "$staged"
CARGO_TARGET_DIR="$target" "$tools/bin/maturin" build --release --out "$wheels"
wheel=("$wheels"/cellbeat-*.whl)
[[ "${wheel[0]}" == *manylinux* ]] || fail "${wheel[0]} is for this machine only"
"$tools/bin/auditwheel" show "${wheel[0]}"

# What cuts the network off: a network of its own where the system allows it.
if unshare --map-root-user --net true 2>/dev/null; then
  cut=(unshare --map-root-user --net)
elif unshare --net true 2>/dev/null; then
  cut=(unshare --net)
else
  cut=()
  printf '\n%s\n' "WARNING: this machine allows no network namespaces (unshare --net). The tests go on with all proxies set to a port \
where nobody listens, which stops pip and cargo, and not a program that connects by itself." >&2
fi
((${#cut[@]} > 0)) && network=none || network=proxy

# Runs a command as a user has it for whom nothing but PATH is set, and without a network. Only the toolchain is this machine's.
rustup="$(rustup show home 2>/dev/null || true)"
offline() {
  local proxy=()
  if [[ $network == proxy ]]; then
    local dead=http://127.0.0.1:9
    proxy=(http_proxy=$dead https_proxy=$dead all_proxy=$dead HTTPS_PROXY=$dead ALL_PROXY=$dead CARGO_NET_OFFLINE=true no_proxy=127.0.0.1)
  fi
  "${cut[@]}" env -i HOME="$home" PATH="$PATH" CELLBEAT_CACHE="$cache" ${rustup:+RUSTUP_HOME="$rustup"} \
    CARGO_HOME="${CARGO_HOME:-$HOME/.cargo}" CHROMIUM="$browser" TEST_NETWORK=$network "${proxy[@]}" "$@"
}

files() {
  find "$@" -type f ! -name '*.pyc' ! -path '*/.cache/*' | sort
}

test="$PWD/packaging/test_wheel.py"
install=("${pip[@]}" install --no-index --no-deps "${wheel[0]}")
uninstall=("${pip[@]}" uninstall --yes cellbeat)

step "a virtual environment"
environment="$work/environment"
python3 -m venv "$environment"
python="$environment/bin/python"
"$python" "${pip[@]}" install nbclient
files "$environment" >"$work/before"
"$python" "${install[@]}"
cd "$home"
expect=()
[[ -n $quick ]] || expect=(--builds-the-runtime)
offline "$python" "$test" "$environment" "${expect[@]}"
offline PATH=/nowhere CELLBEAT_CACHE="$home/without-rust" "$python" "$test" "$environment" --without-rust
"$python" "${uninstall[@]}"
files "$environment" >"$work/after"
diff "$work/before" "$work/after" || fail "pip uninstall has left files"

step "--user"
# The Python that environments are made from: they have no --user. HOME says where it is. It may be without pip.
user="$(python3 -c 'import sys; print(sys._base_executable)')"
user_pip=(env -u PYTHONUSERBASE HOME="$home" PIP_BREAK_SYSTEM_PACKAGES=1 PIP_NO_WARN_SCRIPT_LOCATION=1 PIP_ROOT_USER_ACTION=ignore
  "$tools/bin/python" -m pip --python "$user" --quiet --disable-pip-version-check)
# Jupyter is that of the virtual environment, as one on PYTHONPATH, so that not all of it is installed twice.
jupyter="$("$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
mkdir "$home/.local"
files "$home/.local" >"$work/before"
"${user_pip[@]}" install --user --no-index --no-deps "${wheel[0]}"
offline PYTHONPATH="$jupyter" "$user" "$test" "$home/.local"
"${user_pip[@]}" uninstall --yes cellbeat
files "$home/.local" >"$work/after"
diff "$work/before" "$work/after" || fail "pip uninstall has left files"

if conda="$(command -v micromamba || command -v mamba || command -v conda)"; then
  step "conda"
  "$conda" create --quiet --yes --prefix "$work/conda" --channel conda-forge python pip
  "$work/conda/bin/python" "${pip[@]}" install nbclient
  files "$work/conda" >"$work/before"
  "$work/conda/bin/python" "${install[@]}"
  offline CONDA_PREFIX="$work/conda" PATH="$work/conda/bin:$PATH" "$work/conda/bin/python" "$test" "$work/conda"
  "$work/conda/bin/python" "${uninstall[@]}"
  files "$work/conda" >"$work/after"
  diff "$work/before" "$work/after" || fail "pip uninstall has left files"
else
  printf '\n%s\n' "There is no conda on this machine: a conda environment was not tried."
fi

if [[ -z $quick ]]; then
  step "JupyterLab in a browser"
  "$python" "${pip[@]}" install 'jupyterlab>=4.4,<5' playwright
  "$python" "${install[@]}"
  rm -rf "$cache/runtime"
  offline "$python" "${test%/*}/test_lab.py" "$work/lab.png"
fi

step "${wheel[0]}"
