"""Makes a face with two characters of a private plane, for tests."""
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
import sys
def box(w):
    pen = TTGlyphPen(None)
    pen.moveTo((100,0)); pen.lineTo((100,700)); pen.lineTo((w-100,700)); pen.lineTo((w-100,0)); pen.closePath()
    return pen.glyph()
fb = FontBuilder(1000, isTTF=True)
fb.setupGlyphOrder([".notdef","space","one","two"])
fb.setupCharacterMap({0x20:"space",0xF5A17:"one",0xF5A18:"two"})
empty=TTGlyphPen(None).glyph()
fb.setupGlyf({".notdef":box(500),"space":empty,"one":box(900),"two":empty})
fb.setupHorizontalMetrics({".notdef":(500,100),"space":(250,0),"one":(900,100),"two":(800,0)})
fb.setupHorizontalHeader(ascent=800, descent=-200)
fb.setupNameTable({"familyName":"Sightline Test Sans","styleName":"Regular"})
fb.setupOS2(usWeightClass=400); fb.setupPost()
fb.font["head"].created=fb.font["head"].modified=0; fb.font.recalcTimestamp=False
fb.save(sys.argv[1])
