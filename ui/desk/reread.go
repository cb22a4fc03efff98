package desk

import (
	"errors"
	"io/fs"
	"os"

	"sightline/model"
	"sightline/ui/desk/present"
	"sightline/ui/state"
)

// changedWords say what has become of a file while it was shown, and whether scenes of
// the window would not be in it.
func changedWords(path string, unsaved bool) string {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return "The file is no longer there: it has been moved or removed. The show goes on with what it had."
	}
	if unsaved {
		return "The file has changed on disk. R reads it anew, but for the scenes: they are not saved and stay as they are. Until then nothing moves."
	}
	return "The file has changed on disk. R reads it anew; until then nothing moves."
}

// reread reads the file anew, if there is one, and goes on at the same scene.
func (p *presentation) reread() {
	path := p.path
	if path == "" {
		return
	}
	go func() {
		ix, _, err := read(path)
		if err == nil {
			p.portrayer.For(ix)
		}
		p.post(func() {
			switch {
			case p.giving != p:
			case err != nil:
				p.show.Notify(present.AboutFile, "The file can't be read, so the show goes on with what it had. "+err.Error())
			default:
				q, words := renewed(p.store.State(), path, ix)
				p.show.Renew(ix, q, path)
				p.show.Notify(present.AboutFile, words)
			}
		})
	}()
}

// renewed is what a briefing is given in that was read anew from a path, and what the
// presenter must know about that: scenes that were worked on in the window and are not
// saved do not give way to those of the file.
func renewed(now state.State, path string, ix *model.Index) (model.Sequence, string) {
	if !unsaved(now, path) {
		return ix.Sequence(), ""
	}
	return state.State{Index: ix, Scenes: now.Scenes}.Sequence(),
		"All but the scenes was read anew: those of the window are not saved, and are shown instead of the file's."
}

// unsaved tells whether the window has scenes for the file at a path that are not in it.
func unsaved(now state.State, path string) bool { return now.Modified && now.Path == path }
