declare module "hoodiecrow-imap" {
  import type { Server } from "node:net";

  interface Folder {
    messages: { raw: string; flags?: string[]; uid?: number }[];
  }

  interface Command {
    tag: string;
    attributes: { value?: string }[];
  }
  type Handler = (
    connection: { send(response: unknown, description: string, parsed: Command, data: unknown): void },
    parsed: Command,
    data: unknown,
    done: () => void,
  ) => void;

  /** A mail server for tests; users lie by name, folders under their prefix. */
  interface Hoodiecrow {
    server: Server;
    storage: Record<string, unknown>;
    folderCache: Record<string, Folder>;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
    getCommandHandler(command: string): Handler;
    setCommandHandler(command: string, handler: Handler): void;
    appendMessage(folder: string, flags: string[], date: Date | undefined, raw: string): void;
  }

  // biome-ignore lint/style/noDefaultExport: what the package exports
  export default function hoodiecrow(options: Record<string, unknown>): Hoodiecrow;
}
