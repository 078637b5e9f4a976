# Shared by tests/run and tests/full: installing what is missing, running test projects, adding up their counts.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
passed=0
failed=0

# need_command COMMAND PACKAGE...: installs the packages when the command is not there.
need_command() {
  local command=$1
  shift
  command -v "$command" >/dev/null 2>&1 && return 0
  echo "Installing $* (for $command)"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# publish_aot FOLDER: the program as people run it, for measuring.
publish_aot() {
  dotnet publish src/SdgTechSite -c Release -r linux-x64 -o "$1" --nologo -v quiet >/dev/null
}

# build_all: builds the solution with a compiler that stays in memory from project to project, which takes half the time, and ends it.
build_all() {
  dotnet build SdgTechSite.sln -c Release --nologo -v quiet -p:UseSharedCompilation=true
  local status=$?
  dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
  return "$status"
}

# run_tests PROJECT [ARG...]: runs a built test project and adds its counts; a skipped test and a run that cannot be counted are failures.
run_tests() {
  local project=$1 log
  shift
  log=$(mktemp)
  echo "== $project"
  "tests/$project/bin/Release/net10.0/$project" -noColor "$@" 2>&1 | tee "$log"
  local status=${PIPESTATUS[0]}
  add_counts "$log" "$status" "$project"
  rm -f "$log"
}

add_counts() {
  local ok bad total errors skipped
  read -r total errors bad skipped < <(sed -n 's/.*Total: \([0-9]*\), Errors: \([0-9]*\), Failed: \([0-9]*\), Skipped: \([0-9]*\).*/\1 \2 \3 \4/p' "$1" | tail -n 1)
  bad=$((${bad:-0} + ${errors:-0} + ${skipped:-0}))
  ok=$((${total:-0} - bad))
  if [ "$ok" -eq 0 ] || { [ "$2" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
    echo "$3 did not finish (exit $2)"
    failed=$((failed + 1))
  fi
  passed=$((passed + ok))
  failed=$((failed + bad))
}

# check NAME COMMAND...: counts a command as a passed or failed check.
check() {
  local name=$1
  shift
  echo "== $name"
  if "$@"; then passed=$((passed + 1)); else echo "FAILED: $name"; failed=$((failed + 1)); fi
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}
