package main

import "sightline/geo/basemap"

// view is a worldview as it is written here: holdings by a territory's name, or
// a country's code.
type view struct {
	id, title, statement, source string
	holdings                     map[string]holding
	lines                        []basemap.LineRule
	names                        []basemap.NameRule
}

type holding struct {
	holder string
	status basemap.Status
}

// The worldviews. Only such are here as are stated in an official document and
// touch what the source has as regions of its own: India's claim to Aksai Chin
// and Georgia's view of South Ossetia can't be drawn with it, and are left out.
var worldviews = []view{
	{
		id: "un", title: "United Nations",
		statement: "Natural Earth, after the United Nations' resolutions", // a map names what is occupied in it
		source:    "UN General Assembly resolutions 68/262 (2014) and ES-11/4 (2022); UN Security Council resolutions 541 (1983) on Cyprus, 478 (1980) on Jerusalem, which has no capital's ring, 242 (1967) and 497 (1981) on the Golan, which is Syria's, occupied, and 1244 (1999) on Kosovo, which Natural Earth has as a country and this view with a dashed border; list of Non-Self-Governing Territories (Western Sahara)",
		holdings: map[string]holding{
			"Crimea":                 {"UKR", basemap.Occupied},
			"Donetsk Oblast":         {"UKR", basemap.Whole},
			"Luhansk Oblast":         {"UKR", basemap.Whole},
			"Zaporizhzhia Oblast":    {"UKR", basemap.Whole},
			"Kherson Oblast":         {"UKR", basemap.Whole},
			"Northern Cyprus":        {"CYP", basemap.Apart},
			"Somaliland":             {"SOM", basemap.Apart},
			"Siachen Glacier":        {"", basemap.Nobodys},
			"Spratly Islands":        {"", basemap.Nobodys},
			"Paracel Islands":        {"", basemap.Nobodys}, // no act of the United Nations says whose they are, nor whose the Spratlys
			"Dhekelia":               {"GBR", basemap.Whole},
			"Akrotiri":               {"GBR", basemap.Whole},
			"Abkhazia":               {"GEO", basemap.Whole},
			"Arunachal Pradesh":      {"IND", basemap.Whole},
			"Southern Kuril Islands": {"RUS", basemap.Whole},
			westOfBerm:               {"ESH", basemap.Apart},
			golan:                    {"SYR", basemap.Occupied},
		},
		// The source has a line off Iturup, and none on the other side, off Hokkaidō: the
		// one without the other says that the islands are Japan's.
		lines: []basemap.LineRule{{Between: [2]string{japaneseClaim, ""}, As: basemap.NoLine}},
	},
	{
		id: "de-facto", title: "Who holds it",
		statement: "Natural Earth; shown with who holds it, not with whose it is",
		source:    "Natural Earth's own policy, as its regions have it; what changed hands since 2022 is not shown",
		holdings: map[string]holding{
			"Crimea":          {"RUS", basemap.Whole},
			"Northern Cyprus": {"", basemap.Own},
			"Somaliland":      {"", basemap.Own},
			"Paracel Islands": {"CHN", basemap.Whole}, // all of them, since 1974
			westOfBerm:        {"MAR", basemap.Whole},
			golan:             {"ISR", basemap.Whole},
		},
		lines: []basemap.LineRule{
			{Between: [2]string{"Crimea", "UKR"}, As: basemap.Disputed},
			{Between: [2]string{"Crimea", "Kherson Oblast"}, As: basemap.Disputed},
			{Between: [2]string{"Northern Cyprus", "CYP"}, As: basemap.Disputed},
			{Between: [2]string{"Somaliland", "SOM"}, As: basemap.Disputed},
			{Between: [2]string{westOfBerm, "MAR"}, As: basemap.Disputed},
			{Between: [2]string{westOfBerm, "ESH"}, As: basemap.Disputed},
			{Between: [2]string{golan, "ISR"}, As: basemap.Disputed},
			{Between: [2]string{golan, "SYR"}, As: basemap.Disputed},
		},
	},
	{
		id: "ukraine", title: "Ukraine",
		statement: "Natural Earth; as Ukraine sees them: Crimea occupied, Kosovo with Serbia",
		source:    "Constitution of Ukraine, articles 2 and 133; Ukraine does not recognise Kosovo",
		holdings:  map[string]holding{"XKX": {"SRB", basemap.Apart}},
	},
	{
		id: "russia", title: "Russia",
		statement: "Natural Earth; as Russia sees them: Crimea and four regions of Ukraine with Russia, Abkhazia a state, Kosovo with Serbia, Taiwan with China",
		source:    "Constitution of the Russian Federation, article 65 (2022); presidential decree 1260 (2008) on Abkhazia",
		holdings: map[string]holding{
			"Crimea":              {"RUS", basemap.Whole},
			"Donetsk Oblast":      {"RUS", basemap.Whole},
			"Luhansk Oblast":      {"RUS", basemap.Whole},
			"Zaporizhzhia Oblast": {"RUS", basemap.Whole},
			"Kherson Oblast":      {"RUS", basemap.Whole},
			"Abkhazia":            {"", basemap.Own},
			"XKX":                 {"SRB", basemap.Apart},
			"TWN":                 {"CHN", basemap.Whole},
		},
	},
	{
		id: "china", title: "China",
		statement: "Natural Earth; as China sees them: Taiwan, Arunachal Pradesh and the islands of the South China Sea with China, Kosovo with Serbia",
		source:    "Constitution of the People's Republic of China, preamble; standard map of the Ministry of Natural Resources, 2023",
		holdings: map[string]holding{
			"TWN":               {"CHN", basemap.Whole},
			"Arunachal Pradesh": {"CHN", basemap.Whole},
			"Spratly Islands":   {"CHN", basemap.Whole},
			"Paracel Islands":   {"CHN", basemap.Whole},
			"XKX":               {"SRB", basemap.Apart},
		},
	},
	{
		id: "morocco", title: "Morocco",
		statement: "Natural Earth; as Morocco sees them: Western Sahara with Morocco",
		source:    "the Kingdom's official map; administrative division of 2015 (decree 2-15-40)",
		holdings:  map[string]holding{"ESH": {"MAR", basemap.Whole}, westOfBerm: {"MAR", basemap.Whole}},
		names:     []basemap.NameRule{{Of: "Western Sahara"}},
	},
	{
		id: "turkey", title: "Türkiye",
		statement: "Natural Earth; as Türkiye sees them: Northern Cyprus a state",
		source:    "Türkiye's recognition of 15 November 1983",
		holdings:  map[string]holding{"Northern Cyprus": {"", basemap.Own}},
	},
	{
		id: "serbia", title: "Serbia",
		statement: "Natural Earth; as Serbia sees them: Kosovo with Serbia",
		source:    "Constitution of the Republic of Serbia, preamble and article 182",
		holdings:  map[string]holding{"XKX": {"SRB", basemap.Apart}},
	},
	{
		id: "argentina", title: "Argentina",
		statement: "Natural Earth; as Argentina sees them: the Malvinas, South Georgia and the South Sandwich Islands with Argentina",
		source:    "Constitution of the Argentine Nation, first transitional provision; law 27557 (2020)",
		holdings:  map[string]holding{"FLK": {"ARG", basemap.Occupied}, "SGS": {"ARG", basemap.Occupied}},
		names:     []basemap.NameRule{{Of: "Falkland Islands", To: "Malvinas"}},
	},
	{
		id: "japan", title: "Japan",
		statement: "Natural Earth; as Japan sees them: the Northern Territories with Japan, occupied",
		source:    "Ministry of Foreign Affairs of Japan, Northern Territories Issue",
		holdings:  map[string]holding{"Southern Kuril Islands": {"JPN", basemap.Occupied}},
		lines:     []basemap.LineRule{{Between: [2]string{japaneseClaim, ""}, As: basemap.Disputed}},
		names:     []basemap.NameRule{{Of: "Southern Kuril Islands", To: "Northern Territories"}},
	},
}

// japaneseClaim is what the source calls the line between Iturup and Urup.
const japaneseClaim = "Japanese claim"

// views are the worldviews in the form that is written.
func views(territories []territory) []basemap.Worldview {
	var out []basemap.Worldview
	for _, v := range worldviews {
		w := basemap.Worldview{ID: v.id, Title: v.title, Statement: v.statement, Source: v.source, Lines: v.lines, Names: v.names}
		for i, t := range territories {
			name := t.part
			if name == "" {
				name = t.code
			}
			if h, ok := v.holdings[name]; ok {
				w.Holdings = append(w.Holdings, basemap.Holding{Territory: i, Holder: h.holder, Status: h.status})
			}
		}
		out = append(out, w)
	}
	return out
}
