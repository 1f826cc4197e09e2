#!/usr/bin/env bash
# Everything a newcomer runs. Works from any directory; needs the .NET 10 SDK and nothing else.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
solution="$root/CustomerService.Domain.sln"
marker="$root/.stateless-stand-in"
library="$root/src/CustomerService.Domain/CustomerService.Domain.csproj"
walkthrough="$root/docs/samples/Walkthrough"
benchmarks="$root/benchmarks/CustomerService.Domain.Benchmarks"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

usage() {
  cat <<'TEXT'
Usage: ./build.sh <command> [arguments]

  demo  [arguments]   build and run the walkthrough in docs/samples/Walkthrough
  test  [arguments]   build everything and run all tests; arguments go to `dotnet test`
  bench [arguments]   run benchmarks; arguments go to BenchmarkDotNet, for example --list flat, or --filter '*'
  pack                make the NuGet package in artifacts/

The library uses the package Stateless. Where the package sources lack it, tests/Stateless.StandIn takes its place;
STATELESS=stand-in or STATELESS=package decides by hand.
TEXT
}

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Runs a command and shows what it said only if it fails.
quietly() {
  local said
  said="$("$@" 2>&1)" || {
    local code=$?
    printf '%s\n' "$said" >&2
    return "$code"
  }
}

# dotnet, in the repository: global.json and NuGet.config are looked up from the current directory.
dotnet_here() { (cd "$root" && dotnet "$@"); }

use_stand_in() { printf 'tests/Stateless.StandIn takes the place of the package Stateless; written by build.sh\n' >"$marker"; }

# Decides between the package Stateless and the stand-in. Only an answer that names Stateless as missing counts as missing.
choose_stateless() {
  case "${STATELESS:-auto}" in
    stand-in) use_stand_in; return ;;
    package) rm -f "$marker"; return ;;
    auto) ;;
    *) fail "STATELESS is '$STATELESS'; it can be stand-in, package or auto." ;;
  esac

  local said errors
  if said="$(dotnet_here restore "$root/tests/Stateless.StandIn/probe/probe.csproj" -v minimal -tl:off 2>&1)"; then
    rm -f "$marker"
    return
  fi

  errors="$(grep -E '(^|[ :])error( |:)' <<<"$said" || true)"
  if [[ -n "$errors" ]] && ! grep -qvE 'NU1101: Unable to find package Stateless\. |NU1102: Unable to find package Stateless with ' <<<"$errors"; then
    use_stand_in
    return
  fi

  printf '%s\n' "$said" >&2
  fail "" "The package sources could not be asked for Stateless; see above. STATELESS=stand-in builds without it."
}

demo() {
  choose_stateless
  printf 'Building the walkthrough with %s (about a minute the first time) ...\n' "$([[ -e "$marker" ]] && printf 'the stand-in for Stateless' || printf 'Stateless')" >&2
  quietly dotnet_here build "$walkthrough/Walkthrough.csproj" -c Release -v minimal -tl:off
  # Run where the user stands, so that relative paths mean what the user means.
  exec dotnet "$walkthrough/bin/Release/net10.0/Walkthrough.dll" "$@"
}

test_all() {
  choose_stateless
  dotnet_here build "$solution" -c Release -v minimal -tl:off

  results="$(mktemp -d)"
  trap 'rm -rf "$results"' EXIT
  local code=0
  dotnet_here test "$solution" -c Release --no-build --logger trx --results-directory "$results" "$@" || code=$?

  local total=0 passed=0 failed=0 counters
  while read -r counters; do
    total=$((total + $(counter total "$counters")))
    passed=$((passed + $(counter passed "$counters")))
    failed=$((failed + $(counter failed "$counters") + $(counter error "$counters") + $(counter timeout "$counters") + $(counter aborted "$counters")))
  done < <(find "$results" -name '*.trx' -exec grep -ho '<Counters [^>]*>' {} +)

  if ((total == 0)); then
    printf 'No test ran.\n' >&2
    code=1
  fi
  if ((failed > 0 && code == 0)); then
    code=1
  fi
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$((total - passed - failed))"
  return "$code"
}

# One number out of a line of test counters.
counter() { sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p" <<<"$2" | grep . || printf '0'; }

bench() {
  choose_stateless
  dotnet_here run --project "$benchmarks" -c Release -- --artifacts "$root/artifacts/benchmarks" "$@"
}

pack() {
  choose_stateless
  if [[ -e "$marker" ]]; then
    fail "Nothing was packed: this machine builds with the stand-in for Stateless, which is never shipped." \
      "Pack where the package sources have Stateless."
  fi
  dotnet_here pack "$library" -c Release -o "$root/artifacts" -v minimal -tl:off "$@"
}

command="${1:-}"
case "$command" in
  demo | test | bench | pack) shift ;;
  -h | --help | help) usage; exit 0 ;;
  "") usage >&2; exit 2 ;;
  *) printf "build.sh has no command '%s'.\n\n" "$command" >&2; usage >&2; exit 2 ;;
esac

if ! command -v dotnet >/dev/null; then
  fail "dotnet was not found. Install the .NET 10 SDK (https://dotnet.microsoft.com/download) and run this again."
fi

case "$command" in
  demo) demo "$@" ;;
  test) test_all "$@" ;;
  bench) bench "$@" ;;
  pack) pack "$@" ;;
esac
