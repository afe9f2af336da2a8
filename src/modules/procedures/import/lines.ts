export type Line =
  | { number: number; end: number; text: string; problem: null }
  | { number: number; end: number; text: null; problem: "tooLong" | "notUtf8" };

const NEWLINE = 10;

/**
 * Lines of a UTF-8 stream, one at a time. A line beyond `longest` bytes is counted and thrown away while it passes, so
 * fifty megabytes in one cell cost no memory; bytes that are not UTF-8 spoil their own line only. `end` is the number of
 * bytes read up to and including the line.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  let read = 0;
  let tooLong = false;

  const finish = (end: number): Line | null => {
    number++;
    const long = tooLong;
    const bytes = Buffer.concat(parts);
    parts = [];
    length = 0;
    tooLong = false;
    if (long) return { number, end, text: null, problem: "tooLong" };
    try {
      const text = decoder.decode(bytes).replace(/\r$/, "");
      return text.trim() === "" ? null : { number, end, text, problem: null };
    } catch {
      return { number, end, text: null, problem: "notUtf8" };
    }
  };

  for await (const chunk of stream) {
    let from = 0;
    for (;;) {
      const at = chunk.indexOf(NEWLINE, from);
      const part = chunk.subarray(from, at === -1 ? chunk.length : at);
      if (!tooLong) {
        length += part.length;
        if (length > longest) {
          tooLong = true;
          parts = [];
        } else if (part.length > 0) parts.push(part);
      }
      if (at === -1) break;
      const line = finish(read + at + 1);
      if (line) yield line;
      from = at + 1;
    }
    read += chunk.length;
  }
  if (length > 0) {
    const line = finish(read);
    if (line) yield line;
  }
}
