import {
  Button,
  type Tone as Colour,
  ErrorSummary,
  Form,
  PageHeading,
  Register,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { PieceFields } from "../../../pieces/fields.tsx";
import type { vi } from "../../../pieces/messages.vi.ts";
import { PIECE_GENRES, type Piece, type PieceState, TONES, type Tone } from "../../../pieces/piece.ts";
import type { PieceQuery } from "./page.tsx";

export const PIECES = "/can-bo/tin-bao";
export const PIECE_COLOURS: Record<PieceState, Colour> = {
  reported: "waiting",
  confirmed: "good",
  rejected: "neutral",
};
export const TONE_COLOURS: Record<Tone, Colour> = { neutral: "neutral", praise: "good", criticism: "warn" };

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: PieceQuery;
  rows: Piece[];
  unitNames: Map<string, string>;
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}

export function PieceListView({ ctx, words, query, rows, ...props }: Props) {
  return (
    <Register
      ctx={ctx}
      title={words.listTitle}
      lead={words.listLead}
      href={PIECES}
      asked={query}
      add={props.mayAdd && { href: `${PIECES}/moi`, text: words.add }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="noi"
              label={words.tone}
              value={query.noi ?? ""}
              placeholder={words.all}
              options={TONES.map((value) => ({ value, label: words.tones[value] }))}
            />
            <Select
              name="loai"
              label={words.genre}
              value={query.loai ?? ""}
              placeholder={words.all}
              options={PIECE_GENRES.map((value) => ({ value, label: words.genres[value] }))}
            />
            <Select
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang ?? ""}
              placeholder={words.all}
              options={(["reported", "confirmed", "rejected"] as const).map((value) => ({
                value,
                label: words.states[value],
              }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table<Piece>
        caption={words.listTitle}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "title",
            header: words.title,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${PIECES}/${row.id}`}>{row.title}</a>,
          },
          {
            key: "outlet",
            header: words.outlet,
            cell: (row) => (
              <>
                {row.outletName}
                <br />
                <span class="govuk-hint">{words.where(row.issueNumber, row.pages, row.programme, row.airMinutes)}</span>
              </>
            ),
          },
          { key: "day", header: words.day, nowrap: true, cell: (row) => formatDate(row.happenedOn) },
          { key: "genre", header: words.genre, cell: (row) => words.genres[row.genre] },
          {
            key: "tone",
            header: words.tone,
            cell: (row) => <State tone={TONE_COLOURS[row.tone]}>{words.tones[row.tone]}</State>,
          },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          {
            key: "state",
            header: words.state,
            cell: (row) => <State tone={PIECE_COLOURS[row.state]}>{words.states[row.state]}</State>,
          },
        ]}
      />
    </Register>
  );
}

interface NewProps {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  outlets: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function NewPieceView({ ctx, words, units, outlets, typed, errors }: NewProps) {
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.add}
      breadcrumbs={[{ text: words.listTitle, href: PIECES }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.add} />
      <Form action={`${PIECES}/moi`}>
        <PieceFields words={words} units={units} outlets={outlets} inquiries={[]} typed={typed} errors={errors} />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}
