// Ten thousand random edits, saved and unsaved, broken and whole: what the server answers is what a fresh run of the tool finds.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Client, edited } from './client.mjs';

const edits = 10_000;
const files = ['appsettings.json', 'docker-compose.yml', '.env', 'legacy/web.config'];
const pieces = ['None', 'StartTls', 'SslOnConnect', '25', '465', '587', 'true', 'false', 'localhost', '"', '{', '}', ':', ',', '\n', ' ', '😀', '<', '='];

/** Numbers that look random and are the same in each run. */
function numbers(seed) {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

describe('the server', () => {
    it(`answers after ${edits} edits what a fresh run finds, every hundred of them, and does not grow`, async () => {
        const random = numbers(20260101);
        const client = await Client.start({ pull: true });
        try {
            // Without the line that names an encoding: it tells how bytes are read, and a document has none.
            const originals = new Map(files.map((file) => [file, readFileSync(client.path(file), 'utf8').replace(/^<\?xml.*\n/, '')]));
            const texts = new Map(originals);
            for (const file of files) {
                await client.open(file, texts.get(file));
            }

            const memory = [];
            for (let edit = 1; edit <= edits; edit++) {
                const file = files[random(files.length)];
                const text = texts.get(file);
                // Now and then back to what is whole, so that not all that is judged is rubble.
                const change = random(12) === 0 ? { text: originals.get(file) } : { range: place(text, random), text: pieces[random(pieces.length)] };
                texts.set(file, change.range ? edited(text, [{ range: change.range, newText: change.text }]) : change.text);
                await client.change(file, [change]);
                if (edit % 100 === 0) {
                    const message = `after ${edit} edits, with ${JSON.stringify([...texts])}`;
                    assert.deepEqual(await answered(client), fresh(client, texts), message);
                    memory.push(residentMegabytes(client.server.pid));
                }
            }

            const [early, late] = [Math.max(...memory.slice(10, 30)), Math.max(...memory.slice(-20))];
            assert.ok(late < early * 1.5, `${early} MB after the first thousands, ${late} MB at the end`);
        } finally {
            await client.stop();
        }
    });
});

/** A piece of a text of at most ten characters, which splits none. */
function place(text, random) {
    const lines = text.split('\n');
    const line = random(lines.length);
    const characters = [...lines[line]];
    const start = random(characters.length + 1);
    const end = Math.min(characters.length, start + random(10));
    const column = (count) => characters.slice(0, count).join('').length;
    return { start: { line, character: column(start) }, end: { line, character: column(end) } };
}

async function answered(client) {
    const all = await Promise.all(files.map(async (file) => (await client.diagnose(file)).map(({ code, range }) => `${file}:${range.start.line + 1}:${range.start.character + 1} ${code}`)));
    return all.flat().sort();
}

/** What the tool finds in the same texts as files. */
function fresh(client, texts) {
    texts.forEach((text, file) => {
        writeFileSync(client.path(file), text);
    });
    const { stdout } = spawnSync('smtplint', ['--format', 'json', '--no-progress', client.folder], { encoding: 'utf8', cwd: client.folder });
    return JSON.parse(stdout)
        .findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
        .sort();
}

function residentMegabytes(pid) {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
