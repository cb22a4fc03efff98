package command

import (
	"fmt"
	"strings"

	"sightline/model/edtf"
)

// themes are the names of the themes.
var themes = []string{"light", "dark"}

// A choice is a flag's value that is one of a few words.
type choice struct {
	value string
	words []string
	kind  string // stands for the words in the help; "" lists them
}

// newChoice makes a choice of the words; without the flag it is the first value.
func newChoice(value string, words ...string) *choice { return &choice{value: value, words: words} }

// String is the word chosen.
func (c *choice) String() string { return c.value }

// Type says in the help what to write.
func (c *choice) Type() string {
	if c.kind != "" {
		return c.kind
	}
	return strings.Join(c.words, "|")
}

// Set chooses a word.
func (c *choice) Set(word string) error {
	for _, w := range c.words {
		if w == word {
			c.value = word
			return nil
		}
	}
	if near := closest(word, c.words); near != "" {
		return fmt.Errorf("did you mean %s?", near)
	}
	return fmt.Errorf("it must be %s", either(c.words))
}

// A day is a flag's value that is an EDTF date.
type day struct{ date edtf.Date }

// String is the date as it was written.
func (d *day) String() string { return d.date.String() }

// Type says in the help what to write.
func (d *day) Type() string { return "DATE" }

// Set reads the date.
func (d *day) Set(word string) error {
	date, err := edtf.Parse(word)
	if err != nil {
		return err
	}
	d.date = date
	return nil
}

// A toggle is one of the two flags, --x and --no-x, that set one thing; the
// later of them wins.
type toggle struct {
	on      *bool
	setting bool // what the flag sets without a value
}

// String tells whether the flag is set.
func (t toggle) String() string {
	if t.on == nil {
		return ""
	}
	return fmt.Sprint(*t.on == t.setting)
}

// Type says that the flag takes no value.
func (t toggle) Type() string { return "bool" }

// IsBoolFlag says that the flag takes no value.
func (t toggle) IsBoolFlag() bool { return true }

// Set sets or clears the thing.
func (t toggle) Set(word string) error {
	switch word {
	case "true":
		*t.on = t.setting
	case "false":
		*t.on = !t.setting
	default:
		return fmt.Errorf("it must be true or false")
	}
	return nil
}

// either lists words as a sentence does: "text, json or csv".
func either(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}
