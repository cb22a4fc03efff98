package svg

import (
	"strconv"
	"strings"

	"sightline/ui/scene"
)

// group writes a group; one in which nothing is drawn is left out.
func (d *drawing) group(g scene.Group) {
	if len(g.Items) == 0 {
		return
	}
	clip := ""
	if g.Clip != nil {
		clip = d.clip(*g.Clip)
	}
	d.open(g.Name, clip)
	for _, item := range g.Items {
		switch it := item.(type) {
		case scene.Fill:
			d.fill(it)
		case scene.Stroke:
			d.stroke(it)
		case scene.Text:
			d.line(it)
		}
	}
	d.close()
}

// open begins a group and tells what it is; clip is the id of its clip path, if any.
func (d *drawing) open(name, clip string) {
	d.add(`<g id="` + d.id(name) + `"`)
	if clip != "" {
		d.add(` clip-path="url(#` + clip + `)"`)
	}
	d.add(">\n")
	if told, ok := d.options.Groups[name]; ok {
		name = told
	}
	d.told("title", name)
}

func (d *drawing) close() { d.add("</g>\n") }

// id is one that no other element has, made from a name: small letters, digits
// and hyphens, a letter first.
func (d *drawing) id(name string) string {
	id := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, name)
	if id == "" || id[0] < 'a' {
		id = "g" + id
	}
	for {
		d.ids[id]++
		n := d.ids[id]
		if n == 1 {
			return id
		}
		id += "-" + strconv.Itoa(n)
	}
}

// clip is the id of the clip path for a box, which is written if it is new.
func (d *drawing) clip(r scene.Rect) string {
	if id, ok := d.clips[r]; ok {
		return id
	}
	id := d.id("clip")
	d.clips[r] = id
	d.add(`<clipPath id="` + id + `"><rect`)
	d.attribute("x", r.X)
	d.attribute("y", r.Y)
	d.attribute("width", max(0, r.W))
	d.attribute("height", max(0, r.H))
	d.add("/></clipPath>\n")
	return id
}
