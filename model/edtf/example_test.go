package edtf_test

import (
	"fmt"
	"time"

	"sightline/model/edtf"
)

func ExampleParse() {
	d, _ := edtf.Parse("2024-10-08/2024-10-13")
	begin, _ := d.Begin()
	end, _ := d.End()
	fmt.Println(begin.Format(time.DateOnly), end.Format(time.DateOnly), d.Words())

	_, err := edtf.Parse("10/11/2024")
	fmt.Println(err)
	// Output:
	// 2024-10-08 2024-10-14 8–13 October 2024
	// date "10/11/2024": day and month can be read in two orders; a date is year, month, day, with hyphens; write 2024-11-10 (if the day comes first) or 2024-10-11 (if the month comes first)
}

func ExampleDate_Words() {
	for _, s := range []string{"2024-10-18~", "2024-10-XX", "../2024-10-17", "2024-10-17T14:30Z"} {
		d, _ := edtf.Parse(s)
		fmt.Println(d.Words())
	}
	// Output:
	// about 18 October 2024
	// some day in October 2024
	// until 17 October 2024
	// 17 October 2024, 14:30 UTC
}

func ExampleDate_Overlaps() {
	transfer, _ := edtf.Parse("2024-10-08/2024-10-13")
	moment, _ := edtf.Parse("2024-10-10")
	fmt.Println(transfer.Overlaps(moment))
	// Output: true
}

func ExampleDate_MayBeAfter() {
	said, _ := edtf.Parse("2024-10-17~")
	moment := edtf.Day(time.Date(2024, time.October, 17, 12, 0, 0, 0, time.UTC))
	end, _ := moment.End()
	fmt.Println(said.MayBeAfter(end))
	// Output: true
}

func ExampleDay() {
	fmt.Println(edtf.Day(time.Date(2024, time.October, 17, 14, 30, 0, 0, time.UTC)))
	// Output: 2024-10-17
}
