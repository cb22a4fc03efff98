// Package awake keeps the screen lit and the machine awake while something is
// shown: it asks the system to hold off its screen saver and its sleep.
//
// On Linux and the BSDs it asks over D-Bus, by the machine's own sockets only:
// on the session's bus org.freedesktop.ScreenSaver (Idle Inhibition Service
// Draft), else org.gnome.SessionManager, and on the system's bus
// org.freedesktop.login1, whichever are there. On macOS it starts the system's
// caffeinate, which watches this process; on Windows it calls
// SetThreadExecutionState. In each of them the system itself ends the hold when
// the process is no more, however it ended.
//
// The package knows nothing of what is shown.
package awake
