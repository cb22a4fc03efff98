package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The namespaces of a packet (XMP Specification Part 1, ISO 16684-1; the text for
// those who can't see a picture is IPTC's).
const (
	nsRDF       = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsDC        = "http://purl.org/dc/elements/1.1/"
	nsXMP       = "http://ns.adobe.com/xap/1.0/"
	nsIPTC      = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
	nsSightline = "urn:sightline:picture:1#"
)

// The beginning and the end of every packet that can be found in a file.
const (
	packetBegin = "<?xpacket begin="
	packetEnd   = "<?xpacket end="
)

// Limits of a packet that is read.
const (
	MaxPacket = 1 << 20 // bytes
	maxDepth  = 32      // elements within each other
)

// prefixes are the namespaces of the elements that hold properties.
func prefixes() []struct{ prefix, uri string } {
	return []struct{ prefix, uri string }{
		{"dc", nsDC}, {"xmp", nsXMP}, {"Iptc4xmpCore", nsIPTC}, {"sightline", nsSightline},
	}
}

// XMP is the provenance as an XMP packet, in UTF-8, as PNG, SVG and PDF hold it.
// The same provenance gives the same bytes.
func (v Provenance) XMP() []byte {
	v = v.clean()
	var b bytes.Buffer
	b.WriteString(packetBegin + "\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
	b.WriteString(" <rdf:RDF xmlns:rdf=\"" + nsRDF + "\">\n  <rdf:Description rdf:about=\"\"")
	for _, ns := range prefixes() {
		fmt.Fprintf(&b, "\n    xmlns:%s=%q", ns.prefix, ns.uri)
	}
	b.WriteString(">\n")
	for _, at := range v.places() {
		writeElement(&b, at.element, *at.value)
	}
	writeElement(&b, "Iptc4xmpCore:AltTextAccessibility", v.Description)
	b.WriteString("  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n" + packetEnd + "\"r\"?>")
	return b.Bytes()
}

// writeElement writes a property, unless it is "". Some are texts that may be had
// in several languages, of which there is one.
func writeElement(b *bytes.Buffer, element, value string) {
	if value == "" {
		return
	}
	var text strings.Builder
	_ = xml.EscapeText(&text, []byte(value)) // a Builder takes everything
	inner := text.String()
	if languages(element) {
		inner = `<rdf:Alt><rdf:li xml:lang="x-default">` + inner + "</rdf:li></rdf:Alt>"
	}
	fmt.Fprintf(b, "   <%s>%s</%s>\n", element, inner, element)
}

// languages tells whether an element holds one text in several languages.
func languages(element string) bool {
	return element == "dc:title" || element == "dc:description" || strings.HasPrefix(element, "Iptc4xmpCore:")
}

// FindXMP is the first XMP packet that lies unpacked in a file, from its first
// marker to its last; nil if there is none, or it has more than MaxPacket bytes.
func FindXMP(file []byte) []byte {
	from := bytes.Index(file, []byte(packetBegin))
	if from < 0 {
		return nil
	}
	file = file[from:]
	file = file[:min(len(file), MaxPacket)]
	to := bytes.Index(file, []byte(packetEnd))
	if to < 0 {
		return nil
	}
	end := bytes.Index(file[to:], []byte("?>"))
	if end < 0 {
		return nil
	}
	return file[:to+end+len("?>")]
}

// ParseXMP reads a provenance out of an XMP packet, or of any XML that holds one.
// Properties that it does not know are passed over; what programs in between have
// written as attributes is read as well. It fails where the packet is no XML.
func ParseXMP(packet []byte) (Provenance, error) {
	if len(packet) > MaxPacket {
		return Provenance{}, fmt.Errorf("the XMP packet is larger than %d KiB", MaxPacket>>10)
	}
	r := packetReader{found: map[string]string{}}
	d := xml.NewDecoder(bytes.NewReader(packet))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = r.take(token)
		}
		if err != nil {
			return Provenance{}, fmt.Errorf("the XMP packet can't be read: %w", err)
		}
	}
	var v Provenance
	for _, at := range v.places() {
		*at.value = r.found[at.element]
	}
	return v.clean(), nil
}

// A packetReader gathers the first text of each property.
type packetReader struct {
	depth   int
	element string // the property within which the reader is; "" if none
	at      int    // its depth
	text    strings.Builder
	found   map[string]string
}

// take takes the next piece of a packet.
func (r *packetReader) take(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		if r.depth++; r.depth > maxDepth {
			return fmt.Errorf("more than %d elements lie within each other", maxDepth)
		}
		for _, a := range t.Attr {
			r.keep(propertyName(a.Name), a.Value)
		}
		if name := propertyName(t.Name); r.element == "" && name != "" {
			r.element, r.at = name, r.depth
			r.text.Reset()
		} else if r.element != "" && t.Name == (xml.Name{Space: nsRDF, Local: "li"}) {
			r.text.Reset()
		}
	case xml.CharData:
		r.text.Write(t)
	case xml.EndElement:
		alternative := t.Name == xml.Name{Space: nsRDF, Local: "li"}
		if r.element != "" && (alternative || r.at == r.depth) {
			r.keep(r.element, r.text.String())
		}
		if r.element != "" && r.at == r.depth {
			r.element = ""
		}
		r.depth--
	}
	return nil
}

// keep keeps a property that is not there yet.
func (r *packetReader) keep(element, value string) {
	if _, there := r.found[element]; element != "" && !there {
		r.found[element] = value
	}
}

// propertyName is an element's or an attribute's name with our prefix; "" if it is
// none of a property's.
func propertyName(n xml.Name) string {
	for _, ns := range prefixes() {
		if n.Space == ns.uri {
			return ns.prefix + ":" + n.Local
		}
	}
	return ""
}
