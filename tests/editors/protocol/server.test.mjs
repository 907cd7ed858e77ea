// The server as any client sees it, by the protocol's own library.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { Client, edited, rangeOf } from './client.mjs';

const risky = (mode = 'None', port = 587) =>
    `{\n  "Smtp": {\n    "Host": "smtp.contoso.com",\n    "Port": ${port},\n    "SecureSocketOptions": "${mode}"\n  }\n}\n`;
const everything = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const codes = (diagnostics) => diagnostics.map(({ code }) => code);

describe('the server', () => {
    let client;

    afterEach(async () => {
        await client?.stop();
        client = undefined;
    });

    it('says who it is, what it can, and that it counts in UTF-16', async () => {
        client = await Client.start();
        const { serverInfo, capabilities } = client.initialized;
        assert.equal(serverInfo.name, 'smtplint');
        assert.match(serverInfo.version, /^\d+\.\d+\.\d+/);
        assert.equal(capabilities.positionEncoding, 'utf-16');
        assert.ok(capabilities.codeActionProvider.codeActionKinds.includes('source.fixAll.smtplint'));
    });

    it('publishes what is in a document, with code, link, severity and place', async () => {
        client = await Client.start();
        await client.open('appsettings.json', risky());
        const [found] = await client.shows('appsettings.json', (shown) => shown.length === 1);
        assert.deepEqual([found.code, found.source, found.severity], ['SMTP1003', 'smtplint', 2]);
        assert.match(found.codeDescription.href, /SMTP1003/);
        assert.deepEqual(found.range, rangeOf(risky(), 'None'));
    });

    it('publishes nothing to a client that asks, and answers it', async () => {
        client = await Client.start({ pull: true });
        await client.open('appsettings.json', risky());
        assert.deepEqual(codes(await client.diagnose('appsettings.json')), ['SMTP1003']);
        assert.equal(client.shown.size, 0);
    });

    it('answers "unchanged" if nothing changed', async () => {
        client = await Client.start({ pull: true });
        await client.open('appsettings.json', risky());
        const textDocument = { uri: client.uri('appsettings.json') };
        const first = await client.request('textDocument/diagnostic', { textDocument });
        const second = await client.request('textDocument/diagnostic', { textDocument, previousResultId: first.resultId });
        assert.deepEqual([first.kind, second.kind, second.resultId], ['full', 'unchanged', first.resultId]);
    });

    it('answers about the whole workspace, also of files that are not open', async () => {
        client = await Client.start({ pull: true });
        const { items } = await client.request('workspace/diagnostic', { previousResultIds: [] });
        const found = new Map(items.map((item) => [item.uri, codes(item.items)]));
        assert.deepEqual(found.get(client.uri('legacy/web.config')), ['SMTP1003']);
        assert.deepEqual(found.get(client.uri('docker-compose.yml')), ['SMTP1002', 'SMTP1003']);
    });

    it('judges what is typed and not saved, by pieces', async () => {
        client = await Client.start();
        await client.open('appsettings.json', risky());
        await client.shows('appsettings.json', (shown) => shown.length === 1);
        await client.change('appsettings.json', [{ range: rangeOf(risky(), 'None'), text: 'StartTls' }]);
        await client.shows('appsettings.json', (shown) => shown.length === 0);
        await client.change('appsettings.json', [{ range: rangeOf(risky('StartTls'), '587'), text: '465' }]);
        assert.deepEqual(codes(await client.shows('appsettings.json', (shown) => shown.length === 1)), ['SMTP1002']);
    });

    it('counts columns in UTF-16', async () => {
        client = await Client.start();
        const text = '{ "Smtp": { "Note": "😀é", "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }';
        await client.open('appsettings.json', text);
        const [found] = await client.shows('appsettings.json', (shown) => shown.length === 1);
        assert.deepEqual(found.range, rangeOf(text, 'None'));
        await client.change('appsettings.json', [{ range: found.range, text: 'StartTls' }]);
        await client.shows('appsettings.json', (shown) => shown.length === 0);
    });

    it('lives with every beginning of a file', async () => {
        client = await Client.start({ pull: true });
        await client.open('appsettings.json', '');
        for (let length = 0; length <= risky().length; length += 3) {
            await client.change('appsettings.json', risky().slice(0, length));
            await client.diagnose('appsettings.json');
        }

        await client.change('appsettings.json', risky());
        assert.deepEqual(codes(await client.diagnose('appsettings.json')), ['SMTP1003']);
    });

    it('goes back to the file when a document is closed without being saved', async () => {
        client = await Client.start();
        await client.shows('appsettings.json', (shown) => shown.length === 2);
        await client.open('appsettings.json', risky('StartTls'));
        await client.shows('appsettings.json', (shown) => shown.length === 0);
        await client.close('appsettings.json');
        await client.shows('appsettings.json', (shown) => shown.length === 2);
    });

    it('sees what others write, make and delete', async () => {
        client = await Client.start();
        await client.shows('appsettings.json', (shown) => shown.length === 2);
        assert.deepEqual(client.registered.map(({ method }) => method), ['workspace/didChangeWatchedFiles']);
        const tell = (name, type) => client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri(name), type }] });
        writeFileSync(client.path('appsettings.json'), risky('StartTls'));
        await tell('appsettings.json', 2);
        await client.shows('appsettings.json', (shown) => shown.length === 0);
        mkdirSync(client.path('other'));
        writeFileSync(client.path('other/appsettings.json'), risky());
        await tell('other/appsettings.json', 1);
        await client.shows('other/appsettings.json', (shown) => shown.length === 1);
        rmSync(client.path('other/appsettings.json'));
        await tell('other/appsettings.json', 3);
        await client.shows('other/appsettings.json', (shown) => shown.length === 0);
    });

    it('judges layers together: what one says shows in the other', async () => {
        client = await Client.start();
        await client.shows('appsettings.json', (shown) => shown.length === 2);
        await client.open('appsettings.json', risky('StartTls'));
        await client.shows('appsettings.json', (shown) => shown.length === 0);
        await client.open('appsettings.Production.json', '{ "Smtp": { "Port": 465 } }');
        await client.shows('appsettings.Production.json', (shown) => shown.length > 0);
    });

    it('heeds severities in .editorconfig as soon as they are written', async () => {
        client = await Client.start();
        await client.open('appsettings.json', risky());
        await client.shows('appsettings.json', (shown) => shown.length === 1 && shown[0].severity === 2);
        writeFileSync(client.path('.editorconfig'), 'root = true\n[*.json]\nsmtplint.SMTP1003.severity = error\n');
        await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('.editorconfig'), type: 1 }] });
        await client.shows('appsettings.json', (shown) => shown.length === 1 && shown[0].severity === 1);
    });

    it('serves folders that come and go', async () => {
        client = await Client.start({ folders: ['legacy'] });
        await client.shows('legacy/web.config', (shown) => shown.length === 1);
        assert.equal(client.shown.has(client.uri('appsettings.json')), false);
        const folder = (name) => ({ uri: client.uri(name), name });
        await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder('.')], removed: [] } });
        await client.shows('appsettings.json', (shown) => shown.length === 2);
        await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder('legacy'), folder('.')] } });
        await client.shows('appsettings.json', (shown) => shown.length === 0);
    });

    it('serves a file without a folder', async () => {
        client = await Client.start({ folders: [] });
        await client.open('appsettings.json', risky());
        await client.shows('appsettings.json', (shown) => shown.length === 1);
    });

    it('leaves C# to the analyzers unless it is asked for', async () => {
        const code = 'new MailKit.Net.Smtp.SmtpClient().Connect("smtp.contoso.com", 587, MailKit.Security.SecureSocketOptions.None);\n';
        client = await Client.start();
        await client.open('Program.cs', code, 'csharp');
        await client.open('appsettings.json', risky());
        await client.shows('appsettings.json', (shown) => shown.length === 1);
        assert.deepEqual(client.shown.get(client.uri('Program.cs')) ?? [], []);
        await client.stop();
        client = await Client.start({ csharp: true });
        await client.open('Program.cs', code, 'csharp');
        await client.shows('Program.cs', (shown) => codes(shown).includes('SMTP1003'));
    });

    for (const { file, wrong, right } of JSON.parse(readFileSync(process.env.SMTPLINT_CASES, 'utf8'))) {
        it(`offers the fix of ${file}, and all of the file`, async () => {
            client = await Client.start();
            const text = readFileSync(client.path(file), 'utf8');
            await client.open(file, text);
            const [fix] = await client.actions(file, rangeOf(text, wrong), 'quickfix');
            assert.equal(fix.isPreferred, true);
            assert.ok(edited(text, fix.edit.changes[client.uri(file)]).includes(right), fix.title);
            const [all] = await client.actions(file, everything, 'source.fixAll');
            const mended = edited(text, all.edit.changes[client.uri(file)]);
            await client.change(file, mended);
            await client.shows(file, (shown) => shown.length === 0);
        });
    }

    it('reads messages that leave out what may be left out', async () => {
        client = await Client.start({ pull: true, capabilities: { workspaceEdit: { documentChanges: true } } }); // as Emacs does
        await client.open('appsettings.json', risky());
        assert.ok((await client.actions('appsettings.json', everything)).length > 0);
        assert.ok((await client.request('workspace/diagnostic', {})).items.length > 0);
        await client.notify('workspace/didChangeWorkspaceFolders', { event: {} });
        assert.deepEqual(codes(await client.diagnose('appsettings.json')), ['SMTP1003']);
    });

    it('offers nothing where there is nothing', async () => {
        client = await Client.start();
        await client.open('appsettings.json', risky('StartTls'));
        assert.deepEqual(await client.actions('appsettings.json', everything, 'source.fixAll'), []);
    });

    it('shows no secret', async () => {
        client = await Client.start();
        const text = risky().replace('"Port"', '"UserName": "shop", "Password": "correct-horse-battery", "Port"');
        await client.open('appsettings.json', text);
        await client.shows('appsettings.json', (shown) => shown.length > 1);
        await client.actions('appsettings.json', everything);
        assert.doesNotMatch(JSON.stringify([...client.shown]) + client.errors, /correct-horse/);
    });

    it('ends a request that is cancelled, and serves the next', async () => {
        client = await Client.start({ pull: true });
        await client.open('appsettings.json', risky());
        const textDocument = { uri: client.uri('appsettings.json') };
        const cancelled = [];
        for (let edit = 0; edit < 20; edit++) {
            await client.change('appsettings.json', risky('None', 500 + edit));
            const source = new CancellationTokenSource();
            cancelled.push(client.connection.sendRequest('textDocument/diagnostic', { textDocument }, source.token).catch((error) => error.code));
            source.cancel();
        }

        const answers = await Promise.all(cancelled);
        assert.ok(answers.every((answer) => answer === -32800 || answer?.kind === 'full'), JSON.stringify(answers));
        assert.ok(answers.includes(-32800), 'none was cancelled');
        await client.change('appsettings.json', risky());
        assert.deepEqual(codes(await client.diagnose('appsettings.json')), ['SMTP1003']);
    });

    it("answers nonsense with the protocol's errors, and lives", async () => {
        client = await Client.start({ pull: true });
        const code = (method, params) => client.request(method, params).then(() => 'no error', (error) => error.code);
        assert.equal(await code('textDocument/nonsense', {}), -32601);
        assert.equal(await code('textDocument/codeAction', { textDocument: 5 }), -32602);
        assert.equal(await code('textDocument/diagnostic', [1]), -32602);
        assert.equal(await code('initialize', { capabilities: {} }), -32600);
        await client.notify('textDocument/didChange', { textDocument: { uri: 'file:///nowhere.json', version: 1 }, contentChanges: [{ text: 'x' }] });
        await client.notify('textDocument/didOpen', { textDocument: { uri: 'untitled:one', languageId: 'json', version: 1, text: risky() } });
        await client.notify('textDocument/didOpen', { nothing: true });
        await client.notify('$/nonsense', {});
        client.server.stdin.write('Content-Length: 9\r\n\r\n{ "broken');
        client.server.stdin.write('Content-Length: 2\r\n\r\n[]');
        await client.open('appsettings.json', risky());
        await client.change('appsettings.json', [{ range: { start: { line: 90, character: 5 }, end: { line: 99, character: 0 } }, text: ' ' }]);
        assert.deepEqual(codes(await client.diagnose('appsettings.json')), ['SMTP1003']);
    });

    it('ends in the protocol\'s way, with 0', async () => {
        const ending = await Client.start();
        assert.equal(await ending.stop(), 0);
    });

    it('ends when its client is gone', async () => {
        const leaving = await Client.start();
        leaving.server.stdin.end();
        assert.equal(typeof (await leaving.ended), 'number');
        leaving.connection.dispose();
        rmSync(leaving.folder, { recursive: true, force: true });
    });
});
