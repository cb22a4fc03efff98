"""Lists the kanji that the Japanese names on our map need beyond the first
level of JIS X 0208: in CLDR's names of territories, languages, scripts and of
the cities of time zones. The Chinese names need none beyond GB 2312.

usage: names.py CLDR-LOCALENAMES-FULL CLDR-DATES-FULL (the folders of the npm
packages cldr-localenames-full and cldr-dates-full, 48.2.0)
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def level1():
    points = set()
    for lead in range(0xB0, 0xD0):
        for trail in range(0xA1, 0xFF):
            try:
                points.add(bytes([lead, trail]).decode("euc_jp"))
            except UnicodeDecodeError:
                pass
    return points


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)


def is_han(c):
    return "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff" or c >= "\U00020000"


def main(localenames, dates):
    characters = set()
    for package, name in ((localenames, "territories"), (localenames, "languages"),
                          (localenames, "scripts"), (dates, "timeZoneNames")):
        with open(os.path.join(package, "main", "ja", name + ".json"), encoding="utf-8") as file:
            for text in texts(json.load(file)["main"]):
                characters.update(filter(is_han, text))
    with open(os.path.join(HERE, "names-ja.txt"), "w", encoding="utf-8") as file:
        file.write("".join(sorted(characters - level1())) + "\n")


main(*sys.argv[1:])
