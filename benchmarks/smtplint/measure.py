"""Runs programs in turns and prints a Markdown table: the fastest of the runs of each, and its largest peak memory.

measure.py TURNS LABEL -- NAME BAR COMMAND... -- NAME BAR COMMAND... The first program is what the others are compared with. A bar is
the most CPU time that a program may take, as a ratio to the first; "-" is none.
"""
import os
import subprocess
import sys
import time


def run(command):
    """Wall time and CPU time in ms, peak memory in MB, exit code."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024, process.returncode


def short(milliseconds):
    return f"{milliseconds:.1f}" if milliseconds < 20 else f"{milliseconds:.0f}"


def judged(ratio, bar):
    return "" if bar == "-" else f"≤ {bar} {'✓' if ratio <= float(bar) else 'missed'}"


def main(turns, label, *rest):
    programs = []
    for word in rest:
        if word == "--":
            programs.append([])
        else:
            programs[-1].append(word)

    runs = {name: [] for name, *_ in programs}
    for turn in range(int(turns) + 1):
        for name, _, *command in programs:
            measured = run(command)
            if measured[3] not in (0, 1):
                sys.exit(f"{name} ended with {measured[3]}: {command}")
            if turn > 0:  # the first turn fills the file cache
                runs[name].append(measured)

    print(f"| {label} | time, ms | ratio | CPU, ms | ratio | bar | peak memory, MB |")
    print("|---|--:|--:|--:|--:|---|--:|")
    first = None
    for name, bar, *_ in programs:
        wall, cpu, memory = min(m[0] for m in runs[name]), min(m[1] for m in runs[name]), max(m[2] for m in runs[name])
        first = first or (wall, cpu)
        ratio = cpu / first[1]
        print(f"| {name} | {short(wall)} | {wall / first[0]:.2f} | {short(cpu)} | {ratio:.2f} | {judged(ratio, bar)} | {memory:.0f} |")
    print()


main(*sys.argv[1:])
