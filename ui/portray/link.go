package portray

import (
	"net/netip"
	"net/url"
	"strings"

	"golang.org/x/net/idna"
)

// LinkHost is the host that an address of a web page really leads to, as the
// network writes it: letters that are not ASCII are told in Punycode (RFC
// 3492), so that no other alphabet passes for this one, and what stands before
// an @ is left out. It is "" for whatever is no web page of http or https, and
// must not be opened.
func LinkHost(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Opaque != "" || u.Host == "" || strings.ToLower(u.Scheme) != "http" && strings.ToLower(u.Scheme) != "https" {
		return ""
	}
	host := u.Hostname()
	if _, err := netip.ParseAddr(host); err != nil {
		if host, err = idna.Lookup.ToASCII(host); err != nil {
			return ""
		}
	}
	if host != "" && u.Port() != "" {
		host += ":" + u.Port()
	}
	return host
}
