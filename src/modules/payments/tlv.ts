/** One part of a code: two digits that name it, two that count its characters, and these. */
export interface Part {
  id: string;
  value: string;
  /** Where it begins in the whole text, counted from 0. */
  at: number;
}

export type TlvFault =
  | "id-not-digits"
  | "length-not-digits"
  | "length-beyond-end"
  | "value-empty"
  | "id-repeated"
  | "id-out-of-order";

export type TlvReading = { parts: Part[] } | { fault: TlvFault; at: number };

/** The CRC stands last, whatever its number. */
export const CRC_ID = "63";

/** Reads all of `text` as parts in ascending order, or says at which character it cannot be. `from` is where it begins. */
export function readTlv(text: string, from = 0): TlvReading {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const wrong = (fault: TlvFault): TlvReading => ({ fault, at: from + at });
    const [id, length] = [text.slice(at, at + 2), text.slice(at + 2, at + 4)];
    if (!/^\d\d$/.test(id)) return wrong("id-not-digits");
    if (!/^\d\d$/.test(length)) return wrong("length-not-digits");
    const end = at + 4 + Number(length);
    if (end > text.length) return wrong("length-beyond-end");
    if (length === "00") return wrong("value-empty");
    if (parts.some((part) => part.id === id)) return wrong("id-repeated");
    const before = parts.at(-1);
    if (before && (before.id === CRC_ID || (id !== CRC_ID && id < before.id))) return wrong("id-out-of-order");
    parts.push({ id, value: text.slice(at + 4, end), at: from + at });
    at = end;
  }
  return { parts };
}

/** @throws RangeError for what a part cannot hold: callers check first. */
export function tlv(id: string, value: string): string {
  if (value.length === 0 || value.length > 99) throw new RangeError(`part ${id} holds 1 to 99 characters`);
  return `${id}${String(value.length).padStart(2, "0")}${value}`;
}
