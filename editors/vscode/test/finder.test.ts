import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findTool, NoToolError, Surroundings, Tool } from '../src/finder';

const manifest = JSON.stringify({
    version: 1,
    isRoot: true,
    tools: { 'SmtpConfigAnalyzers.Tool': { version: '0.1.0', commands: ['smtplint'] } },
});

describe('the tool', () => {
    let root: string;

    beforeEach(() => {
        root = mkdtempSync(path.join(tmpdir(), 'smtplint-finder.'));
        ['workspace', 'home', 'extension', 'bin'].forEach((folder) => {
            mkdirSync(path.join(root, folder));
        });
    });

    afterEach(() => {
        rmSync(root, { recursive: true });
    });

    /** Writes a file below the test's folder and gives its full path. */
    function file(name: string, text = ''): string {
        const full = path.join(root, name);
        mkdirSync(path.dirname(full), { recursive: true });
        writeFileSync(full, text);
        return full;
    }

    /** Finds with all that the test wrote, but for what it says otherwise. */
    function find(differences: Partial<Surroundings> = {}): Tool {
        return findTool({
            path: '',
            workspaceFolders: [path.join(root, 'workspace')],
            isTrusted: true,
            extensionFolder: path.join(root, 'extension'),
            homeFolder: path.join(root, 'home'),
            env: { PATH: path.join(root, 'bin') },
            platform: 'linux',
            ...differences,
        });
    }

    function everywhere(): void {
        file('bin/dotnet');
        file('bin/smtplint');
        file('home/.dotnet/tools/smtplint');
        file('extension/server/smtplint');
        file('workspace/.config/dotnet-tools.json', manifest);
    }

    it('is the one that the user set, before all others', () => {
        everywhere();
        const own = file('own/smtplint');
        const tool = find({ path: own });
        assert.deepEqual(tool, { source: 'smtplint.path', command: own, args: ['lsp'], folder: path.join(root, 'extension') });
    });

    it('may be set below the home folder', () => {
        const own = file('home/tools/smtplint');
        assert.equal(find({ path: '~/tools/smtplint' }).command, own);
    });

    for (const [what, set] of [
        ['a relative path', 'bin/smtplint'],
        ['a name', 'smtplint'],
        ['a file that is not there', '/nowhere/smtplint'],
        ['a folder', tmpdir()],
    ] as const) {
        it(`is not replaced by another one if the user set ${what}`, () => {
            everywhere();
            assert.throws(() => find({ path: set }), NoToolError);
        });
    }

    it("is that of a trusted workspace's manifest, in its folder", () => {
        everywhere();
        assert.deepEqual(find(), {
            source: 'tool manifest',
            command: path.join(root, 'bin/dotnet'),
            args: ['tool', 'run', 'smtplint', '--', 'lsp'],
            folder: path.join(root, 'workspace'),
        });
    });

    it('is that of a manifest next to the projects, and of a second folder, too', () => {
        file('bin/dotnet');
        const second = path.dirname(file('second/dotnet-tools.json', `\uFEFF${manifest}`));
        assert.equal(find({ workspaceFolders: [path.join(root, 'workspace'), second] }).folder, second);
    });

    for (const [what, text] of [
        ['names other tools', '{ "version": 1, "tools": { "csharpier": {} } }'],
        ['names none', '{ "version": 1 }'],
        ['is malformed', '{ "tools": '],
        ['is not an object', 'null'],
    ] as const) {
        it(`is the installed one if the manifest ${what}`, () => {
            everywhere();
            file('workspace/.config/dotnet-tools.json', text);
            assert.equal(find().source, 'PATH');
        });
    }

    it('is not that of a manifest above the workspace, which nobody trusted', () => {
        file('bin/dotnet');
        file('bin/smtplint');
        file('.config/dotnet-tools.json', manifest);
        assert.equal(find().source, 'PATH');
    });

    it('is the installed one without dotnet to run the manifest', () => {
        file('bin/smtplint');
        file('workspace/.config/dotnet-tools.json', manifest);
        assert.equal(find().source, 'PATH');
    });

    it('is that of the first folder of PATH that has it, by its full path', () => {
        const command = file('bin/smtplint');
        mkdirSync(path.join(root, 'empty/smtplint'), { recursive: true }); // a folder of that name is not a program
        assert.equal(find({ env: { PATH: `${root}/nowhere:${root}/empty:${root}/bin` } }).command, command);
    });

    it('is not looked for in the current folder', () => {
        file('workspace/smtplint');
        file('home/.dotnet/tools/smtplint');
        const before = process.cwd();
        process.chdir(path.join(root, 'workspace'));
        try {
            assert.equal(find({ env: { PATH: ':.:./bin' } }).source, 'global tools');
        } finally {
            process.chdir(before);
        }
    });

    it('is a program of Windows there', () => {
        file('bin/smtplint');
        const command = file('bin/smtplint.exe');
        assert.equal(find({ platform: 'win32', env: { PATH: `${root}/nowhere;${root}/bin` } }).command, command);
    });

    it('is a global tool that PATH does not have', () => {
        const command = file('home/.dotnet/tools/smtplint');
        file('extension/server/smtplint');
        assert.deepEqual([find().source, find().command], ['global tools', command]);
    });

    it('is the one that came with the extension if there is no other', () => {
        const command = file('extension/server/smtplint');
        assert.deepEqual([find({ env: {} }).source, find().command], ['extension', command]);
    });

    it('is missed with words on how to get it', () => {
        assert.throws(() => find(), /dotnet tool install --global SmtpConfigAnalyzers\.Tool/);
    });

    describe('in a restricted workspace', () => {
        const restricted = { isTrusted: false };

        it("is not that of the workspace's manifest", () => {
            everywhere();
            assert.equal(find(restricted).source, 'PATH');
            rmSync(path.join(root, 'bin/smtplint'));
            assert.equal(find(restricted).source, 'global tools');
            rmSync(path.join(root, 'home/.dotnet'), { recursive: true });
            assert.equal(find(restricted).source, 'extension');
        });

        it('is the one that the user set', () => {
            const own = file('own/smtplint');
            assert.equal(find({ ...restricted, path: own }).command, own);
        });

        it('is not one in the workspace, whatever the user set', () => {
            everywhere();
            const planted = file('workspace/bin/smtplint');
            assert.throws(() => find({ ...restricted, path: planted }), /restricted workspace/);
            assert.equal(find({ path: planted }).command, planted);
        });

        it('is not one in the workspace that PATH leads to', () => {
            file('workspace/bin/smtplint');
            const command = file('bin/smtplint');
            assert.equal(find({ ...restricted, env: { PATH: `${root}/workspace/bin:${root}/bin` } }).command, command);
        });

        it('is not one in the workspace that a link leads to', () => {
            const planted = file('workspace/smtplint');
            file('extension/server/smtplint');
            symlinkSync(planted, path.join(root, 'bin/smtplint'));
            assert.equal(find(restricted).source, 'extension');
        });

        it('is not one in a workspace that is opened by a link', () => {
            file('workspace/smtplint');
            file('extension/server/smtplint');
            symlinkSync(path.join(root, 'workspace'), path.join(root, 'link'));
            const tool = find({ ...restricted, workspaceFolders: [path.join(root, 'link')], env: { PATH: path.join(root, 'workspace') } });
            assert.equal(tool.source, 'extension');
        });

        it('is not one in the second folder', () => {
            file('second/smtplint');
            file('extension/server/smtplint');
            const folders = [path.join(root, 'workspace'), path.join(root, 'second')];
            assert.equal(find({ ...restricted, workspaceFolders: folders, env: { PATH: folders[1] } }).source, 'extension');
        });

        it('may be in a folder whose name begins like that of the workspace', () => {
            const command = file('workspace-tools/smtplint');
            assert.equal(find({ ...restricted, path: command }).command, command);
        });

        it('may be in a folder next to it whose name begins with dots', () => {
            const command = file('..tools/smtplint');
            assert.equal(find({ ...restricted, path: command }).command, command);
        });
    });
});
