package exporting

import (
	"fmt"
	"strings"
	"unicode"

	"sightline/model"
)

// longestTitle is how many letters of a scene's title are in the name of its file.
const longestTitle = 48

// sceneNames are the names of all scenes' files: the stem, the scene's number and
// its title.
func sceneNames(stem string, scenes []model.Scene, ending string) []string {
	var all []string
	for i, s := range scenes {
		name := fmt.Sprintf("%s-%0*d", stem, len(fmt.Sprint(len(scenes))), i+1)
		if title := inName(s.Title); title != "" {
			name += "-" + title
		}
		all = append(all, name+ending)
	}
	return all
}

// inName is a title as it can be a part of a file's name on every system: letters
// and digits of any script, with a hyphen for what is between.
func inName(title string) string {
	var b strings.Builder
	n, gap := 0, false
	for _, r := range title {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = n > 0
			continue
		}
		if n >= longestTitle {
			break
		}
		if gap {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
		n, gap = n+1, false
	}
	return b.String()
}

// cleanName tells what is wrong with a file's name; "" if nothing is.
func cleanName(name string) string {
	switch {
	case strings.TrimSpace(strings.Trim(name, ".")) == "":
		return "Type a name for the file."
	case strings.ContainsAny(name, `/\`) || strings.ContainsRune(name, 0):
		return "A file's name has no slash. The folder is chosen below."
	}
	return ""
}
