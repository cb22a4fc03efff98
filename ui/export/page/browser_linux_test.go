package page_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A browser is a headless Chromium that is spoken to over two pipes, in the
// Chrome DevTools Protocol: messages in JSON, each ended by a zero byte. It
// listens on no port.
type browser struct {
	t       *testing.T
	to      *os.File
	from    *bufio.Reader
	last    int
	session string
	heard   []message // events that came while an answer was waited for
}

// A message is an answer, or an event.
type message struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
	SessionID string `json:"sessionId"`
}

// openBrowser starts Chromium with one empty page of a size, whose console and
// requests are listened to, with the network cut off.
func openBrowser(t *testing.T, width, height int) *browser {
	t.Helper()
	path, err := exec.LookPath("chromium")
	require.NoError(t, err, "the pages are tested in a browser: install the package chromium")
	ours, theirsOut, err := os.Pipe()
	require.NoError(t, err)
	theirsIn, ourWrite, err := os.Pipe()
	require.NoError(t, err)
	cmd := exec.Command(path, "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
		"--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage",
		"--force-color-profile=srgb", "--lang=en", "--user-data-dir="+t.TempDir(), "about:blank")
	cmd.ExtraFiles = []*os.File{theirsIn, theirsOut} // descriptors 3 and 4
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
	require.NoError(t, cmd.Start())
	require.NoError(t, theirsIn.Close())
	require.NoError(t, theirsOut.Close())
	b := &browser{t: t, to: ourWrite, from: bufio.NewReaderSize(ours, 1<<20)}
	t.Cleanup(func() {
		b.session = ""
		_, _ = b.to.WriteString(`{"id":1000000,"method":"Browser.close"}` + "\x00")
		_ = cmd.Wait()
		_ = b.to.Close()
		_ = ours.Close()
	})
	var made struct{ TargetID string }
	b.ask("Target.createTarget", map[string]any{"url": "about:blank"}, &made)
	var attached struct{ SessionID string }
	b.ask("Target.attachToTarget", map[string]any{"targetId": made.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	for _, domain := range []string{"Page", "Runtime", "Log", "Network", "DOM", "Accessibility"} {
		b.ask(domain+".enable", nil, nil)
	}
	b.ask("Network.emulateNetworkConditions", map[string]any{
		"offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0,
	}, nil)
	b.resize(width, height)
	return b
}

// ask sends a command and waits for its answer.
func (b *browser) ask(method string, params, result any) {
	b.t.Helper()
	b.last++
	call := map[string]any{"id": b.last, "method": method}
	if params != nil {
		call["params"] = params
	}
	if b.session != "" {
		call["sessionId"] = b.session
	}
	raw, err := json.Marshal(call)
	require.NoError(b.t, err)
	_, err = b.to.Write(append(raw, 0))
	require.NoError(b.t, err)
	for {
		m := b.next()
		if m.ID != b.last {
			b.heard = append(b.heard, m)
			continue
		}
		if m.Error != nil {
			require.Fail(b.t, method+": "+m.Error.Message)
		}
		if result != nil {
			require.NoError(b.t, json.Unmarshal(m.Result, result))
		}
		return
	}
}

func (b *browser) next() message {
	b.t.Helper()
	raw, err := b.from.ReadBytes(0)
	require.NoError(b.t, err, "the browser has gone")
	var m message
	require.NoError(b.t, json.Unmarshal(raw[:len(raw)-1], &m))
	return m
}

// await waits for an event.
func (b *browser) await(method string) {
	b.t.Helper()
	for _, m := range b.heard {
		if m.Method == method {
			return
		}
	}
	for {
		m := b.next()
		b.heard = append(b.heard, m)
		if m.Method == method {
			return
		}
	}
}

// open opens a page from the disk and waits until it has drawn itself.
func (b *browser) open(html []byte) {
	b.t.Helper()
	path := filepath.Join(b.t.TempDir(), "page.html")
	require.NoError(b.t, os.WriteFile(path, html, 0o600))
	b.heard = nil
	b.ask("Page.navigate", map[string]any{"url": "file://" + path}, nil)
	b.await("Page.loadEventFired")
	b.drawn()
}

// drawn waits until what is due is drawn.
func (b *browser) drawn() {
	b.t.Helper()
	b.run(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))`, nil)
}

// run runs a script in the page, and gives what it comes to.
func (b *browser) run(script string, result any) {
	b.t.Helper()
	var answer struct {
		Result struct {
			Value json.RawMessage `json:"value"`
		} `json:"result"`
		ExceptionDetails *struct {
			Text      string `json:"text"`
			Exception struct {
				Description string `json:"description"`
			} `json:"exception"`
		} `json:"exceptionDetails"`
	}
	b.ask("Runtime.evaluate", map[string]any{"expression": script, "returnByValue": true, "awaitPromise": true}, &answer)
	if e := answer.ExceptionDetails; e != nil {
		require.Fail(b.t, e.Text+" "+e.Exception.Description, script)
	}
	if result != nil {
		require.NoError(b.t, json.Unmarshal(answer.Result.Value, result), script)
	}
}

// The bits of modifiers.
const ctrl, shift = 2, 8

// press presses a key.
func (b *browser) press(key string, modifiers int) {
	b.t.Helper()
	for _, kind := range []string{"keyDown", "keyUp"} {
		press := map[string]any{"type": kind, "key": key, "modifiers": modifiers, "code": code(key)}
		if kind == "keyDown" && len(key) == 1 && modifiers&ctrl == 0 {
			press["text"] = key
		}
		if n, ok := map[string]int{"ArrowLeft": 37, "ArrowRight": 39, "ArrowUp": 38, "ArrowDown": 40, "Home": 36, "End": 35, "Tab": 9, "Enter": 13, " ": 32, "PageDown": 34, "PageUp": 33, "Escape": 27}[key]; ok {
			press["windowsVirtualKeyCode"] = n
		}
		b.ask("Input.dispatchKeyEvent", press, nil)
	}
	b.drawn()
}

func code(key string) string {
	if key == " " {
		return "Space"
	}
	if len(key) == 1 {
		return "Key" + strings.ToUpper(key)
	}
	return key
}

// resize gives the page a size.
func (b *browser) resize(width, height int) {
	b.t.Helper()
	b.ask("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}, nil)
}

// prefers sets what the reader's system prefers.
func (b *browser) prefers(scheme string) {
	b.t.Helper()
	b.ask("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{
		{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"},
	}}, nil)
}

// complaints are the console's errors and warnings, and what has failed in the
// page.
func (b *browser) complaints() []string {
	var all []string
	for _, m := range b.heard {
		switch m.Method {
		case "Runtime.exceptionThrown", "Log.entryAdded":
			all = append(all, string(m.Params))
		case "Runtime.consoleAPICalled":
			if !strings.Contains(string(m.Params), `"type":"log"`) {
				all = append(all, string(m.Params))
			}
		}
	}
	return all
}

// requests are the addresses that the page has asked for, itself apart.
func (b *browser) requests() []string {
	var all []string
	for _, m := range b.heard {
		var p struct {
			Type    string
			Request struct{ URL string }
		}
		if m.Method == "Network.requestWillBeSent" && json.Unmarshal(m.Params, &p) == nil && p.Type != "Document" {
			all = append(all, fmt.Sprint(p.Type, " ", p.Request.URL))
		}
	}
	return all
}
