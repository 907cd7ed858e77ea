// The packed extension in a real Visual Studio Code: squiggle, hover, quick fix and fix all, in unsaved text.
// With SMTPLINT_IMAGES=FOLDER it leaves pictures there, for the documentation.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, Workbench } from './workbench.mjs';

const images = process.env.SMTPLINT_IMAGES;
const cases = [
    {
        file: 'appsettings.json',
        rule: 'SMTP1003',
        wrong: '"SecureSocketOptions": "None"',
        right: '"SecureSocketOptions": "StartTls"',
        alsoRight: '"SecureSocketOptions": "SslOnConnect"',
        picture: 'fix',
    },
    {
        file: 'docker-compose.yml',
        rule: 'SMTP1002',
        wrong: 'SecureSocketOptions: StartTls',
        right: 'SecureSocketOptions: SslOnConnect',
        alsoRight: 'SecureSocketOptions=StartTls',
        picture: 'hover',
    },
    {
        file: 'legacy/web.config',
        rule: 'SMTP1003',
        wrong: 'enableSsl="false"',
        right: 'enableSsl="true"',
        picture: 'squiggle',
    },
];

describe('Visual Studio Code', () => {
    let folder;
    /** @type {Workbench} */
    let code;

    before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'smtplint-findings.'));
        cpSync(process.env.SMTPLINT_PROJECT, folder, { recursive: true });
        code = await Workbench.open({ folder, vsix: process.env.SMTPLINT_VSIX, settings: { 'smtplint.path': process.env.SMTPLINT_PROGRAM } });
    });

    after(async () => {
        await code?.close();
        rmSync(folder, { recursive: true, force: true });
    });

    async function squigglesAre(expected) {
        const count = () => code.squiggles().count();
        await eventually(async () => (await count()) === expected, async () => `${await count()} squiggles, not ${expected}, in\n${await code.text()}`);
    }

    async function textHas(part) {
        await eventually(async () => (await code.text()).includes(part), async () => `no ${part} in\n${await code.text()}`);
    }

    for (const { file, rule, wrong, right, alsoRight, picture } of cases) {
        const count = alsoRight === undefined ? 1 : 2;
        const saved = () => readFileSync(join(folder, file), 'utf8');
        const show = async (what) => {
            if (images && what === picture) {
                await pause(500); // it comes into view slowly
                const clip = { x: 0, y: 0, width: 1000, height: 340 };
                await code.page.screenshot({ path: join(images, `vscode-${what}.png`), clip });
            }
        };

        it(`shows squiggles in ${file}`, async () => {
            await code.openFile(join(folder, file));
            await squigglesAre(count);
            await textHas(wrong);
            await show('squiggle');
        });

        it(`explains the finding in ${file} where the mouse rests`, async () => {
            const explained = () => code.page.locator('.monaco-hover:visible', { hasText: rule }).first().isVisible();
            await eventually(
                async () => {
                    // The editor asks once, when the mouse comes to rest, and forgets that if the view is drawn again meanwhile.
                    await code.page.mouse.move(0, 0);
                    await code.squiggles().first().hover({ force: true }); // the text lies over it
                    await pause(1_000);
                    return explained();
                },
                () => `no explanation of ${rule}`,
            );
            await show('hover');
            await code.page.mouse.move(0, 0);
            await code.page.keyboard.press('Escape');
        });

        it(`offers a quick fix in ${file}, which mends the unsaved text`, async () => {
            await code.goToFirst();
            await code.page.keyboard.press('Control+.');
            const value = right.match(/\w+/g).at(-1);
            await code.page.locator('.action-widget .monaco-list-row.action.focused', { hasText: value }).waitFor();
            await show('fix');
            await code.page.keyboard.press('Enter');
            await textHas(right);
            await squigglesAre(count - 1);
            assert.ok(saved().includes(wrong), 'the file itself was changed');
        });

        it(`shows the squiggle in ${file} again after an undo`, async () => {
            await code.page.keyboard.press('Control+z');
            await textHas(wrong);
            await squigglesAre(count);
        });

        it(`fixes all in ${file}`, async () => {
            await code.run('smtplint: Fix All in This File');
            await squigglesAre(0);
            await textHas(right);
            await textHas(alsoRight ?? right);
            await code.page.keyboard.press('Control+s');
            await eventually(() => saved().includes(right) && saved().includes(alsoRight ?? right), saved);
        });
    }
});
