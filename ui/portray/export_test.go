package portray

import "sightline/model/edtf"

// Progress is progress at the middle of a moment, for its test.
func Progress(when, moment edtf.Date) (float64, bool) { return progress(when, moment, moment, 0) }
