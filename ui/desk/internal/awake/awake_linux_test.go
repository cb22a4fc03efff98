package awake_test

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/desk/internal/awake"
)

// patience is how long the bus may take.
const patience = 20 * time.Second

// needed are the programs that the tests use, and the packages that have them
// on Debian and Ubuntu.
var needed = [...][2]string{
	{"dbus-daemon", "dbus-daemon"},
	{"Xvfb", "xvfb"},
	{"xset", "x11-xserver-utils"},
}

// asHolder is set for a process that is to hold and wait, not to test.
const asHolder = "SIGHTLINE_TEST_HOLDER"

func TestMain(m *testing.M) {
	if os.Getenv(asHolder) != "" {
		_, err := awake.Hold("to be killed")
		fmt.Println(err)
		select {}
	}
	for _, n := range needed {
		if _, err := exec.LookPath(n[0]); err != nil {
			fmt.Fprintf(os.Stderr, "these tests need %s: install the package %s\n", n[0], n[1])
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// configuration is that of a bus on which everybody may do everything.
const configuration = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:dir=%s</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`

// newBus starts a bus of its own and returns its address.
func newBus(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "bus") // as a socket's path is short
	require.NoError(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	path := filepath.Join(dir, "bus.conf")
	require.NoError(t, os.WriteFile(path, fmt.Appendf(nil, configuration, dir), 0o600))
	cmd := exec.Command("dbus-daemon", "--config-file="+path, "--nofork", "--nopidfile", "--nosyslog", "--print-address")
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	return strings.TrimSpace(address)
}

// A service answers on a bus in place of a desktop's or a system's own. What it
// is asked it passes on as text.
type service struct{ asked chan string }

func (s service) Inhibit(program, reason string) (uint32, *dbus.Error) {
	s.asked <- fmt.Sprint("Inhibit ", program, ", ", reason)
	return 41, nil
}

func (s service) UnInhibit(cookie uint32) *dbus.Error {
	s.asked <- fmt.Sprint("UnInhibit ", cookie)
	return nil
}

// gnome and login are services whose calls take other words.
type (
	gnome struct{ service }
	login struct {
		service
		held    dbus.UnixFD // what it hands out
		refuses string      // what it does not hold off
	}
)

func (g gnome) Inhibit(program string, window uint32, reason string, flags uint32) (uint32, *dbus.Error) {
	g.asked <- fmt.Sprint("Inhibit ", program, ", ", window, ", ", reason, ", ", flags)
	return 42, nil
}

func (g gnome) Uninhibit(cookie uint32) *dbus.Error {
	g.asked <- fmt.Sprint("Uninhibit ", cookie)
	return nil
}

func (l login) Inhibit(what, who, why, mode string) (dbus.UnixFD, *dbus.Error) {
	l.asked <- fmt.Sprint("Inhibit ", what, ", ", who, ", ", why, ", ", mode)
	if what == l.refuses {
		return 0, dbus.NewError("org.freedesktop.DBus.Error.AccessDenied", nil)
	}
	return l.held, nil
}

// serve puts a service on a bus, and passes on who leaves the bus.
func serve(t *testing.T, address, name, path, speaks string, what any) {
	t.Helper()
	conn, err := dbus.Connect(address)
	require.NoError(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	require.NoError(t, conn.Export(what, dbus.ObjectPath(path), speaks))
	reply, err := conn.RequestName(name, dbus.NameFlagDoNotQueue)
	require.NoError(t, err)
	require.Equal(t, dbus.RequestNameReplyPrimaryOwner, reply)
}

// leavers tells who leaves a bus.
func leavers(t *testing.T, address string) <-chan *dbus.Signal {
	t.Helper()
	conn, err := dbus.Connect(address)
	require.NoError(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	require.NoError(t, conn.AddMatchSignal(dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(2, "")))
	left := make(chan *dbus.Signal, 10)
	conn.Signal(left)
	return left
}

// next is what comes next out of a channel.
func next[T any](t *testing.T, from <-chan T) T {
	t.Helper()
	select {
	case v := <-from:
		return v
	case <-time.After(patience):
		require.Fail(t, "nothing comes")
		panic("unreachable")
	}
}

// on has the session's and the system's bus be those, and no X server be there.
func on(t *testing.T, session, system string) {
	t.Helper()
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", session)
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", system)
}

func TestScreenSaver(t *testing.T) {
	bus := newBus(t)
	s := service{asked: make(chan string, 10)}
	serve(t, bus, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", s)
	left := leavers(t, bus)
	on(t, bus, "")

	release, err := awake.Hold("A briefing is shown")
	require.NoError(t, err)
	assert.Equal(t, "Inhibit Sightline, A briefing is shown", next(t, s.asked))
	assert.Empty(t, left, "the connection is kept")

	release()
	assert.Equal(t, "UnInhibit 41", next(t, s.asked))
	next(t, left)
	release()
	assert.Empty(t, s.asked, "it is given back once")
}

func TestGnome(t *testing.T) {
	bus := newBus(t)
	g := gnome{service{asked: make(chan string, 10)}}
	serve(t, bus, "org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager", g)
	on(t, bus, "")
	release, err := awake.Hold("A briefing is shown")
	require.NoError(t, err)
	assert.Equal(t, "Inhibit Sightline, 0, A briefing is shown, 12", next(t, g.asked))
	release()
	assert.Equal(t, "Uninhibit 42", next(t, g.asked))
}

func TestLogin(t *testing.T) {
	for _, test := range []struct{ name, refuses, granted string }{
		{"sleep", "", "idle:sleep"},
		{"idling alone", "idle:sleep", "idle"},
	} {
		t.Run(test.name, func(t *testing.T) {
			bus := newBus(t)
			r, w, err := os.Pipe()
			require.NoError(t, err)
			t.Cleanup(func() { _ = r.Close() })
			l := login{service{asked: make(chan string, 10)}, dbus.UnixFD(w.Fd()), test.refuses}
			serve(t, bus, "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager", l)
			on(t, "", bus)

			release, err := awake.Hold("A briefing is shown")
			require.NoError(t, err)
			if test.refuses != "" {
				assert.Contains(t, next(t, l.asked), test.refuses)
			}
			assert.Equal(t, "Inhibit "+test.granted+", Sightline, A briefing is shown, block", next(t, l.asked))
			require.NoError(t, w.Close()) // now only the hold has it
			closed := make(chan error, 1)
			go func() {
				_, err := r.Read(make([]byte, 1))
				closed <- err
			}()
			assert.Empty(t, closed, "the file is kept open")
			release()
			assert.Error(t, next(t, closed))
		})
	}
}

// TestKilled: a hold ends with its process, whose connection the bus closes.
func TestKilled(t *testing.T) {
	bus := newBus(t)
	s := service{asked: make(chan string, 10)}
	serve(t, bus, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", s)
	left := leavers(t, bus)
	on(t, bus, "")
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asHolder+"=1")
	require.NoError(t, cmd.Start())
	assert.Equal(t, "Inhibit Sightline, to be killed", next(t, s.asked))
	assert.Empty(t, left)
	require.NoError(t, cmd.Process.Kill())
	_ = cmd.Wait()
	next(t, left)
}

// mute is the address of a socket that takes connections and never answers.
func mute(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("unix", filepath.Join(t.TempDir(), "mute"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = l.Close() })
	return "unix:path=" + l.Addr().String()
}

// TestNobodyAnswers: without a bus, or with none that grants, there is a
// sentence and something to call.
func TestNobodyAnswers(t *testing.T) {
	bus := newBus(t)
	for _, test := range []struct{ name, session, system, want string }{
		{"no bus", "", "", "the session's bus: there is none; the system's bus: there is none"},
		{"a bus that is gone", "unix:path=/nonexistent/bus", "", "no such file"},
		{"a bus that says nothing", mute(t), "", "the session's bus:"},
		{"a bus without services", bus, bus, "org.freedesktop.login1"},
		{"a bus on the network", "tcp:host=192.0.2.1,port=1", "", "there is none"},
		{"a bus to be started", "autolaunch:;unixexec:path=/bin/false", "", "there is none"},
	} {
		t.Run(test.name, func(t *testing.T) {
			on(t, test.session, test.system)
			release, err := awake.Hold("A briefing is shown")
			assert.ErrorContains(t, err, "switch them off in the system's settings")
			assert.ErrorContains(t, err, test.want)
			release()
			release()
		})
	}
}
