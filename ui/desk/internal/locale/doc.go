// Package locale names a language where the environment has none, before the
// toolkit asks for it.
//
// In the locales "C" and "POSIX" the toolkit prints an error while its own
// packages are initialised, earlier than any code of ours could run by being
// called. So this happens in initialisation too. It is early enough because Go
// initialises packages in the order of their import paths as their imports
// allow (since Go 1.21): this one needs only "os", while the toolkit's waits
// for "text/template", which sorts behind it. A test of the window proves that
// a start in either locale prints nothing.
package locale
