import { formatDate, pick } from "../../../platform/i18n/index.ts";
import type { ProcedureRecord } from "../../procedures/index.ts";
import { feeOnPaper } from "./fee-on-paper.ts";
import type { ProcedureSheetData, Reception, SheetMark, SheetUnit } from "./form-data.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { cutBlocks, readOfficialText, shorten, type TextBlock } from "./official-text.ts";
import { mapTexts, printable, qrView } from "./printable.ts";
import { procedureFacts } from "./procedure-facts.ts";

/** Characters of papers and of steps a form has room for; what is more stands on the page behind the code. */
export type Room = { papers: number; steps: number };

/** Letters of a name that can be a headline on any form, a panel of a leaflet included. */
const HEADLINE = 260;
const LEGAL_NAME = 1_200;

/** What templates need of a procedure, with official texts cut to the room of the form. */
export function procedureView(data: ProcedureSheetData, room: Room) {
  const { record, unit, petitions, link, version, lang = "vi" } = data;
  const words = pick(lang, vi, en);
  // A short version that has not been read against the changed official text may promise what is no longer so.
  const plain = record.plain && !record.plain.stale ? record.plain : null;
  const official = cutBlocks(readOfficialText(record.steps), room.steps);
  const plainSteps = plain !== null && plain.steps.length > 0;
  const papers =
    plain && plain.bring.length > 0
      ? {
          groups: [
            {
              title: null,
              runs: [
                {
                  kind: "papers" as const,
                  papers: plain.bring.map((text) => ({ name: printable(text), note: null })),
                },
              ],
            },
          ],
          cut: false,
        }
      : cutPapers(papersView(record.papers, words), room.papers);
  const local = data.localFee && data.localFee.rates.length > 0 ? feeOnPaper(data.localFee, record, words, lang) : null;
  // The longest titles have a thousand letters: as a headline they would fill the page, so they stand whole below it.
  const name = shorten(plain?.name || record.name, HEADLINE);
  return {
    name: printable(name),
    legalName: name === record.name ? null : printable(shorten(record.name, LEGAL_NAME)),
    summary: plain?.summary ? printable(plain.summary) : null,
    code: record.code,
    unit: unitView(unit),
    reception: data.reception ? receptionView(data.reception) : null,
    facts: mapTexts({
      ...procedureFacts(record, data.place ?? null, words, lang),
      ...(local?.fee ? { fee: local.fee } : {}),
    }),
    feeNote: local?.note ? printable(local.note) : null,
    counters: (data.counters ?? []).map(printable),
    remarks: (data.remarks ?? []).map(printable),
    bring: papers.groups,
    bringCut: papers.cut,
    plainSteps,
    steps: plainSteps
      ? plain.steps.map((text) => ({ kind: "paragraph" as const, text: printable(text) }))
      : official.blocks.map(printableBlock),
    stepsCut: !plainSteps && official.cut,
    more: printable(words.more(link.address)),
    qr: qrView(link, words),
    petitions: mapTexts(petitions),
    mark: markView(data.mark ?? null, words),
    footer: printable(
      [
        words.versionLine({
          number: version.number,
          from: version.from && formatDate(version.from),
          decision: record.decision
            ? words.decision(
                record.decision.number,
                record.decision.date && formatDate(record.decision.date),
                record.decision.issuer,
              )
            : null,
          printedOn: formatDate(version.printedOn),
        }),
        data.board ? words.forBoard(data.board) : "",
        data.imprint ? words.imprint(data.imprint) : "",
      ]
        .filter(Boolean)
        .join(" "),
    ),
  };
}

export function unitView(unit: SheetUnit) {
  return { name: printable(unit.name), parent: unit.parent && printable(unit.parent) };
}

export function receptionView(reception: Reception) {
  return {
    address: printable(reception.address),
    phone: printable(reception.phone),
    hours: reception.hours.map(printable),
  };
}

export function markView(mark: SheetMark | null, words: typeof vi): string | null {
  return mark && words.marks[mark];
}

type PaperRun =
  | { kind: "papers" | "remarks"; papers: { name: string; note: string | null }[] }
  | { kind: "heading"; text: string };
type PaperGroupView = { title: string | null; runs: PaperRun[] };

/** Official lists of papers also hold sub-headings ("Đối với …:") and remarks ("Lưu ý"): those get no box to tick. */
function papersView(groups: ProcedureRecord["papers"], words: typeof vi): PaperGroupView[] {
  return groups
    .filter((group) => group.papers.length > 0)
    .map((group) => {
      const title = group.title && withoutMark(group.title);
      const kind = /^(?:lưu ý|ghi chú|chú ý)/i.test(title ?? "") ? "remarks" : "papers";
      const runs: PaperRun[] = [];
      for (const paper of group.papers) {
        const name = innerItems(withoutMark(paper.name));
        const notes = [
          words.copies(paper.originals, paper.copies),
          paper.form?.name ? (FILE_NAME.test(paper.form.name) ? words.formFile : words.form(paper.form.name)) : "",
        ];
        const last = runs.at(-1);
        if (name.endsWith(":") && !name.includes("\n")) runs.push({ kind: "heading", text: name });
        else {
          const run = last && "papers" in last ? last : ({ kind, papers: [] } satisfies PaperRun);
          if (run !== last) runs.push(run);
          run.papers.push({ name, note: printable(notes.filter(Boolean).join(". ")) || null });
        }
      }
      return { title, runs };
    });
}

/** The first papers that fit, whole; remarks go before papers do. A heading is never left without what it heads. */
export function cutPapers(groups: readonly PaperGroupView[], room: number): { groups: PaperGroupView[]; cut: boolean } {
  const length = groups.flatMap((group) => group.runs.map(lengthOf)).reduce((sum, one) => sum + one, 0);
  if (length <= room) return { groups: [...groups], cut: false };
  const isRemark = (group: PaperGroupView) => group.runs.some((run) => run.kind === "remarks");
  const kept: PaperGroupView[] = [];
  let left = room;
  for (const group of groups.filter((one) => !isRemark(one))) {
    const runs: PaperRun[] = [];
    for (const run of group.runs) {
      if (run.kind === "heading") {
        runs.push(run);
        continue;
      }
      const papers: { name: string; note: string | null }[] = [];
      for (const paper of run.papers) {
        if (paper.name.length > left && kept.length + runs.length + papers.length > 0) {
          left = 0;
          break;
        }
        papers.push({ ...paper, name: shorten(paper.name, room) });
        left -= paper.name.length;
      }
      if (papers.length > 0) runs.push({ ...run, papers });
      if (left <= 0) break;
    }
    while (runs.at(-1)?.kind === "heading") runs.pop();
    if (runs.length > 0) kept.push({ ...group, runs });
    if (left <= 0) break;
  }
  return { groups: kept, cut: true };
}

function lengthOf(run: PaperRun): number {
  return run.kind === "heading" ? run.text.length : run.papers.reduce((sum, paper) => sum + paper.name.length, 0);
}

/** Many records give the file instead of the form; "TK03-Phiunghkh….docx" on paper helps nobody. */
const FILE_NAME = /\.(?:docx?|pdf|xlsx?|rtf|odt|rar|zip|jpe?g|png)$/i;

/** List marks that came along from the source. */
function withoutMark(text: string): string {
  return printable(text).replace(/^[-–•+*]+\s*/, "");
}

/** Lists inside one paper came as "a; + b; ++ c" on one line. */
function innerItems(text: string): string {
  return text.replace(/[\s]+\+{1,4}\s+/g, "\n– ");
}

export function printableBlock(block: TextBlock): TextBlock {
  return { ...block, text: printable(block.text) };
}
