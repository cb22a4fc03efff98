package export

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"

	"sightline/model"
)

// newMode is the mode of a new file, before the process's umask.
const newMode = 0o644

// File writes the picture to a path, whole or not at all; a file that is there
// is replaced and keeps its mode.
func File(path string, ix *model.Index, o Options) error {
	var b bytes.Buffer
	if err := PNG(&b, ix, o); err != nil {
		return err
	}
	if err := replace(path, b.Bytes()); err != nil {
		return fmt.Errorf("%s can't be written: %w", path, cause(err))
	}
	return nil
}

// cause is an error without the path of the temporary file.
func cause(err error) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		return at.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// replace writes a temporary file beside the path, and renames it when it is
// on the disk.
func replace(path string, content []byte) (err error) {
	f, err := beside(path)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(content); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	if there, statErr := os.Stat(path); statErr == nil {
		if err = os.Chmod(f.Name(), there.Mode().Perm()); err != nil {
			return err
		}
	}
	return atomic.ReplaceFile(f.Name(), path)
}

// beside makes a new file in the folder of a path. os.CreateTemp would make
// one that nobody but its owner may read.
func beside(path string) (*os.File, error) {
	folder, name := filepath.Split(path)
	for n := 0; ; n++ {
		part := filepath.Join(folder, fmt.Sprintf(".%s.%d.part", name, n))
		f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newMode)
		if err == nil || !errors.Is(err, fs.ErrExist) || n == 1000 {
			return f, err
		}
	}
}
