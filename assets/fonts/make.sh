#!/bin/sh
# Makes the faces inside the program: the two of Sightline Sans from Inter and
# Noto Sans KR, and those of other scripts from their Noto Sans.
#
# Needs npm (to fetch the packages by name) and Debian's fonttools (4.38 or
# later). With a folder as the argument, the packed npm packages are taken
# from there instead. The same inputs give the same bytes every time.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
inputs=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # name version folder
	packed=expo-google-fonts-$1-$2.tgz
	if [ -n "$inputs" ]; then
		cp "$inputs/$packed" "$work/$packed"
	else
		(cd "$work" && npm pack --silent "@expo-google-fonts/$1@$2" >/dev/null)
	fi
	mkdir "$work/$3"
	tar xzf "$work/$packed" -C "$work/$3" --strip-components=1
}

fetch inter 0.4.2 inter
fetch noto-sans-kr 0.4.3 KR
fetch noto-sans-jp 0.4.3 JP
fetch noto-sans-sc 0.4.3 SC
fetch noto-sans-arabic 0.4.3 Arabic
fetch noto-sans-armenian 0.4.2 Armenian
fetch noto-sans-devanagari 0.4.1 Devanagari
fetch noto-sans-georgian 0.4.3 Georgian
fetch noto-sans-hebrew 0.4.1 Hebrew
fetch noto-sans-thai 0.4.2 Thai

cd "$work"
sha256sum --check --quiet "$here/sources.sha256"

# A fixed clock: the time goes into the font's head table.
export SOURCE_DATE_EPOCH=1729209600
python=/usr/bin/python3

$python "$here/merge.py" inter/400Regular/Inter_400Regular.ttf KR/400Regular/NotoSansKR_400Regular.ttf Regular "$here/SightlineSans-Regular.ttf"
$python "$here/merge.py" inter/600SemiBold/Inter_600SemiBold.ttf KR/600SemiBold/NotoSansKR_600SemiBold.ttf Bold "$here/SightlineSans-Bold.ttf"
cp inter/LICENSE_FONT "$here/OFL-Inter.txt"
cp KR/LICENSE_FONT "$here/OFL-NotoSansKR.txt"

cut() { # package script
	$python "$here/cut.py" "$1/400Regular/NotoSans$1_400Regular.ttf" "$2" Regular "$here/SightlineSans$2-Regular.ttf"
	$python "$here/cut.py" "$1/600SemiBold/NotoSans$1_600SemiBold.ttf" "$2" Bold "$here/SightlineSans$2-Bold.ttf"
	cp "$1/LICENSE_FONT" "$here/OFL-NotoSans$1.txt"
}

for script in Arabic Armenian Devanagari Georgian Hebrew Thai; do
	cut $script $script
done
cut JP Japanese
cut SC Chinese
