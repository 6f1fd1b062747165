#!/bin/sh
# The county's return with last year's, checked by all rules by a Java started for it alone: seconds of each of five runs.
# Usage: benchmarks/check-once.sh REFERENCE/data/ssda903-sample
set -eu
cd "$(dirname "$0")"
samples=${1:?Give the folder of the sample returns, such as REFERENCE/data/ssda903-sample}
if [ ! -f target/classpath.txt ]; then
  echo "Build first, as README.md says: target/classpath.txt is not there." >&2
  exit 1
fi
for run in 1 2 3 4 5; do
  begun=$(date +%s%N)
  java -Xmx800m -XX:+UseSerialGC -cp "target/classes:$(cat target/classpath.txt)" \
    org.hearth.returns.trial.CheckBenchmark "$samples" once > /dev/null
  ended=$(date +%s%N)
  echo "run $run: $(( (ended - begun) / 1000000 )) ms, load $(cut -d' ' -f1 /proc/loadavg)"
done
