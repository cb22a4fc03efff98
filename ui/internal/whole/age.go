package whole

import (
	"os"
	"time"
)

// abandonedAfter is the age at which a temporary file is taken for abandoned where
// the system can't tell whether somebody holds it.
const abandonedAfter = time.Hour

func isOld(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && time.Since(info.ModTime()) > abandonedAfter
}
