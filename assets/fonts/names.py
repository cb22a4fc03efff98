"""Lists the Han characters that the Japanese and Chinese names on our map need
beyond the first level of their country's standard (JIS X 0208, GB 2312): in
CLDR's names of territories, their regions, languages, scripts and of the cities
of time zones, and in our own tables of names.

usage: names.py CLDR-LOCALENAMES-FULL CLDR-DATES-FULL CLDR-COMMON (the folders of
the npm packages cldr-localenames-full and cldr-dates-full, 48.2.0, and
usr/share/unicode/cldr/common of Debian's unicode-cldr-core, 41-0.1)
"""

import glob
import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "..", "geo", "basemap", "make", "*.tsv")

# The codec of each language's standard, and the lead bytes of its first level.
STANDARDS = {"ja": ("euc_jp", 0xB0, 0xCF), "zh": ("gb2312", 0xB0, 0xD7)}


def level1(codec, first, last):
    points = set()
    for lead in range(first, last + 1):
        for trail in range(0xA1, 0xFF):
            try:
                points.add(bytes([lead, trail]).decode(codec))
            except UnicodeDecodeError:
                pass
    return points


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)


def column(table, language):
    """What a table of ours says in a language; nothing if it has no such column."""
    with open(table, encoding="utf-8") as file:
        head, *lines = [line.rstrip("\n").split("\t") for line in file]
    if language in head:
        at = head.index(language)
        yield from (line[at] for line in lines if at < len(line))


def in_gb2312(c):
    try:
        return bool(c.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def simplified(common):
    """What CLDR makes of the traditional characters that GB 2312 lacks."""
    rules = ElementTree.parse(os.path.join(common, "transforms", "Simplified-Traditional.xml")).findtext(".//tRule")
    table = {}
    for to, traditional in re.findall("(?m)^(.)[↔←](.);$", rules):
        if not in_gb2312(traditional):
            table.setdefault(ord(traditional), to)
    return table


def regions(language, common):
    table = simplified(common) if language == "zh" else {}
    for name in ElementTree.parse(os.path.join(common, "subdivisions", language + ".xml")).iter("subdivision"):
        yield name.text.translate(table)


def names(language, localenames, dates, common):
    for package, name in ((localenames, "territories"), (localenames, "languages"),
                          (localenames, "scripts"), (dates, "timeZoneNames")):
        with open(os.path.join(package, "main", language, name + ".json"), encoding="utf-8") as file:
            yield from texts(json.load(file)["main"])
    yield from regions(language, common)
    for table in glob.glob(TABLES):
        yield from column(table, language)


def is_han(c):
    return "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff" or c >= "\U00020000"


def main(*folders):
    for language, standard in STANDARDS.items():
        characters = {c for text in names(language, *folders) for c in text if is_han(c)}
        with open(os.path.join(HERE, "names-" + language + ".txt"), "w", encoding="utf-8") as file:
            file.write("".join(sorted(characters - level1(*standard))) + "\n")


main(*sys.argv[1:])
