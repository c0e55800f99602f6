#!/usr/bin/env bash
# Tests and measures the CUDA backend on this machine, and writes a table.
#
#     run.sh                 on the GPU; stops where there is none
#     run.sh --emulator      on the emulator: NOT VERIFIED ON A GPU, and its speeds mean nothing
#     run.sh --out FOLDER    where to write; results beside this script otherwise
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
device=cuda
out=$here/results
while [ $# -gt 0 ]; do
    case $1 in
    --emulator) device=emulator ;;
    --out)
        shift
        out=${1:?"--out needs a folder"}
        ;;
    *)
        sed -n '2,6s/^# \{0,1\}//p' "$0"
        exit 2
        ;;
    esac
    shift
done
mkdir -p "$out"
out=$(cd "$out" && pwd)
rm -f "$out"/*.tsv "$out"/*.txt "$out"/table.*
cd "$here"

classes="$here/classes.jar:$here/test-classes.jar:$here/lib/*"
java=("$here/java/bin/java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true
    "-Dtorchwright.cuda=$device" -Dtorchwright.cpu=reference -Dtorchwright.module=gpu)

failed=0
# Runs tests; what they say goes into a file, their counts to the console.
tests() {
    local name=$1
    shift
    echo "== $name on $device"
    "${java[@]}" -jar junit-console.jar execute --class-path "$(expand)" --disable-banner \
        --disable-ansi-colors --details=summary --reports-dir "$out/$name" "$@" >"$out/$name.txt" 2>&1 ||
        failed=1
    grep -E 'tests (found|aborted|skipped|successful|failed)|^Parity:' "$out/$name.txt" || tail -5 "$out/$name.txt"
}
# JUnit's console wants every jar by its name.
expand() {
    local path=$here/classes.jar:$here/test-classes.jar jar
    for jar in "$here"/lib/*.jar; do
        path=$path:$jar
    done
    echo "$path"
}

if ! "${java[@]}" -cp "$classes" torchwright.cuda.benchmark.DeviceReport; then
    echo "run.sh --emulator does without a GPU" >&2
    exit 1
fi
driver=$(nvidia-smi --query-gpu=driver_version --format=csv,noheader 2>/dev/null | head -1)
driver=${driver:-$(sed -n 's/.*Module *\([0-9.]*\).*/\1/p' /proc/driver/nvidia/version 2>/dev/null | head -1)}

# Whether the PTX is what nvcc makes of its sources, the build has tested; the sources are not here.
tests tests --scan-class-path "$here/test-classes.jar" --exclude-package torchwright.cuda.parity \
    --exclude-classname '.*KernelCompilerTest'
tests parity --select-package torchwright.cuda.parity

echo "== speeds on $device"
"${java[@]}" -cp "$classes" torchwright.cuda.benchmark.GpuBenchmarks "$out/ours.tsv" || failed=1
if [ "$device" = cuda ] && command -v python3 >/dev/null; then
    for peer in torch cublas; do
        echo "== speeds of $peer"
        python3 "${peer}_gpu.py" | tee "$out/$peer.tsv" || echo "$peer was left out"
    done
fi

echo "== table"
"${java[@]}" -cp "$classes" torchwright.cuda.benchmark.GpuTable "$out" "$(date -u +%F)" "${driver:-unknown}" || failed=1
exit $failed
