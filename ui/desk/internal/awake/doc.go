// Package awake keeps the screen lit and the machine awake while something is
// shown: it asks the system to hold off its screen saver and its sleep.
//
// On Linux and the BSDs it asks whoever is there of three, by the machine's own
// sockets only: over D-Bus on the session's bus org.freedesktop.ScreenSaver
// (Idle Inhibition Service Draft), else org.gnome.SessionManager; on the
// system's bus org.freedesktop.login1; and the X server, which blanks the screen
// by itself under a bare window manager. On macOS it starts the system's
// caffeinate, which watches this process; on Windows it calls
// SetThreadExecutionState. In each of them the system itself ends the hold when
// the process is no more, however it ended.
//
// The package knows nothing of what is shown.
package awake
