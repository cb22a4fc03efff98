// Package command is Sightline's command line: it reads the words of a call,
// reads the briefing that they name, and prints, checks, exports or opens it.
//
// It knows the words, the exit statuses and the forms in which results are
// printed. It does not know how a window opens (Program.Window is handed to
// it), how a picture is drawn (ui/export) or how a file is read (the codecs
// below model).
package command
