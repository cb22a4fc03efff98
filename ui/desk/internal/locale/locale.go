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
