import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const codeServer = process.env.SMTPLINT_CODE_SERVER; // the script that starts it
const quiet = {
    'chat.commandCenter.enabled': false,
    'editor.minimap.enabled': false,
    'editor.renderWhitespace': 'none',
    'editor.stickyScroll.enabled': false,
    'extensions.ignoreRecommendations': true,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'git.enabled': false,
    'window.commandCenter': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.editor.enablePreview': false,
    'workbench.layoutControl.enabled': false,
    'workbench.sideBar.location': 'right',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
};

/** A real Visual Studio Code with the packed extension, on a folder, in a browser. */
export class Workbench {
    /** @param {{ folder: string, vsix: string, settings?: object, isTrusted?: boolean, environment?: NodeJS.ProcessEnv }} given */
    static async open({ folder, vsix, settings = {}, isTrusted = true, environment = {} }) {
        const workbench = new Workbench();
        workbench.data = mkdtempSync(join(tmpdir(), 'smtplint-vscode.'));
        const folders = ['--user-data-dir', workbench.data, '--extensions-dir', join(workbench.data, 'extensions')];
        const installed = spawnSync(process.execPath, [codeServer, ...folders, '--install-extension', vsix], { encoding: 'utf8' });
        if (installed.status !== 0) {
            throw new Error(`The extension does not install: ${installed.stdout}${installed.stderr}`);
        }

        mkdirSync(join(workbench.data, 'User'), { recursive: true });
        const trust = { 'security.workspace.trust.enabled': !isTrusted, 'security.workspace.trust.startupPrompt': 'never' };
        writeFileSync(join(workbench.data, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...trust, ...settings }));

        const port = await freePort();
        const options = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'];
        const trusting = isTrusted ? ['--disable-workspace-trust'] : [];
        workbench.server = spawn(process.execPath, [codeServer, ...folders, ...options, ...trusting], {
            env: { ...process.env, VSCODE_CLI: '1', ...environment }, // as from a terminal: its PATH counts, not the login shell's
            stdio: 'ignore',
            detached: true, // its own group, so that it ends with all that it started
        });
        workbench.browser = await chromium.launch({
            executablePath: process.env.SMTPLINT_CHROMIUM,
            args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
        });
        workbench.page = await workbench.browser.newPage({ viewport: { width: 1000, height: 440 } });
        workbench.page.setDefaultTimeout(20_000);
        await workbench.#show(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
        return workbench;
    }

    async close() {
        await this.browser?.close();
        try {
            process.kill(-this.server.pid);
        } catch {
            // it has ended by itself
        }

        rmSync(this.data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }

    /** By its full path, which is not searched for: the search needs ripgrep, which the editor's own package would download. */
    async openFile(path) {
        await this.page.keyboard.press('Control+p');
        const input = this.page.locator('.quick-input-widget input');
        await input.waitFor();
        await input.fill(path);
        await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: basename(path) }).waitFor();
        await this.page.keyboard.press('Enter');
        await this.page.locator('.tab.active', { hasText: basename(path) }).waitFor();
        await this.page.locator('.editor-instance .view-lines').first().waitFor();
    }

    async run(command) {
        await this.page.keyboard.press('F1');
        const input = this.page.locator('.quick-input-widget input');
        await input.waitFor();
        await input.fill(`>${command}`);
        await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: command }).waitFor();
        await this.page.keyboard.press('Enter');
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }

    /** The editor's text as it is on the screen, with its blanks as blanks. */
    async text() {
        const lines = await this.page.locator('.editor-instance .view-lines .view-line').evaluateAll((all) =>
            all
                .map((line) => ({ top: parseInt(line.style.top, 10), text: line.textContent }))
                .sort((one, other) => one.top - other.top)
                .map((line) => line.text),
        );
        return lines.join('\n').replaceAll('\u00a0', ' ');
    }

    squiggles() {
        return this.page.locator('.editor-instance .squiggly-warning');
    }

    /** Puts the cursor into the finding that comes first in the file. */
    async goToFirst() {
        await this.page.keyboard.press('Control+1'); // the focus into the text
        await this.page.keyboard.press('Control+Home');
        await this.run('Go to Next Problem (Error, Warning, Info)');
        await this.page.keyboard.press('Escape'); // closes the box that shows the problem
    }

    async #show(address) {
        for (let trial = 0; ; trial++) {
            try {
                await this.page.goto(address);
                break;
            } catch (error) {
                if (trial === 100) {
                    throw error;
                }

                await pause(200);
            }
        }

        await this.page.locator('.monaco-workbench').waitFor();
        await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
        await this.page.keyboard.press('Control+b'); // more room for the text
    }
}

/** Waits until something holds, and fails with what there is instead. */
export async function eventually(holds, describe, within = 20_000) {
    const end = Date.now() + within;
    while (!(await holds())) {
        if (Date.now() > end) {
            throw new Error(`After ${within / 1000} s: ${await describe()}`);
        }

        await pause(50);
    }
}

function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
