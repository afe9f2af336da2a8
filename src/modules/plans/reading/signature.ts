import { fold, isMostlyCapital } from "./fold.ts";
import type { Piece } from "./plan-draft.ts";
import { joinPassages, type Passage, passageOfPart, rangeIn, type SourceLine } from "./source-lines.ts";

/**
 * Recipients ("Nơi nhận") and the signature block. Web copies and converters mix the two columns: the authority may stand
 * on the same line as "Nơi nhận:" or behind a recipient, the name behind the last recipients.
 */
export type Signature = {
  recipients: Piece[];
  signer: Piece | null;
  signerTitle: Piece | null /** First line of the block. */;
  from: number /** First line after it. */;
  to: number;
};

const AUTHORITY =
  /^(?:(?:t\/?m|k\/?t|tl|tuq|q)\. ?[a-z]|(?:pho |quyen |q\. )?(?:chu tich|giam doc|tong giam doc|bi thu|truong (?:ban|phong|cong an|doan)|chanh van phong|chanh thanh tra|cuc truong|tong cuc truong|vu truong|hieu truong|vien truong|chanh an|chi cuc truong|bo truong|thu tuong|thu truong|tong bi thu|chi huy truong|chinh uy|tong bien tap|thong doc|tong thanh tra|tong kiem toan|tu lenh|trung tam truong|chu nhiem)\b|thu truong\b|thuong truc\b|uy vien\b|dai ta|trung tuong|thieu tuong|pho chu nhiem)/;
const NAME =
  /^(?:(?:TS|ThS|PGS|GS|BS|KS|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|LS|CN|\p{Lu}[\p{L}\d]{0,6}(?=\.))\.?\s*)*((?:\p{Lu}[\p{Ll}\p{Lm}'’]*(?:['’]\p{L}+)?)(?:[\s-]+\p{Lu}[\p{Ll}'’]*(?:['’]\p{L}+)?){1,6})$/u;
const CAPITAL_NAME = /^\p{Lu}+(?: \p{Lu}+){1,4}$/u;
const NO_NAME =
  /^(?:noi nhan|da ky|phu luc|ke hoach|ky boi|nguoi ky|co quan|thoi gian|tai ve|luu y|chu ky|dau|so\b|ngay|lien he|thong tin|van ban|cong van|trang chu|bieu mau|danh muc|cac tin|tin khac|viet nam|xem them|ban quyen)/;
const INLINE_AUTHORITY =
  /(?<=[;.)]|\S)\s+((?:T\/?M|K\/?T|TL|TUQ)\.\s?\p{Lu}{2,}.*|(?:PHÓ\s)?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG PHÒNG)\b.*)$/u;

export function readSignature(lines: SourceLine[], from: number, to: number): Signature {
  const list = findRecipientsLine(lines, from, to);
  const cells = new Map<number, Passage[]>();
  const recipients = list === -1 ? { pieces: [], end: to } : readRecipients(lines, list, to, cells);
  const start = list === -1 ? Math.max(from, lastEnd(lines, from, to)) : Math.max(from, list - 7);
  const signed = readSigner(lines, start, Math.min(to, (list === -1 ? to : recipients.end) + 14), cells, list);
  const first = list === -1 ? (signed.line ?? to) : Math.min(list, signed.firstAuthority ?? list);
  return {
    recipients: recipients.pieces,
    signer: signed.signer,
    signerTitle: signed.title,
    from: first,
    to: Math.max(recipients.end === to && list === -1 ? first : recipients.end, (signed.line ?? -1) + 1),
  };
}

/** The first "Nơi nhận:"; a plan has one, and annexes behind it none. */
function findRecipientsLine(lines: SourceLine[], from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (/^(?:\W*)noi nhan\s*(?:[:.|\t]|$)/.test(fold(lines[i]!.text.slice(0, 16)))) return i;
  return -1;
}

/** Without recipients the block is what follows the last "./." */
function lastEnd(lines: SourceLine[], from: number, to: number): number {
  for (let i = to - 1; i >= Math.max(from, to - 400); i--) if (/\.\/\.?$/.test(lines[i]!.text)) return i + 1;
  return Math.max(from, to - 25);
}

function readRecipients(
  lines: SourceLine[],
  at: number,
  to: number,
  cells: Map<number, Passage[]>,
): { pieces: Piece[]; end: number } {
  const items: Passage[][] = [];
  let end = at + 1;
  let blanks = 0;
  for (let i = at; i < Math.min(to, at + 90); i++) {
    const line = lines[i]!;
    if (line.text === "") {
      blanks++;
      if (blanks > 2 && items.length > 0) break;
      continue;
    }
    const parts = splitCells(line);
    if (parts.length > 1) cells.set(i, parts.slice(1));
    const first = i === at ? afterLabel(parts[0]!) : parts[0]!;
    if (first.text === "") {
      end = i + 1;
      continue;
    }
    const bullet = /^[-–—+•*]\s*/u.exec(first.text);
    const folded = fold(first.text);
    if (!bullet && AUTHORITY.test(folded) && isMostlyCapital(first.text, 0.8)) {
      // The authority stands between recipients only where columns were mixed.
      if (!recipientsFollow(lines, i + 1, to)) break;
      cells.set(i, [first]);
      continue;
    }
    if (!bullet && isMostlyCapital(first.text, 0.9) && first.text.length > 6) break;
    const cut = INLINE_AUTHORITY.exec(first.text);
    const kept = cut ? cutEnd(first, cut.index) : first;
    if (cut) cells.set(i, [cutFrom(first, cut.index), ...parts.slice(1)]);
    const open = items.at(-1);
    if (bullet) {
      items.push([dropStart(kept, bullet[0].length)]);
    } else if (
      open &&
      blanks === 0 &&
      !/[;.]$/.test(open.at(-1)!.text) &&
      first.text.length > 1 &&
      !isFinalItem(open)
    ) {
      open.push(kept);
    } else if (items.length > 0 || i > at + 2) {
      if (NAME.test(first.text) && !recipientsFollow(lines, i + 1, to)) break;
      if (recipientsFollow(lines, i + 1, to)) {
        cells.set(i, [first]);
        continue;
      }
      break;
    } else {
      items.push([kept]);
    }
    blanks = 0;
    end = i + 1;
  }
  const pieces = items.flatMap((item) => {
    const joined = joinPassages(item);
    const text = joined.text.replace(/[\s;.,/]+$/u, "");
    return text.length < 2 ? [] : [{ text, range: rangeIn(joined, 0, text.length) }];
  });
  return { pieces, end };
}

function isFinalItem(item: Passage[]): boolean {
  return /^luu ?[:.]? /.test(fold(item[0]!.text)) && item.length > 1;
}

function recipientsFollow(lines: SourceLine[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++) {
    const { text } = lines[i]!;
    if (text !== "") return /^[-–—+•]\s*\p{L}/u.test(text);
  }
  return false;
}

function splitCells(line: SourceLine): Passage[] {
  const cells: Passage[] = [];
  let from = 0;
  for (let i = 0; i <= line.text.length; i++) {
    const char = line.text.charAt(i);
    if (i < line.text.length && char !== "\t" && char !== "|") continue;
    const cell = passageOfPart(line, from, i);
    if (cell.text !== "" || cells.length === 0) cells.push(cell);
    from = i + 1;
  }
  return cells;
}

function afterLabel(passage: Passage): Passage {
  const label = /^\W*N[ơƠ][iI]\s+[nN][hH][ậẬ][nN]\s*[:.]?\s*/u.exec(passage.text);
  return label ? dropStart(passage, label[0].length) : passage;
}

function dropStart(passage: Passage, count: number): Passage {
  const piece = passage.pieces[0];
  return piece ? passageOfPart(piece.line, piece.from + count, piece.from + passage.text.length) : passage;
}

function cutEnd(passage: Passage, at: number): Passage {
  const piece = passage.pieces[0]!;
  return passageOfPart(piece.line, piece.from, piece.from + at);
}

function cutFrom(passage: Passage, at: number): Passage {
  const piece = passage.pieces[0]!;
  return passageOfPart(piece.line, piece.from + at, piece.from + passage.text.length);
}

type Signed = { signer: Piece | null; title: Piece | null; line: number | null; firstAuthority: number | null };

function readSigner(
  lines: SourceLine[],
  from: number,
  to: number,
  mixed: Map<number, Passage[]>,
  list: number,
): Signed {
  let title: Passage | null = null;
  let firstAuthority: number | null = null;
  let seen = 0;
  for (let i = from; i < to; i++) {
    const own = splitCells(lines[i]!);
    const candidates = mixed.get(i) ?? (i === list ? [] : own);
    for (const cell of candidates) {
      if (cell.text === "" || cell.text.length > 120) continue;
      const folded = fold(cell.text);
      if (
        AUTHORITY.test(folded) &&
        (isMostlyCapital(cell.text, 0.6) || (seen > 0 && cell.text.length < 40 && !/[;:]$/.test(cell.text)))
      ) {
        const split = nameBehind(cell);
        title = split?.title ?? cell;
        firstAuthority ??= i;
        seen++;
        if (split) return { signer: pieceOf(split.name), title: titlePiece(title), line: i, firstAuthority };
        continue;
      }
      if (!title || /^[-–•+]/.test(cell.text) || NO_NAME.test(folded)) continue;
      const name = NAME.exec(cell.text);
      if (name && !isMostlyCapital(cell.text, 0.9))
        return { signer: namePiece(cell, name[1]!), title: titlePiece(title), line: i, firstAuthority };
      if (
        CAPITAL_NAME.test(cell.text) &&
        seen >= 2 &&
        !/\b(?:NHÂN DÂN|TỈNH|HUYỆN|THÀNH PHỐ|BAN|SỞ|ỦY|ĐẢNG)\b/u.test(cell.text)
      )
        return { signer: pieceOf(cell), title: titlePiece(title), line: i, firstAuthority };
    }
  }
  return { signer: null, title: title ? titlePiece(title) : null, line: null, firstAuthority };
}

/** "CHỦ TỊCH Dương Văn A" on one line. */
function nameBehind(cell: Passage): { title: Passage; name: Passage } | null {
  const hit = /^((?:[\p{Lu}.\s/]{2,60}\s))((?:\p{Lu}\p{Ll}+\s?){2,6})$/u.exec(cell.text);
  if (!hit) return null;
  return { title: cutEnd(cell, hit[1]!.length), name: cutFrom(cell, hit[1]!.length) };
}

function namePiece(cell: Passage, name: string): Piece {
  const at = cell.text.length - name.length;
  return { text: name.replace(/\s+/g, " "), range: rangeIn(cell, at, cell.text.length) };
}

function pieceOf(passage: Passage): Piece {
  return { text: passage.text, range: rangeIn(passage) };
}

/** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" and "TM. UBND" say for whom; the signer's own title is what stands last. */
function titlePiece(passage: Passage): Piece | null {
  const text = passage.text.replace(/[\s,]+$/u, "");
  const acting = /^(?:K\/?T\.|TL\.|TUQ\.)\s*.*?\s(?=PHÓ |THỨ |GIÁM |CHÁNH )/u.exec(text);
  const from = acting ? acting[0].length : 0;
  const own = text.slice(from);
  if (/^(?:T\/?M\.)/u.test(own)) return null;
  const prefix = /^(?:K\/?T\.|TL\.|TUQ\.)\s*/u.exec(own)?.[0].length ?? 0;
  return { text: own.slice(prefix), range: rangeIn(passage, from + prefix, text.length) };
}
