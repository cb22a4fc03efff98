package geojson

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// A fault is where a text stops being JSON that can be read, and why.
type fault struct {
	at   int
	text string
}

// checkSyntax gives the first fault of the text, or nil if it is one JSON value
// as RFC 7493 has it, nested no deeper than MaxDepth.
func checkSyntax(t text) *fault {
	if f := checkEncoding(t); f != nil {
		return f
	}
	if t.blank(0) == len(t) {
		return &fault{len(t), "the file is empty"}
	}
	d := jsontext.NewDecoder(bytes.NewBuffer(t))
	if _, err := d.ReadValue(); err != nil {
		if f := checkDepth(t, len(t), MaxDepth); f != nil && strings.Contains(err.Error(), "depth") {
			return f
		}
		return syntaxFault(t, err)
	}
	end := int(d.InputOffset())
	if f := checkDepth(t, end, MaxDepth); f != nil {
		return f
	}
	if rest := t.blank(end); rest < len(t) {
		return &fault{rest, "there is text after the end of the JSON value"}
	}
	return nil
}

// isUTF16 tells whether the text begins as UTF-16 does: with its byte order
// mark, or with JSON's first characters, which are ASCII, every other byte
// being zero (RFC 4627, section 3).
func isUTF16(t text) bool {
	if len(t) < 2 {
		return false
	}
	if t[0] == 0xFF && t[1] == 0xFE || t[0] == 0xFE && t[1] == 0xFF {
		return true
	}
	zero := func(at int) bool { return at >= len(t) || t[at] == 0 }
	return zero(1) && zero(3) && t[0] != 0 || zero(0) && zero(2) && t[1] != 0
}

// checkEncoding finds what is not UTF-8, and says so if it is UTF-16.
func checkEncoding(t text) *fault {
	if isUTF16(t) {
		return &fault{0, "the file is in UTF-16, but GeoJSON is UTF-8: save it as UTF-8"}
	}
	if utf8.Valid(t) {
		return nil
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(t[at:])
		if r == utf8.RuneError && size == 1 {
			return &fault{at, fmt.Sprintf("the byte 0x%02X is not UTF-8", t[at])}
		}
		at += size
	}
}

// checkDepth finds the first value that has more than most others around it.
func checkDepth(t text, end, most int) *fault {
	depth := 0
	for at := 0; at < end; at++ {
		switch t[at] {
		case '"':
			for at++; at < end && t[at] != '"'; at++ {
				if t[at] == '\\' {
					at++
				}
			}
		case '{', '[':
			if depth++; depth > most {
				return &fault{at, fmt.Sprintf("objects and lists are nested more than %d deep", most)}
			}
		case '}', ']':
			depth--
		}
	}
	return nil
}

// syntaxFault puts the parser's error in our words.
func syntaxFault(t text, err error) *fault {
	var syntax *jsontext.SyntacticError
	if !errors.As(err, &syntax) {
		return &fault{len(t), err.Error()}
	}
	at := int(syntax.ByteOffset)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &fault{len(t), "the file ends before its JSON does"}
	case at < len(t) && (t[at] == '\n' || t[at] == '\r') && t.blank(at) == len(t): // only a string or a word can't hold it
		return &fault{at, "the file ends before its JSON does"}
	case errors.Is(err, jsontext.ErrDuplicateName):
		return &fault{at, fmt.Sprintf("the object has the member %q twice", syntax.JSONPointer.LastToken())}
	}
	return &fault{at, "this is not JSON: " + strings.TrimPrefix(syntax.Err.Error(), "jsontext: ")}
}
