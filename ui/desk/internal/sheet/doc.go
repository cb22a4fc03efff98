// Package sheet lies over the whole window and shows what must be read or
// chosen before the work goes on: a message, the keys, a folder's files.
package sheet
