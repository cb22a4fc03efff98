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

// inert is text from a file that steers no terminal and that no spreadsheet
// takes for a formula: it is plain but for its line breaks, and an apostrophe
// goes before a character that could begin a formula, also after white space
// (OWASP, "CSV Injection").
func inert(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i := range lines {
		lines[i] = plain(lines[i])
	}
	s = strings.Join(lines, "\n")
	begin := strings.TrimSpace(s)
	if strings.HasPrefix(s, "\n") || begin != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(begin)[0]) {
		return "'" + s
	}
	return s
}

// inertList is a list in one cell, its parts set apart by semicolons.
func inertList(parts []string) string { return inert(strings.Join(parts, "; ")) }
