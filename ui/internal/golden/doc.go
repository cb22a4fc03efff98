// Package golden compares pictures with the ones that were looked at and kept,
// for tests.
package golden
