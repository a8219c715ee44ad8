"""Simplified and traditional writing: characters and the words in which they go otherwise.

For each direction (to traditional, then to simplified) five sections of UInt32: the characters in
ascending order, what each becomes, then the words in ascending order as places in the next two, one
more than there are words, the words' characters, and what they become.

Traditional is what Taiwan writes, OpenCC's s2tw. Its ST files alone tell apart more than any press
does (考覈, 剛纔, 牀, 羣): they are made to be followed by a region's variants.

To traditional there are words of the lexicon, too, in which a shorter one must not count.

Of the words only those are kept that characters and shorter words would not give by themselves.
"""

import struct

import uncut
from converting import converted


def build(folder, known):
    """`known`: {word: (probability, kind)} in simplified characters."""
    parts = []
    to_traditional = traditional(folder)
    for characters, phrases in (to_traditional, simplified(folder, to_traditional, known)):
        words = needed(characters, phrases)
        if characters is to_traditional[0]:
            words |= uncut.written(known, characters, words, phrases)
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


def traditional(folder):
    """(characters, words) to what Taiwan writes."""
    def read(name):
        return mapping(f"{folder}/data/{name}.txt")

    characters, variants = read("STCharacters"), read("TWVariants")
    phrases = {**read("STPhrases_GeneratedFromRegionalPhrases"), **read("STPhrases")}
    names = read("TWVariantsPhrases")
    # A variant that is simplified writing, too, such as 着, stands in no list of simplified ones.
    not_simplified = {key for key, value in read("TSCharacters").items() if key != value}
    common = {key: key for key in variants if key not in not_simplified}
    return tuple({key: converted(value, variants, names) for key, value in known.items()}
                 for known in ({**common, **characters}, phrases))


def simplified(folder, to_traditional, known):
    """(characters, words) from what Taiwan and Hong Kong write."""
    def read(name):
        return mapping(f"{folder}/data/{name}.txt")

    characters, phrases = read("TSCharacters"), read("TSPhrases")
    in_use = set("".join(read("STPhrases")))
    for variant, standard in {**read("HKVariantsRev"), **read("TWVariantsRev")}.items():
        if variant not in characters and variant not in in_use:
            characters[variant] = characters.get(standard, standard)
    return characters, {**particles(to_traditional, known), **phrases}


def particles(to_traditional, known):
    """Words with 着, which Taiwan writes 著: there the two are one character, so only words tell.

    A word that is more often written with 著 in simplified text, too, such as 著名, is none of them.
    """
    def probability(word):
        return known.get(word, (0, ""))[0]

    return {converted(word, *to_traditional): word for word in known
            if "着" in word and 1 < len(word) < 5
            and probability(word) > probability(word.replace("着", "著"))}


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
    for word in sorted(words, key=len):
        if len(word) == len(words[word]) and converted(word, characters, kept) != words[word]:
            kept[word] = words[word]
    return kept


def pack(characters):
    points = [ord(character) for character in characters]
    return struct.pack(f"<{len(points)}I", *points)
