package command

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sightline/assets"
	"sightline/geo/basemap"
	"sightline/model"
	"sightline/model/geojson"
	"sightline/ui/portray"
)

// checkCommand reads files, verifies them and reports.
func (p Program) checkCommand() *cobra.Command {
	var texts []string
	cmd := &cobra.Command{
		Use:   "check FILE…",
		Short: "Read files, verify them, report what is wrong and what would be right",
		Long: `Read each file and verify it: form, positions, dates, ids, references, cites,
and what is to be changed in the map underneath.

One line for each file goes to standard output, with what is in it and how many
problems it has. Each problem goes to standard error as FILE:LINE:COLUMN: what
is wrong and what would be right. The exit status is 1 if there is any problem.

With --source ID=PATH the cites of that source are checked against a text: line 1
is the headline (paragraph 0), line 2 paragraph 1, and so on.

` + limits(),
		Example: `  sightline check talks.briefing.geojson
  sightline check --source article=article.txt talks.briefing.geojson`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("check needs a file to check: sightline check FILE")
			}
			return named(args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			sources, err := readSources(texts)
			if err != nil {
				return err
			}
			return p.check(args, sources)
		},
	}
	cmd.Flags().StringArrayVar(&texts, "source", nil, "check the cites of a source against a text, `ID=PATH` (may be repeated)")
	return cmd
}

// A sourceText is the text of a source, one paragraph to a line.
type sourceText struct {
	id    string
	lines []string
	used  bool     // by some file
	seen  []string // the ids of the sources that there were instead
}

// readSources reads the texts that the flags ID=PATH name.
func readSources(flags []string) ([]*sourceText, error) {
	var sources []*sourceText
	for _, flag := range flags {
		id, path, ok := strings.Cut(flag, "=")
		if !ok || id == "" || path == "" {
			return nil, fmt.Errorf("--source %s: write it as ID=PATH, such as article=article.txt", flag)
		}
		f, err := openFile(path)
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(io.LimitReader(f, geojson.MaxBytes+1))
		f.Close()
		if err != nil || len(text) > geojson.MaxBytes {
			return nil, inputFault{fmt.Errorf("%s can't be read whole (%s)", path, limits())}
		}
		sources = append(sources, &sourceText{id: id, lines: paragraphs(string(text))})
	}
	return sources, nil
}

// paragraphs are the lines of a text, without the break at its end.
func paragraphs(text string) []string {
	text = strings.TrimPrefix(text, "\uFEFF")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Split(strings.TrimRight(text, "\n"), "\n")
}

// check verifies each file and prints a line on it.
func (p Program) check(files []string, sources []*sourceText) error {
	wrong := 0
	for _, file := range files {
		n, err := p.checkFile(file, sources)
		if err != nil {
			return err
		}
		wrong += n
	}
	for _, s := range sources {
		if !s.used && wrong == 0 {
			return s.unused()
		}
	}
	if wrong > 0 {
		return errReported
	}
	return nil
}

// checkFile verifies one file, prints what is wrong with it and a line on it,
// and counts the problems. Its error is the call's fault.
func (p Program) checkFile(file string, sources []*sourceText) (int, error) {
	briefing, err := p.read(file)
	var problems model.Problems
	switch {
	case errors.As(err, &problems):
	case errors.As(err, new(inputFault)):
		p.report(err)
		_, err = fmt.Fprintf(p.Out, "%s: can't be read\n", plain(file))
		return 1, err
	case err != nil:
		return 0, err
	default:
		problems = slices.Concat(doubtful(file, briefing), checkCites(file, briefing, sources)).Sorted()
	}
	p.complain(problems)
	_, err = fmt.Fprintf(p.Out, "%s: %s%s\n", plain(file), contents(briefing), verdict(problems.Count()))
	return problems.Count(), err
}

// checkCites checks the cites of the file's briefing against the texts of its sources.
func checkCites(file string, briefing *model.Briefing, texts []*sourceText) model.Problems {
	var problems model.Problems
	for _, text := range texts {
		for _, source := range briefing.Sources {
			text.seen = append(text.seen, source.ID)
			if source.ID == text.id {
				text.used = true
				problems = append(problems, model.CheckCites(briefing, text.id, text.lines)...)
			}
		}
	}
	return problems.In(file).Sorted()
}

// doubtful is what is wrong with a file that can be shown all the same.
func doubtful(file string, briefing *model.Briefing) model.Problems {
	return slices.Concat(briefing.Doubts, checkBasemap(file, briefing)).Sorted()
}

// checkBasemap checks what the briefing wants of the map underneath.
func checkBasemap(file string, briefing *model.Briefing) model.Problems {
	if briefing.Basemap == nil {
		return nil
	}
	base, err := basemap.Load(assets.Basemap())
	if err != nil {
		return model.Problems{{File: file, Text: err.Error()}}
	}
	return portray.MapProblems(base, briefing).In(file)
}

// unused says that no file has the source that the text is for.
func (t *sourceText) unused() error {
	if near := closest(t.id, t.seen); near != "" {
		return fmt.Errorf("--source %s: there is no source of this id; did you mean %s?", t.id, near)
	}
	return fmt.Errorf("--source %s: no file that was checked has a source of this id", t.id)
}

// contents counts what a briefing holds.
func contents(b *model.Briefing) string {
	if b == nil {
		return ""
	}
	return strings.Join([]string{
		counted(len(b.Claims), "claim"), counted(len(b.Events), "event"), counted(len(b.Places), "place"),
		counted(len(b.Voices), "voice"), counted(len(b.Sources), "source"), counted(len(b.Scenes), "scene"),
	}, ", ") + ", "
}

// verdict counts problems in words.
func verdict(n int) string {
	if n == 0 {
		return "no problem"
	}
	return counted(n, "problem")
}
