// A checkout that tries to have its own programs run: nothing of it is, as long as it is not trusted.
import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { Workbench } from './workbench.mjs';

describe('Visual Studio Code, on a checkout with programs of its own', () => {
    let root, checkout, trace, code;

    /** Writes a program that leaves a trace, and then does what is expected of it. */
    function program(path) {
        mkdirSync(join(path, '..'), { recursive: true });
        writeFileSync(path, `#!/bin/sh\necho "$0 $*" >>'${trace}'\nexec '${process.env.SMTPLINT_PROGRAM}' lsp\n`);
        chmodSync(path, 0o755);
    }

    before(() => {
        root = mkdtempSync(join(tmpdir(), 'smtplint-trust.'));
        checkout = join(root, 'checkout');
        trace = join(root, 'trace');
        cpSync(process.env.SMTPLINT_PROJECT, checkout, { recursive: true });
        program(join(checkout, 'evil'));
        program(join(checkout, 'smtplint'));
        program(join(checkout, 'tools', 'smtplint'));
        mkdirSync(join(checkout, '.vscode'));
        writeFileSync(join(checkout, '.vscode', 'settings.json'), JSON.stringify({ 'smtplint.path': join(checkout, 'evil') }));
        mkdirSync(join(checkout, '.config'));
        const tools = { 'smtpconfiganalyzers.tool': { version: '0.1.0', commands: ['smtplint'] } };
        writeFileSync(join(checkout, '.config', 'dotnet-tools.json'), JSON.stringify({ version: 1, isRoot: true, tools }));
        program(join(root, 'dotnet', 'dotnet')); // runs what the manifest names, if it is asked to
    });

    after(() => rmSync(root, { recursive: true, force: true }));

    afterEach(() => code?.close());

    async function open(isTrusted) {
        const path = ['.', checkout, join(checkout, 'tools'), join(root, 'dotnet'), process.env.PATH].join(delimiter);
        code = await Workbench.open({ folder: checkout, vsix: process.env.SMTPLINT_VSIX, isTrusted, environment: { PATH: path } });
        await code.openFile(join(checkout, 'appsettings.json'));
        await code.squiggles().first().waitFor();
    }

    it('finds what there is to find in a restricted workspace, with a tool from elsewhere', async () => {
        await open(false);
        assert.ok(await code.page.getByText('Restricted Mode').first().isVisible(), 'the workspace is not restricted');
        assert.equal(existsSync(trace), false, existsSync(trace) ? readFileSync(trace, 'utf8') : '');
    });

    it("runs the manifest's tool in a trusted one, and still no program that its settings name", async () => {
        await open(true);
        assert.equal(readFileSync(trace, 'utf8'), `${join(root, 'dotnet', 'dotnet')} tool run smtplint -- lsp\n`);
    });
});
