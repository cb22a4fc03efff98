package awake

import (
	"os"
	"os/exec"
	"strconv"
)

// hold has caffeinate hold off the sleep of the display (-d), of an idle system
// (-i), of the disk (-m) and of the system on mains (-s) for as long as this
// process lives (-w).
func hold(string) (func(), error) {
	cmd := exec.Command("/usr/bin/caffeinate", "-dims", "-w", strconv.Itoa(os.Getpid()))
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return func() {
		_ = cmd.Process.Kill() // it has nothing to finish
		_ = cmd.Wait()
	}, nil
}
