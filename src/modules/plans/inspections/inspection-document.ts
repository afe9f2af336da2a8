import { formatDate } from "../../../platform/i18n/index.ts";
import type { Block, OfficialDocument } from "../../official-documents/index.ts";
import type { Unit } from "../../organisations/index.ts";
import type { ChecklistLine } from "./checklist.ts";
import type { Finding, Inspection, Mark, Programme } from "./inspection.ts";
import { vi } from "./messages.vi.ts";

export interface InspectionPaper {
  inspection: Inspection;
  programme: Programme;
  lines: readonly ChecklistLine[];
  marks: readonly Mark[];
  findings: readonly Finding[];
  by: Pick<Unit, "name" | "shortName" | "placeName" | "kind">;
  above: Pick<Unit, "name" | "placeName"> | null;
  inspected: Pick<Unit, "name">;
}

const said = vi.paper;

/** The conclusion as a notice (thông báo) in the layout of Nghị định 30/2020/NĐ-CP; a draft while it has no number. */
export function inspectionDocument(paper: InspectionPaper): OfficialDocument {
  const { inspection, programme, by, above, inspected } = paper;
  const isCommittee = /^ủy ban nhân dân|^(tỉnh|thành phố|xã|phường|đặc khu) /iu.test(by.name);
  const title = inspection.signerTitle ?? said.head;
  return {
    type: "TB",
    superiorAgency: above && by.kind !== "province" ? above.name : null,
    issuingAgency: by.name,
    number: inspection.number,
    symbol: inspection.symbol ?? "",
    place: above?.placeName ?? by.placeName ?? by.shortName,
    date: inspection.concludedOn,
    year: Number((inspection.concludedOn ?? inspection.plannedOn).slice(0, 4)),
    subject: said.subject(inspected.name),
    addressees: [],
    bases: [],
    body: bodyOf(paper, programme),
    recipients: [inspected.name],
    filing: said.filing,
    authority: /^phó /iu.test(title)
      ? {
          kind: "deputy",
          headTitle: title.replace(/^phó /iu, ""),
          title,
          ...(isCommittee ? { collective: by.name } : {}),
        }
      : { kind: "head", title, ...(isCommittee ? { collective: by.name } : {}) },
    signer: inspection.signer,
    annexes: [],
  };
}

function bodyOf(paper: InspectionPaper, programme: Programme): Block[] {
  const { inspection, lines, marks, findings, by, inspected } = paper;
  const day = formatDate(inspection.heldOn ?? inspection.plannedOn);
  const name = programme.number ? `${programme.title} (${programme.number})` : programme.title;
  const marked = (verdict: Mark["verdict"]): string[] =>
    marks
      .filter((mark) => mark.verdict === verdict)
      .map((mark) => [lines[mark.position]?.text, mark.note].filter(Boolean).join(": "));
  return [
    { kind: "paragraph", text: said.intro(inspected.name, day, by.name, name) },
    { kind: "section", title: said.people },
    ...listOf(linesOf(inspection.participants)),
    ...(inspection.overview
      ? [{ kind: "section" as const, title: said.overview }, ...paragraphsOf(inspection.overview)]
      : []),
    { kind: "section", title: said.results },
    { kind: "clause", title: said.good },
    ...listOf(marked("good")),
    { kind: "clause", title: said.bad },
    ...listOf(marked("bad")),
    ...(inspection.conclusion
      ? [{ kind: "section" as const, title: said.conclusion }, ...paragraphsOf(inspection.conclusion)]
      : []),
    { kind: "section", title: said.findings },
    ...listOf(findings.map((one) => said.finding(one.text.replace(/[.;\s]+$/u, ""), formatDate(one.dueOn)))),
    ...(findings.length > 0 ? [{ kind: "paragraph" as const, text: said.closing(inspected.name) }] : []),
  ];
}

const linesOf = (text: string | null): string[] =>
  (text ?? "").split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim().replace(/^[-–•]\s+/u, "")]));

const paragraphsOf = (text: string): Block[] => linesOf(text).map((line) => ({ kind: "paragraph", text: line }));

const listOf = (items: readonly string[]): Block[] => [
  items.length > 0 ? { kind: "list", items } : { kind: "paragraph", text: said.none },
];
