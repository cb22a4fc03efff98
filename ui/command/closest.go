package command

import (
	"strings"

	"sightline/model"
)

// closest finds the word that somebody who wrote another one most likely meant:
// one that differs by a slip or two, or one that begins with what was written.
// It is "" if none is near.
func closest(written string, words []string) string {
	if near, ok := model.Nearest(written, words); ok {
		return near
	}
	for _, word := range words {
		if len(written) > 1 && strings.HasPrefix(word, written) {
			return word
		}
	}
	return ""
}
