#!/usr/bin/env python3
"""Pictures of a terminal, made of what a program really prints on one.

    benchmarks/pictures/terminal.py OUT.svg light|dark COLUMNS FOLDER COMMAND...

Runs the command in the folder on a terminal of that many columns (script, of util-linux) and draws the text with its
colours as SVG. The colours are those of Visual Studio Code's two default themes.
"""
import html
import pathlib
import re
import shlex
import subprocess
import sys
import unicodedata

THEMES = {
    "dark": ("#1e1e1e", "#cccccc", ["#000000", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#e5e5e5"]),
    "light": ("#ffffff", "#333333", ["#000000", "#cd3131", "#107c10", "#949800", "#0451a5", "#bc05bc", "#0598bc", "#555555"]),
}
BRIGHT = {
    "dark": ["#666666", "#f14c4c", "#23d18b", "#f5f543", "#3b8eea", "#d670d6", "#29b8db", "#e5e5e5"],
    "light": ["#666666", "#cd3131", "#14ce14", "#b5ba00", "#0451a5", "#bc05bc", "#0598bc", "#a5a5a5"],
}
WIDTH, HEIGHT, MARGIN = 8.4, 18, 12


def capture(columns, folder, command):
    line = f"stty cols {columns} rows 60; exec {shlex.join(command)}"
    done = subprocess.run(["script", "-qec", line, "/dev/null"], cwd=folder, capture_output=True)
    text = done.stdout.decode().replace("\r\n", "\n")
    return re.sub(r"\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)|\x1b\[\?\d+[hl]|\x1b[=>]", "", text).rstrip("\n")


def pieces(line):
    """The pieces of a line, each with its codes of colour."""
    state = []
    for index, piece in enumerate(re.split(r"\x1b\[([\d;]*)m", line)):
        if index % 2 == 0:
            if piece:
                yield piece, list(state)
        elif piece in ("", "0"):
            state = []
        else:
            state += [piece]


def style(codes, theme):
    colour, extra = None, ""
    numbers = [int(number) for number in ";".join(codes).split(";") if number]
    while numbers:
        number = numbers.pop(0)
        if number == 1:
            extra += ' font-weight="bold"'
        elif number == 2:
            extra += ' fill-opacity="0.65"'
        elif 30 <= number <= 37:
            colour = THEMES[theme][2][number - 30]
        elif 90 <= number <= 97:
            colour = BRIGHT[theme][number - 90]
        elif number == 38 and numbers[:1] == [5]:
            index = numbers[1]
            numbers = numbers[2:]
            colour = THEMES[theme][2][index] if index < 8 else BRIGHT[theme][index - 8]
    return (f' fill="{colour}"' if colour else "") + extra


def cells(text):
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def draw(text, theme, columns):
    background, foreground, _ = THEMES[theme]
    rows = []
    for line in text.split("\n"):
        row, width = [], 0
        for piece, codes in pieces(line):
            while piece:  # a terminal breaks what is too long
                fits = max(1, columns - width)
                part, piece = piece[:fits], piece[fits:]
                row.append((width, part, codes))
                width += cells(part)
                if piece:
                    rows.append(row)
                    row, width = [], 0
        rows.append(row)
    size = (columns * WIDTH + 2 * MARGIN, len(rows) * HEIGHT + 2 * MARGIN)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]:.0f}" height="{size[1]}" viewBox="0 0 {size[0]:.0f} {size[1]}">'
    yield f'<rect width="100%" height="100%" rx="6" fill="{background}"/>'
    yield f'<g font-family="ui-monospace,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="14" fill="{foreground}">'
    for number, row in enumerate(rows):
        for column, part, codes in row:
            blanks = len(part) - len(part.lstrip(" "))
            part = part.strip(" ")
            if part:
                yield (f'<text x="{MARGIN + (column + blanks) * WIDTH:.1f}" y="{MARGIN + number * HEIGHT + 13}" xml:space="preserve"'
                       f' textLength="{cells(part) * WIDTH:.1f}"{style(codes, theme)}>{html.escape(part)}</text>')
    yield "</g>"
    yield "</svg>"


def main():
    out, theme, columns, folder, *command = sys.argv[1:]
    text = capture(int(columns), folder, command)
    pathlib.Path(out).write_text("\n".join(draw(text, theme, int(columns))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
