package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// info is the document information dictionary (14.3.3). Facts stand under their
// names after "Sightline".
func (a About) info() string {
	var b strings.Builder
	b.WriteString("<<")
	entry := func(name, text string) {
		if text != "" {
			b.WriteString(" " + nameObject(name) + " " + text)
		}
	}
	entry("Title", textString(a.Title))
	if a.Program != "" {
		entry("Creator", textString(a.Program))
		entry("Producer", textString(a.Program))
	}
	entry("CreationDate", pdfDate(a.Date))
	for _, f := range a.Facts {
		entry("Sightline"+f.Name, textString(f.Value))
	}
	b.WriteString(" >>")
	return b.String()
}

// pdfDate is an ISO date as 7.9.4 writes it; "" if it is none.
func pdfDate(iso string) string {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, iso)
	if n := len(digits); n < 4 || n > 14 || n%2 == 1 {
		return ""
	}
	zone := ""
	if strings.HasSuffix(iso, "Z") {
		zone = "Z"
	}
	return "(D:" + digits + zone + ")"
}

// xmp is the same for programs that read XMP (ISO 16684-1).
func (a About) xmp() []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" " +
		"xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:sightline=\"" + namespace + "\">\n")
	element := func(name, before, text, after string) {
		if text == "" {
			return
		}
		fmt.Fprintf(&b, "<%s>%s", name, before)
		_ = xml.EscapeText(&b, []byte(harmless(text))) // a buffer takes everything
		fmt.Fprintf(&b, "%s</%s>\n", after, name)
	}
	element("dc:format", "", "application/pdf", "")
	element("dc:title", `<rdf:Alt><rdf:li xml:lang="x-default">`, a.Title, "</rdf:li></rdf:Alt>")
	element("dc:language", "<rdf:Bag><rdf:li>", a.Language, "</rdf:li></rdf:Bag>")
	element("xmp:CreateDate", "", a.Date, "")
	element("xmp:CreatorTool", "", a.Program, "")
	element("pdf:Producer", "", a.Program, "")
	for _, f := range a.Facts {
		element("sightline:"+f.Name, "", f.Value, "")
	}
	b.WriteString("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// namespace is that of the facts; nothing need be found there.
const namespace = "urn:sightline:picture:1"
