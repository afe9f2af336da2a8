/** One value of ASN.1 as it stands in the bytes: DER, and the indefinite lengths of BER that older programs write. */
export interface Asn1 {
  /** Class and number as in the first byte, without the bit that says "constructed". */
  tag: number;
  isConstructed: boolean;
  /** Head and content, as they stand. */
  raw: Buffer;
  content: Buffer;
}

/** What the bytes say is no ASN.1; nothing is guessed. */
export class Asn1Broken extends Error {
  override name = "Asn1Broken";
}

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x10,
  set: 0x11,
} as const;

/** Deeper than any certificate is; keeps made-up bytes from filling the stack. */
const MOST_LEVELS = 40;

/** The value that begins at `at`; what comes after it is left alone. @throws Asn1Broken */
export function readAsn1(bytes: Buffer, at = 0, level = 0): Asn1 {
  const first = bytes[at];
  const lengthByte = bytes[at + 1];
  if (first === undefined || lengthByte === undefined || level > MOST_LEVELS) throw new Asn1Broken();
  // Tags of more than one byte stand in nothing that is read here.
  if ((first & 0x1f) === 0x1f) throw new Asn1Broken();
  const isConstructed = (first & 0x20) !== 0;
  const tag = first & 0xdf;
  if (lengthByte === 0x80) {
    if (!isConstructed) throw new Asn1Broken();
    const start = at + 2;
    let end = start;
    while (bytes[end] !== 0 || bytes[end + 1] !== 0) end += readAsn1(bytes, end, level + 1).raw.length;
    return { tag, isConstructed, raw: bytes.subarray(at, end + 2), content: bytes.subarray(start, end) };
  }
  const more = lengthByte & 0x80 ? lengthByte & 0x7f : 0;
  if (more > 4) throw new Asn1Broken();
  const start = at + 2 + more;
  const length = more === 0 ? lengthByte : start <= bytes.length ? bytes.readUIntBE(at + 2, more) : Infinity;
  if (start + length > bytes.length) throw new Asn1Broken();
  return {
    tag,
    isConstructed,
    raw: bytes.subarray(at, start + length),
    content: bytes.subarray(start, start + length),
  };
}

/** What stands in a sequence, a set or an explicit tag. @throws Asn1Broken */
export function childrenOf(node: Asn1): Asn1[] {
  if (!node.isConstructed) throw new Asn1Broken();
  const children: Asn1[] = [];
  for (let at = 0; at < node.content.length; ) {
    const child = readAsn1(node.content, at, 1);
    children.push(child);
    at += child.raw.length;
  }
  return children;
}

/** Explicit or implicit context tag of this number. */
export const contextTag = (number: number): number => 0x80 | number;

/** "1.2.840.113549.1.7.2"; empty for anything else. */
export function oidOf(node: Asn1 | undefined): string {
  if (node?.tag !== TAG.oid || node.content.length === 0) return "";
  const parts: number[] = [];
  let value = 0;
  for (const byte of node.content) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (parts.length === 0)
      parts.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)));
    else parts.push(value);
    value = 0;
  }
  return parts.join(".");
}

/** The bytes of an octet string, also of one that was cut into pieces. */
export function octetsOf(node: Asn1): Buffer {
  return node.isConstructed ? Buffer.concat(childrenOf(node).map(octetsOf)) : node.content;
}

/** A moment of either kind; null where it is none. */
export function timeOf(node: Asn1 | undefined): Date | null {
  if (!node || (node.tag !== TAG.utcTime && node.tag !== TAG.generalizedTime)) return null;
  const text = node.content.toString("latin1");
  const found = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(Z|[+-]\d{4})?$/.exec(text);
  if (!found) return null;
  const [, year = "", month, day, hour, minute, second = "00", zone = "Z"] = found;
  const full = year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`;
  const offset = zone === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const moment = new Date(`${full}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** Text of the kinds names in certificates are written in. */
export function textOf(node: Asn1): string {
  if (node.tag === 0x1e) return Buffer.from(node.content).swap16().toString("utf16le");
  return node.content.toString(node.tag === 0x0c ? "utf8" : "latin1");
}
