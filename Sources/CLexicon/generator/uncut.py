"""Words of the lexicon in which a shorter word of OpenCC must not count.

Within a word of the lexicon any shorter one counts, and some cut the words it is made of: 配制 in
分配制度. It does not count where the word it cuts is a common one and itself far less so.
"""

import math

from converting import converted

COMMON = 1.5e-5
FAR_LESS = 5
NUMERALS = set("第一二三四五六七八九十百千万亿零两几数余多半")
LONGEST = 6


def written(known, characters, words, phrases):
    """{word: as it is written} for those that `words` alone would write otherwise."""
    found = {}
    for word in known:
        if len(word) < 3 or word in phrases:
            continue
        alone = converted(word, characters, words)
        if alone == "".join(characters.get(character, character) for character in word):
            continue
        parts = common_parts(word, known)
        whole = converted(word, characters, words,
                          lambda start, end: stands(word, start, end, parts, known))
        if whole != alone:
            found[word] = whole
    return found


def stands(word, start, end, parts, known):
    """Whether a shorter word cuts no part, or is not much less common than the one it cuts."""
    own = known.get(word[start:end], (0, ""))[0]
    return all(own * FAR_LESS > probability
               for first, last, probability in parts if cuts(start, end, first, last))


def cuts(start, end, first, last):
    return first < start < last < end or start < first < end < last


def common_parts(word, known):
    """(start, end, probability) of the common words it is made of; numerals take any part along."""
    return [(start, end, known[word[start:end]][0]) for start, end in most_probable(word, known)
            if end - start > 1 and known[word[start:end]][0] > COMMON
            and not set(word[start:end]) <= NUMERALS]


def most_probable(word, known):
    """The parts of a word, shorter than itself, that are words and most probable together."""
    best, back = [0] + [-math.inf] * len(word), [0] * (len(word) + 1)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - LONGEST), end):
            if end - start == len(word):
                continue
            probability = known.get(word[start:end], (0, ""))[0]
            if not probability and end - start > 1:
                continue
            total = best[start] + math.log(probability or 1e-9)
            if total > best[end]:
                best[end], back[end] = total, start
    parts, end = [], len(word)
    while end:
        parts.append((back[end], end))
        end = back[end]
    return parts[::-1]
