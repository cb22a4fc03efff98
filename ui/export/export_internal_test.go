package export

import (
	"image"

	"sightline/ui/portray"
)

// Grounds counts how often an animation's basemap is painted.
func Grounds(p *portray.Portrayer, j Job) (int, error) {
	r, err := newReel(j)
	if err != nil {
		return 0, err
	}
	r.portrayer = p
	n := 0
	for _, c := range r.shots {
		under := r.under
		if _, err := r.paint(c); err != nil {
			return 0, err
		}
		if r.under != under {
			n++
		}
	}
	return n, nil
}

// Stills are an animation's frames as pictures of their own, with the map in the
// place that it has in all of them.
func Stills(p *portray.Portrayer, j Job) ([]*image.RGBA, error) {
	r, err := newReel(j)
	if err != nil {
		return nil, err
	}
	var all []*image.RGBA
	for _, c := range r.shots {
		o := r.job.Options
		o.Moment, o.Progress = c.moment, c.part
		m, err := Image(p, j.Index, o)
		if err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, nil
}
