"""Simplified and traditional writing: characters and the words in which they go otherwise.

For each direction (to traditional, then to simplified) five sections of UInt32: the characters in
ascending order, what each becomes, then the words in ascending order as places in the next two, one
more than there are words, the words' characters, and what they become.

Of OpenCC's words only those are kept that characters and shorter words would not give by themselves.
"""

import struct


def build(folder):
    parts = []
    for direction in ("ST", "TS"):
        characters = mapping(f"{folder}/data/{direction}Characters.txt")
        words = needed(characters, mapping(f"{folder}/data/{direction}Phrases.txt"))
        single = {key: value for key, value in characters.items()
                  if len(key) == len(value) == 1 and key != value}
        places = [0]
        for word in sorted(words):
            places.append(places[-1] + len(word))
        parts += [pack(sorted(single)), pack(single[key] for key in sorted(single)),
                  struct.pack(f"<{len(places)}I", *places),
                  pack("".join(sorted(words))),
                  pack("".join(words[word] for word in sorted(words)))]
    return parts


def mapping(path):
    """The first of the targets of each line."""
    targets = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#") and "\t" in line:
                source, rest = line.rstrip("\n").split("\t")
                targets[source] = rest.split(" ")[0]
    return targets


def needed(characters, words):
    kept = {}

    def convert(text):
        shown, place = "", 0
        while place < len(text):
            for length in range(len(text) - place, 1, -1):
                if text[place:place + length] in kept:
                    shown += kept[text[place:place + length]]
                    place += length
                    break
            else:
                shown += characters.get(text[place], text[place])
                place += 1
        return shown

    for word in sorted(words, key=len):
        if len(word) == len(words[word]) and convert(word) != words[word]:
            kept[word] = words[word]
    return kept


def pack(characters):
    points = [ord(character) for character in characters]
    return struct.pack(f"<{len(points)}I", *points)
