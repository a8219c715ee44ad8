#!/bin/bash
# Builds the fuzzers of the decoder and of the parser, and runs one of them.
# docs/FUZZING.md tells how.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/.build/fuzz

usage() {
    echo "usage: Tests/Fuzz/fuzz.sh decoder|page [libFuzzer options] [corpus folders]" >&2
    exit 2
}

compile() {
    mkdir -p "$build"
    cd "$build"
    local headers=$root/Sources/CLexicon/include
    printf 'module CLexicon { header "%s/lexicon.h" export * }\n' "$headers" >module.modulemap
    local options=(
        -O -wmo -g -swift-version 6 -package-name broadsheet -parse-as-library
        -sanitize=address -sanitize-coverage=edge,inline-8bit-counters,pc-table
        -enable-upcoming-feature ExistentialAny
        -enable-upcoming-feature InternalImportsByDefault
        -enable-upcoming-feature MemberImportVisibility
        -I . -Xcc "-fmodule-map-file=$build/module.modulemap" -Xcc "-I$headers"
    )
    clang -c -O1 -I "$headers" "$root/Sources/CLexicon/lexicon.c" -o lexicon.o
    local module
    for module in Language Corpus; do
        find "$root/Sources/$module" -name '*.swift' -print0 | sort -z | xargs -0 \
            swiftc "${options[@]}" -module-name "$module" -emit-module \
            -emit-module-path "$module.swiftmodule" -c -o "$module.o"
    done
    local support=$root/Tests/TestSupport
    local shared=("$support/LineAccount.swift" "$support/SeededGenerator.swift"
        "$support/Correction+Random.swift")
    swiftc "${options[@]}" -module-name TestSupport -emit-module \
        -emit-module-path TestSupport.swiftmodule -c -o TestSupport.o "${shared[@]}"
    # The fuzzer is named at the end only: named above, it would trace every comparison too, which
    # takes a third of the time and tells a page nothing.
    options+=(-sanitize=fuzzer)
    swiftc "${options[@]}" -module-name decoder "$root/Tests/Fuzz/DecoderFuzzer.swift" \
        Language.o Corpus.o lexicon.o -o decoder
    swiftc "${options[@]}" -module-name page "$root/Tests/Fuzz/PageFuzzer.swift" \
        Language.o Corpus.o TestSupport.o lexicon.o -o page
}

[ $# -ge 1 ] || usage
target=$1
shift
case $target in
decoder | page) ;;
*) usage ;;
esac
compile
found=$build/found-$target
mkdir -p "$found"
cd "$root"
# What was found lies in the first folder; the seeds are read and never written.
exec "$build/$target" -timeout=20 -artifact_prefix="$build/" "$@" "$found" seeds
