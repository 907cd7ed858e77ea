// The packed extension in a real Visual Studio Code: squiggle, hover, quick fix and fix all, in unsaved text.
// With SMTPLINT_IMAGES=FOLDER it leaves pictures there, for the documentation.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { eventually, Workbench } from './workbench.mjs';

const folder = process.env.SMTPLINT_PROJECT;
const images = process.env.SMTPLINT_IMAGES;
const cases = [
    { file: 'appsettings.json', title: 'JSON', rule: 'SMTP1003', count: 2, wrong: '"SecureSocketOptions": "None"', right: '"SecureSocketOptions": "StartTls"', all: '"SecureSocketOptions": "SslOnConnect"' },
    { file: 'docker-compose.yml', title: 'YAML', rule: 'SMTP1002', count: 2, wrong: 'SecureSocketOptions: StartTls', right: 'SecureSocketOptions: SslOnConnect', all: 'SecureSocketOptions=StartTls' },
    { file: 'legacy/web.config', title: 'XML', rule: 'SMTP1003', count: 1, wrong: 'enableSsl="false"', right: 'enableSsl="true"', all: 'enableSsl="true"' },
];

describe('Visual Studio Code', () => {
    /** @type {Workbench} */
    let code;

    before(async () => {
        code = await Workbench.open({ folder, vsix: process.env.SMTPLINT_VSIX, settings: { 'smtplint.path': process.env.SMTPLINT_PROGRAM } });
    });

    after(() => code?.close());

    async function picture(name) {
        if (images) {
            await code.page.screenshot({ path: join(images, `${name}.png`), clip: { x: 0, y: 0, width: 1000, height: 400 } });
        }
    }

    async function count(expected) {
        await eventually(async () => (await code.squiggles().count()) === expected, async () => `${await code.squiggles().count()} squiggles, not ${expected}, in\n${await code.text()}`);
    }

    async function shows(part) {
        await eventually(async () => (await code.text()).includes(part), async () => `no ${part} in\n${await code.text()}`);
    }

    for (const { file, title, rule, count: findings, wrong, right, all } of cases) {
        describe(title, () => {
            it(`shows squiggles in ${file}`, async () => {
                await code.openFile(join(folder, file));
                await count(findings);
                await shows(wrong);
                await picture(`vscode-squiggle-${title.toLowerCase()}`);
            });

            it('explains the rule where the mouse rests', async () => {
                await code.squiggles().first().hover({ force: true });
                const hover = code.page.locator('.monaco-hover:visible', { hasText: rule }).first();
                await hover.waitFor();
                await picture(`vscode-hover-${title.toLowerCase()}`);
                await code.page.mouse.move(0, 0);
                await code.page.keyboard.press('Escape');
            });

            it('offers a quick fix, which mends the unsaved text', async () => {
                await code.goToFirst();
                await code.page.keyboard.press('Control+.');
                const fix = code.page.locator('.action-widget .monaco-list-row.action.focused', { hasText: right.match(/\w+/g).at(-1) });
                await fix.waitFor();
                await picture(`vscode-fix-${title.toLowerCase()}`);
                await code.page.keyboard.press('Enter');
                await shows(right);
                await count(findings - 1);
                assert.ok(readFileSync(join(folder, file), 'utf8').includes(wrong), 'the file itself was changed');
            });

            it('shows the squiggle again after an undo', async () => {
                await code.page.keyboard.press('Control+z');
                await shows(wrong);
                await count(findings);
            });

            it('fixes all in the file', async () => {
                await code.run('smtplint: Fix All in This File');
                await count(0);
                await shows(right);
                await shows(all);
            });

            it('leaves a file that smtplint finds nothing in', async () => {
                await code.page.keyboard.press('Control+s');
                await eventually(
                    () => readFileSync(join(folder, file), 'utf8').includes(right),
                    () => 'not saved',
                );
            });
        });
    }
});
