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
// is replaced and keeps its mode. Of a symbolic link it replaces the file that
// the link leads to.
func File(path string, ix *model.Index, o Options) error {
	var b bytes.Buffer
	if err := PNG(&b, ix, o); err != nil {
		return err
	}
	to, err := target(path)
	if err == nil {
		err = replace(to, b.Bytes())
	}
	if err != nil {
		return fmt.Errorf("%s can't be written: %w", path, cause(err))
	}
	return nil
}

// errFolder is the error where a folder is in the file's place.
var errFolder = errors.New("it is a folder; name a file in it")

// target is the file that a path leads to: the path itself, unless it is a
// symbolic link. It need not be there, unless a link leads to it.
func target(path string) (string, error) {
	there, err := os.Lstat(path)
	if err == nil && there.Mode()&fs.ModeSymlink != 0 {
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return "", err
		}
		there, err = os.Lstat(path)
	}
	if err == nil && there.IsDir() {
		return "", errFolder
	}
	return path, nil // replace tells what else is wrong
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
