//go:build !linux && !freebsd && !openbsd && !netbsd

package clip

import "errors"

// Available tells whether there is a clipboard for pictures.
func Available() bool { return false }

// PNG would put a picture on the clipboard; it is always an error here.
func PNG([]byte) error { return errors.New("the clipboard takes no pictures on this system") }
