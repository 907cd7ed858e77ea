import { homedir } from 'node:os';
import { ExtensionContext, languages, LanguageStatusItem, LanguageStatusSeverity, LogOutputChannel, window, workspace } from 'vscode';
import { LanguageClient, LanguageClientOptions, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import { documentSelector } from './documents';
import { findTool, Tool } from './finder';

/** The server of a window: found, started, and shown in the status bar. */
export class Server {
    private readonly status: LanguageStatusItem;
    private client: LanguageClient | undefined;
    /** One start or stop at a time, in the order in which they were asked for. */
    private turn: Promise<void> = Promise.resolve();

    constructor(
        private readonly context: ExtensionContext,
        private readonly output: LogOutputChannel,
    ) {
        this.status = languages.createLanguageStatusItem('smtplint', documentSelector(true));
        this.status.name = 'smtplint';
        this.status.command = { command: 'smtplint.showOutput', title: 'Show output' };
        context.subscriptions.push(this.status);
        this.show('not started');
    }

    /** Whether a start was ever asked for, however it ended. */
    isWanted = false;

    restart(): Promise<void> {
        this.isWanted = true;
        return this.next(async () => {
            await this.stopClient();
            await this.startClient();
        });
    }

    stop(): Promise<void> {
        return this.next(() => this.stopClient());
    }

    private next(step: () => Promise<void>): Promise<void> {
        this.turn = this.turn.then(step).catch((error: unknown) => {
            this.fail(error);
        });
        return this.turn;
    }

    private async startClient(): Promise<void> {
        this.show('starting', { isBusy: true });
        const tool = this.find();
        this.output.info(`Starting ${[tool.command, ...tool.args].join(' ')} (${tool.source})`);
        const client = new LanguageClient('smtplint', 'smtplint', serverOptions(tool), this.clientOptions());
        client.onDidChangeState(({ newState }) => {
            if (newState === State.Running) {
                this.show(`${client.initializeResult?.serverInfo?.version ?? ''} (${tool.source})`.trim());
            } else if (newState === State.Stopped) {
                this.show('stopped', { severity: LanguageStatusSeverity.Warning });
            }
        });
        this.client = client;
        try {
            await client.start();
        } catch (error) {
            const hint = tool.source === 'tool manifest' ? ' Was "dotnet tool restore" run?' : '';
            throw new Error(`smtplint does not start (${tool.source}: ${tool.command}).${hint}`, { cause: error });
        }
    }

    private async stopClient(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        // One that did not get as far as running has nothing to stop.
        if (client?.isRunning() === true) {
            await client.dispose();
        }
    }

    private find(): Tool {
        return findTool({
            // A machine-scoped setting is the user's own; asking for nothing else holds should its scope ever be widened.
            path: workspace.getConfiguration('smtplint').inspect<string>('path')?.globalValue ?? '',
            workspaceFolders: (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath),
            isTrusted: workspace.isTrusted,
            extensionFolder: this.context.extensionPath,
            homeFolder: homedir(),
            env: process.env,
            platform: process.platform,
        });
    }

    private clientOptions(): LanguageClientOptions {
        const csharp = workspace.getConfiguration('smtplint').get<boolean>('csharp') ?? false;
        return {
            documentSelector: documentSelector(csharp),
            initializationOptions: { csharp },
            outputChannel: this.output,
            revealOutputChannelOn: RevealOutputChannelOn.Never,
            // What goes wrong is said once, by `fail`.
            initializationFailedHandler: () => false,
        };
    }

    private fail(error: unknown): void {
        const message = error instanceof Error ? error.message : String(error);
        this.output.error(message);
        this.show(message, { severity: LanguageStatusSeverity.Error });
        void window.showErrorMessage(message, 'Show Output').then((choice) => {
            if (choice !== undefined) {
                this.output.show();
            }
        });
    }

    private show(detail: string, { severity = LanguageStatusSeverity.Information, isBusy = false } = {}): void {
        this.status.text = 'smtplint';
        this.status.detail = detail;
        this.status.severity = severity;
        this.status.busy = isBusy;
    }
}

function serverOptions(tool: Tool): { command: string; args: string[]; options: { cwd: string; env: NodeJS.ProcessEnv } } {
    return {
        command: tool.command,
        args: [...tool.args],
        // Without a folder the client would start it in the workspace's. "dotnet tool run" would tell Microsoft of its use.
        options: { cwd: tool.folder, env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' } },
    };
}
