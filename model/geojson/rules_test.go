package geojson_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model/geojson"
)

// The message of the design, letter for letter.
func TestTheMessage(t *testing.T) {
	text := strings.Repeat("\n", 40) + strings.Repeat(" ", 16)
	text = `{"type":"FeatureCollection","briefing":{"version":1,` + people + `,"claims":[` +
		`{"id":"c-9","voice":"vox","stance":"asserts","said":"2024","about":` + text + `"transfr"}]},"features":[` +
		strings.ReplaceAll(event, "fall", "transfer") + `]}`
	_, err := geojson.Decode(strings.NewReader(text), "korea.briefing.geojson")
	require.EqualError(t, err, `korea.briefing.geojson:41:17: claim "c-9" is about "transfr", which no feature has; did you mean "transfer"?`)
}

func TestRules(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"not an object":         {"▸[1,2]", []string{`the file's outermost value must be an object, not a list`}},
		"no type":               {`▸{"Type":"Point","coordinates":[1,2]}`, []string{`the file's outermost value has no "type"; it has "Type": write "type"`}},
		"type is wrong":         {`{"type":▸"featurecollection","features":[]}`, []string{`the file's outermost value has "featurecollection" as its "type", which must be FeatureCollection, Feature, Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon or GeometryCollection; did you mean "FeatureCollection"?`}},
		"type is no text":       {`{"type":▸7}`, []string{`the file's outermost value has a number as its "type", which must be a text`}},
		"no features":           {`▸{"type":"FeatureCollection","Features":[]}`, []string{`the file's outermost value has no "features"; it has "Features": write "features"`}},
		"features no list":      {`{"type":"FeatureCollection","features":▸{}}`, []string{`the file's outermost value has an object as its "features", which must be a list of features`}},
		"briefing of a feature": {`{"type":"Feature","briefing":▸{"version":1},"geometry":null,"properties":null}`, []string{`a file with a "briefing" must be a FeatureCollection, not a Feature`}},
		"crs":                   {`{"type":"FeatureCollection","features":[],"crs":▸{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::5179"}}}`, []string{`the file's outermost value is in "urn:ogc:def:crs:EPSG::5179"; GeoJSON is in WGS 84 (CRS84 or EPSG:4326): its positions would be drawn in the wrong place`}},
		"crs by link":           {`{"type":"FeatureCollection","features":[],"crs":▸{"type":"link"}}`, []string{`the file's outermost value has a "crs" that does not name WGS 84 (CRS84 or EPSG:4326), which GeoJSON is in`}},
		"crs of other 4326":     {`{"type":"FeatureCollection","features":[],"crs":▸{"properties":{"name":"ESRI:4326"}}}`, []string{`the file's outermost value is in "ESRI:4326"; GeoJSON is in WGS 84 (CRS84 or EPSG:4326): its positions would be drawn in the wrong place`}},

		"briefing no object": {`{"type":"FeatureCollection","briefing":▸[],"features":[]}`, []string{`the briefing must be an object, not a list`}},
		"no version":         {`{"type":"FeatureCollection","briefing":▸{"Version":1},"features":[]}`, []string{`the briefing has no "version"; it has "Version": write "version"`}},
		"newer version":      {`{"type":"FeatureCollection","briefing":{"version":▸2},"features":[]}`, []string{`the briefing is of version 2; this program reads version 1`}},
		"version 0":          {`{"type":"FeatureCollection","briefing":{"version":▸0},"features":[]}`, []string{`the briefing's version is 0, which must be 1`}},
		"version as text":    {`{"type":"FeatureCollection","briefing":{"version":▸"1"},"features":[]}`, []string{`the briefing's version is "1", which must be 1`}},
		"title no text":      {members(`"title":▸7`), []string{`the briefing has a number as its "title", which must be a text`}},
		"claims no list":     {members(`"claims":▸{}`), []string{`the briefing has an object as its "claims", which must be a list of claims`}},
		"claim no object":    {members(`"claims":[▸7]`), []string{`claim must be an object, not a number`}},

		"id twice":         {voices(`{"id":"a","name":"A"},{"id":▸"a","name":"B"}`), []string{`voice "a" has the id of a voice at 2:41; ids are unique over the whole file`}},
		"id empty":         {voices(`{"id":▸"","name":"A"}`), []string{`voice has an empty "id"`}},
		"id no text":       {voices(`{"id":▸7,"name":"A"}`), []string{`voice has a number as its "id", which must be a text`}},
		"voice bare":       {voices(`▸▸{}`), []string{`voice has no "id"`, `voice has no "name"`}},
		"voice near":       {voices(`▸{"id":"a","Name":"A"}`), []string{`voice "a" has no "name"; it has "Name": write "name"`}},
		"null is missing":  {voices(`▸{"id":"a","name":null}`), []string{`voice "a" has no "name"`}},
		"name empty":       {voices(`{"id":"a","name":▸""}`), []string{`voice "a" has an empty "name"`}},
		"inferred unknown": {voices(`{"id":"a","name":"A","inferred":["role",▸"nmae"]}`), []string{`voice "a" has "nmae" among its inferred members, which it does not have; did you mean "name"?`}},
		"inferred no list": {voices(`{"id":"a","name":"A","inferred":▸"role"}`), []string{`voice "a" has a text as its "inferred", which must be a list of member names`}},
		"inferred no text": {voices(`{"id":"a","name":"A","inferred":[▸7]}`), []string{`voice "a" has a number in its "inferred", which must be a list of member names`}},

		"source bare":       {members(`"sources":[▸▸{}]`), []string{`source has no "id"`, `source has no "title"`}},
		"source grade":      {members(`"sources":[{"id":"s","title":"S","reliability":▸"G"}]`), []string{`source "s" has "G" as its "reliability", which must be A, B, C, D, E or F`}},
		"source grade case": {members(`"sources":[{"id":"s","title":"S","reliability":▸"b"}]`), []string{`source "s" has "b" as its "reliability", which must be A, B, C, D, E or F; did you mean "B"?`}},
		"source file":       {members(`"sources":[{"id":"s","title":"S","url":▸"file:///etc/passwd"}]`), []string{`source "s" has "file:///etc/passwd" as its "url", which must be an address that begins with https:// or http://`}},
		"source script":     {members(`"sources":[{"id":"s","title":"S","url":▸"javascript:alert(1)"}]`), []string{`source "s" has "javascript:alert(1)" as its "url", which must be an address that begins with https:// or http://`}},
		"source no host":    {members(`"sources":[{"id":"s","title":"S","url":▸"https:///x"}]`), []string{`source "s" has "https:///x" as its "url", which must be an address that begins with https:// or http://`}},
		"source relative":   {members(`"sources":[{"id":"s","title":"S","url":▸"tass.com/politics"}]`), []string{`source "s" has "tass.com/politics" as its "url", which must be an address that begins with https:// or http://`}},
		"source text":       {members(`"sources":[{"id":"s","title":"S","text":[▸7]}]`), []string{`source "s" has a number in its "text", which must be a list of paragraphs`}},
		"source paragraph":  {members(`"sources":[{"id":"s","title":"S","text":[▸"` + strings.Repeat("x", geojson.MaxParagraph+1) + `"]}]`), []string{`source "s" has a paragraph of more than 64 KiB`}},
		"source date":       {members(`"sources":[{"id":"s","title":"S","published":▸2024}]`), []string{`source "s" has a number as its "published", which must be a date in quotes, such as "2024-10-17"`}},

		"basemap no object":     {members(`"basemap":▸[]`), []string{`the basemap must be an object, not a list`}},
		"basemap worldview":     {members(`"basemap":{"worldview":▸"de facto"}`), []string{`the basemap has "de facto" as its "worldview", which must be un, de-facto, argentina, china, japan, morocco, russia, serbia, turkey or ukraine; did you mean "de-facto"?`}},
		"basemap names":         {members(`"basemap":{"names":▸["East Sea"]}`), []string{`the basemap has a list as its "names", which must be an object such as {"Sea of Japan": "East Sea"}`}},
		"basemap name":          {members(`"basemap":{"names":{"Sea of Japan":▸7,"Kyiv":▸""}}`), []string{`the basemap has no text as its name for "Sea of Japan"`, `the basemap has no text as its name for "Kyiv"`}},
		"basemap line bare":     {members(`"basemap":{"lines":[▸▸{}]}`), []string{`line of the basemap has no "as"`, `line of the basemap has neither "between" nor "around"`}},
		"basemap line as":       {members(`"basemap":{"lines":[{"around":"Crimea","as":▸"dashed"}]}`), []string{`line of the basemap has "dashed" as its "as", which must be international, disputed or none`}},
		"basemap line one side": {members(`"basemap":{"lines":[{"between":▸["RUS"],"as":"none"}]}`), []string{`line of the basemap is between 1 side, which must be 2`}},
		"basemap line both":     {members(`"basemap":{"lines":[▸{"between":["RUS","UKR"],"around":"Crimea","as":"none"}]}`), []string{`line of the basemap has both "between" and "around"; write one of them`}},
		"basemap line empty":    {members(`"basemap":{"lines":[{"between":["RUS",▸""],"as":"none"}]}`), []string{`line of the basemap has an empty name in its "between"`}},
		"basemap twice":         {members(`"basemap":{"territories":[{"name":"Crimea","country":"UKR"},▸{"name":"Crimea","country":"RUS"}]}`), []string{`the basemap has the territory "Crimea" twice`}},
		"basemap territory":     {members(`"basemap":{"territories":[▸▸{}]}`), []string{`territory of the basemap has no "name"`, `territory of the basemap has no "country"`}},
		"basemap country":       {members(`"basemap":{"territories":[{"name":"Crimea","country":▸"Ukraine"}]}`), []string{`territory of the basemap has "Ukraine" as its "country", which must be a code of three capital letters, such as UKR`}},
		"basemap occupied":      {members(`"basemap":{"territories":[{"name":"Crimea","country":"UKR","occupied":▸"yes"}]}`), []string{`territory of the basemap has a text as its "occupied", which must be true or false`}},

		"scene bare":      {members(`"scenes":[▸▸{}]`), []string{`scene has no "id"`, `scene has no "title"`}},
		"scene clock":     {members(`"scenes":[{"id":"s","title":"S","clock":▸"happend"}]`), []string{`scene "s" has "happend" as its "clock", which must be said or happened; did you mean "happened"?`}},
		"scene focus":     {members(`"scenes":[{"id":"s","title":"S","focus":["here",▸"fal"]},▸{"id":"t"}]`), []string{`scene "s" has in focus "fal", which no claim, place or event has; did you mean "fall"?`, `scene "t" has no "title"`}},
		"scene focus of":  {members(people + `,"scenes":[{"id":"s","title":"S","focus":[▸"vox"]}]`), []string{`scene "s" has in focus "vox", which is a voice, not a claim, place or event`}},
		"scene steps":     {members(`"scenes":[{"id":"s","title":"S","steps":▸["here"]}]`), []string{`scene "s" has a list as its "steps", which must be true or false`}},
		"scene budget 0":  {members(`"scenes":[{"id":"s","title":"S","budget":▸0}]`), []string{`scene "s" has 0 as its "budget", which must be seconds above 0 and up to 86400`}},
		"scene budget -":  {members(`"scenes":[{"id":"s","title":"S","budget":▸-1.5}]`), []string{`scene "s" has -1.5 as its "budget", which must be seconds above 0 and up to 86400`}},
		"scene of days":   {members(`"scenes":[{"id":"s","title":"S","budget":▸86400.5}]`), []string{`scene "s" has 86400.5 as its "budget", which must be seconds above 0 and up to 86400`}},
		"scene of no ns":  {members(`"scenes":[{"id":"s","title":"S","budget":▸1e-10}]`), []string{`scene "s" has 1e-10 as its "budget", which must be seconds above 0 and up to 86400`}},
		"scene budget in": {members(`"scenes":[{"id":"s","title":"S","budget":▸"90 s"}]`), []string{`scene "s" has a text as its "budget", which must be a number`}},
		"view no object":  {members(`"scenes":[{"id":"s","title":"S","view":▸[1,2,3,4]}]`), []string{`view of scene "s" must be an object, not a list`}},
		"bbox no list":    {members(`"scenes":[{"id":"s","title":"S","view":{"bbox":▸"1,2,3,4"}}]`), []string{`view of scene "s" has a text as its "bbox", which must be [west, south, east, north]`}},
		"bbox of six":     {members(`"scenes":[{"id":"s","title":"S","view":{"bbox":▸[1,2,0,3,4,0]}}]`), []string{`view of scene "s" has a "bbox" of 6 numbers, which must be [west, south, east, north]`}},
		"bbox of text":    {members(`"scenes":[{"id":"s","title":"S","view":{"bbox":[▸"1",2,3,4]}}]`), []string{`view of scene "s" has a text in its "bbox", which must be four numbers`}},
		"bbox too far":    {members(`"scenes":[{"id":"s","title":"S","view":{"bbox":[170,0,▸190,▸91]}}]`), []string{`view of scene "s" has a "bbox" with the longitude 190, which is not between -180 and 180`, `view of scene "s" has a "bbox" with the latitude 91, which is not between -90 and 90`}},
		"bbox upside":     {members(`"scenes":[{"id":"s","title":"S","view":{"bbox":▸[1,20,3,4]}}]`), []string{`view of scene "s" has a "bbox" whose south 20 is north of its north 4`}},
		"note bare":       {members(`"notes":[▸▸{}]`), []string{`note has no "kind"`, `note has no "text"`}},
		"note kind":       {members(`"notes":[{"kind":▸"corection","text":"T"}]`), []string{`note has "corection" as its "kind", which must be correction, context or caution; did you mean "correction"?`}},
		"note of nothing": {members(`"notes":[{"kind":"context","text":"T","about":▸"her"}]`), []string{`note is about "her", which no source, voice, claim, scene or feature has; did you mean "here"?`}},
		"note url":        {members(`"notes":[{"kind":"context","text":"T","url":▸"ftp://x"}]`), []string{`note has "ftp://x" as its "url", which must be an address that begins with https:// or http://`}},

		"claim bare":         {claims(`▸▸▸▸▸{}`), []string{`claim has no "id"`, `claim has no "voice"`, `claim has no "stance"`, `claim has no "about"`, `claim has no "said"`}},
		"claim near":         {claims(`▸{"id":"c","voice":"vox","Stance":"asserts","about":"fall","said":"2024"}`), []string{`claim "c" has no "stance"; it has "Stance": write "stance"`}},
		"claim misspelt":     {claims(`▸{"id":"c","voice":"vox","stanse":"asserts","about":"fall","said":"2024"}`), []string{`claim "c" has no "stance"; it has "stanse": write "stance"`}},
		"claim stance":       {claims(`{"id":"c","voice":"vox","stance":▸"assert","about":"fall","said":"2024"}`), []string{`claim "c" has "assert" as its "stance", which must be asserts, denies, unconfirmed, doubts, expects or warns; did you mean "asserts"?`}},
		"claim about voice":  {claims(`{"id":"c","voice":"vox","stance":"asserts","about":▸"pop","said":"2024"}`), []string{`claim "c" is about "pop", which is a voice, not a feature`}},
		"claim of nobody":    {claims(`{"id":"c","voice":▸"vxo","stance":"asserts","about":"fall","said":"2024"}`), []string{`claim "c" has the voice "vxo", which no voice has; did you mean "vox"?`}},
		"claim of event":     {claims(`{"id":"c","voice":▸"fall","stance":"asserts","about":"fall","said":"2024"}`), []string{`claim "c" has the voice "fall", which is an event, not a voice`}},
		"claim at event":     {claims(said("c", `"place":▸"fall"`)), []string{`claim "c" has the place "fall", which is an event, not a place`}},
		"claim via claim":    {claims(said("c", `"via":["src","vox",▸"c",▸"sre"]`)), []string{`claim "c" came via "c", which is a claim, not a source or voice`, `claim "c" came via "sre", which no source or voice has; did you mean "src"?`}},
		"claim via text":     {claims(said("c", `"via":▸"vox"`)), []string{`claim "c" has a text as its "via", which must be a list of ids`}},
		"grade 7":            {claims(said("c", `"credibility":▸7`)), []string{`claim "c" has 7 as its "credibility", which must be a whole number from 1 to 6`}},
		"grade 0":            {claims(said("c", `"credibility":▸0`)), []string{`claim "c" has 0 as its "credibility", which must be a whole number from 1 to 6`}},
		"grade 2.5":          {claims(said("c", `"credibility":▸2.5`)), []string{`claim "c" has 2.5 as its "credibility", which must be a whole number from 1 to 6`}},
		"grade huge":         {claims(said("c", `"credibility":▸99999999999999999999`)), []string{`claim "c" has 99999999999999999999 as its "credibility", which must be a whole number from 1 to 6`}},
		"grade text":         {claims(said("c", `"credibility":▸"3"`)), []string{`claim "c" has a text as its "credibility", which must be a whole number from 1 to 6`}},
		"figures list":       {claims(said("c", `"figures":▸[]`)), []string{`claim "c" has a list as its "figures", which must be an object such as {"troops": {"about": 12000}}`}},
		"figure number":      {claims(said("c", `"figures":{"men":▸5}`)), []string{`figure "men" of claim "c" must be an object, not a number`}},
		"figure empty":       {claims(said("c", `"figures":{"men":▸{}}`)), []string{`figure "men" of claim "c" has no "about", "min" or "max"`}},
		"figure near":        {claims(said("c", `"figures":{"men":▸{"Max":3}}`)), []string{`figure "men" of claim "c" has no "about", "min" or "max"; it has "Max": write "max"`}},
		"figure text":        {claims(said("c", `"figures":{"men":{"about":▸"12,000"}}`)), []string{`figure "men" of claim "c" has a text as its "about", which must be a number`}},
		"figure too large":   {claims(said("c", `"figures":{"men":{"max":▸1e400}}`)), []string{`figure "men" of claim "c" has a "max" that is too large a number`}},
		"figure upside":      {claims(said("c", `"figures":{"men":▸{"min":3,"max":2}}`)), []string{`figure "men" of claim "c" has a "min" of 3 above its "max" of 2`}},
		"figure outside":     {claims(said("c", `"figures":{"men":▸{"about":1,"min":2}}`)), []string{`figure "men" of claim "c" has an "about" of 1 outside its "min" and "max"`}},
		"cites object":       {claims(said("c", `"cites":▸{}`)), []string{`claim "c" has an object as its "cites", which must be a list of cites`}},
		"cite bare":          {claims(said("c", `"cites":[▸▸{}]`)), []string{`cite of claim "c" has no "source"`, `cite of claim "c" has no "paragraph"`}},
		"cite text":          {claims(said("c", `"cites":[▸"src"]`)), []string{`cite of claim "c" must be an object, not a text`}},
		"cite source":        {claims(said("c", `"cites":[{"source":▸"scr","paragraph":0}]`)), []string{`cite of claim "c" leads to "scr", which no source has; did you mean "src"?`}},
		"cite paragraph":     {claims(said("c", `"cites":[{"source":"src","paragraph":▸-1}]`)), []string{`cite of claim "c" has -1 as its "paragraph", which must be a whole number from 0, the headline`}},
		"cite sentence":      {claims(said("c", `"cites":[{"source":"src","paragraph":0,"sentence":▸0}]`)), []string{`cite of claim "c" has 0 as its "sentence", which must be a whole number from 1`}},
		"cite quote":         {claims(said("c", `"cites":[{"source":"src","paragraph":0,"quote":▸""}]`)), []string{`cite of claim "c" has an empty "quote"`}},
		"supersedes nothing": {claims(said("c", `"supersedes":[▸"d"]`)), []string{`claim "c" supersedes "d", which no claim has`}},
		"supersedes own":     {claims(said("c", `"supersedes":[▸"d"]`) + "," + said("d", "")), []string{`claim "c" supersedes "d" of the same voice; a voice's later claim counts by itself`}},
		"supersedes itself":  {claims(said("c", `"supersedes":[▸"c"]`)), []string{`claim "c" supersedes "c" of the same voice; a voice's later claim counts by itself`}},
		"circle of two": {
			claims(said("c", `"supersedes":["d"]`) + "," + strings.Replace(said("d", `"supersedes":[▸"c"]`), "vox", "pop", 1)),
			[]string{`claim "d" supersedes "c", which in the end supersedes it too`},
		},
		"circle of four": {
			claims(said("c", `"supersedes":["d"]`) + "," + strings.Replace(said("d", `"supersedes":["e"]`), "vox", "pop", 1) + "," +
				said("e", `"supersedes":["f"]`) + "," + strings.Replace(said("f", `"supersedes":[▸"c"]`), "vox", "pop", 1)),
			[]string{`claim "f" supersedes "c", which in the end supersedes it too`},
		},
	} {
		t.Run(name, func(t *testing.T) { refuses(t, c.text, c.want...) })
	}
}

// TestWhatASceneHasInFocusMayBeGone: the scene is read with the id, and what is wrong
// is told beside it.
func TestWhatASceneHasInFocusMayBeGone(t *testing.T) {
	text, want := told(t, members(`"scenes":[{"id":"r","title":"R","focus":[▸"gone"]},{"id":"s","title":"S","focus":["here",▸"fal","fall"]}]`), []string{
		`scene "r" has in focus "gone", which no claim, place or event has`,
		`scene "s" has in focus "fal", which no claim, place or event has; did you mean "fall"?`,
	})
	b := reads(t, text)
	assert.Equal(t, []string{"here", "fal", "fall"}, b.Scenes[1].Focus)
	assert.Equal(t, want, b.Doubts.Error())
	assert.Empty(t, reads(t, members(`"scenes":[{"id":"s","title":"S","focus":["here"]}]`)).Doubts)
}

// TestManyDoubtsAreCounted: no more are told than of problems.
func TestManyDoubtsAreCounted(t *testing.T) {
	ids := strings.Repeat(`"gone",`, geojson.MaxProblems+7)
	b := reads(t, members(`"scenes":[{"id":"s","title":"S","focus":[`+strings.TrimSuffix(ids, ",")+`]}]`))
	assert.Len(t, b.Doubts, geojson.MaxProblems+1)
	assert.Equal(t, "f.geojson: … and 7 more", b.Doubts[geojson.MaxProblems].Error())
}

func TestIdOfTwoKinds(t *testing.T) {
	refuses(t, "{\"type\":\"FeatureCollection\",\n\"features\":["+strings.Replace(place, `"here"`, mark+`"vox"`, 1)+"],\n\"briefing\":{\"version\":1,\"voices\":[{\"id\":\"vox\",\"name\":\"V\"}]}}",
		`place "vox" has the id of a voice at 3:41; ids are unique over the whole file`)
}

func TestDateProblemsPointIntoTheDate(t *testing.T) {
	refuses(t, claims(`{"id":"c","voice":"vox","stance":"asserts","about":"fall","said":"2024-▸13-40"}`),
		`claim "c": its "said" is no `+noDate("2024-13-40"))
}

func TestCitesAreCheckedAgainstTheText(t *testing.T) {
	source := `"sources":[{"id":"src","title":"S","text":["Head","One said so. Two did not."]}],"voices":[{"id":"vox","name":"V"}]`
	cite := func(rest string) string {
		return whole(source+`,"claims":[`+said("c", `"cites":[`+rest+`]`)+`]`, event)
	}
	reads(t, cite(`{"source":"src","paragraph":1,"sentence":2,"quote":"Two did not"}`))
	refuses(t, cite("\n ▸"+`{"source":"src","paragraph":1,"sentence":1,"quote":"Two did not"}`),
		`claim "c" quotes "Two did not", which does not stand in paragraph 1, sentence 1 of "src"; it stands in paragraph 1, sentence 2`)
	refuses(t, cite("\n ▸"+`{"source":"src","paragraph":2}`),
		`claim "c" cites paragraph 2 of "src", which has the headline (0) and paragraphs up to 1`)
}

// A long chain of claims that replace each other is followed without recursion.
func TestLongSuccession(t *testing.T) {
	const n = 20_000
	var all []string
	id := func(i int) string { return "c" + strconv.Itoa(i) }
	for i := range n {
		c := said(id(i), `"supersedes":["`+id(i+1)+`"]`)
		if i%2 == 1 {
			c = strings.Replace(c, "vox", "pop", 1)
		}
		all = append(all, c)
	}
	all = append(all, said(id(n), ""))
	_, err := geojson.Decode(strings.NewReader(claims(strings.Join(all, ","))), "f.geojson")
	require.NoError(t, err)
}
