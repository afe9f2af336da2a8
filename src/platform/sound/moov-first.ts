const HEADER = 8;
const INSIDE = new Set(["moov", "trak", "mdia", "minf", "stbl"]);

/**
 * The same M4A with its table of contents before the sound. Telephones write it last, and a decoder that finds it there takes
 * everything apart at once: twenty minutes would need more than a gigabyte. What is not laid out as expected stays as it is.
 */
export function moovFirst(file: Uint8Array): Uint8Array {
  const boxes = topBoxes(file);
  const moov = boxes?.find((box) => box.type === "moov");
  const sound = boxes?.find((box) => box.type === "mdat");
  if (!boxes || !moov || !sound || moov.start < sound.start) return file;
  // A copy of its own, whatever kind of view the file is.
  const table = new Uint8Array(file.subarray(moov.start, moov.end));
  if (!shiftOffsets(table, 0, table.length, moov.end - moov.start, 0)) return file;
  const out = new Uint8Array(file.length);
  out.set(file.subarray(0, sound.start));
  out.set(table, sound.start);
  out.set(file.subarray(sound.start, moov.start), sound.start + table.length);
  out.set(file.subarray(moov.end), moov.end);
  return out;
}

interface Box {
  type: string;
  start: number;
  end: number;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const typeAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at + 4, at + 8));

function topBoxes(file: Uint8Array): Box[] | null {
  const boxes: Box[] = [];
  for (let at = 0; at < file.length; ) {
    if (at + HEADER > file.length) return null;
    let size = view(file).getUint32(at);
    if (size === 1 && at + 16 <= file.length) size = Number(view(file).getBigUint64(at + 8));
    if (size === 0) size = file.length - at;
    if (size < HEADER || at + size > file.length) return null;
    boxes.push({ type: typeAt(file, at), start: at, end: at + size });
    at += size;
  }
  return boxes;
}

/** Places in the file move on by the length of the table; false where one would not fit. */
function shiftOffsets(table: Uint8Array, from: number, to: number, by: number, depth: number): boolean {
  const data = view(table);
  for (let at = from; at + HEADER <= to; ) {
    const size = data.getUint32(at);
    if (size < HEADER || at + size > to) return false;
    const type = typeAt(table, at);
    const width = type === "stco" ? 4 : type === "co64" ? 8 : 0;
    if (width > 0) {
      const count = data.getUint32(at + 12);
      if (16 + count * width > size) return false;
      for (let n = 0, place = at + 16; n < count; n++, place += width) {
        if (width === 8) data.setBigUint64(place, data.getBigUint64(place) + BigInt(by));
        else if (data.getUint32(place) + by > 0xffffffff) return false;
        else data.setUint32(place, data.getUint32(place) + by);
      }
    } else if (INSIDE.has(type) && depth < 8 && !shiftOffsets(table, at + HEADER, at + size, by, depth + 1))
      return false;
    at += size;
  }
  return true;
}
