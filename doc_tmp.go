//go:build pins

package main

import (
	_ "fyne.io/fyne/v2/app"
	_ "fyne.io/fyne/v2/test"
	_ "fyne.io/fyne/v2/widget"
	_ "github.com/fsnotify/fsnotify"
	_ "github.com/go-json-experiment/json/jsontext"
	_ "github.com/go-text/typesetting/shaping"
	_ "github.com/golang/geo/s2"
	_ "github.com/klauspost/compress/zlib"
	_ "github.com/natefinch/atomic"
	_ "github.com/paulmach/orb"
	_ "github.com/santhosh-tekuri/jsonschema/v6"
	_ "github.com/spf13/cobra"
	_ "github.com/stretchr/testify/assert"
	_ "github.com/stretchr/testify/require"
	_ "github.com/tidwall/rtree"
	_ "go.uber.org/goleak"
	_ "golang.org/x/image/vector"
	_ "golang.org/x/text/unicode/bidi"
	_ "pgregory.net/rapid"
)
