import { readFileSync, realpathSync, statSync } from 'node:fs';
import * as path from 'node:path';

/** Where a tool was found. */
export type Source = 'smtplint.path' | 'tool manifest' | 'PATH' | 'global tools' | 'extension';

/** How to start the tool. */
export interface Tool {
    readonly source: Source;
    readonly command: string;
    readonly args: readonly string[];
    /** The folder to start it in: never one of a workspace, unless the tool is named there. */
    readonly folder: string;
}

/** What the choice of a tool depends on. */
export interface Surroundings {
    /** The setting `smtplint.path` as this machine's user wrote it. */
    readonly path: string;
    readonly workspaceFolders: readonly string[];
    readonly isTrusted: boolean;
    readonly extensionFolder: string;
    readonly homeFolder: string;
    readonly env: Readonly<{ PATH?: string | undefined }>;
    readonly platform: NodeJS.Platform;
}

/** Says for users why there is no tool to start. */
export class NoToolError extends Error {}

/**
 * Finds the tool: what the user set, what the workspace's manifest names, what is installed, what came with the extension.
 *
 * A checkout must not make anybody run a program. In a restricted workspace its manifest does not count, and nothing that
 * lies in its folders is started, whatever leads there. `PATH` counts by its absolute folders only, and programs are started
 * by their full paths: Windows would look into the current folder first.
 */
export function findTool(at: Surroundings): Tool {
    if (at.path !== '') {
        return chosen(at);
    }

    const tool = named(at) ?? installed(at) ?? bundled(at);
    if (tool === undefined) {
        throw new NoToolError(
            'smtplint was not found. Install it with "dotnet tool install --global SmtpConfigAnalyzers.Tool", or set smtplint.path.',
        );
    }

    return tool;
}

/** What the user chose is used or refused: another one in its place would surprise. */
function chosen(at: Surroundings): Tool {
    const file = at.path.replace(/^~(?=[/\\])/, at.homeFolder);
    if (!path.isAbsolute(file)) {
        throw new NoToolError(`smtplint.path is not an absolute path: ${at.path}`);
    }

    if (!isFile(file)) {
        throw new NoToolError(`smtplint.path names no file: ${at.path}`);
    }

    if (!mayRun(file, at)) {
        throw new NoToolError(`smtplint.path leads into this restricted workspace, from which nothing is run: ${at.path}`);
    }

    return start('smtplint.path', file, at);
}

/**
 * Only the manifest in a workspace folder itself: the folders above it are not what the user said to trust. `dotnet` asks the
 * nearest manifest first, so it comes to the same.
 */
function named(at: Surroundings): Tool | undefined {
    const folder = at.isTrusted ? at.workspaceFolders.find(namesTool) : undefined;
    const dotnet = folder === undefined ? undefined : onPath('dotnet', at);
    return folder === undefined || dotnet === undefined
        ? undefined
        : { source: 'tool manifest', command: dotnet, args: ['tool', 'run', 'smtplint', '--', 'lsp'], folder };
}

function namesTool(folder: string): boolean {
    // In the order in which dotnet looks for them.
    return ['.config/dotnet-tools.json', 'dotnet-tools.json'].some((name) => {
        try {
            const text = readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '');
            const manifest = JSON.parse(text) as { tools?: Record<string, unknown> } | null;
            return Object.keys(manifest?.tools ?? {}).some((id) => id.toLowerCase() === 'smtpconfiganalyzers.tool');
        } catch {
            return false; // it is not there, or dotnet will not understand it either
        }
    });
}

function installed(at: Surroundings): Tool | undefined {
    const file = onPath('smtplint', at);
    if (file !== undefined) {
        return start('PATH', file, at);
    }

    // Programs that a desktop starts often have a PATH without it.
    const global = path.join(at.homeFolder, '.dotnet', 'tools', program('smtplint', at));
    return isFile(global) && mayRun(global, at) ? start('global tools', global, at) : undefined;
}

function bundled(at: Surroundings): Tool | undefined {
    const file = path.join(at.extensionFolder, 'server', program('smtplint', at));
    return isFile(file) ? start('extension', file, at) : undefined;
}

function onPath(name: string, at: Surroundings): string | undefined {
    return (at.env.PATH ?? '')
        .split(at.platform === 'win32' ? ';' : ':')
        .filter((folder) => path.isAbsolute(folder))
        .map((folder) => path.join(folder, program(name, at)))
        .find((file) => isFile(file) && mayRun(file, at));
}

const program = (name: string, at: Surroundings): string => (at.platform === 'win32' ? `${name}.exe` : name);

const start = (source: Source, command: string, at: Surroundings): Tool => ({
    source,
    command,
    args: ['lsp'],
    folder: at.extensionFolder,
});

/** Whether a program may be started: in a restricted workspace none that lies in it, also by way of a link. */
function mayRun(file: string, at: Surroundings): boolean {
    return at.isTrusted || !at.workspaceFolders.some((folder) => isBelow(file, folder) || isBelow(real(file), real(folder)));
}

function isBelow(file: string, folder: string): boolean {
    const way = path.relative(folder, file);
    return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function real(file: string): string {
    try {
        return realpathSync.native(file);
    } catch {
        return path.resolve(file);
    }
}

function isFile(file: string): boolean {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
