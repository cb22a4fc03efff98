"""Cuts the characters of one script out of a Noto Sans face.

usage: cut.py NOTO.ttf SCRIPT Regular|Bold OUT.ttf
"""

import os
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTFont

VERSION = "1.000"

# What every face has, so that text is not torn between faces: spaces, joiners,
# direction marks, the dotted circle under marks that stand alone.
SHARED = {0x20, 0xA0, 0x34F, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x25CC, 0xFEFF}

# The blocks of each script.
BLOCKS = {
    "Arabic": [(0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8B4), (0xFD3E, 0xFD3F), (0xFDF2, 0xFDF2), (0xFDFC, 0xFDFD)],
    "Armenian": [(0x530, 0x58F), (0xFB13, 0xFB17)],
    "Devanagari": [(0x900, 0x97F), (0x1CD0, 0x1CFF), (0x20B9, 0x20B9), (0xA830, 0xA839), (0xA8E0, 0xA8FF)],
    "Georgian": [(0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)],
    "Hebrew": [(0x590, 0x5FF), (0x20AA, 0x20AA), (0xFB1D, 0xFB4F)],
    "Thai": [(0xE00, 0xE7F)],
}

# Forms that a reader of running text asks for by hand are left out.
NO_FEATURES = ["vert", "vrt2", "vkrn", "valt", "vhal", "vpal"]


def rows(codec, first, last):
    """The two-byte characters of a national standard, by lead byte."""
    points = set()
    for lead in range(first, last + 1):
        for trail in range(0xA1, 0xFF):
            try:
                points.add(ord(bytes([lead, trail]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return points


def extra(name):
    """The characters of our own map's names that the standards' levels here lack."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    with open(path, encoding="utf-8") as file:
        return {ord(c) for c in file.read() if unicodedata.category(c)[0] in "LMN"}


def kanji():
    """Level 1 of JIS X 0208, and what names need."""
    return rows("euc_jp", 0xB0, 0xCF) | extra("names-ja.txt")


def hanzi(style):
    """Both levels of GB 2312, and what names need. Bold has the first level, and
    of the second what the Japanese face has: a Japanese text without kana is set
    in the Chinese face, and shall be of one weight."""
    points = rows("gb2312", 0xB0, 0xF7)
    if style == "Bold":
        points = rows("gb2312", 0xB0, 0xD7) | points & kanji()
    return points | extra("names-zh.txt")


def points_of(script, style):
    if script == "Japanese":
        signs = rows("euc_jp", 0xA1, 0xA2) | rows("euc_jp", 0xA4, 0xA5)
        signs |= set(range(0x3000, 0x3100)) | set(range(0x31F0, 0x3200)) | set(range(0xFF01, 0xFFA0))
        return signs | kanji()
    if script == "Chinese":
        return rows("gb2312", 0xA1, 0xA3) | set(range(0x3105, 0x3130)) | hanzi(style)
    return {p for lo, hi in BLOCKS[script] for p in range(lo, hi + 1)}


def cut(font, script, style):
    options = subset.Options()
    options.hinting = False
    options.layout_features = [f for f in options.layout_features if f not in NO_FEATURES]
    if script in ("Japanese", "Chinese"):
        options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT", "meta", "DSIG", "MATH", "gasp"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=(points_of(script, style) | SHARED) & set(font.getBestCmap()))
    cutter.subset(font)


def rename(font, script, style):
    family = "Sightline Sans " + script
    post = "SightlineSans" + script + "-" + style
    names = font["name"]
    notice = names.getDebugName(0)
    texts = {
        0: notice, 1: family, 2: style, 3: VERSION + ";" + post, 4: family + " " + style,
        5: "Version " + VERSION, 6: post,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    names.names = []
    for key, text in texts.items():
        names.setName(text, key, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (0x20 if bold else 0x40) | (font["OS/2"].fsSelection & 0x80)
    font["head"].macStyle = 1 if bold else 0
    font["post"].formatType = 3.0


def main(path, script, style, out):
    font = TTFont(path)
    cut(font, script, style)
    rename(font, script, style)
    font["head"].created = font["head"].modified = int(os.environ["SOURCE_DATE_EPOCH"]) + 2082844800
    font.recalcTimestamp = False
    font.save(out)


main(*sys.argv[1:])
