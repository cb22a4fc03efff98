package main

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// subdivisions holds names of first-level regions by Unicode's CLDR.
type subdivisions struct {
	names      map[string]map[string]string // by ISO 3166-2 code as CLDR writes it ("ua14"), then by language, "en" among them
	codes      map[string]string            // by country and key; "" where several are called so
	simplified map[rune]rune                // of traditional Chinese characters
}

// readSubdivisions reads the names from the folder of CLDR's common files.
func readSubdivisions(dir string) (*subdivisions, error) {
	s := &subdivisions{names: map[string]map[string]string{}, codes: map[string]string{}, simplified: map[rune]rune{}}
	if err := s.readSimplified(filepath.Join(dir, "transforms", "Simplified-Traditional.xml")); err != nil {
		return nil, err
	}
	for _, tag := range append([]string{"en"}, languages...) {
		if err := s.readNames(filepath.Join(dir, "subdivisions", tag+".xml"), tag); err != nil {
			return nil, err
		}
	}
	s.dropMistaken()
	for code, names := range s.names {
		for _, tag := range []string{"en", "de", "es", "fr"} {
			k := code[:2] + key(names[tag])
			if other, ok := s.codes[k]; ok && other != code {
				s.codes[k] = ""
			} else {
				s.codes[k] = code
			}
		}
	}
	return s, nil
}

func (s *subdivisions) readNames(file, tag string) error {
	var doc struct {
		Names []struct {
			Type string `xml:"type,attr"`
			Name string `xml:",chardata"`
		} `xml:"localeDisplayNames>subdivisions>subdivision"`
	}
	if err := readXML(file, &doc); err != nil {
		return err
	}
	for _, n := range doc.Names {
		if s.names[n.Type] == nil {
			s.names[n.Type] = map[string]string{}
		}
		if name := s.tidy(tag, n.Name); tag != "ko" || inKSX1001(name) {
			s.names[n.Type][tag] = name
		}
	}
	return nil
}

// dropMistaken leaves out names that two regions of a country have in a language
// though in English they have nothing in common: one of them is wrong.
func (s *subdivisions) dropMistaken() {
	named := map[string][]string{} // codes by country, language and name
	for code, names := range s.names {
		for tag, name := range names {
			at := code[:2] + " " + tag + " " + name
			named[at] = append(named[at], code)
		}
	}
	for at, codes := range named {
		for _, a := range codes {
			for _, b := range codes {
				if !related(s.names[a]["en"], s.names[b]["en"]) {
					delete(s.names[a], at[3:5])
					delete(s.names[b], at[3:5])
				}
			}
		}
	}
}

// related tells of two names that one has the other in it.
func related(a, b string) bool {
	a, b = key(a), key(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// one is a rule of a transform that turns one character into another, backwards
// at least.
var one = regexp.MustCompile(`(?m)^(.)[↔←](.);$`)

// readSimplified reads which simplified character a traditional one becomes, by
// CLDR's transform; of several the first, as it does. What GB 2312 has is
// simplified as it is.
func (s *subdivisions) readSimplified(file string) error {
	var doc struct {
		Rules string `xml:"transforms>transform>tRule"`
	}
	if err := readXML(file, &doc); err != nil {
		return err
	}
	for _, m := range one.FindAllStringSubmatch(doc.Rules, -1) {
		to, _ := utf8.DecodeRuneInString(m[1])
		from, _ := utf8.DecodeRuneInString(m[2])
		if _, ok := s.simplified[from]; !ok && !inGB2312(from) {
			s.simplified[from] = to
		}
	}
	return nil
}

func inGB2312(r rune) bool {
	_, err := simplifiedchinese.HZGB2312.NewEncoder().String(string(r))
	return err == nil
}

// inKSX1001 tells of a name that its syllables are of KS X 1001, as those of our
// face are. The encoder has all of Unicode's, in other rows.
func inKSX1001(name string) bool {
	b, err := korean.EUCKR.NewEncoder().Bytes([]byte(name))
	for i := 0; err == nil && i < len(b); i++ {
		if b[i] < 0x80 {
			continue
		}
		if b[i] < 0xa1 || i+1 == len(b) || b[i+1] < 0xa1 {
			return false
		}
		i++
	}
	return err == nil
}

func readXML(file string, into any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return xml.Unmarshal(data, into)
}

// kinds are the words for what kind of region it is, beside a name, that a map
// can do without, as English does.
var kinds = map[string]*regexp.Regexp{
	"ar": regexp.MustCompile(`^(مقاطعة|محافظة|ولاية|بلدية|إقليم|اقليم|إدارة|منطقة|أبرشية|كانتون|مديرية|أوبلاست|أوبليس|كراي|جمهورية) | (أوبلاست|كراي)$`),
	"de": regexp.MustCompile(`^(Autonome Gemeinschaft|Autonomes Gebiet|Bezirk|Bundesstaat|Departamento (de|del)|Departamento|Département|Distrikt|Gemeinde|Gespanschaft|Gouvernement|Gouvernorat|Governorat|Komitat|Kreis|Landkreis|London Borough of|Munizip|Oblast|Okrug|Präfektur|Provinz|Rajon|Region|Republik|Stadtgemeinde|Woblast|Woiwodschaft) `),
	"en": regexp.MustCompile(` (Autonomous Community|County|District|Division|Governorate|Krai|Municipality|Oblast|Okrug|Prefecture|Province|Region)$`),
	"es": regexp.MustCompile(`^(?i:ayuntamiento|cantón|comunidad|condado|departamento|distrito|estado|gobernación|krai|municipalidad|municipio|óblast|parroquia|prefectura|principado|provincia|región|república|voivodato|zona) del? `),
	"fr": regexp.MustCompile(`^(?i:canton|comitat|communauté|comté|département|district|district londonien|état|gouvernorat|județ|kraï|municipalité|oblast|oblys|paroisse|préfecture|province|raion|région|république|subdivision|voblast|voïvodie|wilaya) (de |du |d’)`),
	"uk": regexp.MustCompile(`^(?i:муніципалітет|округ|парафія|префектура|провінція|район|регіон) `),
}

// attached are the Korean kinds of regions: since 2017 they are one word with
// a foreign name too (Ministry of Culture, Sports and Tourism, notice 2017-14 on
// the writing of loan words).
var attached = regexp.MustCompile(`^(.+) (주|도|현|성|시|부|군|구|섬)$`)

// tidy is a name as a map writes it: without what tells it from another of the
// same name, and beginning with a capital.
func (s *subdivisions) tidy(tag, name string) string {
	name, _, _ = strings.Cut(strings.TrimRight(name, "¹²³⁴⁵"), " (")
	if k, ok := kinds[tag]; ok {
		for short := k.ReplaceAllString(name, ""); short != name && capital(short); short = k.ReplaceAllString(name, "") {
			name = short
		}
	}
	switch tag {
	case "ko":
		name = attached.ReplaceAllString(name, "$1$2")
	case "zh":
		name = strings.Map(func(r rune) rune {
			if to, ok := s.simplified[r]; ok {
				return to
			}
			return r
		}, name)
	}
	name = strings.TrimRight(name, "'’ʼ")
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(first)) + strings.ReplaceAll(name[size:], "ʼ", "’")
}

// capital tells of a name that its first letter is no small one, as an article's
// would be.
func capital(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return !unicode.IsLower(first)
}

// key is what names that mean the same have in common: their letters, without
// marks, the Turkish i without a dot with one.
func key(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'ı':
			return 'i'
		case unicode.IsLetter(r):
			return r
		}
		return -1
	}, plain(name))
}

// of returns the names of a region by its code, or else by its country (ISO
// 3166-1 alpha-2) and its name in the source.
func (s *subdivisions) of(code, country, name string) map[string]string {
	if code == "" {
		code = s.codes[strings.ToLower(country)+key(name)]
	}
	return s.names[code]
}
