/**
 * Pages of 8 bits in which scanners hand over the bytes of UTF-8 one by one: "Nguyá»…n" for "Nguyễn". `latin1` takes bytes as
 * they are; the other two have letters of their own in the upper half.
 */
const PAGES = ["latin1", "windows-1252", "windows-1258"].map(bytesOf);

function bytesOf(page: string): ReadonlyMap<string, number> {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  // TextDecoder takes "latin1" for windows-1252; Buffer does not.
  const letters = page === "latin1" ? Buffer.from(all).toString("latin1") : new TextDecoder(page).decode(all);
  const map = new Map([...letters].map((letter, byte) => [letter, byte]));
  // Bytes a page has no letter for come through as control characters.
  for (let byte = 0x80; byte < 0xa0; byte += 1)
    if (!map.has(String.fromCharCode(byte))) map.set(String.fromCharCode(byte), byte);
  return map;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The text as it was meant, if its letters are the bytes of valid UTF-8 in one of the pages; else the text as it came. Real
 * Vietnamese never is: no letter of it is followed by two or three signs such as "á»…".
 */
export function mendCodePage(text: string): string {
  for (const page of PAGES) {
    const bytes = [...text].map((letter) => page.get(letter));
    if (bytes.some((byte) => byte === undefined) || bytes.every((byte) => (byte as number) < 0x80)) continue;
    try {
      return utf8.decode(Uint8Array.from(bytes as number[]));
    } catch {
      // Not bytes of UTF-8 on this page.
    }
  }
  return text;
}
