package lettering_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// BenchmarkDefault is a new shaper's first word, the faces being read.
func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		shaper(b).Shape("Dnipro", scene.Style{Size: 12})
	}
}

// BenchmarkRead is what a face costs the first text that needs it.
func BenchmarkRead(b *testing.B) {
	for name, file := range map[string][]byte{
		"Sans": assets.SansRegular(), "Arabic": assets.SansArabic().Regular,
		"Devanagari": assets.SansDevanagari().Regular, "Chinese": assets.SansChinese().Regular,
		"Chinese Bold": assets.SansChinese().Bold,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, lettering.Read(file))
			}
		})
	}
}

// BenchmarkWrap is a word of so many letters on lines of a paragraph's width: the
// work grows as the word does, not as its square.
func BenchmarkWrap(b *testing.B) {
	s := shaper(b)
	for _, letters := range []int{1_000, 10_000, 100_000} {
		b.Run(strconv.Itoa(letters), func(b *testing.B) {
			b.ReportAllocs()
			style := scene.Style{Size: 12}
			text := strings.Repeat("x", letters)
			for b.Loop() {
				style.Tracking += 1e-9
				s.Wrap(text, style, 400, 0)
			}
		})
	}
}

func BenchmarkShape(b *testing.B) {
	s := shaper(b)
	for name, text := range map[string]string{
		"Latin": "National Intelligence Service", "Korean": "국가정보원", "Arabic": "شبه جزيرة القرم",
		"Devanagari": "राष्ट्रीय राजमार्ग", "Han": "符拉迪沃斯托克",
	} {
		style := scene.Style{Size: 12}
		b.Run(name+"/warm", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.Shape(text, style)
			}
		})
		b.Run(name+"/cold", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				style.Tracking += 1e-9
				s.Shape(text, style)
			}
		})
	}
}
