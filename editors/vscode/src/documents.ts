/**
 * The files that the tool may have something to say about, as globs. A name decides nothing: the server reads a text only if
 * it mentions mail. What is in `docs/smtplint.md` as "What is checked" is here, and the two are compared by a test.
 */
const settings = [
    '**/*.json',
    '**/*.{yml,yaml}',
    '**/*.config',
    '**/{quartz,log4net}*.xml',
    '**/*.ini',
    '**/.env*',
    '**/*.env',
    '**/*Dockerfile*',
    '**/*.{service,container}',
    '**/*.bicep',
    '**/*.tf',
    '**/.{editorconfig,globalconfig}',
    '**/*.{example,sample,template,dist,tmpl}',
];

const code = ['**/*.cs', '**/*.{razor,cshtml}'];

/** The documents to tell the server about. */
export function documentSelector(withCode: boolean): { scheme: string; pattern: string }[] {
    return [...settings, ...(withCode ? code : [])].map((pattern) => ({ scheme: 'file', pattern }));
}
