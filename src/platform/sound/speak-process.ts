/**
 * Runs as a process of its own, started by `createStudio` for one text. It does nothing but hand the text to eSpeak NG and give
 * back what that wrote: the program is under the GPL, and is kept as a program of its own (docs/adr/0017).
 */
import espeakNg from "espeak-ng";

export interface SpeakJob {
  ssml: string;
  voice: string;
  wordsPerMinute: number;
}
export type SpeakReply = { wav: Uint8Array } | { failure: string };

process.once("message", ({ ssml, voice, wordsPerMinute }: SpeakJob) => {
  speak(["-m", "-b", "1", "-v", voice, "-s", String(wordsPerMinute), "-f", "/text", "-w", "/sound.wav"], ssml)
    .then(
      (wav): SpeakReply => ({ wav }),
      (error: unknown): SpeakReply => ({ failure: String(error) }),
    )
    .then((reply) => process.send?.(reply, () => process.exit(0)));
});
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit(0));

/** The text goes in as a file: as an argument, one that begins with "-" would be an order to the program. */
async function speak(args: string[], text: string): Promise<Uint8Array> {
  const said: string[] = [];
  const program = await espeakNg({
    arguments: args,
    preRun: [(module) => module.FS.writeFile("/text", text)],
    print: () => {},
    printErr: (line) => said.push(line),
  });
  try {
    return program.FS.readFile("/sound.wav");
  } catch {
    throw new Error(`eSpeak NG wrote nothing: ${said.join(" ").slice(0, 500)}`);
  }
}
