import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { TableError } from "./table-error.ts";

export type XmlHandlers = {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
  /** Thrown when `LONGEST_RUN` bytes came in without an event: one endless text, which the parser would collect in memory. */
  endlessText?(): TableError;
};

const LONGEST_RUN = 4 * 1024 * 1024;

/**
 * Reads XML as events, one chunk at a time, so that other requests are served in between. Names come without prefix, since
 * some programs write `<x:row>`. Entities a document declares itself are refused by the parser, so they cannot explode.
 */
export async function readXmlEvents(stream: Readable, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw new TableError("damaged", { detail: error.message });
  });
  let run = 0;
  parser.on("opentag", (tag) => {
    run = 0;
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    run = 0;
    handlers.close(localName(tag.name));
  });
  parser.on("text", (text) => handlers.text(text));
  parser.on("cdata", (text) => handlers.text(text));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of stream) {
      run += (chunk as Uint8Array).length;
      if (run > LONGEST_RUN)
        throw handlers.endlessText?.() ?? new TableError("suspicious-archive", { detail: "endless text" });
      parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError("damaged", { detail: String(error) }, { cause: error });
  } finally {
    stream.destroy();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}
