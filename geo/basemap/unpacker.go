package basemap

import (
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

var errSize = errors.New("basemap: a section is not as long as it says")

// unpacker unpacks sections. It may be used by several goroutines at once.
type unpacker struct{ zstd *zstd.Decoder }

func newUnpacker() (*unpacker, error) {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxRaw), zstd.WithDecoderLowmem(true))
	return &unpacker{d}, err
}

func (u *unpacker) unpack(packed []byte, size int) ([]byte, error) {
	if size == 0 {
		return nil, nil
	}
	var head zstd.Header
	if err := head.Decode(packed); err != nil {
		return nil, fmt.Errorf("basemap: unpacking: %w", err)
	}
	if !head.HasFCS || head.FrameContentSize != uint64(size) || size > maxRaw {
		return nil, errSize
	}
	raw, err := u.zstd.DecodeAll(packed, make([]byte, 0, size))
	if err != nil {
		return nil, fmt.Errorf("basemap: unpacking: %w", err)
	}
	if len(raw) != size {
		return nil, errSize
	}
	return raw, nil
}
