"""Readers for the packages that words, readings and places come from."""

import json
import re
import unicodedata
import zipfile

HAN = re.compile("^[\u3400-\u4dbf\u4e00-\u9fff]+$")


def jieba(folder):
    """{word: (count, part of speech)} of jieba's dictionary."""
    words = {}
    with open(f"{folder}/jieba/dict.txt", encoding="utf-8") as lines:
        for line in lines:
            word, count, *tag = line.split()
            if HAN.match(word):
                words[word] = (int(count), tag[0] if tag else "x")
    return words


def counts(folder, name):
    """{word or character: count} of JioNLP's statistics over recent texts."""
    with zipfile.ZipFile(f"{folder}/dictionary/{name}.zip") as archive:
        with archive.open(f"{name}.json") as lines:
            pairs = (json.loads(line) for line in lines)
            return {word: count for word, count in pairs if HAN.match(word)}


def places(folder):
    """(name, level) from JioNLP's gazetteer: province, city, county, their short forms, township."""
    with zipfile.ZipFile(f"{folder}/dictionary/china_location.zip") as archive:
        text = archive.read("china_location.txt").decode("utf-8")
    for line in text.splitlines():
        depth = len(line) - len(line.lstrip("\t"))
        name, *rest = line.strip().split("\t")
        if depth > 3:
            continue
        for form in {name, rest[1] if len(rest) > 1 else name}:
            if HAN.match(form) and 2 <= len(form) <= 10:
                yield form, ("province", "city", "county", "township")[depth]


def adcode_names(folder):
    """Names of provinces, cities and counties from cpca."""
    with open(f"{folder}/resources/adcodes.csv", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            code, name, *_ = line.split(",")
            level = ("province" if code.endswith("0000000000")
                     else "city" if code.endswith("00000000") else "county")
            if HAN.match(name) and 2 <= len(name) <= 12:
                yield name, level


def phrases(folder):
    """{phrase: [syllable with tone]} of pypinyin."""
    with open(f"{folder}/phrases_dict.json", encoding="utf-8") as file:
        return {phrase: [syllable[0] for syllable in syllables]
                for phrase, syllables in json.load(file).items()
                if HAN.match(phrase) and len(phrase) == len(syllables)}


def surnames(path):
    """{surname: share in 1/100,000}."""
    with open(path, encoding="utf-8") as lines:
        pairs = (line.split() for line in lines if not line.startswith("#"))
        return {surname: int(share) for surname, share in pairs}


def sound_names(path):
    """A list of names."""
    with open(path, encoding="utf-8") as lines:
        return [name for line in lines if not line.startswith("#") for name in line.split()]


def toneless(syllable):
    """A syllable in ASCII letters, ü as v."""
    letters = unicodedata.normalize("NFD", syllable.replace("ɡ", "g"))
    letters = letters.replace("u\u0308", "v").replace("ê", "e")
    return "".join(letter for letter in letters if "a" <= letter <= "z")
