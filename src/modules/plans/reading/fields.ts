import { startsWithAgency } from "./agencies.ts";
import { fold } from "./fold.ts";

/**
 * Named fields of a task block: "Đơn vị chủ trì: …", "b) Cơ quan thực hiện:", "Thời gian hoàn thành: quý II". They stand on
 * lines of their own below the task, or one after the other in its paragraph.
 */
export type FieldKind = "lead" | "coordinating" | "time" | "task" | "content" | "other";

export type Field = {
  kind: FieldKind;
  /** The lead is said to do ("thực hiện"), not to preside ("chủ trì"). */
  implementing: boolean;
  /** The value, as positions in the text; empty where it follows on lines below. */
  from: number;
  to: number;
  /** Where the field's own name begins. */
  at: number;
};

const BODY =
  "(?:cac |nhung )?(?:co quan|don vi|to chuc|bo phan|phong|ban|nguoi|ca nhan|dau moi|lanh dao|nganh|dia phuong)";
const BODIES = `${BODY}(?:(?:,| va|\\/| hoac) ?${BODY})*`;
const LEAD = new RegExp(
  `^(?:${BODIES} )?(?:chu tri(?:(?:,| va|\\/)? ?(?:thuc hien|tham muu|to chuc|trien khai|xay dung|soan thao|thuc hien chinh))?|thuc hien(?: chinh| chu yeu| nhiem vu)?|dau moi(?: thuc hien| chu tri| tham muu)?|chiu trach nhiem(?: chinh| chu tri| thuc hien)?|duoc giao(?: chu tri| nhiem vu)?|phu trach(?: chinh)?|tham muu(?: thuc hien)?|phan cong(?: thuc hien| nhiem vu)?|trach nhiem(?: thuc hien| chu tri| chinh)?|to chuc thuc hien|soan thao|trinh)$`,
);
const LEAD_BARE = new RegExp(`^${BODIES}$`);
const COORDINATING = new RegExp(
  `^(?:${BODIES} )?(?:cung )?phoi hop(?: thuc hien| chinh| chu yeu| to chuc| trien khai| xay dung)?$`,
);
const TIME =
  /^(?:du kien )?(?:thoi (?:gian|han|diem)|tien do|lo trinh|han|ky han|moc thoi gian)(?:(?:,| va)? (?:thoi han|tien do|dia diem|du kien|thuc hien|hoan thanh|hoan tat|ban hanh|trinh|to chuc|trien khai|ket thuc|bao cao|nop|gui|dao tao|tap huan|xay dung|tham muu|phe duyet|cong bo|nhiem vu|cu the|kiem tra|tong ket|thi|phat dong|dang ky|ra soat|bat dau))*$|^hoan thanh$/;
const TASK =
  /^(?:noi dung )?(?:cac )?nhiem vu(?: cu the| trong tam| chu yeu| thuc hien| duoc giao| chinh)?$|^cong viec(?: cu the| thuc hien)?$/;
const CONTENT =
  /^(?:tom tat )?noi dung(?: (?:cong viec|thuc hien|chinh|nhiem vu|cu the|trien khai|hoat dong|chu yeu|va giai phap))*$/;
const OTHER =
  /^(?:san pham|ket qua|dau ra|muc tieu|muc dich|yeu cau|dia diem|thanh phan|doi tuong|so luong|hinh thuc|kinh phi|nguon|du kien|can cu|ghi chu|phuong thuc|cach thuc|chi tieu|quy mo|pham vi|don vi tinh|co quan (?:trinh|phe duyet|tham dinh|quyet dinh|ban hanh)|cap (?:trinh|phe duyet)|hinh thuc van ban)[a-z/, ]{0,60}$/;

function kindOf(label: string): { kind: FieldKind; implementing: boolean } | null {
  const name = label
    .replace(/\([^)]*\)/g, "")
    .replace(/[^a-z0-9,/ ]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (name.length < 2 || name.length > 70) return null;
  if (COORDINATING.test(name)) return { kind: "coordinating", implementing: false };
  if (LEAD.test(name) || LEAD_BARE.test(name)) return { kind: "lead", implementing: !/chu tri/.test(name) };
  if (TIME.test(name)) return { kind: "time", implementing: false };
  if (TASK.test(name)) return { kind: "task", implementing: false };
  if (CONTENT.test(name)) return { kind: "content", implementing: false };
  if (OTHER.test(name)) return { kind: "other", implementing: false };
  return null;
}

/** "Các cơ quan, đơn vị" may name a field, or be the agencies a duty is for: only what follows tells. */
export function isBareBody(text: string, field: Field): boolean {
  const label = fold(text.slice(field.at, field.from))
    .replace(/[^a-z0-9,/ ]+/g, " ")
    .trim();
  return field.kind === "lead" && LEAD_BARE.test(label);
}

/** The field a paragraph is, when it begins with a field's name. `from` is where its text begins (after the mark). */
export function readField(text: string, from: number): Field | null {
  const head = text.slice(from, from + 90);
  const colon = head.indexOf(":");
  if (colon === -1) {
    if (text.length - from > 60 || /[.;,]$/.test(text)) return null;
    const bare = kindOf(fold(head));
    // Without a colon a few words are a heading more often than a field.
    if (
      !bare ||
      bare.kind === "content" ||
      bare.kind === "other" ||
      !/co quan|don vi|thoi gian|thoi han|nhiem vu$/.test(fold(head))
    )
      return null;
    if (startsWithAgency(head) && bare.kind === "lead" && !/thuc hien|chu tri/.test(fold(head))) return null;
    return { ...bare, from: text.length, to: text.length, at: from };
  }
  const named = kindOf(fold(head.slice(0, colon)));
  if (!named) return null;
  let start = from + colon + 1;
  while (start < text.length && /[\s:]/.test(text.charAt(start))) start++;
  return { ...named, from: start, to: text.length, at: from };
}

const INLINE = new RegExp(
  `(^|[.;,(\\u2026]\\s*|\\s[-+*]\\s*|\\s)((?:${BODIES} )?(?:chu tri(?:(?:,| va)? ?thuc hien)?|phoi hop(?: thuc hien)?|thuc hien|dau moi|phu trach|chiu trach nhiem|phan cong(?: thuc hien)?)|(?:thoi (?:gian|han)|tien do)(?: (?:thuc hien|hoan thanh|trien khai|to chuc|ban hanh|trinh|du kien))*|san pham(?: dau ra)?|dia diem|kinh phi|thanh phan)\\s*:\\s*`,
  "g",
);

/** Fields standing one after the other in a paragraph: "…; đơn vị phối hợp: Sở B; thời gian thực hiện: quý II." */
export function readInlineFields(text: string, from: number): Field[] {
  if (text.length - from > 6_000) return [];
  const folded = fold(text);
  const fields: Field[] = [];
  for (const hit of folded.slice(from).matchAll(INLINE)) {
    const named = kindOf(hit[2]!);
    const at = from + hit.index + hit[1]!.length;
    const glued = hit[1] !== "" && /^\s$/.test(hit[1]!);
    // After a mere blank only an unmistakable name counts ("… Đơn vị chủ trì:").
    if (!named || (glued && !/^\p{Lu}/u.test(text.slice(at, at + 1)))) continue;
    const previous = fields.at(-1);
    if (previous) previous.to = trimBack(text, previous.from, at);
    fields.push({ ...named, at, from: from + hit.index + hit[0].length, to: text.length });
  }
  const last = fields.at(-1);
  if (last) last.to = trimBack(text, last.from, text.length);
  return fields;
}

export function trimBack(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s;,.(+*–-]/.test(text.charAt(end - 1))) end--;
  // A closing bracket stays when its opening one is inside.
  if (end > from && text.charAt(end - 1) === ")" && !text.slice(from, end).includes("(")) end--;
  return end;
}
