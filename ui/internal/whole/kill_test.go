//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package whole_test

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/whole"
)

// savesIn names a file that this process is to save again and again, until it is
// killed.
const savesIn = "WHOLE_TEST_SAVES_IN"

func TestMain(m *testing.M) {
	if path := os.Getenv(savesIn); path != "" {
		saveForEver(path)
	}
	os.Exit(m.Run())
}

// saveForEver replaces a file by one after the other; it says so before it begins,
// and what went wrong.
func saveForEver(path string) {
	fmt.Println("saving")
	for {
		old, err := os.ReadFile(path)
		if err == nil {
			n := 0
			_, _ = fmt.Sscanf(string(old), "%d\n", &n)
			err = whole.Replace(path, content(n+1), sha256.Sum256(old))
		}
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
	}
}

// A process that is killed in the middle of saving leaves the old file or the new
// one, never anything else; what it leaves besides goes with the next saving.
func TestKilledWhileSaving(t *testing.T) {
	const kills = 200
	folder := t.TempDir()
	path := filepath.Join(folder, "a.geojson")
	require.NoError(t, whole.Write(path, content(1)))
	last := 1
	for kill := range kills {
		saver := exec.Command(os.Args[0])
		saver.Env = append(os.Environ(), savesIn+"="+path)
		out, err := saver.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, saver.Start())
		said := bufio.NewScanner(out)
		require.True(t, said.Scan())
		require.Equal(t, "saving", said.Text())
		time.Sleep(time.Duration(kill*37%kills) * 40 * time.Microsecond) // any moment will do
		require.NoError(t, saver.Process.Kill())
		require.False(t, said.Scan(), "it can't save: %s", said.Text())
		require.Error(t, saver.Wait(), "it was killed")

		got := read(t, path)
		n := number(t, got)
		require.Equal(t, string(content(n)), got, "after %d kills", kill+1)
		require.GreaterOrEqual(t, n, last, "what was saved is not taken back")
		require.LessOrEqual(t, len(list(t, folder)), 2, "one temporary file at most is left")
		last = n
	}
	require.NoError(t, whole.Write(path, content(0)))
	assert.Equal(t, []string{"a.geojson"}, list(t, folder))
}

// What nobody holds is removed, if it is a temporary file of that very file.
func TestLeftoversAreRemoved(t *testing.T) {
	folder := t.TempDir()
	random := strings.Repeat("0a", 8)
	kept := []string{"." + random + ".part", ".a.png." + random + ".part.txt", ".a.png." + random[1:] + ".part", ".a.png.000000000000000G.part", ".b.png." + random + ".part", "a.png." + random + ".part"}
	for _, name := range append(kept, ".a.png."+random+".part", ".a.png.ffffffffffffffff.part") {
		put(t, filepath.Join(folder, name), "left", 0o600)
	}
	kept = append(kept, ".a.png.1111111111111111.part")
	require.NoError(t, os.Mkdir(filepath.Join(folder, ".a.png.1111111111111111.part"), 0o755), "a folder that is called so")
	require.NoError(t, whole.Write(filepath.Join(folder, "a.png"), []byte("new")))
	assert.ElementsMatch(t, append(kept, "a.png"), list(t, folder))
}
