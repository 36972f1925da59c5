# Sourced by the scripts that run 民需, after packages.sh: builds it when anything has changed.
# shellcheck shell=bash

# A copy of its own, so that the next build does not pull the jar from under a running instance.
jar=$root/target/run/minxu.jar

newer_sources() {
  [[ ! -f $jar ]] || [[ -n $(cd "$root" && find pom.xml src/main processes forms -newer "$jar" -print -quit) ]]
}

build() {
  need openjdk-17-jdk-headless java_home javac
  need maven command -v mvn
  install_missing
  echo '正在构建（首次需要下载依赖，约几分钟）……' >&2
  local started_at
  started_at=$(mktemp)
  (cd "$root" && JAVA_HOME=$(java_home javac) mvn -q -B -Dmaven.test.skip=true package)
  mkdir -p "$(dirname "$jar")"
  cp "$root"/target/minxu-*.jar "$jar.new"
  # As old as the start of the build: what was edited meanwhile is newer.
  touch -r "$started_at" "$jar.new"
  rm "$started_at"
  mv "$jar.new" "$jar"
}

# Sees to it that the jar is there and of today's sources, and that there is a Java to run it.
built() {
  if newer_sources; then build; fi
  need openjdk-17-jdk-headless java_home
  install_missing
}

# run_jar ARGUMENT...: becomes the application.
run_jar() {
  exec "$(java_home)/bin/java" "@$root/src/main/jvm.options" -jar "$jar" "$@"
}
