package whole

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrChanged is the error where a file is no longer what its reader read.
var ErrChanged = errors.New("it has changed since it was read")

var (
	errGone   = fmt.Errorf("%w: it is no longer there", ErrChanged)
	errFolder = errors.New("it is a folder; name a file in it")
	errNoFile = errors.New("it is no file that can be replaced")
)

// Write writes a file. One that is there is replaced and keeps its mode; of a
// symbolic link it is the file that the link leads to. Errors name the path.
//
// A temporary file beside the path is renamed once it is on the disk. What writers
// that were killed left of theirs is removed.
func Write(path string, content []byte) error {
	return named(path, func(to string) error { return write(to, bytesOf(content), nil) })
}

// Stream is Write of what a function writes. Errors of its own, not of the file that
// it writes to, come back as they are, and then nothing is written.
func Stream(path string, fill func(w io.Writer) error) error {
	var own error
	err := named(path, func(to string) error {
		return write(to, func(w io.Writer) error {
			out := &remembering{w: w}
			b := bufio.NewWriterSize(out, streamBuffer)
			err := fill(b)
			if err == nil {
				err = b.Flush()
			}
			if err != nil && out.err == nil {
				own = err
			}
			return err
		}, nil)
	})
	if own != nil {
		return own
	}
	return err
}

// streamBuffer is how many bytes of a stream are written at once.
const streamBuffer = 1 << 18

// A remembering writer keeps its first error.
type remembering struct {
	w   io.Writer
	err error
}

func (r *remembering) Write(b []byte) (int, error) {
	n, err := r.w.Write(b)
	if r.err == nil {
		r.err = err
	}
	return n, err
}

// bytesOf writes bytes.
func bytesOf(content []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	}
}

// Replace is Write for a file that was read before, whose bytes had a SHA-256 sum.
// It is ErrChanged, and nothing is written, if it has another now or is no longer
// there. What somebody writes in the very moment of the replacing is not seen.
func Replace(path string, content []byte, was [sha256.Size]byte) error {
	return named(path, func(to string) error {
		return write(to, bytesOf(content), func() error { return unchanged(to, was) })
	})
}

// named does something to the file that a path leads to; errors name the path.
func named(path string, do func(to string) error) error {
	to, err := target(path)
	if err == nil {
		err = do(to)
	}
	if err != nil {
		return fmt.Errorf("%s can't be written: %w", path, cause(err))
	}
	return nil
}

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
	switch {
	case err != nil: // writing tells what is wrong, if anything is
	case there.IsDir():
		return "", errFolder
	case !there.Mode().IsRegular():
		return "", errNoFile
	}
	return path, nil
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

// write replaces a file by a temporary one. Check, if it is not nil, is asked at the
// last moment whether it may.
func write(to string, fill func(io.Writer) error, check func() error) error {
	tidy(to)
	t, err := beside(to)
	if err != nil {
		return err
	}
	defer t.remove()
	if err := t.fill(fill); err != nil {
		return err
	}
	if check != nil {
		if err := check(); err != nil {
			return err
		}
	}
	return t.become(to)
}

// unchanged makes sure that a file's bytes have a sum.
func unchanged(path string, was [sha256.Size]byte) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return errGone
	}
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return err
	}
	if [sha256.Size]byte(sum.Sum(nil)) != was {
		return ErrChanged
	}
	return nil
}
