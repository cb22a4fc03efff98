"""QGIS: python3 qgis_map.py FOLDER count|frame|picture MAP WIDTH OUT

The countries are in QGIS's memory before a frame is timed. Its sequential job is
used; the parallel one was slower, for nearly all of the work is in one layer.
"""

import json
import os
import sys
import time

folder, task, name, width, out = sys.argv[1:]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = folder  # nobody's own settings
os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # about a session that it has not

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QFont

PX = 0.75  # points, at 96 dots per inch


def layer(file, symbol):
    """The layer of a file, drawn with a symbol; it is all in memory."""
    read = QgsVectorLayer(f"{folder}/{file}", file, "ogr")
    if not read.isValid():
        sys.exit(f"QGIS cannot read {file}")
    kept = read.materialize(QgsFeatureRequest())
    kept.setRenderer(QgsSingleSymbolRenderer(symbol))
    return kept


def countries():
    return layer(f"{name}.shp", QgsFillSymbol.createSimple({
        "color": "#f0ead6",
        "outline_color": "#888888", "outline_width": str(0.75 * PX), "outline_width_unit": "Point",
    }))


def route():
    return layer(f"{name}-route.geojson", QgsLineSymbol.createSimple({
        "color": "#c03020", "width": str(3 * PX), "width_unit": "Point",
    }))


def marks():
    made = layer(f"{name}-marks.geojson", QgsMarkerSymbol.createSimple({
        "name": "circle", "color": "#2050c0", "size": str(9 * PX), "size_unit": "Point",
        "outline_color": "#ffffff", "outline_width": str(1.5 * PX), "outline_width_unit": "Point",
    }))
    made.setLabeling(QgsVectorLayerSimpleLabeling(labels()))
    made.setLabelsEnabled(True)
    return made


def labels():
    """Names above the marks, all of them, with a halo."""
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setColor(QColor("#ffffff"))
    halo.setSizeUnit(QgsUnitTypes.RenderPoints)
    halo.setSize(1.5 * PX)
    text = QgsTextFormat()
    text.setFont(QFont("DejaVu Sans"))
    text.setColor(QColor("#222222"))
    text.setSizeUnit(QgsUnitTypes.RenderPoints)
    text.setSize(12 * PX)
    text.setBuffer(halo)
    made = QgsPalLayerSettings()
    made.fieldName = "name"
    made.displayAll = True
    made.placement = QgsPalLayerSettings.OverPoint
    made.quadOffset = QgsPalLayerSettings.QuadrantAbove
    made.offsetUnits = QgsUnitTypes.RenderPoints
    made.yOffset = -6 * PX
    made.setFormat(text)
    return made


def settings(layers):
    with open(f"{folder}/views.json", encoding="utf-8") as views:
        extent = json.load(views)[name]["extent"]
    made = QgsMapSettings()
    made.setLayers(layers)
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    made.setExtent(QgsRectangle(*extent))
    made.setOutputSize(QSize(int(width), int(width) * 9 // 16))
    made.setOutputDpi(96 * int(width) / 1920)
    made.setBackgroundColor(QColor("#a8c8e0"))
    made.setFlag(QgsMapSettings.UseRenderingOptimization, True)
    return made


def draw(view):
    job = QgsMapRendererSequentialJob(view)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def main():
    app = QgsApplication([], False)
    app.initQgis()
    if task == "count":
        sizes = [f.geometry().constGet().nCoordinates() for f in countries().getFeatures()]
        print(len(sizes), sum(sizes))
        return
    layers = [marks(), route(), countries()]  # the first is on top
    view = settings(layers)
    for i in range(-5, 30 if task == "frame" else -4):  # five to warm up, thirty that are told
        start = time.perf_counter()
        image = draw(view)
        if i >= 0:
            print(f"{1000 * (time.perf_counter() - start):.3f}")
    if not image.save(out, "PNG", 80):  # zlib's level 1
        sys.exit(f"QGIS cannot write {out}")


main()
sys.stdout.flush()
os._exit(0)  # without a wait for QGIS to take itself down
