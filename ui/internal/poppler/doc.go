// Package poppler looks at PDF files with a program that is not ours, for tests.
package poppler
