package command

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sightline/model"
	"sightline/ui/export"
	"sightline/ui/internal/heap"
)

// kinds are the endings of the images that can be written.
func kinds() []string {
	var all []string
	for _, k := range export.Kinds() {
		all = append(all, string(k))
	}
	return all
}

// An exportCall is the words of one "sightline export".
type exportCall struct {
	out, scene string
	format     *choice // of standard output
	handout    bool
	picture
	run run

	asked []string // the flags that the call has, by the alphabet
}

// kind is that of OUT; false if its ending picks none.
func (c exportCall) kind() (export.Kind, bool) {
	if c.out == standardStream {
		return export.Kind("." + c.format.value), true
	}
	return export.KindOf(c.out)
}

// allScenes asks for one image of each scene.
const allScenes = "all"

// exportCommand writes an image.
func (p Program) exportCommand() *cobra.Command {
	call := exportCall{picture: newPicture(), format: newFormat()}
	cmd := &cobra.Command{
		Use:   "export [FILE] -o OUT",
		Short: "Write an image; the ending of OUT picks the kind (" + strings.Join(kinds(), " ") + ")",
		Long: fmt.Sprintf(`Write the map at a moment as an image. The ending of OUT picks the kind:
%s.
An OUT that exists is replaced, whole or not at all; "-" writes to standard output,
a PNG or what --format says.

--scene ID takes the moment, the clock and the view from a scene; flags given
beside it go before. --scene all writes one image for each scene, with -ID before
the ending of OUT. A briefing without scenes has automatic ones, one for each date
on which a standing changes: auto-2024-10-18.

--board draws the board in place of the map; it has no timeline, and --timeline
beside it is an error.

An image carries its own caveats: title, date and clock, counts, filters, a key to
the marks that occur, a scale bar or the degrees, the projection, where the borders
come from, the sources, and the briefing's notes on what it shows as numbered
footnotes. Each can be left out by its --no- flag. A timeline and cards of the
claims come when they are asked for.

--size is the picture at scale 1; --scale 2 makes 3840x2160 out of 1920x1080 and
leaves the drawing as it is. No side may have more than %d pixels. The layout is
made for the shape. Sizes with a name (16:9, 1:1, 4:5 and 9:16 are names too):

%s
An SVG keeps its text as text, in Sightline Sans or what the reader has; each word
stays where it stands. --outlines draws it as shapes, which look the same anywhere.

%s

%s

%s

%s

%s`, strings.Join(kinds(), " "), export.MaxSide, sizeNames(), runHelp(), pagesHelp, textsHelp(), fitsHelp(), limits()),
		Example: `  sightline export -o map.png --at 2024-10-18
  sightline export talks.briefing.geojson -o slide.png --scene all --theme dark --scale 2
  sightline export -o post.png --size portrait45 --cards --at 2024-10-17
  sightline export -o print.svg --outlines --timeline
  sightline export -o run.gif --clock happened --timeline --size 1280x720
  sightline export -o talk.pdf --scene all
  sightline export -o said.md --only-voice nis
  sightline export -o - --format svg --bbox 120,30,145,50 > east.svg`,
		Args: atMostOneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			call.picture.explicit = cmd.Flags().Changed
			cmd.Flags().Visit(func(f *pflag.Flag) { call.asked = append(call.asked, f.Name) })
			return p.export(call, fileOf(args))
		},
	}
	cmd.Flags().StringVarP(&call.out, "out", "o", "", "the file to write, `OUT`; - is standard output")
	cmd.Flags().Var(call.format, "format", "the kind of what goes to standard output: "+either(call.format.words))
	cmd.Flags().StringVar(&call.scene, "scene", "", "moment, clock and view of a scene: its `ID|all` for an image of each")
	call.picture.flags(cmd)
	handoutFlag(cmd, &call.handout)
	call.run.flags(cmd)
	return cmd
}

// pictureHeap is about what the drawing of a picture takes, in bytes.
const pictureHeap = 96 << 20

// export reads the briefing and writes the image, or one for each scene.
func (p Program) export(call exportCall, file string) error {
	if err := p.writable(call); err != nil {
		return err
	}
	if err := call.picture.valid(); err != nil {
		return err
	}
	if err := p.fitting(call); err != nil {
		return err
	}
	if call.scene == "" && call.explicit("scene") {
		return errors.New("--scene is empty: name a scene by its id, or write all for an image of each")
	}
	if err := call.run.valid(call.moves()); err != nil {
		return err
	}
	heap.Reserve(pictureHeap)
	sum := sha256.New()
	briefing, err := p.readKeeping(file, sum)
	if err != nil {
		return err
	}
	if err := call.only.known(briefing); err != nil {
		return err
	}
	p.complain(doubtful(file, briefing)) // the pictures show what they can
	job := export.Job{Index: model.NewIndex(briefing), Source: source(sum)}
	if done, err := p.paged(call, job); done {
		return err
	}
	if call.scene == "" {
		job.Options = call.wanted("")
		return p.write(call, call.out, job)
	}
	scenes, err := scenesNamed(call.scene, job.Index.Sequence().Scenes)
	if err != nil {
		return err
	}
	outs := []string{call.out}
	if call.scene == allScenes {
		outs = sceneFiles(call.out, scenes)
	}
	for i, scene := range scenes {
		job.Options = call.wanted(scene.ID)
		if err := p.write(call, outs[i], job); err != nil {
			return err
		}
	}
	return nil
}

// wanted is what a call asks for, of a scene or of the whole briefing.
func (c exportCall) wanted(scene string) export.Options {
	o := c.options(scene)
	o.Animation = c.run.animation()
	return o
}

// source is what a picture is made by and from, given the sum of what was read.
func source(sum hash.Hash) export.Source {
	return export.Source{Program: program(), SHA256: hex.EncodeToString(sum.Sum(nil))}
}

// writable tells whether OUT is somewhere to write an image.
func (p Program) writable(call exportCall) error {
	kind, known := call.kind()
	switch {
	case call.out == "":
		return fmt.Errorf("export needs to know where to write: sightline export -o picture.png")
	case call.out == standardStream && call.scene == allScenes && !kind.Paged():
		return fmt.Errorf("--scene all writes several images, and standard output takes one")
	case call.out == standardStream && !kind.Told() && isTerminal(p.Out):
		return fmt.Errorf("an image is nothing to print on a terminal; write it to a file: -o picture.png")
	case call.out == standardStream:
		return nil
	case known && slices.Contains(call.asked, "format") && kind != export.Kind("."+call.format.value):
		return fmt.Errorf("--format %s: the ending of -o %s says that it is another kind; --format is for -o -", call.format.value, call.out)
	}
	if info, err := os.Stat(call.out); err == nil && info.IsDir() {
		return fmt.Errorf("-o %s is a folder; name a file in it", call.out)
	}
	if err := knownKind(call.out); err != nil {
		return err
	}
	folder := filepath.Dir(call.out)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return fmt.Errorf("-o %s: there is no folder %s", call.out, folder)
	}
	return nil
}

// knownKind tells whether the ending of a file's name picks a kind of image.
func knownKind(out string) error {
	ending := strings.ToLower(filepath.Ext(out))
	switch {
	case slices.Contains(kinds(), ending):
		return nil
	case ending == "":
		return fmt.Errorf("-o %s has no ending, and the ending picks the kind: %s", out, strings.Join(kinds(), " "))
	}
	return fmt.Errorf("-o %s: images can't be written as %s, only as %s", out, ending, strings.Join(kinds(), " "))
}

// write writes one image of a call. What goes wrong is the call's fault.
func (p Program) write(call exportCall, out string, j export.Job) error {
	j, done := p.interruptible(j)
	defer done()
	switch {
	case out == standardStream:
		kind, _ := call.kind()
		return stopped(j.Context, "the picture", export.Write(p.Out, kind, j))
	case export.IsSequence(out):
		return stopped(j.Context, out, export.Sequence(out, j))
	}
	return stopped(j.Context, out, export.File(out, j))
}

// scenesNamed finds the scene of an id, or all of them.
func scenesNamed(id string, scenes []model.Scene) ([]model.Scene, error) {
	if len(scenes) == 0 {
		return nil, fmt.Errorf("--scene %s: this briefing has no scenes, and nothing changes in it that could be shown as one", id)
	}
	var ids []string
	for _, s := range scenes {
		if s.ID == id {
			return []model.Scene{s}, nil
		}
		ids = append(ids, s.ID)
	}
	if id == allScenes {
		return scenes, nil
	}
	if near := closest(id, ids); near != "" {
		return nil, fmt.Errorf("--scene %s: this briefing has no such scene; did you mean %s?", id, near)
	}
	return nil, fmt.Errorf("--scene %s: this briefing has no such scene, only %s", id, strings.Join(few(ids), ", "))
}

// few are the first of many ids.
func few(ids []string) []string {
	const most = 12
	if len(ids) > most {
		return append(slices.Clone(ids[:most]), fmt.Sprintf("… and %d more", len(ids)-most))
	}
	return ids
}

// sceneFiles names the image of each scene: OUT with -ID before its ending. Of
// an id only letters, digits, "_" and "-" are kept, so that it stays a part of
// one file's name on every system.
func sceneFiles(out string, scenes []model.Scene) []string {
	ending := filepath.Ext(out)
	stem := strings.TrimSuffix(out, ending)
	taken := map[string]bool{}
	names := make([]string, len(scenes))
	for i, scene := range scenes {
		part := strings.Map(fileRune, scene.ID)
		name := part
		for n := 2; taken[strings.ToLower(name)]; n++ { // some file systems ignore case
			name = fmt.Sprintf("%s-%d", part, n)
		}
		taken[strings.ToLower(name)] = true
		names[i] = stem + "-" + name + ending
	}
	return names
}

// isTerminal tells whether a result would be printed for a person to read.
func isTerminal(out any) bool {
	file, ok := out.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
