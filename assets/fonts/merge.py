"""Merges one weight of Inter with the Hangul of Noto Sans KR.

usage: merge.py INTER.ttf NOTO-SANS-KR.ttf Regular|Bold OUT.ttf
"""

import os
import sys
import tempfile

from fontTools import subset
from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

FAMILY = "Sightline Sans"
VERSION = "1.000"
UPEM = 2048

# Shaping and figures that the program uses; stylistic sets are left out.
FEATURES = [
    "calt", "case", "ccmp", "cpsp", "dnom", "frac", "kern", "locl", "mark",
    "mkmk", "numr", "ordn", "pnum", "subs", "sups", "tnum", "zero",
]

# Small triangles, which Inter lacks, from its big ones.
SMALL = {0x25B4: 0x25B2, 0x25B8: 0x25B6, 0x25BE: 0x25BC, 0x25C2: 0x25C0}
SMALL_SCALE = 0.7


def hangul():
    """The code points of KS X 1001 that Inter has no forms for."""
    points = set(range(0x3000, 0x3003)) | set(range(0x3008, 0x3012)) | {0x3013, 0x3014, 0x3015}
    points |= set(range(0x3131, 0x3190))  # compatibility jamo
    points |= set(range(0x1100, 0x1113)) | set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))
    points |= set(range(0x3200, 0x321D)) | set(range(0x3260, 0x327C))  # in brackets and circles
    points |= {0x302E, 0x302F, 0x20A9, 0x30FB, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF5E}
    for lead in range(0xB0, 0xC9):  # the 2,350 syllables, rows 16 to 40
        for trail in range(0xA1, 0xFF):
            points.add(ord(bytes([lead, trail]).decode("euc_kr")))
    return points


def cut(font, points, features):
    options = subset.Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "BASE", "STAT"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(font)


def part_of(font, point, scale, centre):
    """The glyph of a code point, scaled, its middle at centre."""
    name = font.getBestCmap()[point]
    box = font["glyf"][name]
    part = GlyphComponent()
    part.glyphName, part.flags = name, 0x0004  # rounds to the grid
    part.transform = [[scale, 0], [0, scale]]
    part.x = round(centre[0] - (box.xMin + box.xMax) / 2 * scale)
    part.y = round(centre[1] - (box.yMin + box.yMax) / 2 * scale)
    return part


def add_glyph(font, point, parts, advance):
    name = "uni%04X" % point
    glyf = font["glyf"]
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = parts
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    glyf.glyphs[name] = glyph
    glyf.glyphOrder = font.getGlyphOrder()
    glyph.recalcBounds(glyf)
    font["hmtx"][name] = (advance, glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[point] = name


def middle(font, point):
    name = font.getBestCmap()[point]
    box = font["glyf"][name]
    return (box.xMin + box.xMax) / 2, (box.yMin + box.yMax) / 2, font["hmtx"][name][0]


def add_small_triangles(font):
    for point, big in SMALL.items():
        if point in font.getBestCmap():
            continue
        x, y, advance = middle(font, big)
        part = part_of(font, big, SMALL_SCALE, (x * SMALL_SCALE, y))
        add_glyph(font, point, [part], round(advance * SMALL_SCALE))


def add_replacement(font):
    """U+FFFD, a lozenge round a question mark."""
    x, y, advance = middle(font, 0x25C7)
    parts = [part_of(font, 0x25C7, 1, (x, y)), part_of(font, ord("?"), 0.5, (x, y))]
    add_glyph(font, 0xFFFD, parts, advance)


def draw_missing(font):
    """The first glyph, which stands for a character that no face has: a plain
    box, instead of Inter's, whose inscription is a blot at the size of text."""
    pen = TTGlyphPen(None)
    left, right, bottom, top, line = 140, 1060, 0, 1490, 110
    pen.moveTo((left, bottom))
    pen.lineTo((left, top))
    pen.lineTo((right, top))
    pen.lineTo((right, bottom))
    pen.closePath()
    pen.moveTo((left + line, bottom + line))
    pen.lineTo((right - line, bottom + line))
    pen.lineTo((right - line, top - line))
    pen.lineTo((left + line, top - line))
    pen.closePath()
    font["glyf"][".notdef"] = pen.glyph()
    font["hmtx"][".notdef"] = (left + right, left)


def rename(font, style):
    post = "SightlineSans-" + style
    notice = " ".join([
        "Copyright 2020 The Inter Project Authors (https://github.com/rsms/inter).",
        "Hangul: Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
    ])
    texts = {
        0: notice, 1: FAMILY, 2: style, 3: VERSION + ";" + post, 4: FAMILY + " " + style,
        5: "Version " + VERSION, 6: post,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    names = font["name"]
    names.names = []
    for key, text in texts.items():
        names.setName(text, key, 3, 1, 0x409)


def set_metrics(font, inter, style):
    """Inter's line metrics, so that Hangul never makes a line higher."""
    for field in ("ascent", "descent", "lineGap"):
        setattr(font["hhea"], field, getattr(inter["hhea"], field))
    for field in ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent",
                  "sxHeight", "sCapHeight", "xAvgCharWidth", "fsType", "panose", "achVendID"):
        setattr(font["OS/2"], field, getattr(inter["OS/2"], field))
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (0x20 if bold else 0x40) | 0x80
    font["head"].macStyle = 1 if bold else 0
    font["head"].fontRevision = float(VERSION)
    font["post"].formatType = 3.0


def main(inter_path, hangul_path, style, out):
    inter = TTFont(inter_path)
    cut(inter, set(inter.getBestCmap()), FEATURES)
    korean = TTFont(hangul_path)
    cut(korean, hangul() - set(inter.getBestCmap()), [])
    scale_upem(inter, UPEM)
    scale_upem(korean, UPEM)
    add_small_triangles(inter)
    add_replacement(inter)
    draw_missing(inter)
    with tempfile.TemporaryDirectory() as folder:
        parts = [os.path.join(folder, name) for name in ("latin.ttf", "hangul.ttf")]
        inter.save(parts[0])
        korean.save(parts[1])
        font = Merger().merge(parts)
    set_metrics(font, TTFont(inter_path), style)
    rename(font, style)
    font["head"].created = font["head"].modified = int(os.environ["SOURCE_DATE_EPOCH"]) + 2082844800
    font.recalcTimestamp = False
    font.save(out)


main(*sys.argv[1:])
