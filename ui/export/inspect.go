package export

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"sightline/ui/paint/png"
)

// Limits of a file that is inspected.
const (
	MaxInspected = 1 << 30      // bytes
	MaxNotes     = png.MaxNotes // bytes of what a PNG says beside its pixels
	maxPackets   = 64           // XMP packets that are looked into
)

// An Inspection is what a picture's file says of itself. Nobody vouches for it:
// whoever has the file may have changed it.
type Inspection struct {
	Provenance

	// Doubts are sentences on where the file contradicts itself.
	Doubts []string
}

// Inspect reads what a file says of itself: a PNG's notes and their XMP packet, a
// GIF's comments, and of any other file the first XMP packet that lies in it unpacked and that is one of
// ours, as SVG, PDF and others hold it. A file that says nothing is no error. It
// fails where the file is damaged, as far as that is seen, or larger than
// MaxInspected; what was read up to there comes back as well.
func Inspect(r io.Reader) (Inspection, error) {
	whole := &io.LimitedReader{R: r, N: MaxInspected + 1}
	b := bufio.NewReaderSize(whole, 1<<16)
	begin, _ := b.Peek(8) // a shorter file is none of ours
	var found Inspection
	var err error
	switch {
	case png.Signed(begin):
		found, err = inspectPNG(b)
	case isGIF(begin):
		found.Provenance, err = inspectGIF(b)
	default:
		found.Provenance, err = findProvenance(b)
	}
	if whole.N <= 0 {
		err = fmt.Errorf("it is larger than %d GiB", MaxInspected>>30)
	}
	return found, err
}

// inspectPNG reads the notes of a PNG.
func inspectPNG(r io.Reader) (Inspection, error) {
	n, err := png.ReadNotes(r)
	var told []Property
	var packed Provenance
	for _, t := range n.Texts {
		if t.Keyword != xmpKeyword {
			told = append(told, Property{t.Keyword, t.Value})
			continue
		}
		v, unread := ParseXMP([]byte(t.Value))
		if packed = v; err == nil {
			err = unread
		}
	}
	found := Inspection{Provenance: ProvenanceOf(told)}
	found.join(packed)
	if size := fmt.Sprintf("%dx%d", n.Size.X, n.Size.Y); found.Size != "" && found.Size != size {
		found.Doubts = append(found.Doubts, fmt.Sprintf("It says that it has %s pixels, and has %s: it was cut or scaled.", found.Size, size))
	}
	return found, err
}

// join adds what the file says in another place, and doubts where that is something
// else.
func (f *Inspection) join(other Provenance) {
	there := other.places()
	for i, at := range f.places() {
		switch value := *there[i].value; {
		case *at.value == "":
			*at.value = value
		case value != "" && value != *at.value:
			f.Doubts = append(f.Doubts, fmt.Sprintf("It says two things of %q; the other is %q.", at.name, cut(value, 200)))
		}
	}
}

// findProvenance is that of the first packet in a file that says anything.
func findProvenance(r io.Reader) (Provenance, error) {
	var window []byte // little more than a packet
	var unread error
	piece := make([]byte, 1<<16)
	for tries, more := 0, true; more && tries < maxPackets; {
		n, err := io.ReadFull(r, piece)
		window, more = append(window, piece[:n]...), err == nil
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return Provenance{}, err
		}
		for ; tries < maxPackets; tries++ {
			from := bytes.Index(window, []byte(packetBegin))
			if from < 0 {
				window = append([]byte(nil), window[max(0, len(window)-len(packetBegin)+1):]...)
				break
			}
			if window = window[from:]; more && len(window) < MaxPacket {
				break // its end may be still to come
			}
			if packet := FindXMP(window); packet != nil {
				v, err := ParseXMP(packet)
				if err == nil && !v.IsZero() {
					return v, nil
				}
				unread = err
			}
			window = window[len(packetBegin):]
		}
	}
	return Provenance{}, unread
}
