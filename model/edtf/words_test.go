package edtf_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWords(t *testing.T) {
	cases := []struct{ text, words, short string }{
		{"", "", ""},
		{"2024-10-17", "17 October 2024", "17 Oct"},
		{"2024-10", "October 2024", "Oct"},
		{"2024", "2024", "2024"},
		{"0409", "AD 409", "AD 409"},
		{"0000", "1 BC", "1 BC"},
		{"-0400-03-01", "1 March 401 BC", "1 Mar"},
		{"Y170000002", "170000002", "170000002"},
		{"19", "1900–1999", "1900–1999"},
		{"-04", "500 BC – 401 BC", "500 BC – 401 BC"},

		{"2024-21", "spring 2024", "spring"},
		{"2024-22", "summer 2024", "summer"},
		{"2024-23", "autumn 2024", "autumn"},
		{"2024-24", "winter 2024/25", "winter"},
		{"1999-24", "winter 1999/00", "winter"},
		{"-0400-24", "winter 401 BC", "winter"},
		{"Spring, 2002", "spring 2002", "spring"},

		{"2024-10-18~", "about 18 October 2024", "c. 18 Oct"},
		{"2024-10-18?", "possibly 18 October 2024", "18 Oct?"},
		{"2024-10-18%", "possibly about 18 October 2024", "c. 18 Oct?"},
		{"2024-10-XX", "some day in October 2024", "in Oct"},
		{"2024-10-XX~", "some day around October 2024", "around Oct"},
		{"2024-10-XX?", "possibly some day in October 2024", "in Oct?"},
		{"2024-XX", "some month in 2024", "in 2024"},
		{"2024-XX-XX", "some day in 2024", "in 2024"},
		{"199X", "some year in 1990–1999", "in 1990–1999"},
		{"XXXX-XX", "some month", "some month"},

		{"2024-10-17T14:30Z", "17 October 2024, 14:30 UTC", "17 Oct 14:30"},
		{"2024-10-17T14:30", "17 October 2024, 14:30", "17 Oct 14:30"},
		{"2024-10-17T23:30:05-04", "18 October 2024, 03:30:05 UTC", "18 Oct 03:30:05"},
		{"2024-10-17T14:30:05.250Z", "17 October 2024, 14:30:05.250 UTC", "17 Oct 14:30:05.250"},

		{"2024-10-08/2024-10-13", "8–13 October 2024", "8–13 Oct"},
		{"2024-09-28/2024-10-03", "28 September – 3 October 2024", "28 Sep – 3 Oct"},
		{"2023-12-28/2024-01-03", "28 December 2023 – 3 January 2024", "28 Dec 2023 – 3 Jan 2024"},
		{"2024-10-08/2024-10-08", "8 October 2024", "8 Oct"},
		{"2024-09/2024-10", "September–October 2024", "Sep–Oct"},
		{"2023-09/2024-10", "September 2023 – October 2024", "Sep 2023 – Oct 2024"},
		{"2024-22/2024-23", "summer 2024 – autumn 2024", "summer – autumn"},
		{"1964/2008", "1964–2008", "1964–2008"},
		{"-0400/0409", "401 BC – AD 409", "401 BC – AD 409"},
		{"2024-10-08~/2024-10-13", "from about 8 October 2024 to 13 October 2024", "c. 8 Oct – 13 Oct"},
		{"2024-10/2024-11-03", "from October 2024 to 3 November 2024", "Oct – 3 Nov"},

		{"../2024-10-17", "until 17 October 2024", "until 17 Oct"},
		{"/2024-10-17", "by 17 October 2024", "by 17 Oct"},
		{"2024-10-18/..", "from 18 October 2024 on", "from 18 Oct"},
		{"2024-10-18/", "from 18 October 2024, end unknown", "from 18 Oct"},
		{"../..", "at any time", "at any time"},
		{"/", "at an unknown time", "at an unknown time"},
		{"../", "beginning open, end unknown", "beginning open, end unknown"},
	}
	for _, c := range cases {
		d := date(t, c.text)
		assert.Equal(t, c.words, d.Words(), c.text)
		assert.Equal(t, c.short, d.Short(), c.text)
	}
}
