// Package clip puts pictures on the system's clipboard. The toolkit's own clipboard
// takes only text.
//
// On X11 whoever puts something there must hand it out himself for as long as it is
// to be had (Inter-Client Communication Conventions Manual, section 2): the program
// does, over a connection of its own, until somebody else puts something there or it
// ends. On other systems there is no clipboard for pictures yet.
package clip
