#!/usr/bin/env bash
# Turns a pack into a ZIM, the form in which Kiwix and other offline readers take a site, and checks it.
#   bash src/publishing/zim.sh PACK.zip OUT.zim LANGUAGE TITLE DESCRIPTION PUBLISHER
# LANGUAGE has three letters as readers list it: eng zho fra spa rus ara. Readers cut titles after 30 characters and descriptions after 80.
# Needs Debian's zim-tools, librsvg2-bin and unzip. SDGTECH names the program, if it is not `sdgtech`.
set -euo pipefail
[ $# -eq 6 ] || { sed -n '2,5s/^# *//p' "$0" >&2; exit 2; }
pack=$1 out=$2 language=$3 title=$4 description=$5 publisher=$6
read -ra program <<<"${SDGTECH:-sdgtech}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"${program[@]}" verify --quiet "$pack"
unzip -q "$pack" -d "$work/site"
# A reader of its own has no use for the page that says how to unpack, nor for the page of a host that does not find one.
rm "$work/site/READ-ME-FIRST.html" "$work/site/404.html"
rsvg-convert -w 48 -h 48 "$(find "$work/site/assets" -name 'icon.*.svg' | head -n 1)" -o "$work/site/illustration.png"
rm -f "$out"
zimwriterfs --welcome=index.html --illustration=illustration.png --language="$language" --title="$title" --description="$description" \
  --creator="$publisher" --publisher="$publisher" --name="sdgtech_$language" "$work/site" "$out"
zimcheck "$out"
