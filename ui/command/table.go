package command

import (
	"io"
	"strings"
)

// A column is one column of a printed table.
type column struct {
	head string
	most int // cells; longer text is wrapped
}

// gutter stands between columns.
const gutter = "  "

// writeTable prints rows under their heads, aligned by the cells of a terminal.
// Where a row has several lines, an empty line sets the rows apart. Lines never
// end in a space.
func writeTable(w io.Writer, columns []column, rows [][]string) error {
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.head
	}
	table := [][][]string{wrapRow(columns, heads)}
	for _, row := range rows {
		table = append(table, wrapRow(columns, row))
	}
	widths, airy := make([]int, len(columns)), false
	for _, row := range table {
		for i, lines := range row {
			airy = airy || len(lines) > 1
			for _, line := range lines {
				widths[i] = max(widths[i], cells(line))
			}
		}
	}
	var out strings.Builder
	for i, row := range table {
		if i > 0 && airy {
			out.WriteByte('\n')
		}
		writeRow(&out, widths, row)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// wrapRow breaks the cells of a row into lines that fit their columns.
func wrapRow(columns []column, row []string) [][]string {
	wrapped := make([][]string, len(row))
	for i, cell := range row {
		wrapped[i] = wrap(cell, columns[i].most)
	}
	return wrapped
}

// writeRow prints one row, which is as tall as its tallest cell.
func writeRow(w *strings.Builder, widths []int, row [][]string) {
	tall := 0
	for _, lines := range row {
		tall = max(tall, len(lines))
	}
	for n := range tall {
		var line strings.Builder
		for i, lines := range row {
			text := ""
			if n < len(lines) {
				text = lines[n]
			}
			line.WriteString(text)
			line.WriteString(strings.Repeat(" ", widths[i]-cells(text)))
			line.WriteString(gutter)
		}
		w.WriteString(strings.TrimRight(line.String(), " "))
		w.WriteByte('\n')
	}
}
