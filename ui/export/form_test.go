package export_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/export"
)

func TestFormsHeedWhatMakesADifference(t *testing.T) {
	form := func(k export.Kind) export.Form { return export.Form{Kind: k} }
	numbered := export.Form{Kind: export.PNGKind, Numbered: true}
	board := export.Form{Kind: export.SVGKind, Board: true}
	handout := export.Form{Kind: export.PDFKind, Handout: true}
	for _, c := range []struct {
		option string
		heed   forms
		pass   forms
	}{
		{"theme", forms{form(export.PNGKind), form(export.HTMLKind), board, handout}, forms{form(export.CSVKind), form(export.JSONKind), form(export.MarkdownKind)}},
		{"scale", forms{form(export.PNGKind), form(export.PDFKind), numbered, board}, forms{form(export.HTMLKind), form(export.CSVKind), handout}},
		{"dpi", forms{form(export.PNGKind), form(export.SVGKind), numbered}, forms{form(export.GIFKind), form(export.APNGKind), form(export.JSONKind), handout}},
		{"transparent", forms{form(export.APNGKind), numbered}, forms{form(export.GIFKind), form(export.HTMLKind)}},
		{"outlines", forms{form(export.SVGKind)}, forms{form(export.PNGKind), numbered}},
		{"fps", forms{form(export.GIFKind), numbered}, forms{form(export.PNGKind), form(export.HTMLKind)}},
		{"at", forms{form(export.PNGKind), form(export.CSVKind), handout}, forms{form(export.GIFKind), numbered}},
		{"bbox", forms{form(export.HTMLKind), handout}, forms{board, form(export.MarkdownKind)}},
		{"title", forms{form(export.HTMLKind), board}, forms{handout, form(export.CSVKind)}},
		{"only-voice", forms{form(export.HTMLKind), form(export.CSVKind), numbered, board, handout}, nil},
	} {
		for _, f := range c.heed {
			assert.True(t, f.Heeds(c.option), "%s of %+v", c.option, f)
		}
		for _, f := range c.pass {
			assert.False(t, f.Heeds(c.option), "%s of %+v", c.option, f)
		}
	}
}

type forms []export.Form
