#!/usr/bin/env bash
# Publishes a built site to any storage that rclone knows, by its manifest: only files that changed travel.
#   bash src/publishing/rclone.sh SITE REMOTE:PATH
# Data, scripts and styles go first, pages after them, then the manifest; what the new site no longer has is deleted last of all, so that no reader
# meets a page without what it needs. Files that no manifest of ours lists are never touched. It may be cut off at any moment: the next run
# finishes the work, since what it was about to write stands in .publishing on the remote side until the end.
# SDGTECH names the program, if it is not `sdgtech`. Needs rclone and jq.
set -euo pipefail
site=${1:?"name the built site"}
remote=${2:?"name the place, such as store:bucket"}
read -ra program <<<"${SDGTECH:-sdgtech}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$site"

# Each file of a manifest as one line, hash and path.
files_of() { jq -r '.files[] | .sha256 + " " + .path' "$1" | LC_ALL=C sort; }
paths_of() { cut -d ' ' -f 2- "$@" | LC_ALL=C sort -u; }
# A file of the remote side, or nothing when it is not there. Whether it is there is asked apart, since a storage that fails is no empty storage.
fetch() {
  : >"$2"
  rclone lsf "$remote" --max-depth 1 >"$work/top" 2>"$work/said" || { grep -q "directory not found" "$work/said" || { cat "$work/said" >&2; return 1; }; }
  if grep -qxF "$1" "$work/top"; then rclone cat "$remote/$1" >"$2"; fi
}
# send NAME LIST: copies the files of a list, whatever their times.
send() {
  echo "$1: $(wc -l <"$2") files"
  [ ! -s "$2" ] || rclone copy . "$remote" --files-from-raw "$2" --no-traverse --ignore-times
}

"${program[@]}" verify --quiet .
files_of manifest.json >"$work/new"
fetch manifest.json "$work/manifest"
fetch manifest.json.sha256 "$work/sum"
fetch .publishing "$work/unfinished"

# A manifest that is not whole says nothing about what is there; then everything travels, and nothing is deleted.
: >"$work/old"
if [ -s "$work/manifest" ] && [ "$(sha256sum <"$work/manifest" | cut -c 1-64)" = "$(cut -c 1-64 "$work/sum")" ]; then files_of "$work/manifest" >"$work/old"; fi

# What an earlier run was about to write may be there or not, and in either state.
paths_of "$work/unfinished" >"$work/doubtful"
LC_ALL=C comm -23 "$work/new" "$work/old" | paths_of >"$work/changed"
LC_ALL=C comm -12 "$work/doubtful" <(paths_of "$work/new") | LC_ALL=C sort -u - "$work/changed" >"$work/send"
paths_of "$work/old" "$work/unfinished" | LC_ALL=C comm -23 - <(paths_of "$work/new") >"$work/gone"
if [ ! -s "$work/send" ] && [ ! -s "$work/gone" ] && cmp -s manifest.json "$work/manifest"; then
  echo "Nothing changed."
  exit
fi

{ LC_ALL=C comm -23 "$work/new" "$work/old"; cat "$work/unfinished"; sed 's/^/- /' "$work/gone"; } | LC_ALL=C sort -u | rclone rcat "$remote/.publishing"
grep -v '\.html$' "$work/send" >"$work/parts" || true
grep '\.html$' "$work/send" >"$work/pages" || true
printf '%s\n' manifest.json manifest.json.sha256 >"$work/manifests"
send "Data, scripts and styles" "$work/parts"
send "Pages" "$work/pages"
send "Manifest" "$work/manifests"
echo "Deleted: $(wc -l <"$work/gone") files"
[ ! -s "$work/gone" ] || rclone delete "$remote" --files-from-raw "$work/gone"
# Storage with real folders keeps them when they are empty; one that still holds something, of whoever, stays.
LC_ALL=C comm -23 <(sed -n 's|/[^/]*$||p' "$work/gone" | LC_ALL=C sort -u) <(paths_of "$work/new" | sed -n 's|/[^/]*$||p' | LC_ALL=C sort -u) | LC_ALL=C sort -r |
  while read -r folder; do rclone rmdir "$remote/$folder" 2>/dev/null || true; done
rclone deletefile "$remote/.publishing"
