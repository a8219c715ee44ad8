"""Readings of characters and the words that are read otherwise, without tones, ü as v.

Sections: syllables (6 bytes each, filled with zeros), index and blocks of a two-level table whose
entries are (place << 4 | number) of a character's readings, readings (UInt16 syllables, the most
usual first); then the words whose reading is not the most usual one of each character: nodes of
the trie of words (UInt32, sorted), starts (UInt32, one more), syllables (UInt16).
"""

import re
import struct

from tables import two_level
import sources
import unicode


def of_characters(unicode_folder, fold):
    """{character: [syllable]} with the most usual reading first."""
    lists = {}
    for name in ("kMandarin", "kHanyuPinlu", "kTGHZ2013"):
        for character, value in unicode.unihan(unicode_folder, "Unihan_Readings", name).items():
            if fold(character) == character:
                lists.setdefault(character, []).extend(syllables(name, value))
    lists["〇"] = ["ling"]
    return {character: list(dict.fromkeys(found)) for character, found in lists.items() if found}


def syllables(name, value):
    if name == "kMandarin":
        value = value.split()[0]
    elif name == "kHanyuPinlu":
        value = re.sub(r"\(\d+\)", "", value)
    else:
        value = re.sub(r"[0-9.]+:", "", value).replace(",", " ")
    return [spelt for spelt in map(sources.toneless, value.split()) if spelt]


def of_words(pypinyin_folder, characters, fold):
    """{word: [syllable]} where it differs from the most usual readings."""
    unusual = {}
    for phrase, toned in sources.phrases(pypinyin_folder).items():
        word = fold(phrase)
        read = [sources.toneless(syllable) for syllable in toned]
        usual = [characters.get(character, [""])[0] for character in word]
        if len(word) == len(read) and all(read) and read != usual and "" not in usual:
            unusual[word] = read
    return unusual


def build(characters, unusual, nodes):
    names = sorted({name for found in characters.values() for name in found}
                   | {name for word in unusual if word in nodes for name in unusual[word]})
    number = {name: place for place, name in enumerate(names)}

    readings, places, entries = [], {}, {}
    for character, found in characters.items():
        key = tuple(number[name] for name in found[:15])
        if key not in places:
            places[key] = len(readings)
            readings += key
        entries[ord(character)] = places[key] << 4 | len(key)
    index, blocks = two_level(entries)

    known = sorted((nodes[word], read) for word, read in unusual.items() if word in nodes)
    starts, spelt = [0], []
    for _, read in known:
        spelt += [number[name] for name in read]
        starts.append(len(spelt))
    return [b"".join(name.encode().ljust(6, b"\0") for name in names), index, blocks,
            struct.pack(f"<{len(readings)}H", *readings),
            struct.pack(f"<{len(known)}I", *(node for node, _ in known)),
            struct.pack(f"<{len(starts)}I", *starts),
            struct.pack(f"<{len(spelt)}H", *spelt)]
