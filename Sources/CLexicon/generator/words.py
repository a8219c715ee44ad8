"""The words with their probabilities and kinds, as a trie in breadth-first order.

Nodes are numbered from 1 in breadth-first order below the root, which is 0; the children of node n
are first[n] ..< first[n + 1], sorted by label. Sections: labels (UInt16, a UTF-16 unit), first
(UInt32, one more than there are nodes), costs (UInt16: -ln of the probability in 1/2048, 0 for no
word), kinds (UInt8, the place in KINDS).
"""

import math
import struct

import sources

KINDS = ["other", "noun", "verb", "adjective", "adverb", "function", "pronoun", "number", "time",
         "idiom", "name", "person", "organization", "place", "province", "city", "county",
         "township"]
# By the longest beginning of a part of speech of jieba.
TAGS = {"n": "noun", "v": "verb", "a": "adjective", "z": "adjective", "b": "adjective",
        "d": "adverb", "p": "function", "c": "function", "u": "function", "y": "function",
        "f": "function", "r": "pronoun", "m": "number", "q": "number", "t": "time", "i": "idiom",
        "l": "idiom", "nr": "person", "ns": "place", "nt": "organization", "nz": "name"}
COST_UNIT = 2048
LONGEST = 10
PLACE_FLOOR = {"province": 1e-6, "city": 3e-7, "county": 1e-7, "township": 3e-8}


def collect(jieba_folder, jionlp_folder, cpca_folder, fold):
    """{word: (probability, kind)}, the words folded to simplified characters."""
    tagged = sources.jieba(jieba_folder)
    recent = sources.counts(jionlp_folder, "word_distribution")
    characters = sources.counts(jionlp_folder, "char_distribution")
    tagged_total = sum(count for count, _ in tagged.values())
    recent_total = sum(recent.values())

    words = {}

    def add(word, probability, kind):
        folded = fold(word)
        if not sources.HAN.match(folded):
            return
        old = words.get(folded)
        words[folded] = (old[0] + probability, old[1]) if old else (probability, kind)

    for word, (count, tag) in tagged.items():
        if len(word) <= LONGEST and worth_keeping(word, count, tag, recent):
            kind = TAGS.get(tag[:2]) or TAGS.get(tag[:1]) or "other"
            add(word, count / tagged_total / 2, kind)
    for word, count in recent.items():
        known = word in tagged
        if len(word) <= LONGEST and (known or coheres(word, count, characters)):
            add(word, count / recent_total / 2, "other")
    for name, level in [*sources.places(jionlp_folder), *sources.adcode_names(cpca_folder)]:
        folded = fold(name)
        if not sources.HAN.match(folded):
            continue
        probability, kind = words.get(folded, (0, "place"))
        if kind in ("place", "other", "person", "name") or KINDS.index(kind) >= 14:
            rank = min(KINDS.index(level), KINDS.index(kind) if kind in PLACE_FLOOR else 99)
            kind = KINDS[rank]
        words[folded] = (max(probability, PLACE_FLOOR[level]), kind)
    return words


def worth_keeping(word, count, tag, recent):
    """Leave out the names of novels and one-off counts that say nothing about other texts."""
    if len(word) == 1 or word in recent:
        return True
    if tag.startswith("nr"):
        return count >= 20
    if tag.startswith("m"):
        return count >= 10
    return count >= 3


def coheres(word, count, characters):
    """Whether a word that only the statistics know is more than characters that met by chance."""
    if len(word) == 1:
        return True
    total = sum_of(characters)
    information = math.log(count / total)
    for character in word:
        information -= math.log(max(characters.get(character, 0), 300) / total)
    if len(word) == 2:
        return information >= (2.5 if count >= 3000 else 3.5 if count >= 1000 else 4.5)
    return information >= (6 if len(word) == 3 else 8)


def sum_of(characters, memo={}):
    return memo.setdefault(id(characters), sum(characters.values()))


def trie(words):
    """(labels, first, costs, kinds, {word: node})."""
    labels, first, costs, kinds, nodes = [0], [], [0], [0], {}
    level = [("", sorted(words))]
    while level:
        following = []
        for prefix, members in level:
            first.append(len(labels))
            start = 0
            while start < len(members):
                child = members[start][:len(prefix) + 1]
                end = start
                while end < len(members) and members[end].startswith(child):
                    end += 1
                inside = members[start:end]
                probability, kind = 0, "other"
                if inside[0] == child:
                    probability, kind = words[child]
                    nodes[child] = len(labels)
                    inside = inside[1:]
                labels.append(ord(child[-1]))
                costs.append(cost(probability))
                kinds.append(KINDS.index(kind))
                following.append((child, inside))
                start = end
        level = following
    first.append(len(labels))
    return labels, first, costs, kinds, nodes


def cost(probability):
    if probability <= 0:
        return 0
    return min(65535, max(1, round(-math.log(probability) * COST_UNIT)))


def pack(labels, first, costs, kinds):
    return [struct.pack(f"<{len(labels)}H", *labels), struct.pack(f"<{len(first)}I", *first),
            struct.pack(f"<{len(costs)}H", *costs), bytes(kinds)]
