"""Readers for the files of the Unicode Character Database."""

import bz2
from dataclasses import dataclass


@dataclass
class Record:
    category: str
    tag: str | None
    decomposition: list


def data(folder):
    """UnicodeData.txt with its ranges spelt out: {code point: Record}."""
    records, first = {}, None
    with open(f"{folder}/UnicodeData.txt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.split(";")
            point = int(fields[0], 16)
            parts = fields[5].split()
            tag = parts.pop(0) if parts and parts[0].startswith("<") else None
            record = Record(fields[2], tag, [int(part, 16) for part in parts])
            if fields[1].endswith(", First>"):
                first = point
            elif fields[1].endswith(", Last>"):
                for inside in range(first, point + 1):
                    records[inside] = record
            else:
                records[point] = record
    return records


def fields(folder, name):
    """The fields of each line, without comments; the first is a range of code points."""
    with open(f"{folder}/{name}", encoding="utf-8") as lines:
        for line in lines:
            parts = [part.strip() for part in line.split("#")[0].split(";")]
            if len(parts) < 2:
                continue
            bounds = [int(bound, 16) for bound in parts[0].split("..")]
            yield range(bounds[0], bounds[-1] + 1), parts[1:]


def derived(folder, name, wanted):
    """All code points with a binary property."""
    return {point for points, rest in fields(folder, name) if rest[0] == wanted
            for point in points}


def equivalent_ideographs(folder):
    """Radicals and strokes that look like a unified ideograph."""
    return {point: [int(rest[0], 16)]
            for points, rest in fields(folder, "EquivalentUnifiedIdeograph.txt")
            for point in points}


def case_folding(folder):
    """Full case folding."""
    return {points[0]: [int(part, 16) for part in rest[1].split()]
            for points, rest in fields(folder, "CaseFolding.txt") if rest[0] in "CF"}


def unihan(folder, name, wanted):
    """One property of the Unihan database: {character: value}."""
    values = {}
    with bz2.open(f"{folder}/{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] == wanted:
                values[chr(int(parts[0][2:], 16))] = parts[2]
    return values
