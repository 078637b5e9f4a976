#!/usr/bin/env bash
# Makes everything that one publishes: the site, proved whole, and the packs for reading offline.
#   bash src/publishing/release.sh FOLDER [LANGUAGE...]
# FOLDER gets site/, site.zip and a site-LANGUAGE.zip for each language named. SDGTECH names the program, if it is not `sdgtech`.
set -euo pipefail
folder=${1:?"name a folder to write to"}
shift
read -ra program <<<"${SDGTECH:-sdgtech}"
sdgtech() { "${program[@]}" "$@"; }

mkdir -p "$folder"
sdgtech build --quiet --output "$folder/site"
sdgtech verify "$folder/site"
sdgtech pack --output "$folder/site" --to "$folder/site.zip"
for language in "$@"; do
  sdgtech pack --language "$language" --output "$folder/site" --to "$folder/site-$language.zip"
done
for zip in "$folder"/*.zip; do sdgtech verify --quiet "$zip"; done
