package geojson

import (
	"bytes"
	"fmt"
	"io"

	"sightline/model"
)

// Decode reads a briefing, or any other GeoJSON file, whole. The name is what
// problems call the file.
//
// What is wrong with the file comes back as model.Problems, in the order of
// their positions: the first one where the file is no JSON, otherwise all up to
// MaxProblems. No briefing comes back then. A scene that has an id in focus which
// nothing has is read, with the id, and a member that is not known is kept even if it
// looks like a slip for one that is; if nothing else is wrong, that is told in the
// briefing's Doubts. Errors of the reader itself come back wrapped.
func Decode(r io.Reader, name string) (*model.Briefing, error) {
	all, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(all) > MaxBytes {
		return nil, model.Problems{{File: name, Text: fmt.Sprintf("the file is larger than %d MiB", MaxBytes>>20)}}
	}
	t := text(bytes.TrimPrefix(all, []byte("\uFEFF")))
	read := newReader(t, name)
	if f := checkSyntax(t); f != nil {
		read.problem(f.at, "%s", f.text)
		return nil, read.problems()
	}
	read.file()
	read.nameUnnamed()
	read.resolve()
	read.checkSuccession()
	read.checkTexts()
	if read.troubled() {
		return nil, read.problems()
	}
	read.briefing.Doubts = read.doubts.all(name)
	return read.briefing, nil
}
