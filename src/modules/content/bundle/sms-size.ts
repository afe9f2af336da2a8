/** The alphabet of one character each in a plain text message (GSM 03.38), and those that count twice. */
const PLAIN =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const DOUBLE = "^{}[]~\\|€";
const plain = new Set(PLAIN);
const double = new Set(DOUBLE);

export interface SmsSize {
  /** With any other character the whole message is sent in 16 bits each: 70 characters instead of 160. */
  encoding: "gsm7" | "ucs2";
  characters: number;
  segments: number;
}

/** What a text takes as a message: 160 characters, or 153 each where joined; with marks 70, or 67 each. */
export function smsSize(text: string): SmsSize {
  const message = text.normalize("NFC");
  const isPlain = [...message].every((one) => plain.has(one) || double.has(one));
  // Signs beyond the basic plane are two units on air.
  const sizes = [...message].map((one) => (isPlain ? (double.has(one) ? 2 : 1) : one.length));
  const characters = sizes.reduce((sum, size) => sum + size, 0);
  const [single, joined] = isPlain ? [160, 153] : [70, 67];
  return {
    encoding: isPlain ? "gsm7" : "ucs2",
    characters,
    segments: characters === 0 ? 0 : characters <= single ? 1 : joinedParts(sizes, joined),
  };
}

/** No sign is cut in two: one that does not fit begins the next part. */
function joinedParts(sizes: readonly number[], room: number): number {
  let parts = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > room) {
      parts++;
      filled = 0;
    }
    filled += size;
  }
  return parts;
}
