// Bundles the extension and gathers what its package takes from elsewhere; with --tests bundles the tests.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const tests = process.argv.includes('--tests');
const { metafile } = await build({
    entryPoints: tests ? readdirSync('test').map((name) => `test/${name}`) : ['src/extension.ts'],
    outdir: tests ? 'dist/tests' : 'dist',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'], // the editor gives it
    minify: !tests,
    metafile: true,
});

if (!tests) {
    const folders = Object.keys(metafile.inputs).flatMap((file) => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
    const notices = [...new Set(folders)].sort().map((folder) => {
        const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
        const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
        return `${name} ${version}\n\n${readFileSync(`${folder}/${licence}`, 'utf8').trim()}\n`;
    });
    writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
    copyFileSync('../../src/SmtpConfigAnalyzers.Package/icon.png', 'dist/icon.png');
    copyFileSync('../../LICENSE', 'LICENSE');
}
