import { CodeAction, CodeActionKind, commands, ExtensionContext, languages, Range, TextDocument, window, workspace } from 'vscode';
import { documentSelector } from './documents';
import { Server } from './server';

let server: Server | undefined;

/** Starts the server as soon as a file is open that it may have something to say about. */
export function activate(context: ExtensionContext): void {
    const output = window.createOutputChannel('smtplint', { log: true });
    const started = (server = new Server(context, output));

    const startFor = (document: TextDocument): void => {
        const csharp = workspace.getConfiguration('smtplint').get<boolean>('csharp') ?? false;
        if (!started.isWanted && languages.match(documentSelector(csharp), document) > 0) {
            void started.restart();
        }
    };
    const startAnew = (): void => {
        if (started.isWanted) {
            void started.restart();
        }
    };

    context.subscriptions.push(
        output,
        workspace.onDidOpenTextDocument(startFor),
        workspace.onDidGrantWorkspaceTrust(startAnew),
        workspace.onDidChangeConfiguration((change) => {
            if (change.affectsConfiguration('smtplint.path') || change.affectsConfiguration('smtplint.csharp')) {
                startAnew();
            }
        }),
        commands.registerCommand('smtplint.restart', () => started.restart()),
        commands.registerCommand('smtplint.showOutput', () => {
            output.show();
        }),
        commands.registerCommand('smtplint.fixAll', fixAll),
    );
    workspace.textDocuments.forEach(startFor);
}

async function fixAll(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document === undefined) {
        return;
    }

    const whole = new Range(0, 0, document.lineCount, 0);
    const kind = CodeActionKind.SourceFixAll.append('smtplint').value;
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, kind);
    const edit = actions.find((action) => action.edit !== undefined)?.edit;
    if (edit === undefined) {
        void window.showInformationMessage('smtplint: there is nothing to fix safely in this file.');
    } else {
        await workspace.applyEdit(edit);
    }
}

export function deactivate(): Promise<void> | undefined {
    return server?.stop();
}
