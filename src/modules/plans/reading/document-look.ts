import { fold } from "./fold.ts";
import type { Header } from "./header.ts";
import { readMark } from "./marks.ts";
import type { OutlineNode, SectionKind } from "./outline.ts";
import type { DocumentLook } from "./plan-draft.ts";
import type { SourceLine } from "./source-lines.ts";
import { isCellLine } from "./tables.ts";

/** Type names (folded) that are plans by themselves; a programme of action is one under another name. */
export function isPlanType(type: string | null): boolean {
  return (
    type !== null &&
    (type.startsWith("ke hoach") ||
      ["chuong trinh hanh dong", "chuong trinh cong tac", "chuong trinh phoi hop", "phuong an"].includes(type))
  );
}

const BY_TYPE: [RegExp, DocumentLook][] = [
  [/^chi thi/, "directive"],
  [/^bao cao/, "report"],
  [/^quyet dinh/, "decision"],
  [/^nghi quyet/, "resolution"],
  [/^(?:giay moi|thu moi)/, "invitation"],
  [/^(?:cong van|phieu chuyen)/, "letter"],
  [/^(?:thong bao|ket luan|thong cao)/, "notice"],
  [/^cong dien/, "telegram"],
  [/^to trinh/, "submission"],
  [/^huong dan/, "guidance"],
  [/^bien ban/, "minutes"],
  [/^(?:luat|bo luat|phap lenh|nghi dinh|thong tu|quy che|quy dinh)/, "law"],
  [/^(?:chuong trinh|de an|du an)/, "programme"],
  [/^hop dong/, "contract"],
  [/^danh sach/, "list"],
  [/^(?:so yeu|ly lich|don)/, "personal"],
];

const BY_SYMBOL: [RegExp, DocumentLook][] = [
  [/^CT(?:$|[-/])/, "directive"],
  [/^BC(?:$|[-/])/, "report"],
  [/^GM(?:$|[-/])/, "invitation"],
  [/^QĐ(?:$|[-/])/, "decision"],
  [/^NQ(?:$|[-/])/, "resolution"],
  [/^(?:TB|KL)(?:$|[-/])/, "notice"],
  [/^CĐ(?:$|[-/])/, "telegram"],
  [/^TTr(?:$|[-/])/, "submission"],
  [/^HD(?:$|[-/])/, "guidance"],
  [/^BB(?:$|[-/])/, "minutes"],
  [/^(?:NĐ|TT|TTLT|L)(?:$|[-/])/, "law"],
  [/^(?:CTr|ĐA)(?:$|[-/])/, "programme"],
];

/** What a text that is no plan seems to be. */
export function seemsToBe(header: Header, lines: SourceLine[]): DocumentLook {
  if (header.type) for (const [pattern, look] of BY_TYPE) if (pattern.test(header.type)) return look;
  if (header.symbol) for (const [pattern, look] of BY_SYMBOL) if (pattern.test(header.symbol.value)) return look;
  const counts = count(lines);
  const named = /^(.{4,20}?) (?:so:? ?)\d/.exec(counts.first);
  if (named) for (const [pattern, look] of BY_TYPE) if (pattern.test(named[1]!)) return look;
  if (counts.articles >= 3) return "law";
  if (header.symbol && (counts.addressed || header.hasMotto)) return "letter";
  if (/^kinh gui/.test(counts.first) || (counts.addressed && header.hasMotto)) return "letter";
  if (counts.filled >= 8 && counts.cells / counts.filled >= 0.5) return "task-list";
  if (counts.told >= 1 && /^(?:bao cao|ket qua|danh gia|tinh hinh)/.test(counts.first)) return "report";
  return counts.prose >= 2 ? "news" : "unknown";
}

function count(lines: SourceLine[]) {
  const counts = { filled: 0, cells: 0, articles: 0, prose: 0, told: 0, addressed: false, first: "" };
  for (const line of lines.slice(0, 3_000)) {
    const { text } = line;
    if (text === "") continue;
    counts.filled++;
    if (counts.filled <= 2) counts.first = `${counts.first} ${fold(text.slice(0, 60))}`.trim();
    if (isCellLine(text)) counts.cells++;
    if (readMark(text)?.kind === "article" || /^Điều \d+(?:\.[\p{L}\d]+)*\. /u.test(text)) counts.articles++;
    if (text.length > 140 && /[.”"]$/.test(text)) counts.prose++;
    if (text.length > 60 && /(?:^| )da (?:duoc |to chuc|trien khai|ban hanh|thuc hien|dat|hoan thanh)/.test(fold(text)))
      counts.told++;
    if (/^kinh gui ?:?/.test(fold(text.slice(0, 12)))) counts.addressed = true;
  }
  return counts;
}

/** A text without a type name is a plan when it is built like one: it says what for, and what to do or who does it. */
export function isBuiltLikePlan(root: OutlineNode): boolean {
  const sections = sectionsOf(root);
  return hasAims(sections) && hasActs(sections);
}

/** With the type name at its head, one such section is enough. */
export function hasPlanSection(root: OutlineNode): boolean {
  const sections = sectionsOf(root);
  return hasAims(sections) || hasActs(sections) || sections.has("requirements");
}

/** "Căn cứ …, UBND tỉnh ban hành Kế hoạch … như sau:" opens a plan, whatever became of its head. */
export function opensPlan(passages: readonly { text: string }[]): boolean {
  return passages
    .slice(0, 30)
    .some(({ text }) =>
      /(?:^|[ ,;])(?:ban hanh|xay dung|lap|de ra) (?:noi dung )?ke hoach [^.]{0,400}(?:nhu sau|sau day|noi dung sau|cu the sau|voi noi dung|noi dung chinh|noi dung cu the)\s*:?$|(?:^|[ ,;])(?:ban hanh|xay dung) ke hoach (?:nhu sau|cu the nhu sau)\s*:?$/.test(
        fold(text).replace(/[ .,:]+$/, ""),
      ),
    );
}

export function hasOrganisation(root: OutlineNode): boolean {
  return sectionsOf(root).has("organisation");
}

function hasAims(sections: ReadonlySet<SectionKind>): boolean {
  return sections.has("purposes-requirements") || sections.has("purposes") || sections.has("targets");
}

function hasActs(sections: ReadonlySet<SectionKind>): boolean {
  return sections.has("organisation") || sections.has("contents") || sections.has("contents-forms");
}

function sectionsOf(root: OutlineNode): Set<SectionKind> {
  const sections = new Set<SectionKind>();
  const visit = (node: OutlineNode, depth: number) => {
    if (node.section) sections.add(node.section);
    if (depth < 3) for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
  return sections;
}

/** Documents that may order duties although they are no plans. Laws, news, reports and invitations are not read for duties. */
export function mayGiveDuties(look: DocumentLook): boolean {
  return ["directive", "decision", "resolution", "letter", "notice", "telegram", "guidance", "programme"].includes(
    look,
  );
}
