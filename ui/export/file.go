package export

import (
	"fmt"
	"io"

	"sightline/ui/internal/whole"
)

// File writes the picture to a path, in the kind that its ending picks, whole or not
// at all; a file that is there is replaced and keeps its mode. Of a symbolic link it
// replaces the file that the link leads to.
func File(path string, j Job) error {
	kind, ok := KindOf(path)
	if !ok {
		return fmt.Errorf("%s: the ending picks the kind of picture, and this is none of %v", path, Kinds())
	}
	return whole.Stream(path, func(w io.Writer) error { return Write(w, kind, j) })
}
