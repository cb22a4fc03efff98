package portray

import (
	"math"
	"strings"

	"sightline/ui/scene"
)

// exportRows draws the rows from the line on that is shown first, and tells where
// they lie. The groups are of what is cut off by itself.
func (p *Portrayer) exportRows(s *sheet, in ExportSheet, at scene.Rect, plan *ExportPlan, t Theme) []scene.Group {
	plan.Rows = make([]scene.Rect, len(in.Rows))
	plan.Line = exportLines(in.Rows)
	plan.Fits = max(1, int(at.H/exportRow))
	if n := len(plan.Line); n > 0 {
		plan.Lines = plan.Line[n-1] + 1
	}
	var groups []scene.Group
	for i, r := range in.Rows {
		line := plan.Line[i] - in.Top
		if line < 0 || line >= plan.Fits {
			continue
		}
		row := scene.Rect{X: at.X, Y: at.Y + exportRow*float64(line), W: at.W, H: exportRow}
		if r.Kind == ExportCheck {
			row.W /= 2
			if i > 0 && plan.Line[i-1] == plan.Line[i] {
				row.X += row.W
			}
		}
		plan.Rows[i] = row
		groups = append(groups, p.exportRow(s, r, row, i == in.Picked, t)...)
	}
	if plan.Lines > plan.Fits {
		way := at.H - 8
		h := math.Max(18, way*float64(plan.Fits)/float64(plan.Lines))
		y := at.Y + 4 + (way-h)*float64(in.Top)/float64(plan.Lines-plan.Fits)
		s.fill(scene.Rect{X: at.Right() + 7, Y: y, W: 3, H: h}.Path(1.5), fade(t.Faint, 0.6))
	}
	return groups
}

// exportLines tells on which line each row stands: two checks beside each other.
func exportLines(rows []ExportRow) []int {
	lines := make([]int, len(rows))
	line, half := -1, false
	for i, r := range rows {
		if r.Kind == ExportCheck && half {
			half = false
		} else {
			line, half = line+1, r.Kind == ExportCheck
		}
		lines[i] = line
	}
	return lines
}

func (p *Portrayer) exportRow(s *sheet, r ExportRow, row scene.Rect, picked bool, t Theme) []scene.Group {
	base := row.Y + row.H/2 + 4.5
	if r.Kind == ExportHeading {
		s.run(p.letters.Fit(strings.ToUpper(r.Label), captionStyle, row.W), row.X+8, base+4, t.Faint)
		return nil
	}
	lit := scene.Rect{X: row.X, Y: row.Y + 1, W: row.W, H: row.H - 2}
	if picked && r.Kind != ExportText {
		s.fill(lit.Path(5), t.Line)
		s.stroke(lit.Inset(0.75).Path(5), t.Accent, 1.5)
	}
	switch r.Kind {
	case ExportCheck:
		s.check(scene.Point{X: row.X + 17, Y: row.Y + row.H/2}, r.On, t)
		s.run(p.letters.Fit(r.Label, scene.Style{Size: 13}, row.W-40), row.X+32, base, t.Text)
		return nil
	case ExportAct:
		s.run(p.letters.Fit(r.Label, scene.Style{Size: 13}, exportLabel-12), row.X+8, base, t.Muted)
		s.run(p.fitLeft(r.Value, scene.Style{Size: 13}, row.W-exportLabel-20), row.X+exportLabel, base, t.Accent)
		return nil
	}
	s.run(p.letters.Fit(r.Label, scene.Style{Size: 13}, exportLabel-12), row.X+8, base, t.Muted)
	value := scene.Rect{X: row.X + exportLabel, Y: row.Y + 2, W: row.W - exportLabel - 4, H: row.H - 4}
	if r.Kind == ExportText {
		return p.exportText(s, r, value, picked, t)
	}
	mid := row.Y + row.H/2
	ink := fade(t.Muted, 0.7)
	if picked {
		ink = t.Accent
	}
	s.chevron(scene.Point{X: value.X + 6, Y: mid}, -1, ink)
	s.chevron(scene.Point{X: value.Right() - 8, Y: mid}, 1, ink)
	s.run(p.letters.Fit(r.Value, scene.Style{Size: 13}, value.W-40), value.X+20, base, t.Text)
	return nil
}

// exportText draws what is typed in a field, with the cursor if the keys are there.
func (p *Portrayer) exportText(s *sheet, r ExportRow, field scene.Rect, picked bool, t Theme) []scene.Group {
	s.fill(field.Path(5), t.Field)
	line := t.Line
	if picked {
		line = t.Accent
	}
	s.stroke(field.Inset(0.5).Path(5), line, 1)
	if !picked {
		s.run(p.letters.Fit(r.Value, scene.Style{Size: 13}, field.W-18), field.X+10, field.Y+field.H/2+4.5, t.Text)
		return nil
	}
	before := s.group("export", nil)
	clip := scene.Rect{X: field.X + 8, Y: field.Y - 5, W: field.W - 16, H: 34}
	p.chooserName(s, Chooser{Name: r.Value, Cursor: r.Cursor, Anchor: r.Anchor}, clip, t)
	inside := clip.Intersect(field)
	return []scene.Group{before, s.group("name", &inside)}
}
