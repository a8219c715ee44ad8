"""Writes ../UnicodeTable.swift from the Unicode data files that Debian's unicode-data holds.

Usage: python3 make_table.py [/usr/share/unicode] > ../UnicodeTable.swift

Each code point gets one property: its line-break class (UAX #14, with the classes resolved that
rule LB1 resolves everywhere), its width, how it may be shown, and three flags. The table has two
stages of printable ASCII, so that it is read-only data in the program and costs no start-up time.
"""

import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
LIMIT = 0x110000
PAGE = 64

CLASSES = (
    "AL AI B2 BA BB BK CB CL CM CP CR EB EM EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS NU OP "
    "PO PR QU RI SP SY WJ ZW ZWJ"
).split()


def ranges(name, field=1):
    """Yields (first, last, value) of a file of `code..code ; value # comment` lines."""
    with open(f"{FOLDER}/{name}", encoding="utf-8") as lines:
        for line in lines:
            parts = [part.strip() for part in line.split("#")[0].split(";")]
            if len(parts) > field:
                first, _, last = parts[0].partition("..")
                yield int(first, 16), int(last or first, 16), parts[field]


def column(name, default, wanted=None):
    """A list with the value of every code point; `wanted` keeps one property of several."""
    values = [default] * LIMIT
    for first, last, value in ranges(name):
        if wanted is None or value == wanted:
            values[first : last + 1] = [value] * (last + 1 - first)
    return values


category = column("extracted/DerivedGeneralCategory.txt", "Cn")
east = column("EastAsianWidth.txt", "N")
line = column("LineBreak.txt", "XX")
ignorable = column("DerivedCoreProperties.txt", "", "Default_Ignorable_Code_Point")
pictographic = column("emoji/emoji-data.txt", "", "Extended_Pictographic")
selector = column("PropList.txt", "", "Variation_Selector")


def line_class(code):
    value = line[code]
    if value == "SA":
        value = "CM" if category[code] in ("Mn", "Mc") else "AL"
    elif value == "CJ":
        value = "NS"
    elif value in ("SG", "XX") or category[code] == "Cn":
        value = "ID" if pictographic[code] else "AL"
    return CLASSES.index(value)


def width(code):
    """0 none, 1 narrow, 2 wide, 3 ambiguous."""
    if visibility(code) == 3:
        return 2  # The mark that stands for it is the wide 〓.
    if category[code] in ("Mn", "Me", "Cf") or 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return 0
    if ignorable[code] or category[code] == "Cc":
        return 0
    return {"W": 2, "F": 2, "A": 3}.get(east[code], 1)


def visibility(code):
    """0 shown, 1 control, 2 invisible, 3 without a glyph (private, unassigned), 4 selector."""
    if selector[code]:
        return 4
    if category[code] == "Cc":
        return 1
    if category[code] in ("Cf", "Zl", "Zp") or ignorable[code]:
        # Jamo fillers stand inside a syllable and are invisible by design only there.
        return 2
    if category[code] in ("Co", "Cn", "Cs"):
        return 3
    return 0


def properties(code):
    # Only brackets ask for it (rule LB30).
    flags = int(line[code] in ("OP", "CP") and east[code] in "FWH")
    # Only pictures that take part in joined sequences; letters such as © and ™ do not.
    flags |= int(bool(pictographic[code]) and visibility(code) == 0 and line[code] != "AL") << 1
    flags |= int(bool(pictographic[code]) and category[code] == "Cn") << 2
    return line_class(code) | width(code) << 6 | visibility(code) << 8 | flags << 11


values = [properties(code) for code in range(LIMIT)]
distinct = sorted(set(values))
# Printable ASCII without the quotation mark and the backslash, which a literal would escape.
alphabet = [chr(code) for code in range(0x21, 0x7F) if code not in (0x22, 0x5C)]
assert len(distinct) <= len(alphabet), f"{len(distinct)} distinct properties"
letter = {value: alphabet[index] for index, value in enumerate(distinct)}

pages, order, index = {}, [], []
for start in range(0, LIMIT, PAGE):
    page = "".join(letter[value] for value in values[start : start + PAGE])
    if page not in pages:
        pages[page] = len(order)
        order.append(page)
    index.append(pages[page])
digits = [chr(code) for code in range(0x30, 0x70) if code != 0x5C] + ["p"]
assert len(order) < 64 * 64


def literal(name, comment, rows):
    print(f"\n    /// {comment}")
    print(f'    static let {name}: StaticString = """')
    for row in rows[:-1]:
        print(f"        {row}\\")
    print(f"        {rows[-1]}")
    print('        """')


codes = "".join(digits[page // 64] + digits[page % 64] for page in index)
print("// swift-format-ignore-file")
print("// Made by generator/make_table.py from the Unicode Character Database 15.0.0.")
print("// © 2022 Unicode®, Inc.; licence: generator/Unicode-licence.txt.")
print("\n/// The properties of every code point in two stages; `ScalarProperties` reads it.")
print("enum UnicodeTable {")
print("    /// Code points on a page.")
print(f"    static let pageSize = {PAGE}")
literal("index", "For each page of code points the number of its data, two digits to the base 64.",
        [codes[start : start + 88] for start in range(0, len(codes), 88)])
literal("data", "The pages: for each code point the place of its property in `properties`.", order)
print("\n    /// The distinct properties, bit-packed as `ScalarProperties` documents.")
print("    static let properties: [UInt16] = [")
for start in range(0, len(distinct), 12):
    print("        " + " ".join(f"{value}," for value in distinct[start : start + 12]))
print("    ]\n}")
