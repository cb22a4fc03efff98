package page

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"

	"sightline/ui/portray"
)

//go:embed page.html page.css script
var files embed.FS

// scripts are the parts of the page's script, in order.
func scripts() []string {
	return []string{"make.js", "times.js", "plane.js", "labels.js", "marks.js", "key.js", "cards.js", "slider.js", "page.js"}
}

// A filled is what the template is filled with.
type filled struct {
	Policy            string
	Title, Summary    string
	Language, Theme   string
	Style             template.CSS
	Script, Document  template.JS
	Sheets            []sheet
	Frame             string
	Borders, Stops    string
	Sources           []portray.CiteWords
	Cautions          []portray.NoteWords
	Made              made
	Packet            template.HTML
	HideTitle, Timely bool
	Claims            int
}

// Write writes the page. The same input gives the same bytes.
func Write(w io.Writer, in Input) error {
	in.Portrayer = in.Portrayer.For(in.Index)
	m := &maker{in: in, ground: newGround(in), sites: in.Portrayer.Sites(in.Index)}
	var stopWords string
	m.stops, stopWords = stops(in.Index, in.From, in.To)
	sheets := []sheet{m.ground.sheet(in.Portrayer, "wider", wider()), m.ground.sheet(in.Portrayer, "closer", closer())}
	if err := in.step(0.2); err != nil {
		return err
	}
	if err := m.follow(); err != nil {
		return err
	}
	doc := m.document()
	raw, err := json.Marshal(doc)
	if err != nil {
		return err
	}
	f := filled{
		Title: harmless(title(in)), Summary: harmless(in.Index.Briefing().Summary), Language: language(in), Theme: doc.Start.Theme,
		Document: template.JS(raw), Sheets: sheets, Borders: doc.Borders, Stops: stopWords,
		Sources: portray.SourceTitles(in.Index), Cautions: portray.LooseNotes(in.Index), Made: doc.Made, Packet: template.HTML(in.Packet),
		HideTitle: in.HideTitle, Timely: len(m.stops) > 1, Claims: len(doc.Claims),
		Frame: strings.Trim(fmt.Sprint(doc.Frame), "[]"),
	}
	if err := f.embed(); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := shell().Execute(&b, f); err != nil {
		return err
	}
	if err := in.step(1); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// embed fills in the style and the script, and a policy that lets nothing else
// through.
func (f *filled) embed() error {
	css, err := files.ReadFile("page.css")
	if err != nil {
		return err
	}
	style := colours() + string(css)
	var script strings.Builder
	script.WriteString("\"use strict\";\n(() => {\n")
	for _, name := range scripts() {
		part, err := files.ReadFile("script/" + name)
		if err != nil {
			return err
		}
		script.Write(part)
	}
	script.WriteString("})();\n")
	f.Style, f.Script = template.CSS(style), template.JS(script.String())
	f.Policy = fmt.Sprintf("default-src 'none'; img-src data:; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
		hash(style), hash(script.String()))
	return nil
}

// hash is a source expression for a text (Content Security Policy Level 3, 2.3.1).
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func shell() *template.Template {
	return template.Must(template.New("page.html").Funcs(template.FuncMap{"harmless": harmless}).ParseFS(files, "page.html"))
}

// document puts together what the page knows.
func (m *maker) document() document {
	in := m.in
	doc := document{
		Events: m.eventRows(), Claims: m.claimRows(), Sites: m.siteRows(), Routes: m.routeRows(), Scenes: m.sceneRows(),
		Names: m.names(), Frame: wider().frame(), All: overview(), Filter: portray.FilterWords(in.Index, in.Sieve), Language: language(in),
		Borders: in.Portrayer.Credit(m.ground.view), Key: keyRows(), HideKey: in.HideKey,
		Made: made{Program: in.Program, SHA256: in.SHA256, Title: title(in)},
	}
	for _, d := range m.stops {
		doc.Moments = append(doc.Moments, moment{d.String(), portray.DateWords(d), d.Short()})
	}
	for i, c := range clocks() {
		doc.Clocks[i] = clock{c.Words(), headlines(in, m.stops, c), changing(in.Index, m.stops, c)}
	}
	doc.Start = m.start(doc.Scenes)
	doc.clean()
	return doc
}

// start is what is seen first.
func (m *maker) start(scenes []sceneRow) start {
	in := m.in
	s := start{Moment: stopAt(m.stops, in.Moment), Clock: clockNumber(in.Clock), Box: m.ground.bound(in.Bound), Scene: -1}
	if in.View != nil && in.Bound == nil {
		s.Box = m.ground.picture(*in.View)
	}
	for i := range scenes {
		if scenes[i].ID == in.Scene && in.Scene != "" {
			s.Scene = i
		}
	}
	if in.Dark {
		s.Theme = "dark"
	}
	return s
}

func title(in Input) string {
	if t := in.Index.Briefing().Title; t != "" {
		return t
	}
	return "Untitled map"
}

func language(in Input) string {
	if l := in.Index.Briefing().Language; l != "" {
		return l
	}
	return "en"
}
