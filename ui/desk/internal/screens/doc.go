// Package screens knows which monitors there are and puts a window over the
// whole of one. The toolkit can't choose: it covers the monitor that it takes
// the window to be on, and reckons that wrongly where monitors differ in
// density.
//
// On X11 the monitors are those of RandR 1.5, else of Xinerama, else the one
// that the whole screen is. A window is put onto a monitor and its manager asked
// for a full screen there (Extended Window Manager Hints 1.5,
// _NET_WM_FULLSCREEN_MONITORS and _NET_WM_STATE_FULLSCREEN); with no manager
// that knows full screens the window is given the monitor's rectangle itself.
// A Wayland session is reached by way of XWayland, as the whole window is.
//
// Elsewhere, and on another machine's display, Places is false: a person moves
// the window (Advice says how), Cover makes it full where it is, and a window
// that is hidden, not closed, comes back where it was.
//
// The windows' own keys are theirs: Advice names F11, which a window that follows
// it has to answer by Cover.
//
// A show goes on when a monitor comes or goes: Watch tells, Choose says anew
// who is where, and Cover moves the window, which may be full on a monitor that
// is no more.
//
// The package knows nothing of what the windows show.
package screens
