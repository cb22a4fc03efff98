package command

import (
	"encoding/csv"
	"io"
	"strings"
)

// writeCSV prints a head and rows as comma-separated values, RFC 4180 with a
// plain line feed at the end of a line.
func writeCSV(w io.Writer, head []string, rows [][]string) error {
	out := csv.NewWriter(w)
	if err := out.Write(head); err != nil {
		return err
	}
	return out.WriteAll(rows)
}

// inert is text from a file that no spreadsheet takes for a formula: an
// apostrophe goes before a character that could begin one (OWASP, "CSV
// Injection").
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}

// inertList is a list in one cell, its parts set apart by semicolons.
func inertList(parts []string) string { return inert(strings.Join(parts, "; ")) }
