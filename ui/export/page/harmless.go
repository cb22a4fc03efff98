package page

import (
	"reflect"
	"strings"
	"unicode"
)

// harmless is a text without what would change the texts round it: control
// characters, and marks that embed or override the direction of writing (Unicode
// Standard Annex 9, 2.1 to 2.4), which reach beyond the text if they are not
// ended. Letters still run their own way.
func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, text)
}

// clean makes every text of a document harmless.
func (d *document) clean() { clean(reflect.ValueOf(d).Elem()) }

func clean(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(harmless(v.String()))
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			clean(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			clean(v.Field(i))
		}
	}
}
