"""What people's names are made of.

Sections: surnames (UInt32: first UTF-16 unit | second << 16, sorted), shares (UInt16, in
1/100,000 of the people); characters (UInt16, sorted) and for each four Int8, the logarithm in
1/16 of how much likelier it is in a name than elsewhere: as the only given character, as the first
and the second of two, and in a name written by sound (斯琴, 巴特尔, 科尔托).
"""

from collections import Counter
import math
import struct

import sources

ROLES = ("single", "first", "second", "sound")
NOT_GIVEN = ("先生", "女士", "小姐", "夫人", "师傅", "老师", "主任", "某某", "老板", "大人", "大侠")

# The list stands for far more bearers than the foreign names of the dictionary.
SOUND_NAME_WEIGHT = 15


def collect(jieba_folder, jionlp_folder, surnames, sound_names, fold):
    """{role: {character: number of names}}."""
    tagged = sources.jieba(jieba_folder)
    recent = sources.counts(jionlp_folder, "word_distribution")
    found = {role: Counter() for role in ROLES}
    names = {word for word, (_, tag) in tagged.items() if tag in ("nr", "nrfg")}
    names |= {word for word in recent if word not in tagged and len(word) == 3}
    for name in names:
        length = 2 if name[:2] in surnames and len(name) > 2 else 1
        surname, given = name[:length], fold(name[length:])
        if surnames.get(surname, 0) < 20 or given in NOT_GIVEN:
            continue
        if len(given) == 1:
            found["single"][given] += 1
        elif len(given) == 2:
            found["first"][given[0]] += 1
            found["second"][given[1]] += 1
    for word, (_, tag) in tagged.items():
        if tag == "nrt":
            found["sound"].update(fold(word))
    for name in sound_names:
        for _ in range(SOUND_NAME_WEIGHT):
            found["sound"].update(name)
    return found


def build(found, surnames, characters):
    total = sum(characters.values())
    keys = sorted((ord(name[0]) | (ord(name[1]) << 16 if len(name) > 1 else 0), share)
                  for name, share in surnames.items())
    wanted = sorted({character for role in ROLES for character, count in found[role].items()
                     if count > 1 and ord(character) < 0x10000})
    odds = bytearray()
    for character in wanted:
        background = max(characters.get(character, 0), 300) / total
        for role in ROLES:
            names = sum(found[role].values())
            share = (found[role][character] + 0.3) / (names + 0.3 * len(wanted))
            odds += struct.pack("<b", max(-127, min(127, round(16 * math.log(share / background)))))
    return [struct.pack(f"<{len(keys)}I", *(key for key, _ in keys)),
            struct.pack(f"<{len(keys)}H", *(share for _, share in keys)),
            struct.pack(f"<{len(wanted)}H", *map(ord, wanted)), bytes(odds)]
