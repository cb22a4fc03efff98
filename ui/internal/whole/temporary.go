package whole

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/natefinch/atomic"
)

const (
	newMode = 0o644 // of a new file, before the process's umask
	ending  = ".part"
	digits  = 16  // hexadecimal, that tell temporary files of one file apart
	longest = 200 // bytes of a file's name in that of its temporary one
)

// A temporary is a file beside another that is to take its place. Where the system
// can, it is locked as long as it is held, so that it is known of one that nobody
// has locked that its writer is gone.
type temporary struct {
	file *os.File
	gone bool // it has taken the other's place
}

// beside makes a new file in the folder of a path, with the mode of the file there.
// os.CreateTemp would make one that nobody but its owner may read.
func beside(path string) (*temporary, error) {
	folder, name := filepath.Split(path)
	mode, there := fs.FileMode(newMode), false
	if info, err := os.Stat(path); err == nil {
		mode, there = info.Mode().Perm(), true
	}
	for {
		part := filepath.Join(folder, stem(name)+random()+ending)
		f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode&newMode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		t := &temporary{file: f}
		lock(f)
		if !isAt(f, part) { // somebody tidied up before it was locked
			_ = f.Close()
			continue
		}
		if there {
			err = f.Chmod(mode)
		}
		if err != nil {
			t.remove()
			return nil, err
		}
		return t, nil
	}
}

// fill writes what a function writes to the disk.
func (t *temporary) fill(content func(io.Writer) error) error {
	if err := content(t.file); err != nil {
		return err
	}
	return t.file.Sync()
}

// become takes the place of another file. That is on the disk too when it returns,
// if the folder lets itself be asked for it.
func (t *temporary) become(path string) error {
	if err := closeToRename(t.file); err != nil {
		return err
	}
	if err := atomic.ReplaceFile(t.file.Name(), path); err != nil {
		return err
	}
	t.gone = true
	syncFolder(filepath.Dir(path))
	return nil
}

// remove removes the file unless it has taken another's place, and gives it up.
func (t *temporary) remove() {
	if !t.gone {
		removeHeld(t.file)
	}
	_ = t.file.Close()
}

// tidy removes the temporary files of a file whose writers are gone. What can't be
// removed stays.
func tidy(path string) {
	folder, name := filepath.Split(path)
	dir, err := os.Open(filepath.Clean(folder))
	if err != nil {
		return
	}
	names, _ := dir.Readdirnames(-1)
	_ = dir.Close()
	for _, n := range names {
		if isTemporary(n, name) {
			removeAbandoned(filepath.Join(folder, n))
		}
	}
}

// stem is how the names of a file's temporary files begin.
func stem(name string) string {
	if len(name) > longest {
		name = name[:longest]
		for !utf8.ValidString(name) && len(name) > longest-utf8.UTFMax {
			name = name[:len(name)-1]
		}
	}
	return "." + name + "."
}

// isTemporary tells whether a name is that of a temporary file of a file.
func isTemporary(name, of string) bool {
	rest, begins := strings.CutPrefix(name, stem(of))
	rest, ends := strings.CutSuffix(rest, ending)
	return begins && ends && len(rest) == digits && strings.Trim(rest, "0123456789abcdef") == ""
}

// random is hexadecimal digits that no other temporary file has.
func random() string {
	var b [digits / 2]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// isAt tells whether a path is that of an open file, and no folder.
func isAt(f *os.File, path string) bool {
	open, err := f.Stat()
	there, statErr := os.Lstat(path)
	return err == nil && statErr == nil && there.Mode().IsRegular() && os.SameFile(open, there)
}
