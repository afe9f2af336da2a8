import { formatDateTime } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  photos: "Photos sent with it",
  alt: (n) => `Photo ${n} of the sender`,
  open: (n) => `Hide parts of photo ${n}`,
  unmarked: "Nobody looked at it yet",
  hidden: (n) => (n === 0 ? "Nothing to hide" : `${n} cells hidden`),
  title: (n, code) => `Hide parts of photo ${n} of ${code}`,
  lead: "Choose the cells with faces, number plates, house numbers or papers. Only a photo treated so can be published.",
  grid: "Cells to hide",
  cell: (column, row) => `Cell ${column}${row}`,
  typed: "Or type the cells",
  typedHint: "For example: B3 C3, or B3-D5 for an area. Columns A to L from the left, rows 1 to 12 from the top.",
  save: "Make the public copy",
  nothingTitle: "Where nothing has to be hidden",
  nothing: "I looked at it, nothing has to be hidden",
  chooseFirst: "Choose the cells to hide, or say that nothing has to be hidden.",
  both: "Cells were chosen: take away “nothing has to be hidden”.",
  wrongCell: "A cell is not right. It looks like B3: a letter from A to L, a number from 1 to 12.",
  result: "The public copy, as everybody would see it",
  markedBy: (name, at) => `${name}, ${formatDateTime(at)}`,
  done: "The copy is made. Look at it again below before it is published.",
  back: "Back to the message",
};
