package inert

import (
	"bufio"
	"io"
	"strings"
)

// Cell is text from a file that steers no terminal and that no spreadsheet
// takes for a formula: it is plain but for its line breaks, and an apostrophe
// goes before a character that could begin a formula, also after white space, and
// before a tab or a line break (OWASP, "CSV Injection").
func Cell(s string) string {
	begins := strings.ContainsAny(s[:min(1, len(s))], "\t\r\n")
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i := range lines {
		lines[i] = Plain(lines[i])
	}
	s = strings.Join(lines, "\n")
	begin := strings.TrimSpace(s)
	if begins || begin != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(begin)[0]) {
		return "'" + s
	}
	return s
}

// CellOfList is a list in one cell, its parts set apart by semicolons.
func CellOfList(parts []string) string { return Cell(strings.Join(parts, "; ")) }

// WriteCSV writes a head and rows as comma-separated values, RFC 4180 with a
// plain line feed at the end of a line. Every field is in quotes: a character
// within it that another country's spreadsheet takes for a comma begins no field of
// its own.
func WriteCSV(w io.Writer, head []string, rows [][]string) error {
	out := bufio.NewWriter(w)
	for _, row := range append([][]string{head}, rows...) {
		for i, field := range row {
			if i > 0 {
				_ = out.WriteByte(',')
			}
			_, _ = out.WriteString(`"` + strings.ReplaceAll(field, `"`, `""`) + `"`)
		}
		_ = out.WriteByte('\n')
	}
	return out.Flush() // with the first error of all
}
