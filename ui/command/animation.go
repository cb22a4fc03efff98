package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/spf13/cobra"

	"sightline/ui/export"
)

// A run is the flags that say how an image that moves goes through the days.
type run struct {
	from, to day
	fps      int
	seconds  float64
	hold     float64
	skip     bool
}

// usualHold is how long the last day stays, in seconds, if a call does not say.
const usualHold = 2

// flags gives a command the flags of a run.
func (r *run) flags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Var(&r.from, "from", "moving: the first day (default the briefing's first)")
	flags.Var(&r.to, "to", "moving: the last day (default the briefing's last)")
	flags.IntVar(&r.fps, "fps", export.DefaultFPS, "moving: frames a second, `N` up to "+fmt.Sprint(export.MaxFPS))
	flags.Float64Var(&r.seconds, "day-seconds", export.DefaultDaySeconds, fmt.Sprintf("moving: seconds a day, `S` up to %d (an hour or a minute where the briefing names them)", export.MaxDaySeconds))
	flags.Float64Var(&r.hold, "hold", usualHold, fmt.Sprintf("moving: seconds for which the last day stays, `S` up to %d", export.MaxHoldSeconds))
	flags.BoolVar(&r.skip, "skip-unchanged", false, "moving: leave out days on which nothing changes")
}

// runHelp tells of images that move.
func runHelp() string {
	return fmt.Sprintf(`.apng and .gif move: they go through the days as the slider does while it plays,
from --from to --to, with vessels on their way in between. A day takes --day-seconds,
the last one --hold more. -o 'run-%%03d.png' writes the same as numbered files
run-001.png and so on, as many of the last as it stays; all of them or, stopped by
Ctrl+C, none. An image that moves has at most %s frames of %s pixels in all.`,
		grouped(export.MaxFrames), million(export.MaxFramePixels))
}

// million writes a number of millions.
func million(n int) string { return fmt.Sprintf("%.1f million", float64(n)/1e6) }

// moves tells whether OUT is of an image that moves.
func (c exportCall) moves() bool {
	kind, _ := c.kind()
	return kind == export.APNGKind || kind == export.GIFKind || export.IsSequence(c.out)
}

// valid tells whether the flags can be meant, of an image that moves or not.
func (r *run) valid(moves bool) error {
	if moves && (r.fps == 0 || r.seconds == 0) { // which the library takes for "as usual"
		return errors.New("--fps and --day-seconds must be more than 0")
	}
	return nil
}

// animation is what the flags ask for.
func (r *run) animation() export.Animation {
	return export.Animation{
		From: r.from.date, To: r.to.date, FPS: r.fps, DaySeconds: r.seconds, Hold: r.hold, SkipUnchanged: r.skip,
	}
}

// interruptible has a job end, leaving nothing, on Ctrl+C, and the program on a second
// one; on a terminal it tells how far it is. Done must be called when it is over.
func (p Program) interruptible(j export.Job) (job export.Job, done func()) {
	var stop context.CancelFunc
	j.Context, stop = signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(j.Context, stop)
	told := func() {}
	if isTerminal(p.Err) {
		j.Progress, told = progress(p.Err)
	}
	return j, func() { told(); stop() }
}

// progress tells on a terminal how much is done, and takes it back in the end.
func progress(w io.Writer) (tell func(part float64), end func()) {
	var mu sync.Mutex
	last := -1
	return func(part float64) {
			mu.Lock()
			defer mu.Unlock()
			if now := int(100 * part); now != last {
				last = now
				fmt.Fprintf(w, "\r%3d %%", now)
			}
		}, func() {
			mu.Lock()
			defer mu.Unlock()
			if last >= 0 {
				fmt.Fprint(w, "\r     \r")
			}
		}
}

// stopped words an end that was asked for while OUT was written. What does not heed
// it is written, and what would come next is not.
func stopped(ctx context.Context, out string, err error) error {
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("stopped; %s was not written", out)
	case err == nil && ctx.Err() != nil:
		return fmt.Errorf("stopped; %s is written", out)
	}
	return err
}
