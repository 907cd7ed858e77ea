import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { minimatch } from 'minimatch';
import { documentSelector } from '../src/documents';

/** The files that docs/smtplint.md says are checked: the names in the first column of its table. */
function checked(): string[] {
    const page = readFileSync('../../docs/smtplint.md', 'utf8');
    const table = page.slice(page.indexOf('| Files | Read as |'), page.indexOf('A file is looked at only if'));
    const cells = table
        .split('\n')
        .slice(2)
        .map((row) => row.split('|')[1] ?? '');
    const quoted = cells.flatMap((cell) => cell.split('`').filter((_, index) => index % 2 === 1));
    return quoted.filter((name) => /^[\w*.-]*\.[\w*.]+$|^Dockerfile$/.test(name));
}

const isSelected = (name: string, withCode: boolean): boolean =>
    documentSelector(withCode).some(({ pattern }) => minimatch(`/home/shop/${name}`, pattern, { dot: true }));

const isCode = (name: string): boolean => /\.(cs|razor|cshtml)$/.test(name);

describe('the documents', () => {
    it('are those that docs/smtplint.md says are checked', () => {
        const names = checked().map((name) => name.replaceAll('*', 'x'));
        assert.ok(names.length > 20, names.join());
        assert.deepEqual(
            names.filter((name) => !isSelected(name, true)),
            [],
        );
    });

    it('are not code unless it is asked for', () => {
        const code = checked().filter(isCode);
        assert.ok(code.length > 2, code.join());
        assert.deepEqual(
            code.filter((name) => isSelected(name, false)),
            [],
        );
    });

    for (const name of [
        '.env',
        '.env.production',
        'appsettings.Development.json',
        'web.config',
        'App.config.example',
        'deploy/Dockerfile.web',
    ]) {
        it(`are ${name}, too`, () => {
            assert.ok(isSelected(name, false));
        });
    }

    for (const name of ['Program.cs', 'README.md', 'index.html', 'x.csproj']) {
        it(`are not ${name}`, () => {
            assert.ok(!isSelected(name, false));
        });
    }
});
