package lettering

import (
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"

	"sightline/ui/scene"
)

// An installed font is one face of a font file on the machine: what must be
// known to choose it.
type installed struct {
	path       string
	index      int // within a collection
	characters font.Cmap
	aspect     font.Aspect
	sans       bool
}

// mostFonts is how many fonts are looked at; their numbers have room in a
// scene.Face.
const mostFonts = math.MaxUint16 - int(outside)

// seek lists the fonts in the folders and those below them, in the order of
// their paths. What cannot be read is passed over.
func seek(folders []string) []installed {
	var paths []string
	for _, folder := range folders {
		_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil && entry != nil && entry.IsDir():
				return fs.SkipDir
			case err != nil || entry.IsDir():
				return nil
			}
			switch strings.ToLower(filepath.Ext(path)) {
			case ".ttf", ".otf", ".ttc", ".otc":
				paths = append(paths, path)
			}
			return nil
		})
	}
	slices.Sort(paths)
	var found []installed
	for _, path := range slices.Compact(paths) {
		found = append(found, faces(path)...)
		if len(found) >= mostFonts {
			return found[:mostFonts]
		}
	}
	return found
}

// faces are those of one file, without their outlines; none if it is damaged.
func faces(path string) (found []installed) {
	defer func() {
		if recover() != nil { // the font library trusts files more than it may
			found = nil
		}
	}()
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	loaders, err := opentype.NewLoaders(file)
	if err != nil {
		return nil
	}
	for i, loader := range loaders {
		if f, ok := describe(loader); ok {
			f.path, f.index = path, i
			found = append(found, f)
		}
	}
	return found
}

func describe(loader *opentype.Loader) (installed, bool) {
	raw, _ := loader.RawTable(opentype.MustNewTag("OS/2"))
	os2, _, _ := tables.ParseOs2(raw)
	raw, err := loader.RawTable(opentype.MustNewTag("cmap"))
	if err != nil {
		return installed{}, false
	}
	table, _, err := tables.ParseCmap(raw)
	if err != nil {
		return installed{}, false
	}
	characters, _, err := font.ProcessCmap(table, os2.FontPage())
	if err != nil {
		return installed{}, false
	}
	about, _ := font.Describe(loader, nil)
	sans := strings.Contains(strings.ToLower(about.Family), "sans")
	return installed{characters: characters, aspect: about.Aspect, sans: sans}, true
}

// read reads the whole face; nil if it cannot be used.
func (f installed) read(number scene.Face) (t *typeface) {
	defer func() {
		if recover() != nil {
			t = nil
		}
	}()
	file, err := os.Open(f.path)
	if err != nil {
		return nil
	}
	defer file.Close()
	loaders, err := opentype.NewLoaders(file)
	if err != nil || f.index >= len(loaders) {
		return nil
	}
	read, err := font.NewFont(loaders[f.index])
	if err != nil || read.Upem() == 0 {
		return nil
	}
	return &typeface{
		number: number, font: read, upem: int(read.Upem()),
		outliner: &foreign{face: font.NewFace(read), unit: 1 / float64(read.Upem())},
	}
}

// foreign reads outlines of any kind by the font library.
type foreign struct {
	mu   sync.Mutex
	face *font.Face
	unit float64
}

func (f *foreign) outline(glyph uint32) (p scene.Path) {
	f.mu.Lock()
	defer f.mu.Unlock()
	defer func() {
		if recover() != nil {
			p = scene.Path{}
		}
	}()
	if glyph > math.MaxUint16 { // the library would take its lower bits
		return scene.Path{}
	}
	outline, ok := f.face.GlyphData(font.GID(glyph)).(font.GlyphOutline)
	if !ok {
		return scene.Path{}
	}
	return traced(outline.Segments, f.unit)
}
