package export

import (
	"bytes"

	"sightline/model"
	"sightline/ui/internal/whole"
)

// File writes the picture to a path, whole or not at all; a file that is there
// is replaced and keeps its mode. Of a symbolic link it replaces the file that
// the link leads to.
func File(path string, ix *model.Index, o Options) error {
	var b bytes.Buffer
	if err := PNG(&b, ix, o); err != nil {
		return err
	}
	return whole.Write(path, b.Bytes())
}
