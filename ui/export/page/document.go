package page

import "sightline/model"

// A document is all that a page knows, as it lies in it as JSON. Positions are in
// units of the page; what changes with the moment is told by turns.
type document struct {
	Moments  []moment   `json:"moments"` // the stops of the slider
	Clocks   [2]clock   `json:"clocks"`  // said, happened
	Start    start      `json:"start"`
	Events   []event    `json:"events"`
	Claims   []claim    `json:"claims"`
	Sites    []site     `json:"sites"`
	Routes   []route    `json:"routes"`
	Scenes   []sceneRow `json:"scenes"`
	Names    []name     `json:"names"`
	Frame    [4]int     `json:"frame"` // of the whole map
	All      box        `json:"all"`   // the overview
	Filter   string     `json:"filter,omitempty"`
	Language string     `json:"language"` // of the briefing
	Borders  string     `json:"borders"`
	Key      []keyRow   `json:"key"`
	HideKey  bool       `json:"hideKey,omitempty"`
	Made     made       `json:"made"`
}

// A made says what a page is made from and by.
type made struct {
	Program string `json:"program,omitempty"`
	SHA256  string `json:"sha256,omitempty"`
	Title   string `json:"title"`
}

// A moment is a stop of the slider.
type moment struct {
	Date  string `json:"date"`  // EDTF
	Words string `json:"words"` // "Fri 18 October 2024"
	Short string `json:"short"` // "18 Oct"
}

// A clock is what each moment is called on one clock, and how much is shown.
type clock struct {
	Words   string     `json:"words"` // "as it was said"
	Moments []headline `json:"moments"`
	Changes []int      `json:"changes"` // moments at which something changes
}

// A headline is what stands over the map at a moment.
type headline struct {
	Sentence  string `json:"sentence"`
	Counts    string `json:"counts"`
	Contested string `json:"contested,omitempty"`
}

// A start is what is seen first.
type start struct {
	Moment int    `json:"moment"`
	Clock  int    `json:"clock"`
	Box    box    `json:"box"`
	Scene  int    `json:"scene"`           // -1: none
	Theme  string `json:"theme,omitempty"` // "dark"; "" is the system's
}

// A turns tells which state something is in at each moment: on each of the two
// clocks pairs of a moment and the number of the state that begins with it.
type turns [2][][2]int

// An event is one event or movement.
type event struct {
	ID       string       `json:"id"`
	Title    string       `json:"title"`
	When     string       `json:"when"`
	Inferred string       `json:"inferred,omitempty"`
	Place    string       `json:"place,omitempty"` // id of where it is told
	States   []eventState `json:"states"`
	Turns    turns        `json:"turns"`
}

// An eventState is what holds of an event from one moment on.
type eventState struct {
	Standing  model.Standing `json:"standing"`
	Words     string         `json:"words"`
	Shown     bool           `json:"shown"`
	Underway  bool           `json:"underway"`
	Uncertain bool           `json:"uncertain"`
	For       []string       `json:"for"`
	Against   []string       `json:"against"`
	FirstSaid string         `json:"firstSaid"`
	Sentence  string         `json:"sentence"`
}

// A claim is one card.
type claim struct {
	ID       string       `json:"id"`
	Event    string       `json:"event"` // id of what it is about
	Place    string       `json:"place,omitempty"`
	Day      string       `json:"day"`
	Kind     model.Stance `json:"kind"`
	Stance   string       `json:"stance"`
	Voice    string       `json:"voice"`
	Side     string       `json:"side,omitempty"`
	Text     string       `json:"text"`
	About    string       `json:"about"`
	Inferred string       `json:"inferred,omitempty"`
	Facts    [][2]string  `json:"facts"`
	Cites    []cite       `json:"cites"`
	Notes    []note       `json:"notes"`
	States   []claimState `json:"states"`
	Turns    turns        `json:"turns"`
}

// A claimState is what holds of a claim from one moment on.
type claimState struct {
	Counts    bool   `json:"counts"`
	Passes    bool   `json:"passes"` // the filter
	New       bool   `json:"new"`
	Uncertain bool   `json:"uncertain"`
	Earlier   bool   `json:"earlier"`
	Gone      string `json:"gone,omitempty"` // why it is no position any more
}

type cite struct {
	Where  string   `json:"where"`
	Source string   `json:"source,omitempty"`
	URL    string   `json:"url,omitempty"`
	Quotes []string `json:"quotes"`
}

type note struct {
	Head string `json:"head"`
	Text string `json:"text"`
	URL  string `json:"url,omitempty"`
}

// A site is a place, or an event with a geometry of its own.
type site struct {
	ID       string      `json:"id"`
	Name     string      `json:"name"`
	At       spot        `json:"at"`
	Dots     []spot      `json:"dots"`
	Area     string      `json:"area,omitempty"`
	Rim      []spot      `json:"rim,omitempty"` // the outermost of the area, sixteen ways
	Line     string      `json:"line,omitempty"`
	Inferred bool        `json:"inferred,omitempty"`
	States   []siteState `json:"states"`
	Turns    turns       `json:"turns"`
}

// A siteState is what is told at a site; Told is false if nothing is.
type siteState struct {
	Told     bool           `json:"told"`
	Standing model.Standing `json:"standing,omitempty"`
	Inferred bool           `json:"inferred,omitempty"`
	Lines    []toldLine     `json:"lines,omitempty"`
}

type toldLine struct {
	Event    string         `json:"event,omitempty"`
	Title    string         `json:"title,omitempty"`
	Rest     string         `json:"rest,omitempty"`
	Standing model.Standing `json:"standing,omitempty"`
	Inferred bool           `json:"inferred,omitempty"`
}

// A route is a movement's course.
type route struct {
	Event    string       `json:"event"`
	Name     string       `json:"name"`
	Parts    [][]spot     `json:"parts"`
	Reckoned bool         `json:"reckoned,omitempty"` // the way is, for nobody gives it
	Inferred bool         `json:"inferred,omitempty"` // something about it is
	States   []routeState `json:"states"`
	Turns    turns        `json:"turns"`
}

// A routeState is how a movement is drawn: with a vessel if it is Sailing.
type routeState struct {
	Shown    bool           `json:"shown"`
	Standing model.Standing `json:"standing"`
	Sailing  bool           `json:"sailing,omitempty"`
	At       spot           `json:"at,omitzero"`
	Ahead    spot           `json:"ahead,omitzero"`
}

// A sceneRow is a scene. What the presenter says is not in it.
type sceneRow struct {
	ID     string   `json:"id"`
	Title  string   `json:"title"`
	Moment int      `json:"moment"`
	Clock  int      `json:"clock"`
	Box    box      `json:"box"`
	Focus  []string `json:"focus"`
}

// A name is one of the basemap's.
type name struct {
	Text string  `json:"t"`
	Kind string  `json:"k"`
	At   spot    `json:"p"`
	From float64 `json:"z"`           // the overview enlarged so many times has room for it
	Wide int     `json:"w,omitempty"` // units that it has room for
}

type keyRow struct {
	Standing model.Standing `json:"standing"`
	Text     string         `json:"text"`
}
