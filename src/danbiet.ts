import { openApp } from "./app.ts";
import { accountCommands } from "./command-line/account-commands.ts";
import { type Command, readArguments, terminalOf } from "./command-line/command.ts";
import { exportCommands } from "./command-line/export-commands.ts";
import { importCommands } from "./command-line/import-commands.ts";
import { operationCommands } from "./command-line/operation-commands.ts";
import { printCommands } from "./command-line/print-commands.ts";
import { siteCommands } from "./command-line/site-commands.ts";
import { ConfigError, loadConfig, readEnv } from "./platform/config/index.ts";
import { leaveEmbeddedServers } from "./platform/db/index.ts";

const COMMANDS: Command[] = [
  ...importCommands,
  ...exportCommands,
  ...printCommands,
  ...siteCommands,
  ...accountCommands,
  ...operationCommands,
];

/** The command line: `npm run danbiet -- <command>`. Exit code 0 done, 1 refused or found wrong, 2 not understood. */
async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const terminal = terminalOf(process.stdout);
  const command = COMMANDS.filter((one) => `${words.join(" ")} `.startsWith(`${one.name} `)).sort(
    (a, b) => b.name.length - a.name.length,
  )[0];
  if (!command) {
    if (words.length > 0 && words[0] !== "help") terminal.say(`Không có lệnh “${words.join(" ").slice(0, 80)}”.\n`);
    terminal.say("Dùng: npm run danbiet -- LỆNH\n");
    for (const one of COMMANDS) terminal.say(`  ${`${one.name} ${one.usage}`.trim()}\n      ${one.meaning}`);
    return words.length === 0 || words[0] === "help" ? 0 : 2;
  }
  const args = readArguments(words.slice(command.name.split(" ").length));
  if (command.needsApp === false) return command.run(readEnv(), args, terminal);
  const config = { ...loadConfig(readEnv()), logLevel: "error" as const };
  const opened = await openApp(config, { listens: false });
  try {
    return await (command.needsApp === "whole"
      ? command.run(opened, args, terminal)
      : command.run(opened.app, args, terminal));
  } finally {
    await opened.close();
  }
}

// Told to stop: what is open rolls back, and an embedded database nobody else uses is not left running.
let stopping = false;
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code), 10_000).unref();
    void leaveEmbeddedServers().finally(() => process.exit(code));
  });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    if (stopping) return;
    process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `Lỗi ngoài dự tính:\n${error.stack}\n`);
    process.exitCode = 1;
  },
);
