package exporting

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"sightline/model/edtf"
	"sightline/ui/export"
)

// A task is a picture and where it goes.
type task struct {
	path string
	job  export.Job
}

// say shows a message over the button.
func (d *Dialogue) say(text string, warning bool) {
	d.message, d.warning = text, warning
	if text == "" {
		d.agreed = ""
	}
}

// sentence is an error to be read.
func sentence(err error) string {
	text := err.Error()
	r, n := utf8.DecodeRuneInString(text)
	return strings.TrimSuffix(string(unicode.ToUpper(r))+text[n:], ".") + "."
}

// tasks are what is to be written.
func (d *Dialogue) tasks() ([]task, error) {
	o, err := d.options()
	if err != nil {
		return nil, err
	}
	f := d.form()
	if fault := cleanName(d.name.Text); fault != "" {
		return nil, errors.New(fault)
	}
	if !strings.HasSuffix(strings.ToLower(d.name.Text), f.ending()) {
		d.name.Set(d.name.Text + f.ending())
	}
	job := d.subject.Job
	job.Options = o
	if f.numbered && !export.IsSequence(d.name.Text) {
		return nil, errors.New("The name needs a place for the number, such as %03d.") //nolint:revive,staticcheck // it is read as it is
	}
	if f.kind.Paged() {
		job.Handout = d.chosen.Handout
		if d.chosen.AllScenes {
			job = d.paged(job)
		}
		return []task{{d.path(), job}}, nil
	}
	if !d.chosen.AllScenes || f.numbered {
		return []task{{d.path(), job}}, nil
	}
	var all []task
	for i, name := range sceneNames(d.stem(), d.scenes(), f.ending()) {
		all = append(all, task{filepath.Join(d.folder, name), d.ofScene(job, i)})
	}
	return all, nil
}

// paged is a job with a page for each scene.
func (d *Dialogue) paged(j export.Job) export.Job {
	j = d.ofScene(j, 0)
	j.Options.Scene, j.Options.Moment, j.Options.Clock = "", edtf.Date{}, ""
	for _, s := range d.scenes() {
		j.Scenes = append(j.Scenes, s.ID)
	}
	return j
}

// Write writes what is chosen. Where files are there already it asks, and writes when
// it is called once more.
func (d *Dialogue) Write() {
	if d.cancel != nil {
		return
	}
	tasks, err := d.tasks()
	if err != nil {
		d.say(sentence(err), true)
		return
	}
	if question := taken(tasks); question != "" && d.agreed != question {
		d.say(question, true)
		d.agreed, d.turned = question, d.stage.Now()
		return
	}
	d.say("", false)
	ctx, cancel := context.WithCancel(context.Background())
	d.cancel, d.part, d.turned = cancel, 0, d.stage.Now()
	if d.stage.Keep != nil {
		d.stage.Keep(d.Choices())
	}
	numbered := d.form().numbered
	go func() {
		paths, err := write(ctx, tasks, numbered, d.progress)
		d.stage.Post(func() { d.written(paths, len(tasks), err) })
	}()
}

// taken asks whether files that are there are to be replaced; "" if none is.
func taken(tasks []task) string {
	var names []string
	all := len(tasks)
	for _, t := range tasks {
		if export.IsSequence(t.path) {
			names = append(names, export.FramesThere(t.path)...)
			all = len(names) // how many there will be is not known yet
		} else if _, err := os.Lstat(t.path); err == nil {
			names = append(names, filepath.Base(t.path))
		}
	}
	const once = "Press Enter once more to replace "
	switch {
	case len(names) == 0:
		return ""
	case len(names) == 1:
		return names[0] + " is there already. " + once + "it."
	case len(names) == all:
		return fmt.Sprintf("%d files are there already. %sthem.", all, once)
	}
	return fmt.Sprintf("%d of %d files are there already. %sthem.", len(names), all, once)
}

// write does the tasks one after another, and tells which are done.
func write(ctx context.Context, tasks []task, numbered bool, progress func(part float64)) (paths []string, err error) {
	for i, t := range tasks {
		t.job.Context = ctx
		t.job.Progress = func(part float64) { progress((float64(i) + part) / float64(len(tasks))) }
		switch err := ctx.Err(); {
		case err != nil:
			return paths, err
		case numbered:
			err = export.Sequence(t.path, t.job)
			if err != nil {
				return paths, err
			}
		default:
			if err := export.File(t.path, t.job); err != nil {
				return paths, err
			}
		}
		paths = append(paths, t.path)
		progress(float64(i+1) / float64(len(tasks)))
	}
	return paths, nil
}

// progress shows how far the work is, from whatever goroutine.
func (d *Dialogue) progress(part float64) {
	d.stage.Post(func() {
		if part-d.part >= 0.01 || part >= 1 {
			d.part = part
			d.stage.Redraw()
		}
	})
}

// written tells how the work has ended.
func (d *Dialogue) written(paths []string, all int, err error) {
	d.cancel()
	d.cancel = nil
	switch {
	case err == nil:
		d.stage.Done(paths)
		return
	case errors.Is(err, context.Canceled) && len(paths) == 0:
		d.say("Stopped. Nothing was written.", false)
	case errors.Is(err, context.Canceled):
		d.say(fmt.Sprintf("Stopped. %d of %d files are written.", len(paths), all), false)
	default:
		d.say(sentence(err), true)
	}
	d.stage.Redraw()
}

// choose lets the folder and the name be chosen.
func (d *Dialogue) choose() {
	d.stage.Choose(d.folder, d.name.Text, d.form().ending(), func(path string) {
		if path != "" {
			d.folder = filepath.Dir(path)
			d.name.Set(filepath.Base(path))
		}
	})
}

// Copy puts the picture on the clipboard, in place of writing it.
func (d *Dialogue) Copy() {
	if d.cancel != nil || d.form().text() {
		return
	}
	if d.stage.Copy == nil {
		d.say("The clipboard takes no pictures on this system. Export a file.", true)
		return
	}
	o, err := d.options()
	if err != nil {
		d.say(sentence(err), true)
		return
	}
	job := d.subject.Job
	job.Options = o
	ctx, cancel := context.WithCancel(context.Background())
	job.Context, d.cancel, d.part = ctx, cancel, 0
	job.Progress = d.progress
	go func() {
		var b bytes.Buffer
		err := export.Write(&b, export.PNGKind, job)
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = d.stage.Copy(b.Bytes())
		}
		d.stage.Post(func() { d.copied(err) })
	}()
}

// copied tells how the copying has ended.
func (d *Dialogue) copied(err error) {
	d.cancel()
	d.cancel = nil
	switch {
	case err == nil:
		d.say("The picture is on the clipboard.", false)
	case errors.Is(err, context.Canceled):
		d.say("Stopped. The clipboard is as it was.", false)
	default:
		d.say(sentence(err), true)
	}
	d.stage.Redraw()
}
