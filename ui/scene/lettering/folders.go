package lettering

import (
	"os"
	"path/filepath"
	"runtime"
)

// fontFolders are where the system keeps its fonts, and the person theirs: the
// usual places of Windows and macOS, and elsewhere those of the freedesktop.org
// base directory specification 0.8 and the one that was usual before it. (The
// font library can find them too, but takes two milliseconds of every start of
// the program for tables that only it needs.)
func fontFolders() []string {
	home, _ := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		return below("Fonts", os.Getenv("WINDIR"), under(os.Getenv("LOCALAPPDATA"), "Microsoft", "Windows"))
	case "darwin":
		return below("Fonts", "/System/Library", "/Library", under(home, "Library"))
	}
	own, shared := os.Getenv("XDG_DATA_HOME"), os.Getenv("XDG_DATA_DIRS")
	if own == "" {
		own = under(home, ".local", "share")
	}
	if shared == "" {
		shared = "/usr/local/share:/usr/share"
	}
	folders := below("fonts", append(filepath.SplitList(shared), own)...)
	return append(folders, below(".fonts", home)...)
}

// under is a folder below another, or "" if there is none.
func under(folder string, names ...string) string {
	if folder == "" {
		return ""
	}
	return filepath.Join(append([]string{folder}, names...)...)
}

// below are the folders of a name in others, of which some may be "".
func below(name string, folders ...string) (found []string) {
	for _, folder := range folders {
		if filepath.IsAbs(folder) {
			found = append(found, filepath.Join(folder, name))
		}
	}
	return found
}
