#!/usr/bin/env bash
# Makes a release in target/dist/VERSION: the wheel, the crates, the notes and the checksums, all of them tested. Nothing is
# uploaded. The version is set and committed in a worktree of its own, which the branch is forwarded to when everything is made;
# whatever fails before leaves branch and files as they were.
#
#     packaging/release.sh 0.2.0
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

[[ $# -eq 1 ]] || fail "usage: packaging/release.sh VERSION"
version="$1"
[[ "$version" =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "$version is not a version: MAJOR.MINOR.PATCH"
date="$(date -u +%F)"

[[ -z "$(git status --porcelain)" ]] || fail "there are changes that are not committed: $(git status --short | head -5)"
branch="$(git symbolic-ref --quiet --short HEAD)" || fail "HEAD is on no branch"
old="$(sed -n '/^\[workspace.package\]$/,/^$/ s/^version = "\(.*\)"$/\1/p' Cargo.toml)"
[[ "$(printf '%s\n' "$old" "$version" | sort -V | tail -1)" == "$version" ]] || fail "$version is older than $old"
! grep -q "^## $version " CHANGELOG.md || fail "CHANGELOG.md has a section of $version already"
notes="$(awk '/^## /{ inside = /^## Unreleased$/; next } inside' CHANGELOG.md)"
[[ -n "${notes//[[:space:]]/}" ]] || fail "CHANGELOG.md has nothing under Unreleased"

target="${CARGO_TARGET_DIR:-$PWD/target}"
dist="$target/dist/$version"
[[ ! -e "$dist" ]] || fail "$dist is there already: remove it to make the release again"
mkdir -p "$target/dist"
work="$(mktemp -d "$target/dist/.new-XXXXXX")"
tree="$work/tree"
cleanup() {
  git worktree remove --force "$tree" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM
git worktree add --quiet --detach "$tree" HEAD
export CARGO_TARGET_DIR="$target"

(
  cd "$tree"
  pattern="${old//./\\.}"
  # The workspace's version, and those by which its crates ask for one another.
  sed -i "/^\[workspace.package\]$/,/^$/ s/^version = \"$pattern\"$/version = \"$version\"/
          s/^\(cellbeat[a-z-]* = { path = .*version = \)\"$pattern\"/\1\"$version\"/" Cargo.toml
  sed -i "s/^  \"version\": \"$pattern\",$/  \"version\": \"$version\",/" frontend/package.json
  sed -i "s/^## Unreleased$/## Unreleased\n\n## $version - $date/; s/ Nothing has been released yet\.$//" CHANGELOG.md
  # Writes what follows from that into the lock files.
  for manifest in Cargo.toml fuzz/Cargo.toml; do
    cargo metadata --format-version 1 --manifest-path "$manifest" >/dev/null
  done
  [[ "$(cargo metadata --locked --offline --no-deps --format-version 1 |
    grep -o '"name":"cellbeat[a-z-]*","version":"[^"]*"' | grep -vc "\"$version\"" || true)" == 0 ]] ||
    { echo "a crate of the workspace is not of version $version" >&2; exit 1; }
  grep -q "^  \"version\": \"$version\",$" frontend/package.json || { echo "frontend/package.json names another version" >&2; exit 1; }
  git commit --quiet --all --message "Release $version"
)
commit="$(git -C "$tree" rev-parse HEAD)"

"$tree/packaging/crates.sh"
"$tree/packaging/wheel.sh"

made="$work/made"
mkdir "$made"
cp "$target"/wheels/cellbeat-"$version"-*.whl "$target"/crates/*-"$version".crate "$made/"
printf '%s\n' "$notes" | sed '/./,$!d' >"$made/NOTES.md"
(cd "$made" && sha256sum -- * >SHA256SUMS && sha256sum --check --quiet SHA256SUMS)
[[ "$(find "$made" -name '*.crate' | wc -l)" == 3 && "$(find "$made" -name '*.whl' | wc -l)" == 1 ]] || fail "not all was made: $(ls "$made")"

[[ "$(git symbolic-ref --short HEAD)" == "$branch" ]] || fail "another branch than $branch was checked out in the meantime"
git merge --quiet --ff-only "$commit"
mv "$made" "$dist"
ls -l "$dist"
cat <<END

$branch is at "Release $version". To publish it:

    git tag v$version && git push origin $branch v$version
    cargo publish -p cellbeat -p cellbeat-bokehjs -p cellbeat-server
    twine upload $dist/*.whl
END
