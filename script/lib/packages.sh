# Sourced by the other scripts: sees to it that what they need is installed.
# shellcheck shell=bash

# Chinese output and file names need UTF-8, which a bare Debian does not set.
export LC_ALL=C.UTF-8

missing=()

# need PACKAGE CHECK...: notes the package as missing unless the check succeeds.
need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

# Installs what need has noted; where that is not allowed, names it and ends.
install_missing() {
  ((${#missing[@]})) || return 0
  local as_root=()
  if ((EUID != 0)); then as_root=(sudo); fi
  if ! command -v apt-get >/dev/null || ! can_become_root; then
    printf '缺少这些软件包：%s\n这里无权自动安装。请让管理员执行：apt-get install %s\n' "${missing[*]}" "${missing[*]}" >&2
    exit 1
  fi
  printf '安装缺少的软件包：%s\n' "${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
  missing=()
}

can_become_root() {
  ((EUID == 0)) || sudo -n true 2>/dev/null || { [[ -t 0 ]] && command -v sudo >/dev/null; }
}

# java_home [javac]: prints a Java 17 or newer, with its compiler if asked for.
java_home() {
  local tool=${1:-java} home
  for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v "$tool")")")")" /usr/lib/jvm/*; do
    if [[ -n $home && -x $home/bin/$tool ]] && (($(java_release "$home") >= 17)); then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

# java_release HOME: prints the feature release, e.g. 17.
java_release() {
  local version
  version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p;T;q')
  printf '%s\n' "${version:-0}"
}
