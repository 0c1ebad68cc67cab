#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The icons are square drawings, hold no picture, and can be seen on light and on dark."""

import xml.etree.ElementTree as tree

import entente_sources as sources

ID = 'io.github.entente.Entente'
SIZES = {'': 128, '-document': 128, '-symbolic': 16}
SVG = '{http://www.w3.org/2000/svg}'
# What GTK gives the colour of the text, in a symbolic icon.
RECOLOURED = {SVG + name for name in ('svg', 'path', 'rect', 'circle')}
MARGIN = 4


def icon(suffix):
    return sources.ROOT / 'data/icons/{}{}.svg'.format(ID, suffix)


def drawing_problems(suffix, size):
    root = tree.parse(icon(suffix)).getroot()
    if root.tag != SVG + 'svg':
        yield 'the root is ' + root.tag
    if (root.get('width'), root.get('height')) != (str(size), str(size)):
        yield 'is {} × {}'.format(root.get('width'), root.get('height'))
    if root.get('viewBox') != '0 0 {0} {0}'.format(size):
        yield 'viewBox is ' + str(root.get('viewBox'))
    for element in root.iter():
        if element.tag in (SVG + 'image', SVG + 'text', SVG + 'filter'):
            yield 'holds a ' + element.tag[len(SVG):]
        if any(name.endswith('href') for name in element.attrib):
            yield 'refers to something else'
        if suffix == '-symbolic' and element.tag not in RECOLOURED:
            yield 'holds a {}, which is not recoloured'.format(element.tag)


def rendered_problems(pixbuf_class, suffix, size):
    """Drawn at its size: something is there, and the coloured ones leave a margin."""
    picture = pixbuf_class.new_from_file_at_size(str(icon(suffix)), size, size)
    pixels, stride, channels = picture.get_pixels(), picture.get_rowstride(), picture.get_n_channels()
    if channels != 4:
        yield 'has no transparency'
        return
    alpha = [[pixels[y * stride + x * 4 + 3] for x in range(size)] for y in range(size)]
    filled = sum(value > 127 for row in alpha for value in row) / size ** 2
    if not 0.2 < filled < 0.9:
        yield 'covers {:.0%} of its square'.format(filled)
    if size < 64:
        return
    edge = [alpha[y][x] for y in range(size) for x in range(size)
            if min(x, y, size - 1 - x, size - 1 - y) < MARGIN]
    if any(edge):
        yield 'touches its edge'


def load_pixbuf_class():
    try:
        import gi
        gi.require_version('GdkPixbuf', '2.0')
        from gi.repository import GdkPixbuf
    except (ImportError, ValueError):
        return None
    names = {format.get_name() for format in GdkPixbuf.Pixbuf.get_formats()}
    return GdkPixbuf.Pixbuf if 'svg' in names else None


tap = sources.Tap()
PIXBUF = load_pixbuf_class()
for SUFFIX, SIZE in SIZES.items():
    NAME = ID + SUFFIX
    tap.check(NAME + ' is a clean drawing', drawing_problems(SUFFIX, SIZE))
    if PIXBUF:
        tap.check(NAME + ' can be drawn', rendered_problems(PIXBUF, SUFFIX, SIZE))
    else:
        tap.skip(NAME + ' can be drawn', 'nothing here draws SVG')
tap.done()
