#!/bin/sh
# Makes the two faces of Sightline Sans from Inter and Noto Sans KR.
#
# Needs npm (to fetch the packages by name) and Debian's fonttools (4.38 or
# later). With a folder as the argument, the packed npm packages are taken
# from there instead. The same inputs give the same bytes every time.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
inputs=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # name version file
	if [ -n "$inputs" ]; then
		cp "$inputs/$3" "$work/$3"
	else
		(cd "$work" && npm pack --silent "$1@$2" >/dev/null)
	fi
}

fetch @expo-google-fonts/inter 0.4.2 expo-google-fonts-inter-0.4.2.tgz
fetch @expo-google-fonts/noto-sans-kr 0.4.3 expo-google-fonts-noto-sans-kr-0.4.3.tgz

cd "$work"
sha256sum --check --quiet "$here/sources.sha256"
mkdir inter kr
tar xzf expo-google-fonts-inter-0.4.2.tgz -C inter --strip-components=1
tar xzf expo-google-fonts-noto-sans-kr-0.4.3.tgz -C kr --strip-components=1

# A fixed clock: the time goes into the font's head table.
export SOURCE_DATE_EPOCH=1729209600
python=/usr/bin/python3
$python "$here/merge.py" inter/400Regular/Inter_400Regular.ttf kr/400Regular/NotoSansKR_400Regular.ttf Regular "$here/SightlineSans-Regular.ttf"
$python "$here/merge.py" inter/600SemiBold/Inter_600SemiBold.ttf kr/600SemiBold/NotoSansKR_600SemiBold.ttf Bold "$here/SightlineSans-Bold.ttf"
cp inter/LICENSE_FONT "$here/OFL-Inter.txt"
cp kr/LICENSE_FONT "$here/OFL-NotoSansKR.txt"
