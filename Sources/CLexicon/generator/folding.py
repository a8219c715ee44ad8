"""The folding table: what search takes for the same character.

Entry of a code point (UInt32): bits 0-20 the folded scalar, 0 for itself; or, with EXPANDS set,
bits 0-15 the place and bits 16-19 the length of several scalars in the expansion section.
"""

import struct

from scripts import mapping
from tables import CODE_POINTS, two_level
import unicode

BREAKS = 1 << 31
DROPS = 1 << 30
EXPANDS = 1 << 29

# Shapes of one character. Circled, super- and subscript, squared and fraction forms are not
# here: a search for 3 must not stop at every ③.
SHAPES = {"<wide>", "<narrow>", "<small>", "<vertical>", "<noBreak>"}
LATIN_LIGATURES = range(0xFB00, 0xFB07)
HANGUL_FILLERS = {0x115F, 0x1160, 0x3164, 0xFFA0}


def build(unicode_folder, opencc_folder):
    data = unicode.data(unicode_folder)
    ignorable = unicode.derived(unicode_folder, "DerivedCoreProperties.txt",
                                "Default_Ignorable_Code_Point")
    prepended = unicode.derived(unicode_folder, "PropList.txt", "Prepended_Concatenation_Mark")
    formats = {point for point, record in data.items() if record.category == "Cf"}
    dropped = (ignorable - HANGUL_FILLERS) | (formats - prepended)

    step = shapes(data)
    step.update(unicode.equivalent_ideographs(unicode_folder))
    for point, simplified in simplifying(opencc_folder).items():
        step.setdefault(point, [simplified])
    for point, folded in unicode.case_folding(unicode_folder).items():
        step.setdefault(point, folded)

    expansions, entries = [], {}
    for point in range(CODE_POINTS):
        if point in dropped:
            entries[point] = DROPS
            continue
        folded = [target for target in closure(point, step) if target not in dropped]
        entry = 0
        if len(folded) > 1:
            entry = EXPANDS | len(folded) << 16 | len(expansions)
            expansions += folded
        elif folded != [point]:
            entry = folded[0]
        if breaks_run(point, data):
            entry |= BREAKS
        if entry:
            entries[point] = entry
    index, blocks = two_level(entries)
    return [index, blocks, struct.pack(f"<{len(expansions)}I", *expansions)]


def shapes(data):
    """Width twins, single canonical equivalents, Latin ligatures and kinds of blank."""
    step = {}
    for point, record in data.items():
        if record.category == "Zs" and point != 0x20:
            step[point] = [0x20]
        elif record.tag in SHAPES or point in LATIN_LIGATURES:
            step[point] = record.decomposition
        elif record.tag is None and len(record.decomposition) == 1:
            step[point] = record.decomposition
    return step


def traditional(folder):
    """OpenCC's simplified form of a traditional character, the first where there are several."""
    mapping = {}
    with open(f"{folder}/data/TSCharacters.txt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or "\t" not in line:
                continue
            source, targets = line.rstrip("\n").split("\t")
            target = targets.split(" ")[0]
            if len(source) == 1 and len(target) == 1 and source != target:
                mapping[ord(source)] = ord(target)
    return mapping


def simplifying(folder):
    """The same, and for forms of Hong Kong and Taiwan that OpenCC takes to its own traditional ones
    first: 衞 is 衛 and so 卫, 敍 is 敘 and so 叙.

    A form that simplified text has as a character of its own, such as 么, stays.
    """
    simplified = traditional(folder)

    def read(name):
        return mapping(f"{folder}/data/{name}.txt")

    in_use = set("".join(read("STPhrases")))
    for variant, standard in {**read("HKVariantsRev"), **read("TWVariantsRev")}.items():
        target = simplified.get(ord(standard), ord(standard))
        if variant not in in_use and ord(variant) != target:
            simplified.setdefault(ord(variant), target)
    return simplified


def closure(point, step):
    """Follow the steps to the end, so that folding twice is folding once."""
    path = [point]
    current = [point]
    while True:
        following = [target for source in current for target in step.get(source, [source])]
        if following == current:
            return current
        if following in path:
            raise ValueError(f"folding of U+{point:04X} goes in a circle")
        path.append(following)
        current = following


def breaks_run(point, data):
    """Whether a character ends a run of the full-text index.

    Every ASCII character but letters and digits does, because SQLite's tokenizer splits there;
    beyond ASCII punctuation, separators and controls do, while letters, numbers, marks, symbols,
    emoji, private-use and unassigned characters are part of a run.
    """
    if point < 0x80:
        return not chr(point).isalnum()
    category = data[point].category if point in data else "Cn"
    return category[0] in "PZ" or category in ("Cc", "Cf", "Cs")
