#!/bin/sh
# Shapes the words of words.tsv by HarfBuzz's own program (Debian's
# libharfbuzz-bin, 6.0.0) and writes harfbuzz.tsv, which the tests compare with:
# weight, file, text, and for each glyph id=cluster@dx,dy+advance in font units.
set -eu
cd "$(dirname "$0")"
fonts=../../../../assets/fonts
while IFS='	' read -r file text; do
	for weight in Regular Bold; do
		[ -e "$fonts/$file-$weight.ttf" ] || continue
		printf '%s\t%s\t%s\t' "$weight" "$file" "$text"
		hb-shape --no-glyph-names "$fonts/$file-$weight.ttf" "$text"
	done
done <words.tsv >harfbuzz.tsv
