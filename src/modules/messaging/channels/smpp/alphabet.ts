/** The alphabet of short messages in the order of its codes (GSM 03.38); code 27 leads to the second table. */
const FIRST =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const SECOND: ReadonlyMap<string, number> = new Map([
  ["\f", 0x0a],
  ["^", 0x14],
  ["{", 0x28],
  ["}", 0x29],
  ["\\", 0x2f],
  ["[", 0x3c],
  ["~", 0x3d],
  ["]", 0x3e],
  ["|", 0x40],
  ["€", 0x65],
]);
const ESCAPE = 0x1b;
const codes = new Map([...FIRST].map((letter, code) => [letter, code]));
const secondByCode = new Map([...SECOND].map(([letter, code]) => [code, letter]));

export const DATA_CODING = { gsm: 0, ascii: 1, latin: 3, ucs2: 8 } as const;

export interface Part {
  dataCoding: number;
  bytes: Buffer;
}

/**
 * A text as the parts it goes out in: 160 letters, or 153 each where they are joined; with a letter the alphabet lacks 70, or
 * 67 each. No letter is cut in two. `whole` is for a centre that cuts by itself.
 */
export function partsOf(text: string, whole: boolean): Part[] {
  const letters = [...text.normalize("NFC")];
  const isPlain = letters.every((letter) => (codes.has(letter) && letter !== "\u001b") || SECOND.has(letter));
  const dataCoding = isPlain ? DATA_CODING.gsm : DATA_CODING.ucs2;
  const units = letters.map((letter) => (isPlain ? plain(letter) : Buffer.from(letter, "utf16le").swap16()));
  const [single, joined] = isPlain ? [160, 153] : [140, 134];
  const size = units.reduce((sum, unit) => sum + unit.length, 0);
  const most = whole || size <= single ? size : joined;
  const parts: Buffer[][] = [[]];
  let filled = 0;
  for (const unit of units) {
    if (filled + unit.length > most) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(unit);
    filled += unit.length;
  }
  return parts.map((part) => ({ dataCoding, bytes: Buffer.concat(part) }));
}

function plain(letter: string): Buffer {
  const second = SECOND.get(letter);
  return second === undefined ? Buffer.of(codes.get(letter) ?? 0x3f) : Buffer.of(ESCAPE, second);
}

/** What somebody wrote; null where it is no text (a ringing tone, a picture). */
export function readText(dataCoding: number, bytes: Buffer): string | null {
  switch (dataCoding & 0x0f) {
    case DATA_CODING.gsm:
      return readGsm(bytes);
    case DATA_CODING.ascii:
    case DATA_CODING.latin:
      return bytes.toString("latin1");
    case DATA_CODING.ucs2:
      return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
        .swap16()
        .toString("utf16le");
    default:
      return null;
  }
}

function readGsm(bytes: Buffer): string {
  let text = "";
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] as number;
    if (code === ESCAPE) text += secondByCode.get(bytes[++at] ?? 0) ?? " ";
    else text += FIRST[code] ?? "?";
  }
  return text;
}
