package pdf

import (
	"strings"
	"time"
)

// info is the document information dictionary (14.3.3).
func (a About) info() string {
	var b strings.Builder
	b.WriteString("<<")
	entry := func(name, object string) { b.WriteString(" " + nameObject(name) + " " + object) }
	text := func(name, value string) {
		if value != "" {
			entry(name, textString(value))
		}
	}
	text("Title", a.Title)
	text("Subject", a.Subject)
	text("Creator", a.Program)
	text("Producer", a.Program)
	if date, ok := pdfDate(a.Date); ok {
		entry("CreationDate", date)
	}
	for _, f := range a.Facts {
		text(f.Name, f.Value)
	}
	b.WriteString(" >>")
	return b.String()
}

// pdfDate is an ISO date as 7.9.4 writes it; false if it is none.
func pdfDate(iso string) (string, bool) {
	for _, form := range []struct{ iso, pdf string }{
		{"2006", "2006"},
		{"2006-01", "200601"},
		{"2006-01-02", "20060102"},
		{"2006-01-02T15:04", "200601021504"},
		{"2006-01-02T15:04:05", "20060102150405"},
		{"2006-01-02T15:04Z", "200601021504Z"},
		{"2006-01-02T15:04:05Z", "20060102150405Z"},
	} {
		if t, err := time.Parse(form.iso, iso); err == nil {
			return "(D:" + t.Format(form.pdf) + ")", true
		}
	}
	return "", false
}
