#!/usr/bin/env bash
# Makes the packages of the program, by which people install it, and their checksums.
#   bash src/publishing/package.sh [--only NAME,NAME...] [FOLDER]
# FOLDER (artifacts/ in the repository, if none is named) gets, by NAME:
#   tool          a package for `dotnet tool install`, for every machine that has .NET 10
#   linux-x64, linux-arm64     archives with a Native AOT binary
#   osx-arm64, win-x64         archives with one file that is compiled ahead and holds the runtime
# Each has LICENSE, NOTICE and its list of parts (sbom.cdx.json); SHA256SUMS covers what was made. Packages are restored exactly as the lock files
# say, and the same source and SDK give the same bytes: files are dated by SOURCE_DATE_EPOCH, or by the last commit.
# Needs Linux on x64 with the .NET 10 SDK and Debian's zip, unzip, clang, llvm and zlib1g-dev;
# for linux-arm64 also gcc-aarch64-linux-gnu and libc6-dev-arm64-cross.
set -euo pipefail
cd "$(dirname "$0")/../.."
names=(linux-arm64 linux-x64 osx-arm64 tool win-x64)
out=
while [ $# -gt 0 ]; do
  case $1 in
    --only) IFS=, read -ra names <<<"${2:?"name what to make"}"; shift ;;
    -*) sed -n '2,10s/^# *//p' "$0" >&2; exit 2 ;;
    *) out=$1 ;;
  esac
  shift
done
out=$(realpath -m "${out:-artifacts}")
# Always the same folder, which the compiler writes as /_/ wherever the repository lies.
build=$PWD/artifacts/.build
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 315532800)}
export TZ=UTC LC_ALL=C MSBUILDDISABLENODEREUSE=1

need() { command -v "$1" >/dev/null || { echo "package.sh: $1 is missing; Debian has it in $2" >&2; exit 3; }; }
need zip zip
need unzip unzip
for name in "${names[@]}"; do
  case $name in
    linux-x64) need clang clang ;;
    linux-arm64) need clang clang; need llvm-objcopy llvm; need aarch64-linux-gnu-gcc gcc-aarch64-linux-gnu ;;
    osx-arm64 | tool | win-x64) ;;
    *) echo "package.sh: there is no $name" >&2; exit 2 ;;
  esac
done

# compile VERB NAME [ARG...]: runs dotnet for one edition of the program.
compile() {
  local verb=$1 name=$2
  shift 2
  dotnet "$verb" src/SdgTechSite -c Release -p:Edition="$name" --artifacts-path "$build" -o "$build/made/$name" -p:RestoreLockedMode=true -p:RunAnalyzers=false \
    -p:UseSharedCompilation=false --nologo -v quiet "$@"
}

# dated FOLDER: gives all its files the same time and modes; only the program may be run.
dated() {
  find "$1" -type d -exec chmod 755 {} + -o -type f -name sdgtech -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
  find "$1" -exec touch --no-dereference --date="@$epoch" {} +
}

# zip_of FOLDER ARCHIVE: the files of a folder in the order of their names.
zip_of() { (cd "$1" && rm -f "$2" && find . -type f | sed 's|^\./||' | sort | zip --quiet -X -9 "$2" -@); }

# lists NAME: whether the list of parts of an edition names the packages of the runtime that were put in.
lists() {
  local folder pack
  while read -r folder; do
    pack=pkg:nuget/$(basename "$(dirname "$folder")")@$(basename "$folder")
    grep -qiF "\"$pack\"" "src/publishing/sbom/$1.cdx.json" || { echo "package.sh: the list of parts of $1 does not name $pack" >&2; return 1; }
  done <"$build/made/$1/runtime.txt"
}

# archive NAME: an archive of what was published, in a folder of its own.
archive() {
  local folder=sdgtech-$version-$1
  local stage=$build/stage/$folder
  lists "$1"
  mkdir -p "$stage"
  find "$build/made/$1" -maxdepth 1 \( -name sdgtech -o -name sdgtech.exe \) -exec cp {} "$stage/" \;
  cp -r "$build/made/$1/third-party" LICENSE NOTICE "$stage/"
  cp "src/publishing/sbom/$1.cdx.json" "$stage/sbom.cdx.json"
  dated "$stage"
  case $1 in
    win-*) mkdir "$build/stage/$1" && mv "$stage" "$build/stage/$1/" && zip_of "$build/stage/$1" "$out/$folder.zip" && made+=("$folder.zip") ;;
    *)
      tar --sort=name --format=ustar --mtime="@$epoch" --owner=0 --group=0 --numeric-owner -C "$build/stage" -cf - "$folder" | gzip -9 -n >"$out/$folder.tar.gz"
      made+=("$folder.tar.gz") ;;
  esac
}

# tool: the package as NuGet writes it, less what differs each time: dates, and the made-up name of its properties.
tool() {
  local package=sdgtech.$version.nupkg stage=$build/stage/tool properties
  mkdir -p "$stage"
  unzip -q "$build/made/tool/$package" -d "$stage"
  properties=$(basename "$(find "$stage" -name '*.psmdcp')")
  mv "$stage/package/services/metadata/core-properties/$properties" "$stage/package/services/metadata/core-properties/sdgtech.psmdcp"
  sed -i -e "s|$properties|sdgtech.psmdcp|" -e '/metadata/s|Id="[^"]*"|Id="R1"|' -e '/manifest/s|Id="[^"]*"|Id="R2"|' "$stage/_rels/.rels"
  dated "$stage"
  zip_of "$stage" "$out/$package"
  made+=("$package")
}

rm -rf "$build"
mkdir -p "$out" "$build/stage"
made=()
for name in "${names[@]}"; do
  echo "$name"
  if [ "$name" = tool ]; then compile pack tool && tool; else compile publish "$name" && archive "$name"; fi
done
(cd "$out" && printf '%s\n' "${made[@]}" | sort | xargs -d '\n' sha256sum >SHA256SUMS && cat SHA256SUMS)
rm -rf "$build"
