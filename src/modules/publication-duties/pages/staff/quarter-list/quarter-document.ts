import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Head } from "../../../../heads/index.ts";
import type { OfficialDocument } from "../../../../official-documents/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import { vi } from "../../../messages.vi.ts";
import type { Shown } from "../../../standing.store.ts";
import { formOf } from "./form-of.ts";

export interface QuarterPaper {
  unit: Unit;
  province: Pick<Unit, "name" | "shortName"> | null;
  head: Head | undefined;
  quarter: { year: number; quarter: number; from: string; to: string };
  /** Figures of a quarter that still runs stop here. */
  today: string;
  rows: readonly Shown[];
}

const said = vi.notice;

/** The list of the quarter as a notice in the layout of Nghị định 30/2020/NĐ-CP, to be signed and hung up; no number, no day yet. */
export function quarterDocument({ unit, province, head, quarter, today, rows }: QuarterPaper): OfficialDocument {
  const isCommittee = unit.kind === "commune" || unit.kind === "province";
  const name = vi.quarterName(quarter.quarter, quarter.year);
  const issuing =
    isCommittee && !unit.name.startsWith(said.committee) ? `${said.committee}\n${lower(unit.name)}` : unit.name;
  const upTo = quarter.to < today ? quarter.to : today;
  return {
    type: "TB",
    superiorAgency: isCommittee || !province ? null : `${said.committee} ${lower(province.name)}`,
    issuingAgency: issuing,
    number: null,
    symbol: isCommittee ? said.committeeSymbol : "",
    place: unit.kind === "commune" ? unit.shortName : (province?.shortName ?? unit.shortName),
    date: null,
    year: Number(today.slice(0, 4)),
    subject: said.subject(name),
    addressees: [],
    bases: [],
    body: [
      { kind: "paragraph", text: said.intro(issuing.replace("\n", " "), formatDate(quarter.from), formatDate(upTo)) },
      { kind: "paragraph", text: said.count(formatNumber(rows.length)) },
    ],
    recipients: [said.board, said.portal],
    filing: said.filing,
    authority: {
      kind: "head",
      title: isCommittee ? said.chair : said.head,
      ...(isCommittee ? { collective: said.committee } : {}),
    },
    signer: head?.personName ?? null,
    annexes: [
      {
        title: said.annex(name),
        landscape: true,
        body: [
          {
            kind: "table",
            columns: [
              { title: vi.number, align: "center", width: 6 },
              { title: vi.matter, align: "text", width: 28 },
              { title: vi.form, align: "text", width: 14 },
              { title: vi.place, align: "text", width: 24 },
              { title: vi.from, align: "center", width: 11 },
              { title: vi.to, align: "center", width: 12 },
              { title: vi.law, align: "text", width: 18 },
            ],
            rows: rows.map((row, at) => [
              String(at + 1),
              row.document ? `${row.title} (${row.document})` : row.title,
              formOf(row, vi.forms),
              row.place,
              formatDate(row.fromDay),
              row.toDay ? formatDate(row.toDay) : vi.stillOut,
              [row.law, row.article].filter(Boolean).join(", "),
            ]),
          },
        ],
      },
    ],
  };
}

const lower = (name: string): string => `${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)}`;
