// Package basemap reads the world that travels inside the program: land by
// country, coasts, borders, lakes, rivers, populated places, and the names of
// countries, regions and seas, at several levels of detail.
//
// It knows degrees and metres on the ground. It knows nothing of projections,
// colours, briefings or where its bytes are kept; hand it the bytes.
//
// # The file
//
// A basemap starts with the magic "SLBASEMAP" and one byte of version. Then come
// sections, each a pair of unsigned varints (packed length, raw length) and so
// many bytes of Zstandard (RFC 8878, with its checksum): the gazetteer, the
// places of each rank, the regions; and after each of the three their names in
// other languages, a section for each language, so that only those are unpacked
// that are asked for. Then the levels from coarse to fine, each with its length
// before it: a section with the level's topology, and its cells, a frame of
// Zstandard each. Numbers are varints, signed ones zigzag; the texts
// of a section come first, end to end, and where one is due there is its length;
// a position is the zigzag difference to the position before it, in steps of
// 180/2^bits degrees, so that ±180 and ±90 are exact.
//
// A level is a topology: arcs, which neighbours share, and land, areas, lines,
// lakes and rivers that are sequences of arcs. An arc is named by twice its
// number, plus one if it runs backwards. A border is therefore the same, vertex
// for vertex, on both of its sides, and fills of two neighbours leave no seam. Of
// each arc the topology has the ends and a bound; what lies between is in a cell,
// with the neighbours' arcs, and is unpacked when it comes in sight.
//
// A polygon that spans the antimeridian is cut there, as RFC 7946, section
// 3.1.9, asks; the edges along the cut, and Antarctica's along the pole, belong
// to areas but never to lines.
//
// # Whose it is
//
// Lines and areas do not say whose they are. Areas name a territory, and lines a
// frontier of two; a worldview says who holds each territory, and what kind each
// frontier is follows from that. So one file serves every worldview. What the
// default says of lines holds where another says nothing; names that a worldview
// does not use it changes or leaves out.
//
// # The default view
//
// It is called after the United Nations and follows their resolutions where there
// are any; its Source names them. Crimea is Ukraine's, occupied. Western Sahara, a
// Non-Self-Governing Territory, is one country, the sand wall a line in dispute,
// and Morocco's regions in it have no names. The Golan is Syria's, occupied:
// Security Council resolution 497 (1981) calls Israel's decision to bring it under
// its law null and void. It is cut out of Israel's Northern District along the line
// that Natural Earth has as Syria's claim, and ends in the east at the United
// Nations' zone of 1974; what Israel holds beyond changes, and belongs into a
// briefing.
//
// The West Bank and the Gaza Strip are Palestine's, a country with a dashed border.
// Security Council resolution 2334 (2016) calls it occupied, with East Jerusalem;
// but the hatch is for a part of a country, and there is none here. East Jerusalem
// with the Old City is of the West Bank. Its own lines cannot be drawn: Natural
// Earth has neither the armistice line of 1949 through the city nor the city limits
// of 1967. Its border of the West Bank, coarse, runs two kilometres west of the Old
// City there, so that a part of West Jerusalem is on the wrong side. Jerusalem has
// no capital's ring, in this view or any of the file's: Security Council resolution
// 478 (1980) does not recognise the law that declares it Israel's, and none of the
// other views' states asks for one.
//
// No resolution says whose the Paracel and Spratly Islands are: they are nobody's.
// The southern Kuril Islands are Russia's, and have no line: Natural Earth has Japan's
// claim as one between Iturup and Urup, and none off Hokkaidō, and the one without
// the other would say that the islands are Japan's. The view of Japan has it.
// Kosovo is a country of its own, as Natural Earth has it, with a dashed border:
// Security Council resolution 1244 (1999) leaves its status open, and the General
// Assembly has acknowledged the opinion of the International Court of Justice that
// its declaration did not violate international law (64/298). It is no member; the
// views of states that do not recognise it show it with Serbia. All other lines are
// Natural Earth's, those in dispute dashed, and none is a statement of ours.
//
// # Lakes that are gone
//
// Natural Earth's lakes are of about 2004. Those that are dry since then, or were
// before, are left out: the South Aral Sea, whose western basin, all that there
// still is of it, the source does not have apart or by today's shore; Lop Nur; the
// Kakhovka Reservoir. Lakes that come and go are drawn full.
//
// # Regions without names
//
// The outlines of first-level regions are some ten years old. Where a country has
// since been divided otherwise, its regions are drawn but are not in the list of
// names: what was is worse than none.
//
// # Two names of one thing
//
// Where the states round a water, or that claim an island, each call it by a
// name of their own in every language, and have not agreed on one, it carries
// both, "Persian Gulf / Arabian Gulf", in all languages alike. So the United
// Nations' conference on geographical names has it for international maps
// (resolution III/20 of 1977, on what is under more than one sovereignty), and so
// the International Hydrographic Organization for charts (Technical Resolution
// A 4.2, paragraph 6, of 1974). In the language of a state round the water the
// name that this state uses comes first; otherwise the order means nothing. Names
// that differ with the language only, as English Channel and La Manche do, are no
// two names, and the name of a part is none of the whole.
//
// A briefing that wants one name gives it (Overrides); either of the two tells
// what it is about.
package basemap
