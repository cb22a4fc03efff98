// Sightline is a map and a timeline for briefing on contested claims.
package main

import (
	"os"

	"sightline/ui"
)

func main() {
	os.Exit(ui.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
