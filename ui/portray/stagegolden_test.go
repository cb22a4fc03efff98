package portray_test

import (
	"fmt"
	"image"
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// onStage is what the n-th scene of a briefing is staged from.
func onStage(ix *model.Index, n int, at size, th portray.Theme) portray.StageInput {
	scenes := ix.Briefing().Scenes
	sc := scenes[n]
	in := portray.StageInput{
		Index: ix, Snapshot: ix.At(sc.At, sc.Clock), Title: sc.Title, Scene: n, Theme: th, Width: at.w, Height: at.h,
	}
	in.Cards = portray.StageClaims(ix, in.Snapshot, sc.Focus)
	for _, s := range scenes {
		in.Moments = append(in.Moments, s.At)
	}
	return in
}

// staged frames a scene's extent on the map under its stage, and lays the stage
// out again for that view.
func staged(t require.TestingT, in portray.StageInput) (*portray.Stage, portray.MapInput) {
	p := portrayer(t)
	m := portray.StageMap(portray.MapInput{Index: in.Index, Snapshot: in.Snapshot, Theme: in.Theme}, in.Width, in.Height)
	margins := p.Stage(in).Margins()
	if b := in.Index.Briefing(); in.Scene >= 0 && in.Scene < len(b.Scenes) && b.Scenes[in.Scene].BBox != nil {
		m.View = m.View.FitBound(*b.Scenes[in.Scene].BBox, margins)
	} else {
		m.View = m.View.FitWorld(margins)
	}
	in.View = m.View
	stage := p.Stage(in)
	m.Keep = stage.Keep()
	return stage, m
}

// An overlay is what lies over a map and its stage: strokes and an inset on the
// one, a spotlight over both.
type overlay struct {
	strokes []portray.PenStroke
	lens    *scene.Point // in the map's pixels
	spot    *scene.Point // in the stage's
}

// onScreen paints the stage over its map at a number of device pixels to a logical
// one.
func onScreen(t require.TestingT, in portray.StageInput, px float64, o overlay) *image.RGBA {
	stage, m := staged(t, in)
	p, scale := portrayer(t), px*portray.StageScale(in.Width, in.Height)
	m.View.Density = scale
	if o.lens != nil {
		m.Insets = append(m.Insets, p.Magnifier(in.Index, m.View, *o.lens, m.Keep))
	}
	ground := raster.Paint(p.Base(m.View, m.Insets, m.Theme), scale)
	over, _ := p.Map(m)
	out := image.NewRGBA(ground.Rect)
	painter := new(raster.Painter)
	painter.Over(out, over, scale, raster.Sheet{Pixels: ground})
	s := stage.Scene()
	s.Groups = append(s.Groups, p.PenOver(m.View, portray.StageScale(in.Width, in.Height), o.strokes, m.Theme))
	if o.spot != nil {
		s.Groups = append(s.Groups, portray.Spotlight(*o.spot, portray.SpotlightRadius(in.Width, in.Height), in.Width, in.Height))
	}
	painter.Over(out, s, px)
	return out
}

var fullHD = size{1920, 1080}

// px is how large pictures of the stage are kept.
const px = 0.5

// TestStagePictures: every scene of the built-in briefing as it is shown, in both
// themes.
func TestStagePictures(t *testing.T) {
	ix := builtIn(t)
	for _, th := range themes() {
		for n, sc := range ix.Briefing().Scenes {
			t.Run(sc.ID+", "+th.Name, func(t *testing.T) {
				golden.Check(t, "stage-"+sc.ID+"-"+th.Name, onScreen(t, onStage(ix, n, fullHD, th), px, overlay{}))
			})
		}
	}
}

// debated is a briefing of claims about one event, in the stances and words that
// are given, one a day from 1 October 2024 on.
func debated(said map[string][]string, titles ...string) *model.Index {
	b := &model.Briefing{Title: "Spoken", Voices: []model.Voice{
		{ID: "a", Name: "Ministry of Foreign Affairs", Party: "Northland", Role: "ministry"},
		{ID: "b", Name: "국방부 대변인", Party: "대한민국"},
		{ID: "c", Name: "وزارة الدفاع", Party: "الأردن"},
		{ID: "d", Name: "Міністерство оборони України", Party: "Україна"},
	}}
	b.Events = []model.Event{{ID: "e", Kind: model.KindEvent, Title: "The event"}}
	b.Sources = []model.Source{{ID: "s", Title: "A report"}, {ID: "r", Publisher: "Reuters"}}
	for _, stance := range model.Stances {
		for _, text := range said[string(stance)] {
			n := len(b.Claims)
			at, _ := edtf.Parse([]string{"2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04"}[n%4])
			c := model.Claim{
				ID: fmt.Sprint("c", n), Voice: []string{"a", "b", "c", "d"}[n%4], Stance: stance, About: "e", Said: at, Text: text,
				Cites: []model.Cite{{Source: []string{"s", "r"}[n%2], Paragraph: n}},
			}
			if n%2 == 1 {
				c.Inferred = model.Inferred{"said"}
			}
			b.Claims = append(b.Claims, c)
		}
	}
	day, _ := edtf.Parse("2024-10-04")
	for _, title := range titles {
		b.Scenes = append(b.Scenes, model.Scene{ID: title, Title: title, At: day, Clock: model.Said, Focus: []string{"e"}, BBox: &orb.Bound{Min: orb.Point{24, 32}, Max: orb.Point{60, 58}}})
	}
	return model.NewIndex(b)
}

const (
	korean   = "북한군은 이미 러시아 점령지 우크라이나에 있는가?"
	arabic   = "هل وصل جنود كوريا الشمالية إلى أوكرانيا التي تسيطر عليها روسيا؟"
	cyrillic = "Чи перебувають північнокорейські військові на окупованій Росією території України?"
	longer   = "What is known, who has said it, since when, and who objects: all that five governments, two alliances and three news agencies have stated in public about the soldiers, the ships that carried them and the ports from which these left, in the order in which it was said"
)

func TestStagePicturesOfOtherWords(t *testing.T) {
	said := map[string][]string{
		"asserts":     {"Ships left three ports on the east coast between 8 and 13 October and reached Vladivostok.", "북한 특수부대가 러시아 상륙함을 타고 이동했다."},
		"denies":      {"لم يغادر أي جندي البلاد، وهذه التقارير لا أساس لها من الصحة."},
		"unconfirmed": {"Ми не маємо доказів того, що ці підрозділи беруть участь у боях."},
	}
	lengthy := strings.Repeat("Nothing of what has been reported so far rests on more than one release. ", 14)
	for name, in := range map[string]portray.StageInput{
		"korean":   onStage(debated(said, korean), 0, fullHD, portray.Dark()),
		"arabic":   onStage(debated(said, arabic), 0, fullHD, portray.Light()),
		"cyrillic": onStage(debated(said, cyrillic), 0, fullHD, portray.Dark()),
		"long":     onStage(debated(said, longer), 0, size{1280, 720}, portray.Light()),
		"4x3":      onStage(debated(said, korean), 0, size{1024, 768}, portray.Dark()),
		"wordy":    onStage(debated(map[string][]string{"asserts": {lengthy, lengthy}, "doubts": {lengthy}}, longer+longer), 0, size{1440, 900}, portray.Dark()),
	} {
		t.Run(name, func(t *testing.T) { golden.Check(t, "stage-"+name, onScreen(t, in, px, overlay{})) })
	}
}

func TestStageOverlayPictures(t *testing.T) {
	ix := builtIn(t)
	ring := func(lon, lat, r float64, ink portray.PenInk) portray.PenStroke {
		st := portray.PenStroke{Ink: ink}
		for i := range 24 {
			sin, cos := math.Sincos(float64(i) * 0.29)
			st.Points = append(st.Points, orb.Point{lon + 1.5*r*cos, lat + r*sin})
		}
		return st
	}
	arrow := portray.PenStroke{Ink: portray.Chalk, Pinned: true, Points: []orb.Point{{14, 50}, {20, 51}, {27, 50.2}, {32, 48.5}}}
	strokes := []portray.PenStroke{ring(35, 46.8, 2.6, portray.Magenta), ring(4.4, 50.8, 1.2, portray.Lime), arrow}
	for _, th := range themes() {
		in := onStage(ix, 1, fullHD, th)
		t.Run(th.Name, func(t *testing.T) {
			golden.Check(t, "stage-pen-"+th.Name, onScreen(t, in, px, overlay{strokes: strokes}))
			golden.Check(t, "stage-spotlight-"+th.Name, onScreen(t, in, px, overlay{spot: &scene.Point{X: 1080, Y: 500}}))
			golden.Check(t, "stage-magnifier-"+th.Name, onScreen(t, onStage(ix, 6, fullHD, th), px, overlay{lens: &scene.Point{X: 345, Y: 290}}))
		})
	}
}
