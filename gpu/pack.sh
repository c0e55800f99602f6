#!/usr/bin/env bash
# Packs what a bare Linux machine with an NVIDIA driver needs to test and measure the CUDA backend: a small Java, the
# classes, the natives, the tests and run.sh. Needs Maven and a JDK 17 or newer on Linux x86_64; run it anywhere:
#
#     gpu/pack.sh                  makes gpu/target/pack and gpu/target/pack.tar.gz
#     gpu/target/pack/run.sh       tests and measures on the GPU
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname -sm)" != "Linux x86_64" ]; then
    echo "the pack is for Linux on x86_64, and is made there: its Java is this machine's" >&2
    exit 1
fi
jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
pack=gpu/target/pack
most=60

# Classes, those of the tests, and everything they stand on.
mvn -B -Preference -DskipTests -Dspotless.check.skip=true -q package \
    dependency:copy-dependencies -DincludeScope=test -pl gpu -am
built=gpu/target/built-reference
rm -rf "$pack" "$pack.new"
mkdir -p "$pack.new/lib"
cp "$built"/dependency/*.jar "$pack.new/lib"
for part in classes test-classes; do
    "$jdk/bin/jar" --create --file "$pack.new/$part.jar" -C "$built/$part" .
done
cp gpu/src/test/python/*.py gpu/src/test/shell/run.sh "$pack.new"
chmod +x "$pack.new/run.sh"

# JUnit's console runs the tests without Maven.
junit=$(sed -n 's/.*<junit.version>5\.\(.*\)<.junit.version>.*/1.\1/p' pom.xml)
mvn -B -q dependency:copy -Dmdep.useBaseVersion=true \
    -Dartifact="org.junit.platform:junit-platform-console-standalone:$junit" \
    -DoutputDirectory="$PWD/$pack.new" -f gpu/pom.xml -N
mv "$pack.new"/junit-platform-console-standalone-*.jar "$pack.new/junit-console.jar"
# It brings all of JUnit; a second copy would only be in its way.
rm -f "$pack.new"/lib/junit-* "$pack.new"/lib/opentest4j-* "$pack.new"/lib/apiguardian-*

# A Java of only the modules that something here uses; jdeps sees neither services, as that which reads jars, nor what
# is loaded by name.
modules=$("$jdk/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps \
    --class-path "$pack.new/lib/*:$pack.new/junit-console.jar" "$pack.new/classes.jar" "$pack.new/test-classes.jar" \
    "$pack.new"/lib/*.jar)
"$jdk/bin/jlink" --add-modules "$modules,java.logging,jdk.incubator.vector,jdk.zipfs" --strip-debug --no-header-files \
    --no-man-pages --compress=2 --output "$pack.new/java"

mv "$pack.new" "$pack"
tar -C gpu/target -czf "$pack.tar.gz" pack
megabytes=$(du -sm --apparent-size "$pack" | cut -f1)
echo "$pack has $megabytes MB, $pack.tar.gz $(du -sm "$pack.tar.gz" | cut -f1) MB; modules: $modules"
if [ "$megabytes" -ge "$most" ]; then
    echo "it was to stay below $most MB" >&2
    exit 1
fi
