import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Why the message centre of Net::SMPP cannot run here; null where it can. */
export const whyNoPeer: string | null =
  spawnSync("perl", ["-MNet::SMPP", "-e", "1"]).status === 0
    ? null
    : "perl's Net::SMPP is missing (Debian: apt-get install libnet-smpp-perl)";

export interface Peer {
  readonly port: number;
  /** What it told, line by line. */
  readonly lines: string[];
  tell(command: string): void;
  /** Waits until it told a line like this. */
  heard(like: RegExp): Promise<string[]>;
  end(): void;
}

/** A message centre made of Net::SMPP, in a process of its own. */
export async function startPeer(password: string): Promise<Peer> {
  const path = fileURLToPath(new URL("./message-centre.pl", import.meta.url));
  const centre: ChildProcessWithoutNullStreams = spawn("perl", [path, password]);
  const lines: string[] = [];
  let rest = "";
  centre.stdout.on("data", (bytes: Buffer) => {
    const parts = (rest + bytes.toString()).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  const heard = async (like: RegExp): Promise<string[]> => {
    for (let waited = 0; waited < 10_000; waited += 20) {
      const found = lines.find((line) => like.test(line));
      if (found) return found.split(" ");
      await sleep(20);
    }
    throw new Error(`the centre never told ${like}; it told\n${lines.join("\n")}`);
  };
  const port = Number((await heard(/^port /))[1]);
  return {
    port,
    lines,
    tell: (command) => void centre.stdin.write(`${command}\n`),
    heard,
    end: () => void centre.stdin.end(),
  };
}
