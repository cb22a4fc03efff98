// Mapnik, by its own C++ interface, which is quicker to start than its Python.
//
//   mapnik FOLDER count|frame|picture MAP WIDTH OUT
//
// Painting is by AGG. A frame begins with the shapefile, as a map server's does.
#include <mapnik/agg_renderer.hpp>
#include <mapnik/datasource.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/feature.hpp>
#include <mapnik/font_engine_freetype.hpp>
#include <mapnik/geometry.hpp>
#include <mapnik/geometry_adapters.hpp>
#include <mapnik/image.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/layer.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>
#include <mapnik/query.hpp>

#include <boost/geometry/algorithms/num_points.hpp>

#include <chrono>
#include <cstdio>
#include <string>

struct vertices {
    template <typename Shape> std::size_t operator()(Shape const& shape) const { return boost::geometry::num_points(shape); }
    std::size_t operator()(mapnik::geometry::geometry_empty) const { return 0; }
    std::size_t operator()(mapnik::geometry::geometry_collection<double> const&) const { return 0; }
};

// count tells how many countries the map has, and how many vertices.
static void count(mapnik::Map const& map) {
    auto const source = map.layers().front().datasource();
    auto const all = source->features(mapnik::query(source->envelope()));
    std::size_t countries = 0, sum = 0;
    while (auto const feature = all->next()) {
        countries++;
        sum += mapnik::util::apply_visitor(vertices(), feature->get_geometry());
    }
    std::printf("%zu %zu\n", countries, sum);
}

static void draw(mapnik::Map const& map, mapnik::image_rgba8& image) {
    mapnik::agg_renderer<mapnik::image_rgba8>(map, image, map.width() / 1920.0).apply();
}

// time draws five times to warm up, then thirty times that are told, each in milliseconds.
static void time(mapnik::Map const& map, mapnik::image_rgba8& image) {
    for (int i = -5; i < 30; i++) {
        auto const start = std::chrono::steady_clock::now();
        draw(map, image);
        std::chrono::duration<double, std::milli> const took = std::chrono::steady_clock::now() - start;
        if (i >= 0) std::printf("%.3f\n", took.count());
    }
}

int main(int, char** argv) {
    std::string const folder = argv[1], task = argv[2], name = argv[3];
    mapnik::datasource_cache::instance().register_datasources(MAPNIK_PLUGINS);
    mapnik::freetype_engine::register_font("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    int const width = std::stoi(argv[4]), height = width * 9 / 16;
    mapnik::Map map(width, height);
    mapnik::load_map(map, folder + "/" + name + ".xml");
    map.zoom_all();
    if (task == "count") {
        count(map);
        return 0;
    }
    mapnik::image_rgba8 image(width, height);
    task == "frame" ? time(map, image) : draw(map, image);
    mapnik::save_to_file(image, argv[5], "png32:z=1");
}
