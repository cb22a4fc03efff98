//go:build linux || freebsd || openbsd || netbsd

package awake

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

// patience is how long a bus may take to answer everything that it is asked.
const patience = 3 * time.Second

// hold asks the session for its screen saver, the system for its sleep and the X
// server for its own blanking, and is content with any.
func hold(reason string) (func(), error) {
	fromSession, sessionErr := ask(sessionBus(), reason, screenSaver, gnome)
	fromSystem, systemErr := ask(systemBus(), reason, login)
	fromServer, serverErr := suspend()
	if sessionErr != nil && systemErr != nil && serverErr != nil {
		return nil, fmt.Errorf("the session's bus: %w; the system's bus: %w; %w", sessionErr, systemErr, serverErr)
	}
	return func() {
		fromSession()
		fromSystem()
		fromServer()
	}, nil
}

// ask connects to a bus and asks its services, one after another, until one
// grants. The connection is kept as long as the hold: a service lets go when it
// is gone.
func ask(address, reason string, services ...func(caller, string) (func(), error)) (release func(), err error) {
	if address == "" {
		return func() {}, errors.New("there is none")
	}
	ctx, hangUp := context.WithCancel(context.Background())
	limit := time.AfterFunc(patience, hangUp)
	defer limit.Stop()
	conn, err := dbus.Connect(address, dbus.WithContext(ctx))
	if err != nil {
		hangUp()
		return func() {}, err
	}
	for _, service := range services {
		let, refused := service(caller{ctx, conn}, reason)
		if refused == nil {
			return func() {
				let()
				_ = conn.Close()
				hangUp()
			}, nil
		}
		err = refused
	}
	_ = conn.Close()
	hangUp()
	return func() {}, err
}

// sessionBus is the address of the session's bus, systemBus that of the
// system's; "" if there is none. The library would start a bus where there is
// none.
func sessionBus() string {
	if named, ok := os.LookupEnv("DBUS_SESSION_BUS_ADDRESS"); ok {
		return local(named)
	}
	socket := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "bus")
	if _, err := os.Stat(socket); err != nil || !filepath.IsAbs(socket) {
		return ""
	}
	return "unix:path=" + socket
}

func systemBus() string {
	if named, ok := os.LookupEnv("DBUS_SYSTEM_BUS_ADDRESS"); ok {
		return local(named)
	}
	return "unix:path=/var/run/dbus/system_bus_socket"
}

// local keeps of an address what is a socket of this machine: a bus may also be
// on the network, or be a program to start.
func local(address string) string {
	var kept []string
	for _, one := range strings.Split(address, ";") {
		if strings.HasPrefix(one, "unix:") {
			kept = append(kept, one)
		}
	}
	return strings.Join(kept, ";")
}
