// Package edtf reads dates as ISO 8601-2:2019 (the Extended Date/Time Format)
// writes them, levels 0 and 1.
package edtf
