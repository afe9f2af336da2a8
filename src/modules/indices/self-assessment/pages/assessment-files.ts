import { vietnamDay } from "../../../../platform/clock/index.ts";
import { download, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick, slugify, writeHundredths } from "../../../../platform/i18n/index.ts";
import { type SheetCell, writeXlsx } from "../../../../platform/tables/index.ts";
import { type OfficialDocument, toPdf } from "../../../official-documents/index.ts";
import { getUnit, provinceOf } from "../../../organisations/index.ts";
import { verdictOf } from "../assessment.ts";
import { type LoadedAssessment, loadAssessment, type ShownEvidence, visibleAssessment } from "../load-assessment.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const points = (value: number | null | undefined): string => (value == null ? "" : writeHundredths(value));

const headOf = (words: typeof vi): string[] => {
  const said = words.assessment;
  return [said.number, said.criterion, said.maximum, said.self, said.appraised, said.evidence];
};

/** What a reader of the paper needs to find it: name, day, address. */
const proofIn = (proof: ShownEvidence, said: (typeof vi)["assessment"], publicUrl: string): string => {
  const address =
    proof.kind === "file" ? null : proof.address?.startsWith("/") ? `${publicUrl}${proof.address}` : proof.address;
  return [
    proof.isGone ? `${proof.label} (${said.gone})` : proof.label,
    proof.day ? said.onDay(proof.day) : said.addedOn(vietnamDay(proof.addedAt)),
    address,
  ]
    .filter(Boolean)
    .join(", ");
};

/** One row for each criterion; those with others below them carry their sum. */
function rowsOf(
  { criteria, scores, sums, evidence }: LoadedAssessment,
  words: typeof vi,
  publicUrl: string,
): string[][] {
  return criteria.map((one) => {
    const score = scores.get(one.id);
    const sum = sums.get(one.number);
    const proofs = (evidence.get(one.id) ?? []).map((proof) => proofIn(proof, words.assessment, publicUrl));
    return [
      one.number,
      one.text,
      writeHundredths(one.maximum),
      one.isLeaf ? points(score?.selfScore) : points(sum?.self),
      one.isLeaf ? points(score?.appraisedScore) : points(sum?.appraised),
      one.isLeaf ? [...proofs, score?.explanation ?? ""].filter(Boolean).join("; ") : "",
    ];
  });
}

const fileName = ({ unitName, sheet }: LoadedAssessment, words: typeof vi, ending: string): string =>
  `${words.assessment.file}-${slugify(unitName)}-${sheet.year}.${ending}`;

export async function assessmentXlsx(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const loaded = await loadAssessment(rq, await visibleAssessment(rq));
  const sum = loaded.sums.get("");
  const number = (text: string): SheetCell => (text === "" ? "" : Number(text.replaceAll(".", "").replace(",", ".")));
  const rows = rowsOf(loaded, words, rq.app.config.http.publicUrl).map((row) =>
    row.map((cell, at): SheetCell => (at >= 2 && at <= 4 ? number(cell) : cell)),
  );
  const bytes = await writeXlsx([
    {
      name: words.sheet,
      rows: [
        headOf(words),
        ...rows,
        ["", words.assessment.sum, (sum?.maximum ?? 0) / 100, (sum?.self ?? 0) / 100, (sum?.appraised ?? 0) / 100, ""],
      ],
    },
  ]);
  return download(Buffer.from(bytes), XLSX, fileName(loaded, words, "xlsx"));
}

const lower = (name: string): string => `${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)}`;

/** On paper it is always Vietnamese, in the layout of Nghị định 30/2020/NĐ-CP; number and day are given at the office. */
export async function assessmentPdf(rq: Rq): Promise<Reply> {
  const loaded = await loadAssessment(rq, await visibleAssessment(rq));
  const today = vietnamDay(rq.now);
  const { sheet, assessment, sums } = loaded;
  const [unit, province] = await Promise.all([
    getUnit(rq.app.db, assessment.unitId, today),
    provinceOf(rq.app.db, assessment.unitId, today),
  ]);
  const said = vi.paper;
  const isCommune = unit.kind === "commune";
  const sum = sums.get("") ?? { maximum: 0, self: 0, appraised: 0 };
  const groups = loaded.criteria.filter((one) => !one.number.includes("."));
  const verdict = verdictOf(sheet, groups, sums, assessment.state === "appraised" ? "appraised" : "self");
  const paper: OfficialDocument = {
    type: "BC",
    superiorAgency: province ? `${said.committee} ${lower(province.name)}` : null,
    issuingAgency: isCommune ? `${said.committee}\n${lower(unit.name)}` : unit.name,
    number: null,
    symbol: isCommune ? "UBND" : "",
    place: isCommune ? unit.shortName : (province?.shortName ?? unit.shortName),
    date: null,
    year: Number(today.slice(0, 4)),
    subject: said.subject(sheet.title),
    addressees: [],
    bases: [],
    body: [
      { kind: "paragraph", text: said.intro(unit.name, sheet.title) },
      { kind: "paragraph", text: said.sum(sum.self, sum.maximum) },
      ...(assessment.state === "appraised"
        ? [{ kind: "paragraph" as const, text: said.appraised(sum.appraised) }]
        : []),
      ...(verdict
        ? [
            {
              kind: "paragraph" as const,
              text: said.verdict(
                verdict.passes,
                verdict.short.map((one) => one.text),
              ),
            },
          ]
        : []),
    ],
    recipients: [],
    filing: said.filing,
    authority: { kind: "head", title: said.head },
    signer: null,
    annexes: [
      {
        title: said.annex,
        landscape: true,
        body: [
          {
            kind: "table",
            columns: [
              { title: vi.assessment.number, align: "center", width: 8 },
              { title: vi.assessment.criterion, align: "text", width: 40 },
              { title: vi.assessment.maximum, align: "center", width: 9 },
              { title: vi.assessment.self, align: "center", width: 9 },
              { title: vi.assessment.appraised, align: "center", width: 10 },
              { title: vi.assessment.evidence, align: "text", width: 36 },
            ],
            rows: rowsOf(loaded, vi, rq.app.config.http.publicUrl),
          },
        ],
      },
    ],
  };
  return download(await toPdf(paper, rq.app.printer), "application/pdf", fileName(loaded, vi, "pdf"));
}
