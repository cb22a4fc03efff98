// Package edtf reads dates as ISO 8601-2:2019 (the Extended Date/Time Format,
// EDTF) writes them, levels 0 and 1, and says them in English.
//
// It knows the Gregorian calendar, taken backwards before 1582 with a year 0
// (so -0400 is 401 BC), and UTC. It knows no other calendar, no time zone but
// an offset written in the date, no machine's clock, and nothing of what a
// date is for. Level 2 (sets, doubt about a part of a date, quarters,
// exponents) is told from a mistake, and refused.
//
// # What a date covers
//
// A date covers a range of instants, beginning included, end excluded: a day
// its 24 hours, a month its days, 2024-10-XX the whole month, 19 and 19XX the
// years 1900 to 1999, an interval everything from the beginning of its start
// to the end of its finish. A time with minutes covers the minute, with
// seconds the second, with a fraction the unit of its last digit. A date
// without an offset is read as UTC, and nothing is converted to the machine's
// zone.
//
// Seasons are the northern meteorological ones: 21 spring is March to May, 22
// summer June to August, 23 autumn September to November, 24 winter December
// to February of the next year. The standard leaves their months to the
// reader.
//
// # Sources
//
// ISO 8601-2:2019, and the Extended Date/Time Format Specification, Library of
// Congress, 4 February 2019. Where these leave room, the public test suites
// under testdata decide: a century is two digits (19), Y may stand before a
// year of four digits (Y1700), an interval may have no end known (/), a season
// may be written as a word ("Spring, 2002").
package edtf
