import { readLegalBases } from "./citations.ts";
import type { DeadlineContext } from "./deadline.ts";
import {
  hasOrganisation,
  hasPlanSection,
  isBuiltLikePlan,
  isPlanType,
  mayGiveDuties,
  opensPlan,
  seemsToBe,
} from "./document-look.ts";
import { leadingSubject, readDuties } from "./duties.ts";
import { readField } from "./fields.ts";
import { fold, isMostlyCapital } from "./fold.ts";
import { type Header, readCaption, readHeader, typeAt } from "./header.ts";
import { readMark } from "./marks.ts";
import { buildOutline, type OutlineNode, sectionKind } from "./outline.ts";
import { findWrapping, joinLines, type Wrapping, withoutPageNoise } from "./passages.ts";
import { readSectionPieces } from "./pieces.ts";
import type { LegalBasisPiece, PlanDraft, PlanReading } from "./plan-draft.ts";
import { mainReportDeadline, readReportDeadlines } from "./report-deadlines.ts";
import { readSignature, type Signature } from "./signature.ts";
import { joinPassages, type Passage, passageOf, rangeIn, readLines, type SourceLine } from "./source-lines.ts";
import { findTables, type TaskTable } from "./tables.ts";
import { readUntaken } from "./untaken.ts";

/** Longer texts are read up to here; the longest plans with all annexes stay far below. */
export const READ_LIMIT = 2_000_000;

/**
 * Reads an official plan (or a decision that promulgates one) into a draft; any other document is named for what it seems
 * to be, and nothing is made up from it. Pure and linear in the text; ranges point into `text` as given.
 */
export function readPlan(text: string): PlanReading {
  const document = openDocument(text);
  const plan = locatePlan(document);
  if (plan) return { kind: "plan", draft: draftFrom(document, plan, false) };
  const seems = seemsToBe(document.header, document.lines);
  if (!mayGiveDuties(seems)) return { kind: "other", seems, givesDuties: false, directiveDraft: null };
  const directiveDraft = draftFrom(document, wholeBody(document), true);
  const givesDuties = directiveDraft.agencies.some((agency) => agency.tasks.length > 0);
  return { kind: "other", seems, givesDuties, directiveDraft: givesDuties ? directiveDraft : null };
}

/** Reads any official document for its head and the duties it gives ("read it as a directive"). */
export function readAsDirective(text: string): PlanDraft {
  const document = openDocument(text);
  return draftFrom(document, wholeBody(document), true);
}

type OpenDocument = {
  source: string;
  lines: SourceLine[];
  header: Header;
  truncated: boolean;
  wrapping: Wrapping;
};

/** Where the parts of the plan stand, as line numbers. */
type PlanPlace = {
  /** Paragraphs between title and first section: the plan's own and its decision's. */
  preambles: [number, number][];
  bodies: [number, number][];
  signature: Signature;
  title: Header["title"];
  typeName: Header["typeName"];
  caption: ReturnType<typeof readCaption>;
};

function openDocument(text: string): OpenDocument {
  const source = text.length > READ_LIMIT ? text.slice(0, READ_LIMIT) : text;
  const lines = withoutPageNoise(readLines(source));
  return {
    source,
    lines,
    header: readHeader(lines),
    truncated: source.length < text.length,
    wrapping: findWrapping(lines),
  };
}

function locatePlan(document: OpenDocument): PlanPlace | null {
  const { header, lines } = document;
  if (isPlanType(header.type)) {
    const place = ownPlan(document);
    return header.hasMotto ||
      header.symbol ||
      place.caption ||
      hasPlanSection(outlineOf(document, place.bodies, []).root) ||
      opensAPlan(document)
      ? place
      : null;
  }
  if (header.type === "quyet dinh" || header.type?.startsWith("nghi quyet")) return attachedPlan(document);
  if (header.type !== null) return null;
  if (header.symbol && !/^(?:KH|CTr)(?:$|[-/])/.test(header.symbol.value)) return null;
  const place = ownPlan(document);
  if (header.symbol || opensAPlan(document)) return place;
  const { root } = outlineOf(document, place.bodies, []);
  return isBuiltLikePlan(root) && (saysPlan(lines) || hasOrganisation(root)) ? place : null;
}

function opensAPlan({ lines, header, wrapping }: OpenDocument): boolean {
  return opensPlan(joinLines(lines.slice(header.bodyFrom, header.bodyFrom + 80), wrapping));
}

/** Aims and contents stand in essays and initiatives too; a plan calls itself one, or says who does what. */
function saysPlan(lines: SourceLine[]): boolean {
  return lines.slice(0, 400).some((line) => /ke hoach|chuong trinh hanh dong/.test(fold(line.text.slice(0, 400))));
}

function ownPlan(document: OpenDocument): PlanPlace {
  const { lines, header } = document;
  const caption = readCaption(lines, header.bodyFrom);
  const from = caption?.next ?? header.bodyFrom;
  const signature = readSignature(lines, from, lines.length);
  return {
    preambles: [[from, signature.from]],
    bodies: bodyParts(from, signature, lines.length),
    signature,
    title: header.title,
    typeName: header.typeName,
    caption,
  };
}

function bodyParts(from: number, signature: Signature, end: number): [number, number][] {
  const parts: [number, number][] = [[from, Math.min(signature.from, end)]];
  if (signature.to < end) parts.push([Math.max(signature.to, from), end]);
  return parts.filter(([start, stop]) => stop > start);
}

/** The plan a decision promulgates, behind the decision's own articles and signature; or inside its first article. */
function attachedPlan(document: OpenDocument): PlanPlace | null {
  const { lines, header } = document;
  const title = fold(header.title?.text ?? "");
  const promises = /(?:ban hanh|phe duyet|ve) .*(?:ke hoach|chuong trinh hanh dong|phuong an)|^ke hoach/.test(title);
  for (let i = header.bodyFrom; i < lines.length; i++) {
    const type = typeAt(lines, i);
    if (!type || !isPlanType(type.name)) continue;
    const own = readHeader(lines.slice(i));
    const bodyFrom = i + own.bodyFrom;
    const caption = readCaption(lines, bodyFrom) ?? readCaption(lines, i + 1);
    if (!caption && !promises) continue;
    const from = caption ? Math.max(caption.next, bodyFrom) : bodyFrom;
    const signature = readSignature(lines, header.bodyFrom, i);
    const second = readSignature(lines, from, lines.length);
    const behind =
      second.recipients.length > 0
        ? bodyParts(from, second, lines.length)
        : ([[from, lines.length]] as [number, number][]);
    const [start] = behind[0] ?? [from];
    return {
      preambles: [
        [header.bodyFrom, Math.min(signature.from, i)],
        [start, lines.length],
      ],
      bodies: behind,
      signature: signature.signer || signature.recipients.length > 0 ? signature : second,
      title: own.title ?? header.title,
      typeName: type.piece,
      caption,
    };
  }
  const captioned = promises && !HANDS_OUT.test(title) ? captionedPlan(document) : null;
  if (captioned) return captioned;
  // Without a plan of its own behind it, only a decision that issues one holds it; others hand out money, land or targets.
  if (!promises || HANDS_OUT.test(title) || (header.type !== "quyet dinh" && !/ban hanh/.test(title))) return null;
  const place = ownPlan(document);
  const inside = lines
    .slice(header.bodyFrom, header.bodyFrom + 60)
    .some((line) =>
      /(?:noi dung|nhiem vu) (?:chu yeu |chinh |cu the )?(?:nhu )?sau(?: day)? ?:$/.test(fold(line.text.slice(-60))),
    );
  return inside || isBuiltLikePlan(outlineOf(document, place.bodies, []).root) ? place : null;
}

/** A plan behind a decision whose line "KẾ HOẠCH" was lost: a title in capitals over "(Kèm theo Quyết định số …)". */
function captionedPlan({ lines, header }: OpenDocument): PlanPlace | null {
  for (let i = header.bodyFrom + 1; i < lines.length; i++) {
    if (!/^\(?(?:ban hanh )?kem theo quyet dinh/.test(fold(lines[i]!.text.slice(0, 40)))) continue;
    let top = i;
    while (top > header.bodyFrom && i - top < 5 && isMostlyCapital(lines[top - 1]!.text, 0.85)) top--;
    const heading = lines.slice(top, i).filter((line) => !/^(?:tm|kt|tl)\./.test(fold(line.text.slice(0, 4))));
    const caption = readCaption(lines, i);
    if (heading.length === 0 || !caption) continue;
    const name = passageOf(heading);
    return {
      preambles: [[header.bodyFrom, i]],
      bodies: bodyParts(caption.next, readSignature(lines, caption.next, lines.length), lines.length),
      signature: readSignature(lines, header.bodyFrom, i),
      title: { text: name.text, range: rangeIn(name) },
      typeName: null,
      caption,
    };
  }
  return null;
}

const HANDS_OUT =
  /(?:^|viec |ve )(?:giao|phan bo|dieu chinh|bo sung) (?:.{0,40} )?(?:chi tieu|ke hoach|du toan)|ke hoach (?:von|dau tu|dau thau|lua chon nha thau|su dung dat|tai chinh|thu,? chi|bien che|phat trien kinh te)/;

function wholeBody(document: OpenDocument): PlanPlace {
  return ownPlan(document);
}

// ── from places to a draft ──────────────────────────────────────────────────────────────────────────────────────────

function draftFrom(document: OpenDocument, place: PlanPlace, directive: boolean): PlanDraft {
  const { header } = document;
  const tables: TaskTable[] = [];
  const { root } = outlineOf(document, place.bodies, tables);
  const year = yearOf(header, place);
  const context: DeadlineContext = { year };
  const pieces = directive ? null : readSectionPieces(root);
  const reportDeadlines = readReportDeadlines(root, context);
  const duties = readDuties(root, tables, { ...context, directive });
  return {
    typeName: place.typeName,
    number: header.number ?? place.caption?.number ?? null,
    symbol: header.symbol ?? place.caption?.symbol ?? null,
    date: header.date ?? (header.symbol ? null : (place.caption?.date ?? null)),
    place: header.place,
    issuer: wholeIssuer(document) ?? place.caption?.issuer ?? null,
    superiorIssuer: header.superiorIssuer,
    title: place.title,
    year,
    signer: place.signature.signer,
    signerTitle: place.signature.signerTitle,
    legalBases: legalBases(document, place),
    purposes: pieces?.purposes ?? [],
    requirements: pieces?.requirements ?? [],
    targets: pieces?.targets ?? [],
    audiences: pieces?.audiences ?? [],
    contents: pieces?.contents ?? [],
    forms: pieces?.forms ?? [],
    agencies: duties.agencies,
    reportDeadline: mainReportDeadline(reportDeadlines),
    reportDeadlines,
    recipients: place.signature.recipients,
    untaken: readUntaken(root, tables, [...duties.taken, ...reportDeadlines.map((one) => one.range)]),
    truncated: document.truncated,
  };
}

/** "ỦY BAN NHÂN DÂN" alone is half a name; a decision prints the whole of it again above its bases. */
function wholeIssuer({ header, lines }: OpenDocument): Header["issuer"] {
  const half = header.issuer;
  if (!half || !/^(?:uy ban nhan dan|hoi dong nhan dan|so)$/.test(fold(half.text))) return half;
  const key = `${fold(half.text)} `;
  const whole = lines
    .slice(header.bodyFrom, header.bodyFrom + 20)
    .find((line) => fold(line.text).startsWith(key) && line.text.length < 80 && isMostlyCapital(line.text, 0.9));
  if (!whole) return half;
  const line = passageOf([whole]);
  return { text: line.text, range: rangeIn(line) };
}

/** Outline of the given stretches of lines; task tables are taken out and put into `tables`. */
function outlineOf(document: OpenDocument, stretches: [number, number][], tables: TaskTable[]): { root: OutlineNode } {
  const parts = stretches.map(([from, to]) => {
    const passages: Passage[] = [];
    const lines = document.lines.slice(from, to);
    const found = findTables(lines);
    tables.push(...found);
    let start = 0;
    for (const table of [...found, null]) {
      passages.push(...joinLines(lines.slice(start, table?.fromLine ?? lines.length), document.wrapping));
      start = table?.toLine ?? lines.length;
    }
    return buildOutline(mendBrokenDashes(passages));
  });
  // What stands behind the signature is an annex, and goes on with no list before it.
  const root = parts[0] ?? buildOutline([]);
  for (const part of parts.slice(1))
    for (const child of part.children) {
      child.parent = root;
      root.children.push(child);
    }
  return { root };
}

/**
 * A dash inside a sentence that fell on a line's head looks like a bullet: "… về trật tự xã hội" / "- Cơ quan thường trực …".
 * It is no bullet when the sentence before has a subject and a duty but no end, and no second bullet follows.
 */
function mendBrokenDashes(passages: Passage[]): Passage[] {
  const mended: Passage[] = [];
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i]!;
    const next = passages[i + 1];
    if (next && readMark(next.text)?.kind === "dash" && isInsideName(passage.text, next.text)) {
      mended.push(joinPassages([passage, next]));
      i++;
      continue;
    }
    if (
      next &&
      passage.text.length >= 120 &&
      !/[.;:!?…"”)]$/u.test(passage.text) &&
      readMark(next.text)?.kind === "dash"
    ) {
      const after = passages[i + 2];
      const mark = readMark(next.text)!;
      const single = !after || readMark(after.text)?.kind !== "dash";
      if (single && !readField(next.text, mark.end) && leadingSubject(passage.text, readMark(passage.text)?.end ?? 0)) {
        mended.push(joinPassages([passage, next]));
        i++;
        continue;
      }
    }
    mended.push(passage);
  }
  return mended;
}

/** "(qua Phòng Văn hóa" / "- Xã hội) trước ngày 25": a bracket or a name goes on, no bullet begins. */
function isInsideName(before: string, after: string): boolean {
  if (/\([^()]*$/.test(before) && /^[^()]*\)/.test(after)) return true;
  return (
    /(?:van hoa|kinh te|hanh chinh|phat thanh|lao dong|ke hoach|tai chinh|khoa hoc|van phong|chinh tri|tuyen giao)$/.test(
      fold(before.slice(-16)),
    ) &&
    /^[-–] ?(?:xa hoi|truyen hinh|tong hop|ky thuat|thuong binh|tai chinh|ke hoach|thong tin|ngan sach|cong nghe|thong ke|dan van|hanh chinh)/.test(
      fold(after.slice(0, 24)),
    )
  );
}

function legalBases(document: OpenDocument, place: PlanPlace): LegalBasisPiece[] {
  const preamble: Passage[] = [];
  for (const [from, to] of place.preambles) preamble.push(...preambleOf(document, from, to));
  return readLegalBases(preamble).map(({ text, range, number, type, date, issuer }) => ({
    text,
    range,
    number,
    type,
    date,
    issuer,
  }));
}

/** The paragraphs before the first section. */
function preambleOf(document: OpenDocument, from: number, to: number): Passage[] {
  const lines = document.lines.slice(from, Math.min(to, from + 250));
  const passages = joinLines(lines, document.wrapping);
  const end = passages.findIndex((passage) => {
    const mark = readMark(passage.text);
    if (!mark) return sectionKind(passage.text) !== null && passage.text.length < 80;
    if (mark.kind === "dash" || mark.kind === "plus" || mark.kind === "bullet") return false;
    return mark.kind !== "letter";
  });
  return end === -1 ? passages.slice(0, 40) : passages.slice(0, end);
}

/** The year the plan is for: said in its title, else that of its date, else that printed beside a blank day. */
function yearOf(header: Header, place: PlanPlace): number | null {
  const dateText = header.date?.value ?? place.caption?.date?.value ?? null;
  const issued = dateText ? Number(dateText.slice(0, 4)) : header.blankDateYear;
  const title = place.title ? fold(place.title.text) : "";
  const said: number[] = [];
  for (const hit of title.matchAll(/(?:^|[ ,(])nam ((?:19|20)\d\d)(?! ?(?:-|den)\s?(?:nam )?(?:19|20)\d\d)/g)) {
    const before = title.slice(Math.max(0, hit.index - 26), hit.index + 1);
    if (/(?:den|het|tam nhin|thang \d{1,2}|tu|truoc|dau|giai doan|ke tu|so \d.*) $/.test(`${before.trimEnd()} `))
      continue;
    said.push(Number(hit[1]));
  }
  const fitting = said.filter((year) => issued === null || (year >= issued - 1 && year <= issued + 2));
  return fitting.at(-1) ?? issued;
}
