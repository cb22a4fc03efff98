package heap_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/heap"
)

// TestReserveIsAdvice: where the kernel knows huge pages, a mapping of this
// process carries the advice afterwards (VmFlags "hg", proc(5)); where it does
// not, Reserve says so. Either way memory can be used as before.
func TestReserveIsAdvice(t *testing.T) {
	const size = 64 << 20
	agreed := heap.Reserve(size)
	maps, err := os.ReadFile("/proc/self/smaps")
	require.NoError(t, err)
	advised := false
	for line := range strings.Lines(string(maps)) {
		flags, ok := strings.CutPrefix(line, "VmFlags:")
		advised = advised || ok && strings.Contains(flags, " hg")
	}
	assert.Equal(t, agreed, advised)
	block := make([]byte, size/2)
	assert.True(t, bytes.Equal(make([]byte, size/2), block), "memory is handed out empty")
}

func TestReserveTakesAnySize(t *testing.T) {
	for _, size := range []int{0, 1, 4095, 4096, 1<<20 + 1} {
		assert.NotPanics(t, func() { heap.Reserve(size) })
	}
}
