import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

/** A client of the server on a copy of the project, which keeps what it is told. */
export class Client {
    /** @param {{ pull?: boolean, csharp?: boolean, folders?: string[], capabilities?: object }} [given] the capabilities of its workspace */
    static async start({ pull = false, csharp = false, folders, capabilities = {} } = {}) {
        const client = new Client();
        client.folder = mkdtempSync(join(tmpdir(), 'smtplint-protocol.'));
        cpSync(process.env.SMTPLINT_PROJECT, client.folder, { recursive: true });
        client.server = spawn('smtplint', ['lsp'], { stdio: ['pipe', 'pipe', 'pipe'] });
        client.errors = '';
        client.server.stderr.setEncoding('utf8').on('data', (text) => (client.errors += text));
        client.ended = new Promise((resolve) => client.server.once('exit', resolve));
        client.connection = createProtocolConnection(
            new StreamMessageReader(client.server.stdout),
            new StreamMessageWriter(client.server.stdin),
        );
        client.shown = new Map();
        client.versions = new Map();
        client.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
            client.shown.set(uri, diagnostics);
        });
        client.registered = [];
        client.connection.onRequest('client/registerCapability', ({ registrations }) => {
            client.registered.push(...registrations);
        });
        client.refreshes = 0;
        client.connection.onRequest('workspace/diagnostic/refresh', () => {
            client.refreshes++;
        });
        client.connection.onError(() => {}); // a server that is gone is seen by its requests
        client.connection.listen();
        client.initialized = await client.connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri: null,
            workspaceFolders: (folders ?? ['.']).map((name) => ({ uri: client.uri(name), name })),
            initializationOptions: { csharp },
            capabilities: {
                textDocument: { publishDiagnostics: { versionSupport: true }, ...(pull ? { diagnostic: {} } : {}) },
                workspace: {
                    didChangeWatchedFiles: { dynamicRegistration: true },
                    workspaceFolders: true,
                    ...capabilities,
                    ...(pull ? { diagnostics: { refreshSupport: true } } : {}),
                },
            },
        });
        await client.connection.sendNotification('initialized', {});
        return client;
    }

    async stop() {
        if (this.server.exitCode === null) {
            await this.connection.sendRequest('shutdown');
            await this.connection.sendNotification('exit');
        }

        const code = await this.ended;
        this.connection.dispose();
        rmSync(this.folder, { recursive: true, force: true });
        return code;
    }

    path(name) {
        return join(this.folder, name);
    }

    uri(name) {
        return pathToFileURL(this.path(name)).href;
    }

    request(method, params) {
        return this.connection.sendRequest(method, params);
    }

    notify(method, params) {
        return this.connection.sendNotification(method, params);
    }

    open(name, text, languageId = 'json') {
        this.versions.set(name, 1);
        return this.notify('textDocument/didOpen', { textDocument: { uri: this.uri(name), languageId, version: 1, text } });
    }

    /** Changes a document: a text of its own, or pieces with ranges. */
    change(name, changes) {
        const version = this.versions.get(name) + 1;
        this.versions.set(name, version);
        const contentChanges = typeof changes === 'string' ? [{ text: changes }] : changes;
        return this.notify('textDocument/didChange', { textDocument: { uri: this.uri(name), version }, contentChanges });
    }

    close(name) {
        return this.notify('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
    }

    /** What is shown of a file, as soon as it is what is waited for. */
    async shows(name, isRight, within = 15_000) {
        const end = Date.now() + within;
        for (;;) {
            const shown = this.shown.get(this.uri(name));
            if (shown !== undefined && isRight(shown)) {
                return shown;
            }

            if (Date.now() > end) {
                throw new Error(`${name} shows ${JSON.stringify(shown)}`);
            }

            await new Promise((resolve) => setTimeout(resolve, 10));
        }
    }

    /** What the server answers about a file. */
    async diagnose(name) {
        const report = await this.request('textDocument/diagnostic', { textDocument: { uri: this.uri(name) } });
        return report.items;
    }

    actions(name, range, only) {
        return this.request('textDocument/codeAction', {
            textDocument: { uri: this.uri(name) },
            range,
            context: { diagnostics: [], ...(only ? { only: [only] } : {}) },
        });
    }
}

/** A text with edits made. */
export function edited(text, edits) {
    const lines = text.split('\n');
    const offset = ({ line, character }) => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
    return [...edits]
        .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
        .sort((one, other) => other.start - one.start)
        .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** The place of a piece of a text. */
export function rangeOf(text, part) {
    const start = text.indexOf(part);
    const position = (index) => {
        const before = text.slice(0, index).split('\n');
        return { line: before.length - 1, character: before.at(-1).length };
    };
    return { start: position(start), end: position(start + part.length) };
}
