import type { Opened } from "../app.ts";
import type { AppContext } from "../platform/app-context.ts";
import type { Env } from "../platform/config/index.ts";

interface Words {
  /** Words that call it, such as "import procedures". */
  name: string;
  /** What follows the words, such as "TỆP". */
  usage: string;
  meaning: string;
}

/** Works with the opened product. Answers the exit code; lines go out through `say`. */
interface AppCommand extends Words {
  needsApp?: true;
  run(app: AppContext, args: Arguments, terminal: Terminal): Promise<number>;
}

/** As an AppCommand, with what a server needs besides. */
interface SiteCommand extends Words {
  needsApp: "whole";
  run(opened: Opened, args: Arguments, terminal: Terminal): Promise<number>;
}

/** Runs before anything is opened, and so also where the settings or the database are not in order. */
interface BareCommand extends Words {
  needsApp: false;
  run(env: Env, args: Arguments, terminal: Terminal): Promise<number>;
}

/** One command of `npm run danbiet -- …`. */
export type Command = AppCommand | SiteCommand | BareCommand;

export interface Arguments {
  /** What stands without dashes. */
  rest: string[];
  /** `--name value`; a name without value is "". */
  options: Record<string, string>;
}

export interface Terminal {
  say(line: string): void;
  /** Overwrites the line in hand on a terminal; on a pipe it stays silent but for every tenth. */
  progress(text: string): void;
}

export function readArguments(words: string[]): Arguments {
  const rest: string[] = [];
  const options: Record<string, string> = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (!word.startsWith("--")) {
      rest.push(word);
      continue;
    }
    const [name = "", inline] = word.slice(2).split("=", 2);
    const next = words[at + 1];
    if (inline !== undefined) options[name] = inline;
    else if (next !== undefined && !next.startsWith("--")) {
      options[name] = next;
      at++;
    } else options[name] = "";
  }
  return { rest, options };
}

export function terminalOf(out: NodeJS.WriteStream): Terminal {
  // Whoever reads may go away (`| head`); the work goes on to its end.
  out.on("error", () => {});
  let open = false;
  // Work that is done before anybody wonders says nothing on the way.
  let last = Date.now();
  return {
    say(line) {
      if (open) out.write("\n");
      open = false;
      out.write(`${line}\n`);
    },
    progress(text) {
      if (out.isTTY) {
        out.write(`\r${text}\u001b[K`);
        open = true;
      } else if (Date.now() - last > 2_000) {
        last = Date.now();
        out.write(`${text}\n`);
      }
    },
  };
}
