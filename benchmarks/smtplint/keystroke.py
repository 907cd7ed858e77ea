"""Types into a settings file, as an editor does, and times what 'smtplint lsp' shows.

python3 benchmarks/smtplint/keystroke.py FOLDER FILE SMTPLINT… prints a row of Markdown: hello, first diagnostics, keystroke to
diagnostics by percentiles (ms), memory (MB). FOLDER is copied; a blank comes and goes at the beginning of FILE. With --memory it
types 20,000 times and fails if the server keeps more than 5 MB of the second half.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

MOST_GROWTH = 5 * 1024  # KB


class Server:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.answers, self.arrived, self.last = {}, threading.Condition(), 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        output = self.process.stdout
        while header := output.readline():
            length = int(header.split(b":")[1])
            output.readline()
            message = json.loads(output.read(length))
            with self.arrived:
                self.answers[message.get("id")] = message
                self.arrived.notify_all()

    def tell(self, method, parameters, **more):
        content = json.dumps({"jsonrpc": "2.0", "method": method, "params": parameters, **more}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def ask(self, method, parameters):
        self.last += 1
        self.tell(method, parameters, id=self.last)
        with self.arrived:
            if not self.arrived.wait_for(lambda: self.last in self.answers, 300):
                sys.exit(f"{method} is not answered")
            return self.answers.pop(self.last)["result"]

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(next(line for line in status if line.startswith("VmRSS")).split()[1])


def main(folder, file, command, is_memory):
    with tempfile.TemporaryDirectory() as root:
        copy = os.path.join(root, "copy")
        shutil.copytree(folder, copy, symlinks=True)
        path = os.path.join(copy, file)
        uri = "file://" + path
        begin = time.perf_counter()
        server = Server([*command, "lsp"])
        server.ask("initialize", {"rootUri": "file://" + copy, "capabilities": {"textDocument": {"diagnostic": {}}}})
        hello = time.perf_counter() - begin
        with open(path, encoding="utf-8-sig") as content:
            text = content.read()
        server.tell("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "json", "version": 0, "text": text}})
        server.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
        first = time.perf_counter() - begin
        position = {"line": 0, "character": 0}
        times, found = [], set()

        def key(number):
            change = {"range": {"start": position, "end": position}, "text": " "} if number % 2 else \
                {"range": {"start": position, "end": {"line": 0, "character": 1}}, "text": ""}
            server.tell("textDocument/didChange", {
                "textDocument": {"uri": uri, "version": number}, "contentChanges": [change]})

        for number in range(1, 20_001 if is_memory else 301):
            start = time.perf_counter()
            key(number)
            if not is_memory or number % 10 == 0:
                report = server.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
                found.add(len(report.get("items", [])))
                times.append(1000 * (time.perf_counter() - start))
            if is_memory and number == 10_000:
                before = server.memory()
            if not is_memory:
                time.sleep(0.02)
        times.sort()
        percentile = lambda part: f"{times[min(len(times) - 1, int(len(times) * part))]:.0f}"
        print(f"| {1000 * hello:.0f} | {1000 * first:.0f} | {percentile(.5)} | {percentile(.9)} | {percentile(.99)} "
              f"| {server.memory() // 1024} | {sorted(found)} |")
        growth = server.memory() - before if is_memory else 0
        server.ask("shutdown", None)
        server.tell("exit", None)
        if server.process.wait(30) != 0:
            sys.exit("the server did not end in order")
        if is_memory:
            print(f"10,000 edits: {growth} KB more")
        if growth > MOST_GROWTH:
            sys.exit("it grows")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--memory"]
    main(arguments[0], arguments[1], arguments[2:], "--memory" in sys.argv)
