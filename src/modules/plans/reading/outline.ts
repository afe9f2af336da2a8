import { aroundName, mayBeName, readNameHeading, startsWithDuty } from "./agencies.ts";
import { fold, isMostlyCapital } from "./fold.ts";
import { looksLikeHeading, MARK_RANK, type Mark, readMark } from "./marks.ts";
import type { Passage } from "./source-lines.ts";

/** What a section is about, read from its heading. */
export type SectionKind =
  | "purposes-requirements"
  | "purposes"
  | "requirements"
  | "targets"
  | "audiences"
  | "contents-forms"
  | "contents"
  | "forms"
  | "organisation"
  | "budget"
  | "timing"
  | "situation";

export type OutlineNode = {
  passage: Passage;
  mark: Mark | null;
  /** Where the text after the mark begins. */
  from: number;
  /** Text without the mark. */
  text: string;
  rank: number;
  kind: string;
  section: SectionKind | null;
  /** "1. Mục đích: Nâng cao …": where the text after the heading words begins, when it stands on their line. */
  inlineFrom: number | null;
  parent: OutlineNode | null;
  children: OutlineNode[];
};

/** The tree of a document's body. The root stands for the body itself and has no text. */
export function buildOutline(passages: Passage[]): OutlineNode {
  const root: OutlineNode = {
    passage: { text: "", pieces: [], blankBefore: false },
    mark: null,
    from: 0,
    text: "",
    rank: 0,
    kind: "root",
    section: null,
    inlineFrom: null,
    parent: null,
    children: [],
  };
  const stack: OutlineNode[] = [root];
  for (const [i, passage] of passages.entries()) place(stack, nodeOf(passage, passages[i + 1], stack));
  return root;
}

function nodeOf(passage: Passage, next: Passage | undefined, stack: OutlineNode[]): OutlineNode {
  const mark = readMark(passage.text);
  const from = mark?.end ?? 0;
  const text = from === 0 ? passage.text : passage.text.slice(from);
  const node: OutlineNode = {
    passage,
    mark,
    from,
    text,
    rank: mark ? MARK_RANK[mark.kind] : 9,
    kind: mark?.kind ?? "plain",
    section: null,
    inlineFrom: null,
    parent: null,
    children: [],
  };
  if (/^PHỤ LỤC/u.test(passage.text)) return { ...node, rank: MARK_RANK.part, kind: "annex" };
  const capital = isMostlyCapital(text, 0.85) && text.length >= 5 && text.length <= 220;
  if (looksLikeHeading(text) || /:$/.test(text)) node.section = sectionKind(text);
  else inlineHeading(node);
  if (capital && node.section && (mark === null || mark.kind === "number" || mark.kind === "dash")) {
    // A main heading whose roman number was lost, or turned into an automatic "1.".
    node.rank = 2;
    node.kind = "roman";
  } else if (capital && mark?.kind === "number" && stack.findLast((open) => open.rank === 2)?.mark?.kind === "number") {
    // Beside main headings with arabic numbers stand others whose words say nothing to us.
    node.rank = 2;
    node.kind = "roman";
  } else if (mark === null) {
    plainHeading(node, next, stack);
  }
  return node;
}

function inlineHeading(node: OutlineNode): void {
  const head = /^[\p{L} ,&]{4,60}?(?::|\.(?= \p{Lu}))/u.exec(node.text);
  if (!head) return;
  const kind = sectionKind(head[0].slice(0, -1));
  if (kind === null || kind === "timing" || kind === "budget" || kind === "organisation") return;
  if (
    node.rank >= MARK_RANK.dash &&
    kind !== "audiences" &&
    kind !== "forms" &&
    kind !== "purposes" &&
    kind !== "requirements"
  )
    return;
  node.section = kind;
  node.inlineFrom = node.from + head[0].length;
}

/** Headings that lost their number: a known section word, or names alone where duties are listed. */
function plainHeading(node: OutlineNode, next: Passage | undefined, stack: OutlineNode[]): void {
  const top = stack.at(-1)!;
  const opensList = top.children.length === 0 && top.rank > 2 && readNameHeading(top.text) !== null;
  if (isClosing(node.text) && !opensList) {
    node.rank = 3;
    node.kind = "closing";
    return;
  }
  if (node.section && node.text.length <= 70 && !/[;,]$/.test(node.text)) {
    const main = stack.findLast((open) => open.rank === 2);
    node.rank = main?.section === null || main === undefined || sameFamily(main.section, node.section) ? 3 : 2;
    node.kind = node.rank === 3 ? "number" : "roman";
    return;
  }
  if (node.text.length > 260 || !inOrganisation(stack)) return;
  if (readNameHeading(node.text) || opensLikeNeighbours(node, next, stack)) {
    node.rank = 3;
    node.kind = "number";
  }
}

/** A short line over bullets, where the list before it is headed by a name without a mark as well. */
function opensLikeNeighbours(node: OutlineNode, next: Passage | undefined, stack: OutlineNode[]): boolean {
  const open = stack.findLast((one) => one.rank <= 3);
  if (open?.kind !== "number" || open.mark !== null || !readNameHeading(open.text)) return false;
  const mark = next ? readMark(next.text) : null;
  if (!mark || MARK_RANK[mark.kind] < MARK_RANK.letter) return false;
  const { start, end } = aroundName(node.text);
  return mayBeName(node.text.slice(start, end));
}

function sameFamily(outer: SectionKind, inner: SectionKind): boolean {
  if (outer === inner) return false;
  if (outer === "purposes-requirements") return ["purposes", "requirements", "audiences", "targets"].includes(inner);
  if (outer === "contents-forms" || outer === "contents")
    return ["contents", "forms", "audiences", "timing"].includes(inner);
  if (outer === "organisation") return inner === "budget" || inner === "timing";
  return outer === "targets" && inner === "audiences";
}

function inOrganisation(stack: OutlineNode[]): boolean {
  return stack.some((node) => node.section === "organisation");
}

/** The closing words of a plan; they stand on their own, whatever list was open before them. */
export function isClosing(text: string): boolean {
  return /^(?:tren day la (?:ke hoach|noi dung|toan bo|chuong trinh)|trong qua trinh (?:to chuc |trien khai )?(?:trien khai|thuc hien)|ke hoach nay (?:thay the|co hieu luc)|nhan duoc ke hoach|can cu (?:noi dung |vao noi dung |tinh hinh )?ke hoach nay|tren co so ke hoach nay|yeu cau (?:cac|thu truong|giam doc|cac dong chi) |de nghi (?:cac|thu truong) .{0,160}(?:nghiem tuc|trien khai thuc hien|to chuc thuc hien)|(?:yeu cau|de nghi) [^.;]{0,200}(?:nghiem tuc|to chuc|trien khai)[^.;]{0,40} thuc hien(?: ke hoach nay)?[./ ]*$)/.test(
    fold(text.slice(0, 320)),
  );
}

function place(stack: OutlineNode[], node: OutlineNode): void {
  if (node.kind === "plain") {
    // Text without a mark belongs to the nearest numbered point; bullets before it are closed. One that ended with ";" is not.
    const last = stack.at(-1)!;
    if (
      last.rank >= MARK_RANK.dash &&
      last.children.length === 0 &&
      /;$/.test(last.text) &&
      startsWithDuty(node.text)
    ) {
      attach(last, node);
      return;
    }
    while (stack.length > 1 && stack.at(-1)!.rank >= MARK_RANK.dash) stack.pop();
    attach(stack.at(-1)!, node);
    return;
  }
  if (node.kind === "closing") {
    const section = stack.findLast((open) => open.rank <= 2) ?? stack[0]!;
    attach(section, node);
    while (stack.at(-1) !== section) stack.pop();
    return;
  }
  const same = stack.findLastIndex((open) => open.kind === node.kind);
  if (same > 0) stack.length = same;
  else if (node.rank < MARK_RANK.dash)
    stack.length =
      1 +
      Math.max(
        0,
        stack.findLastIndex((open) => goesBelow(open, node)),
      );
  // A new kind of bullet goes below the bullet that is open.
  attach(stack.at(-1)!, node);
  stack.push(node);
}

/** Kinds of one rank nest in the order they appear: A. > I. as well as I. > A. */
function goesBelow(open: OutlineNode, node: OutlineNode): boolean {
  return (
    open.rank < node.rank ||
    (open.rank === node.rank && (node.rank === MARK_RANK.roman || node.rank === MARK_RANK.letter))
  );
}

function attach(parent: OutlineNode, node: OutlineNode): void {
  node.parent = parent;
  parent.children.push(node);
}

/** The section a node stands in: its own heading's, else the nearest above. */
export function sectionOf(node: OutlineNode): SectionKind | null {
  for (let at: OutlineNode | null = node; at; at = at.parent) if (at.section) return at.section;
  return null;
}

export function sectionKind(heading: string): SectionKind | null {
  if (heading.length > 220) return null;
  const text = fold(heading)
    .replace(/[^a-z0-9,&/ ]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^(?:ve|cac|nhung|mot so) /, "")
    .trim();
  const short = text.length <= 110;
  if (/^quan diem(?: chi dao)?$/.test(text)) return "situation";
  if (/^quan diem.*muc tieu/.test(text)) return "targets";
  if (/^(?:muc dich|muc tieu|quan diem)/.test(text)) {
    if (
      !/^(?:muc dich|muc tieu|quan diem)(?:,| va| yeu cau| y nghia| chung| cu the| chi| quan diem| doi tuong| nguyen tac| pham vi| nhiem vu|$| tong quat| cua| den nam| nam| phan dau| thuc hien)/.test(
        text,
      )
    )
      return null;
    if (/yeu cau/.test(text)) return "purposes-requirements";
    return /^muc tieu/.test(text) && !/muc dich/.test(text) ? "targets" : "purposes";
  }
  if (/^yeu cau(?:$|,| chung| cu the| doi voi| thuc hien| va nguyen tac)/.test(text)) return "requirements";
  if (/^(?:nguyen tac|phuong cham)(?:$| thuc hien| chung)/.test(text)) return "requirements";
  if (/^chi tieu(?:$| cu the| chu yeu| phan dau)/.test(text)) return "targets";
  if (/^(?:doi tuong|pham vi|thanh phan)/.test(text) && short) {
    return /doi tuong/.test(text) &&
      /^(?:pham vi,? (?:va )?)?doi tuong(?:$|,| va| tuyen truyen| ap dung| thu huong| tham| thuc hien| truyen thong| pho bien| duoc| huong| phuc vu| tap huan| boi duong| tiep can| cua| cu the)/.test(
        text,
      )
      ? "audiences"
      : null;
  }
  if (short && isOrganisationHeading(text)) return "organisation";
  if (/^(?:kinh phi|nguon luc|nguon kinh phi|du toan|nguon von|kinh phi thuc hien)/.test(text) && short)
    return "budget";
  if (
    /^(?:thoi gian|tien do|dia diem|thoi han|lo trinh|thoi diem)(?:,| va| thuc hien| to chuc| dia diem| trien khai|$)/.test(
      text,
    ) &&
    text.length <= 80
  )
    return "timing";
  if (
    /^(?:dac diem|tinh hinh|thuc trang|ket qua|boi canh|su can thiet|danh gia (?:tinh hinh|ket qua|chung)|uu diem|ton tai|han che)/.test(
      text,
    ) &&
    short
  )
    return "situation";
  if (
    /^(?:noi dung|nhiem vu)(?:,| va)? (?:va )?(?:hinh thuc|phuong thuc)/.test(text) ||
    /^noi dung.{0,60}(?:,| va) hinh thuc/.test(text)
  )
    return "contents-forms";
  if (
    /^(?:hinh thuc|phuong thuc|hinh thuc,? phuong|cach thuc|bien phap tuyen truyen|kenh|phuong phap)(?:$|,| va| tuyen truyen| thuc hien| to chuc| truyen thong| pho bien| trien khai| thong tin| thi| tap huan| chu yeu)/.test(
      text,
    ) &&
    short
  )
    return "forms";
  if (
    /^(?:noi dung|nhiem vu|giai phap|nhom nhiem vu|nhom giai phap|phuong an|hoat dong|cong viec|bien phap|cong tac|ke hoach|chuong trinh|phan cong noi dung)(?:$|,| va| tuyen truyen| trong tam| chu yeu| cu the| thuc hien| trien khai| cong viec| giai phap| chinh| hoat dong| nhiem vu| ke hoach| truyen thong| chung| nam | pho bien| thong tin| tap huan| cong tac| can| to chuc|[ ,]*$)/.test(
      text,
    )
  ) {
    return isMostlyCapital(heading, 0.85) || /^(?:noi dung|nhiem vu|giai phap|noi dung cong viec|hoat dong)/.test(text)
      ? "contents"
      : null;
  }
  return null;
}

function isOrganisationHeading(text: string): boolean {
  return (
    /(?:,| va) to chuc thuc hien$/.test(text) ||
    /^(?:cong tac )?to chuc (?:trien khai )?(?:va )?(?:trien khai )?thuc hien(?:$|,| ke hoach| va| nhiem vu| cac| chuong trinh| tai)/.test(
      text,
    ) ||
    /^to chuc trien khai(?:$|,| ke hoach| thuc hien)/.test(text) ||
    /^(?:phan cong|trach nhiem)(?:$|,| nhiem vu| thuc hien| trach nhiem| to chuc| cua cac| cu the| to chuc thuc hien| phoi hop| don vi| cac)/.test(
      text,
    ) ||
    /^(?:nhiem vu|trach nhiem|nhiem vu cu the)(?: va trach nhiem)? cua (?:cac )?(?:co quan|don vi|so|to chuc|bo|nganh|phong)/.test(
      text,
    ) ||
    /^to chuc,? (?:va )?(?:phan cong|chi dao)/.test(text) ||
    /^(?:bien phap )?to chuc thuc hien/.test(text) ||
    /^co che phoi hop/.test(text) ||
    /(?:^|, |va )phan cong (?:nhiem vu|thuc hien|trach nhiem)$/.test(text)
  );
}
