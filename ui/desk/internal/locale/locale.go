// Package locale names a language where the environment has none, before the
// toolkit asks for it.
//
// In the locales "C" and "POSIX" the toolkit prints an error while its own
// packages are initialised, earlier than any code of ours could run by being
// called. So this happens in initialisation too. It is early enough because Go
// initialises packages in the order of their import paths as their imports
// allow (since Go 1.21): this one needs only "os", while the toolkit's waits
// for "text/template", which sorts behind it. A test of the window proves that
// a start in either locale prints nothing.
package locale

import "os"

var _ = settle()

// settle sets LC_ALL if the environment asks for no language.
func settle() bool {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			if !bare(v) {
				return false
			}
			break
		}
	}
	return os.Setenv("LC_ALL", "en_US.UTF-8") == nil
}

// bare tells whether a locale is C or POSIX, with or without an encoding.
func bare(v string) bool {
	for i := range len(v) {
		if v[i] == '.' {
			v = v[:i]
			break
		}
	}
	return v == "C" || v == "POSIX"
}
