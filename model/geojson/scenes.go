package geojson

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"sightline/model"
)

// ReplaceScenes gives a file with other scenes in place of its own. The name is
// what problems call the file.
//
// Every other byte stays as it is. So do those of a scene that is in the new list
// as it was in the file, wherever in the list it now stands; of one that changed,
// found again by its id, those of its members that did not change, the numbers that
// it still has and the members that the format does not know. One that is not in the
// file any more, and was, comes back as it was Written. What is new is
// written the way the file is laid out. Where the file has no "scenes" or no
// "briefing" they are added, and a Feature or a geometry becomes part of a
// FeatureCollection, since nothing else may have a briefing.
//
// What comes back has been read again and is the same briefing with the new
// scenes. It is an error if it is not, if the file has problems (model.Problems,
// as from Decode) or if the scenes have.
func ReplaceScenes(file []byte, name string, scenes []model.Scene) ([]byte, error) {
	b, err := Decode(bytes.NewReader(file), name)
	if err != nil {
		return nil, err
	}
	if slices.EqualFunc(b.Scenes, scenes, model.Scene.Equal) {
		return slices.Clone(file), nil
	}
	was, _ := compactScenes(b.Scenes) // they were read from a file
	now, err := compactScenes(scenes)
	if err != nil {
		return nil, err
	}
	t := text(bytes.TrimPrefix(file, []byte("\uFEFF")))
	m := merger{text: t, style: t.style(), gone: gone(b.Scenes, scenes)}
	out := append(slices.Clone(file[:len(file)-len(t)]), m.file(was, now)...)
	want := *b
	want.Version, want.Scenes = Version, scenes
	if err := confirm(out, &want); err != nil {
		return nil, err
	}
	return out, nil
}

// gone are the scenes that are to be in a file again which has them no more, by their
// ids.
func gone(was, now []model.Scene) map[string]*model.Scene {
	all := map[string]*model.Scene{}
	for i := range now {
		s := &now[i]
		if s.Written != nil && !slices.ContainsFunc(was, func(o model.Scene) bool { return o.ID == s.ID }) {
			all[s.ID] = s
		}
	}
	return all
}

// again is a scene that was in the file before, as it was written there but for what
// has changed of it; false if it is none.
func (m *merger) again(id string, now text) ([]byte, bool) {
	s, ok := m.gone[id]
	if !ok {
		return nil, false
	}
	b, err := Decode(bytes.NewReader(slices.Concat([]byte(oneScene), s.Written, []byte(oneSceneEnd))), "")
	if err != nil || len(b.Scenes) != 1 {
		return nil, false
	}
	was, err := compactScenes(b.Scenes)
	if err != nil {
		return nil, false
	}
	own := merger{text: s.Written, style: m.style}
	return own.merge(0, was[1:len(was)-1], now), true
}

// oneScene and oneSceneEnd stand around a scene in a file that has nothing else.
const (
	oneScene    = `{"type":"FeatureCollection","briefing":{"version":1,"scenes":[`
	oneSceneEnd = `]},"features":[]}`
)

// compactScenes writes scenes as a list without white space.
func compactScenes(scenes []model.Scene) (text, error) {
	w := writer{text: []byte{'['}}
	for i := range scenes {
		w.scene(&scenes[i])
	}
	w.text = append(w.text, ']')
	if w.err != nil {
		return nil, w.err
	}
	if f := checkSyntax(w.text); f != nil {
		return nil, errors.New("the scenes can't be written: " + f.text)
	}
	return w.text, nil
}

// confirm reads a file again, and makes sure that it says what it should.
func confirm(file []byte, want *model.Briefing) error {
	got, err := Decode(bytes.NewReader(file), "")
	var wrong model.Problems
	switch {
	case errors.As(err, &wrong):
		return errors.New("the scenes can't be written: " + wrong[0].Text)
	case err != nil:
		return err
	}
	var a, b bytes.Buffer
	if err := errors.Join(Encode(&a, want), Encode(&b, got)); err != nil {
		return fmt.Errorf("the scenes can't be written: %w", err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) || !slices.EqualFunc(want.Scenes, got.Scenes, model.Scene.Equal) {
		return errors.New("the scenes can't be written: the file would not say the same")
	}
	return nil
}

// file is the whole text with its scenes replaced.
func (m *merger) file(was, now text) []byte {
	at := m.blank(0)
	end := m.skip(at)
	f := m.apart(at)
	var whole []byte
	switch i, _ := f.member("type"); m.unquote(f.items[i].at) {
	case "FeatureCollection":
		whole = m.collection(&f, at, was, now)
	case "Feature":
		whole = m.wrapped(m.text[at:end], now)
	default:
		feature := append([]byte(`{"type":`+m.space+`"Feature",`+m.space+`"geometry":`+m.space), m.text[at:end]...)
		feature = append(feature, `,`+m.space+`"properties":`+m.space+`null}`...)
		whole = m.wrapped(feature, now)
	}
	return slices.Concat(m.text[:at], whole, m.text[end:])
}

// collection is a FeatureCollection with its scenes replaced.
func (m *merger) collection(f *frame, at int, was, now text) []byte {
	indent := m.indentWithin(f, at)
	if i, ok := f.member("briefing"); ok {
		if b := &f.items[i]; m.isObject(b.at) {
			b.value = m.briefing(b.at, was, now)
		} else { // null
			b.value = m.newBriefing(now, indent)
		}
		return f.with(f.items, m.style)
	}
	i, _ := f.member("type")
	b := item{label: []byte(`"briefing":` + m.space), value: m.newBriefing(now, indent), fresh: true}
	return f.with(slices.Insert(slices.Clone(f.items), i+1, b), m.style)
}

// briefing is the file's briefing with its scenes replaced.
func (m *merger) briefing(at int, was, now text) []byte {
	f := m.apart(at)
	if i, ok := f.member("scenes"); ok {
		s := &f.items[i]
		if m.isList(s.at) {
			s.value = m.scenes(s.at, was, now)
		} else { // null
			s.value = m.broken(now, m.indentAt(s.at))
		}
		return f.with(f.items, m.style)
	}
	after := 0
	for _, name := range briefingMembers[:slices.Index(briefingMembers, "scenes")] {
		if i, ok := f.member(name); ok {
			after = i + 1
		}
	}
	s := item{label: []byte(`"scenes":` + m.space), value: m.broken(now, m.indentWithin(&f, at)), fresh: true}
	return f.with(slices.Insert(slices.Clone(f.items), after, s), m.style)
}

// scenes is the list of scenes that the file has at an offset, with others in it.
func (m *merger) scenes(at int, was, now text) []byte {
	return m.listed(at, was, now, listing{idOf, func(value text) ([]byte, bool) { return m.again(idOf(value), value) }})
}

// idOf is the id of a scene.
func idOf(scene text) string {
	f := scene.apart(0)
	if i, ok := f.member("id"); ok {
		return scene.unquote(f.items[i].at)
	}
	return ""
}

// newBriefing is a briefing that has nothing but scenes.
func (m *merger) newBriefing(scenes text, indent string) []byte {
	return m.members(indent, [][2][]byte{
		{[]byte("version"), fmt.Appendf(nil, "%d", Version)},
		{[]byte("scenes"), m.broken(scenes, indent+m.unit)},
	})
}

// wrapped makes a collection of a feature.
func (m *merger) wrapped(feature []byte, scenes text) []byte {
	return m.members("", [][2][]byte{
		{[]byte("type"), []byte(`"FeatureCollection"`)},
		{[]byte("briefing"), m.newBriefing(scenes, m.unit)},
		{[]byte("features"), slices.Concat([]byte{'['}, feature, []byte{']'})},
	})
}

// members writes an object of members with their values, a line for each.
func (m *merger) members(indent string, all [][2][]byte) []byte {
	out := []byte{'{'}
	between := m.line + indent + m.unit
	for i, member := range all {
		switch {
		case i > 0 && m.line == "":
			out = append(out, ","+m.space...)
		case i > 0:
			out = append(out, ","+between...)
		case m.line != "":
			out = append(out, between...)
		}
		out = append(append(append(out, '"'), member[0]...), `":`+m.space...)
		out = append(out, member[1]...)
	}
	if m.line != "" {
		out = append(out, m.line+indent...)
	}
	return append(out, '}')
}
