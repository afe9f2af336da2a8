import type { Buffer } from "node:buffer";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type DocumentView, documentView, type ViewBlock } from "./document-view.ts";
import { words } from "./messages.vi.ts";
import type { OfficialDocument } from "./official-document.ts";
import { textWidth } from "./text-width.ts";

/*
 * Layout of Nghị định 30/2020/NĐ-CP, Phụ lục I (in force since 05/03/2020). Sizes in half points and lengths in twips (1/20 point),
 * as the format has them.
 */
const mm = (length: number): number => Math.round((length / 25.4) * 1440);
const FONT = "Times New Roman";
const FONTS = { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT };
const SIZE = {
  body: 28,
  country: 26,
  motto: 28,
  agency: 26,
  number: 26,
  table: 26,
  recipientsLabel: 24,
  recipients: 22,
};
const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(15),
  header: mm(10),
};
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
const LEFT_COLUMN = Math.round(TEXT_WIDTH * 0.4);
const RIGHT_COLUMN = TEXT_WIDTH - LEFT_COLUMN;
const INDENT = mm(12.7);
const NO_MARGIN = { top: 0, bottom: 0, left: 0, right: 0 };

/** The document for Word and LibreOffice. Nothing is embedded: Times New Roman is expected on the reader's machine. */
export async function toDocx(document: OfficialDocument): Promise<Buffer> {
  const view = documentView(document);
  const file = new Document({
    title: view.fileTitle,
    creator: view.issuer.join(" "),
    lastModifiedBy: view.issuer.join(" "),
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: {
            font: FONTS,
            size: SIZE.body,
            language: { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" },
          },
        },
        heading1: { run: { font: FONTS, size: SIZE.body, bold: true, color: "000000" } },
        heading2: { run: { font: FONTS, size: SIZE.body, bold: true, color: "000000" } },
      },
    },
    sections: [mainSection(view), ...view.annexes.map(annexSection)],
  });
  return Packer.toBuffer(file);
}

function mainSection(view: DocumentView): ISectionOptions {
  return section(false, [
    headTable(view),
    gap(10),
    ...titleParagraphs(view),
    ...addresseeBlock(view),
    ...view.bases.map((text) => bodyParagraph([new TextRun({ text, italics: true })])),
    ...blockChildren(view.blocks, TEXT_WIDTH, true),
    gap(8),
    signatureTable(view),
    // Word wants a paragraph after a table at the end of a part; this one takes no room.
    gap(1),
  ]);
}

function annexSection(annex: DocumentView["annexes"][number]): ISectionOptions {
  const width = (annex.landscape ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right;
  return section(annex.landscape, [
    centred(annex.label, { bold: true, keepNext: true }),
    centred(annex.title, { bold: true, keepNext: true }),
    centred(annex.reference, { italics: true }),
    shortRule(width, [annex.reference], SIZE.body, false),
    gap(10),
    ...blockChildren(annex.blocks, width, false),
  ]);
}

/** Each part counts its own pages and shows no number on its first (Phụ lục I, mục II, khoản 5 and mục III). */
function section(landscape: boolean, children: ISectionOptions["children"]): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: PAGE.top,
          bottom: PAGE.bottom,
          left: PAGE.left,
          right: PAGE.right,
          header: PAGE.header,
          footer: PAGE.header,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
          }),
        ],
      }),
    },
    children,
  };
}

function headTable(view: DocumentView): Table {
  const left = [
    ...view.superior.map((text) => centred(text, { size: SIZE.agency })),
    ...view.issuer.map((text) => centred(text, { size: SIZE.agency, bold: true })),
    shortRule(LEFT_COLUMN, view.issuer, SIZE.agency, true),
  ];
  const right = [
    centred(words.country, { size: SIZE.country, bold: true }),
    centred(words.motto, { size: SIZE.motto, bold: true }),
    rule(RIGHT_COLUMN, MOTTO_WIDTH * (SIZE.motto / 2) * 20),
  ];
  const number = [
    centred(view.numberLine, { size: SIZE.number }),
    ...view.about.map((text, index) => centred(text, { size: SIZE.number, before: index === 0 ? 120 : 0 })),
  ];
  const date = [centred(view.placeDate, { italics: true, size: SIZE.body })];
  return frameless(
    [LEFT_COLUMN, RIGHT_COLUMN],
    [
      [left, right],
      [number, date],
    ],
  );
}

function titleParagraphs(view: DocumentView): Paragraph[] {
  if (view.typeName === null) return [];
  return [
    centred(view.typeName, { bold: true, keepNext: true }),
    centred(view.subject, { bold: true, keepNext: true }),
    shortRule(TEXT_WIDTH, [view.subject], SIZE.body, true),
    gap(8),
  ];
}

function addresseeBlock(view: DocumentView): (Paragraph | Table)[] {
  const { addressees } = view;
  if (addressees.length === 0) return [];
  if (addressees.length === 1) return [centred(`${words.to} ${addressees[0]}`, { before: 120 }), gap(12)];
  const label = mm(48);
  const names = [new Paragraph({}), ...addressees.map((text) => new Paragraph({ children: [new TextRun(text)] }))];
  return [
    frameless(
      [label, TEXT_WIDTH - label],
      [[[new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(`${words.to} `)] })], names]],
    ),
    gap(12),
  ];
}

function signatureTable(view: DocumentView): Table {
  const half = Math.round(TEXT_WIDTH / 2);
  const left = [
    new Paragraph({
      children: [new TextRun({ text: words.recipients, bold: true, italics: true, size: SIZE.recipientsLabel })],
    }),
    ...view.recipients.map((text) => new Paragraph({ children: [new TextRun({ text, size: SIZE.recipients })] })),
  ];
  const right = [
    ...view.authority.map((text) => centred(text, { bold: true, keepNext: true })),
    // Room for the signature and the seal.
    centred(view.signer, { bold: true, before: 1500 }),
  ];
  return frameless([half, TEXT_WIDTH - half], [[left, right]]);
}

function blockChildren(blocks: readonly ViewBlock[], width: number, joinsSignature: boolean): (Paragraph | Table)[] {
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    // The last sentence goes over the page with the signature, which never stands alone.
    const keepNext = joinsSignature && index === blocks.length - 1;
    if (block.kind === "table") return dataTable(block, width);
    const text = block.label ? `${block.label} ${block.text}` : block.text;
    if (block.kind === "paragraph") return [bodyParagraph([new TextRun(text)], { keepNext })];
    const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
    return [bodyParagraph([new TextRun({ text, bold: true })], { heading, keepNext: true })];
  });
}

function dataTable(block: Extract<ViewBlock, { kind: "table" }>, width: number): (Paragraph | Table)[] {
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => Math.round((column.width / shares) * width));
  const cell = (text: string, index: number, look: { bold?: boolean; header?: boolean }) => {
    const align = block.columns[index]?.align ?? "text";
    const alignment =
      look.header || align === "center"
        ? AlignmentType.CENTER
        : align === "number"
          ? AlignmentType.RIGHT
          : AlignmentType.LEFT;
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: look.header ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: text
        .split("\n")
        .map(
          (line) =>
            new Paragraph({ alignment, children: [new TextRun({ text: line, size: SIZE.table, bold: look.bold })] }),
        ),
    });
  };
  const row = (texts: readonly string[], look: { bold?: boolean; header?: boolean } = {}) =>
    new TableRow({
      cantSplit: true,
      tableHeader: look.header ?? false,
      children: block.columns.map((_, index) => cell(texts[index] ?? "", index, look)),
    });
  return [
    ...(block.caption ? [centred(block.caption, { bold: true, keepNext: true })] : []),
    ...(block.unit
      ? [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            keepNext: true,
            children: [new TextRun({ text: block.unit, italics: true, size: SIZE.table })],
          }),
        ]
      : []),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: mm(0.8), bottom: mm(0.8), left: mm(1.6), right: mm(1.6) },
      rows: [
        row(
          block.columns.map((column) => column.title),
          { bold: true, header: true },
        ),
        ...block.rows.map((texts) => row(texts)),
        ...(block.total ? [row(block.total, { bold: true })] : []),
      ],
    }),
    gap(6),
  ];
}

/** A borderless table of fixed columns; its rows do not break across pages. */
function frameless(columns: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    borders: TableBorders.NONE,
    margins: NO_MARGIN,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: 0, rule: HeightRule.AUTO },
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: columns[column]!, type: WidthType.DXA },
                margins: { ...NO_MARGIN, top: index === 0 ? 0 : 140 },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

/** Justified, first line in by 1.27 cm, 1.15 lines, 6 points to the next. */
function bodyParagraph(
  children: ParagraphChild[],
  options: { heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]; keepNext?: boolean } = {},
): Paragraph {
  return new Paragraph({
    ...options,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: INDENT },
    spacing: { before: 0, after: 120, line: 276, lineRule: LineRuleType.AUTO },
    children,
  });
}

function centred(
  text: string,
  look: { bold?: boolean; italics?: boolean; size?: number; before?: number; keepNext?: boolean } = {},
): Paragraph {
  const { before = 0, keepNext = false, ...run } = look;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext,
    spacing: { before, after: 0 },
    children: [new TextRun({ text, ...run })],
  });
}

/** A rule of a third to half of the text above it. */
function shortRule(room: number, texts: readonly string[], halfPoints: number, bold: boolean): Paragraph {
  const widest = Math.max(...texts.map((text) => textWidth(text, halfPoints / 2, bold) * 20));
  return rule(room, Math.min(widest, room) * 0.42);
}

/** A line of its own length: the upper border of an almost flat paragraph, drawn in from both sides. Never an underline. */
function rule(room: number, length: number): Paragraph {
  const side = Math.max(0, Math.round((room - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 50, after: 0, line: 40, lineRule: LineRuleType.EXACTLY },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [],
  });
}

function gap(points: number): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: points * 20, lineRule: LineRuleType.EXACTLY },
    children: [],
  });
}

/** Width of the bold motto in Times New Roman, in ems. The rule below it is as long as the text, so it is measured, not guessed. */
const MOTTO_WIDTH = 12.224;
