"""Runs programs in turns and prints a Markdown table: the fastest of the runs of each, and its largest peak memory.

measure.py TURNS LABEL -- NAME COMMAND... -- NAME COMMAND... The first program is what the others are compared with.
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


def main(turns, label, *rest):
    programs = []
    for word in rest:
        if word == "--":
            programs.append([])
        else:
            programs[-1].append(word)

    runs = {name: [] for name, *_ in programs}
    for turn in range(int(turns) + 1):
        for name, *command in programs:
            measured = run(command)
            if measured[3] not in (0, 1):
                sys.exit(f"{name} ended with {measured[3]}: {command}")
            if turn > 0:  # the first turn fills the file cache
                runs[name].append(measured)

    print(f"| {label} | time, ms | ratio | CPU, ms | ratio | peak memory, MB |")
    print("|---|--:|--:|--:|--:|--:|")
    first = None
    for name, measured in runs.items():
        wall, cpu = min(m[0] for m in measured), min(m[1] for m in measured)
        first = first or (wall, cpu)
        print(f"| {name} | {wall:.0f} | {wall / first[0]:.2f} | {cpu:.0f} | {cpu / first[1]:.2f} | {max(m[2] for m in measured):.0f} |")
    print()


main(*sys.argv[1:])
