package desk

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"sightline/ui/export"
)

// source is what a picture of the window is made by and from. With scenes that are
// not saved there is no file of which all of it could be told.
func (w *window) source() export.Source {
	s := export.Source{Program: w.program}
	if !w.store.State().Modified {
		s.SHA256 = w.summed.sum(w.file.text)
	}
	return s
}

// A summed text keeps the SHA-256 of what it was asked for last.
type summed struct {
	text []byte
	hex  string
}

// sum is the SHA-256 of a text, which must not be changed, in hexadecimal digits.
func (s *summed) sum(text []byte) string {
	if s.hex == "" || !bytes.Equal(s.text, text) {
		sum := sha256.Sum256(text)
		s.text, s.hex = text, hex.EncodeToString(sum[:])
	}
	return s.hex
}
