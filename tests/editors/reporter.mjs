/** Prints a line for each test, as all tests of this folder do. What was not run did not pass. */
export default async function* (events) {
    for await (const { type, data } of events) {
        if ((type === 'test:pass' || type === 'test:fail') && data.details?.type !== 'suite') {
            const passed = type === 'test:pass' && data.skip === undefined && data.todo === undefined;
            yield `${passed ? 'passed' : 'FAILED'}: ${data.name}\n`;
            if (!passed) {
                const error = data.details?.error?.cause ?? data.details?.error;
                yield `    | ${String(error?.stack ?? error ?? 'skipped').replaceAll('\n', '\n    | ')}\n`;
            }
        }
    }
}
