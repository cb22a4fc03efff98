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

for script in Arabic Armenian Devanagari Georgian Hebrew Thai; do
	$python "$here/cut.py" $script/400Regular/NotoSans${script}_400Regular.ttf $script Regular "$here/SightlineSans$script-Regular.ttf"
	$python "$here/cut.py" $script/600SemiBold/NotoSans${script}_600SemiBold.ttf $script Bold "$here/SightlineSans$script-Bold.ttf"
	cp $script/LICENSE_FONT "$here/OFL-NotoSans$script.txt"
done

# Han characters are many, so they have one weight.
$python "$here/cut.py" JP/400Regular/NotoSansJP_400Regular.ttf Japanese Regular "$here/SightlineSansJapanese-Regular.ttf"
$python "$here/cut.py" SC/400Regular/NotoSansSC_400Regular.ttf Chinese Regular "$here/SightlineSansChinese-Regular.ttf"
cp JP/LICENSE_FONT "$here/OFL-NotoSansJP.txt"
cp SC/LICENSE_FONT "$here/OFL-NotoSansSC.txt"
