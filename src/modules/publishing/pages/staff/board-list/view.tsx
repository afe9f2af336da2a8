import {
  Button,
  Card,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatNumber, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import type { BoardRow } from "../../../boards/board.store.ts";
import { BOARD_KINDS, BOARD_SIZES } from "../../../boards/board.ts";
import type { vi } from "../../../boards/messages.vi.ts";
import { en as printEn } from "../../../print/messages.en.ts";
import { vi as printVi } from "../../../print/messages.vi.ts";
import type { PrintReach } from "../../../print/print-scope.ts";
import { PrintTabs } from "../print-tabs.tsx";
import { UnitFilter } from "../unit-filter.tsx";
import type { TypedBoard } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  lang: Lang;
  words: typeof vi;
  unit: Unit;
  reach: PrintReach;
  boards: BoardRow[];
  next: string | null;
  typed: TypedBoard;
  errors: FormErrors;
  isAdded: boolean;
}

const BASE = "/can-bo/niem-yet/bang";

export function BoardListView({ ctx, lang, words, unit, reach, boards, next, typed, errors, isAdded }: Props) {
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.boardsTitle}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {isAdded ? <NotificationBanner tone="success" heading={words.added} /> : null}
        </>
      }
    >
      <PageHeading title={words.boardsTitle} caption={unit.name} lead={words.boardsLead} />
      <PrintTabs words={pick(lang, printVi, printEn)} current="boards" unitId={unit.id} />
      <UnitFilter action={BASE} words={words} reach={reach} unitId={unit.id} />
      {boards.length === 0 ? (
        <EmptyState title={words.boardsEmpty} drawing="board">
          {words.boardsEmptyHelp}
        </EmptyState>
      ) : (
        <Table
          caption={words.boardsCaption(boards.length)}
          captionHidden
          phone="cards"
          rows={boards}
          columns={[
            {
              key: "name",
              header: words.head.board,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${BASE}/${row.id}`}>{row.name}</a>,
            },
            {
              key: "kind",
              header: words.head.kind,
              cell: (row) => [words.kinds[row.kind], row.hamlet].filter(Boolean).join(", "),
            },
            { key: "size", header: words.head.size, cell: (row) => words.sizes[row.size] },
            { key: "permanent", header: words.head.permanent, cell: (row) => (row.isPermanent ? words.yes : words.no) },
            {
              key: "standing",
              header: words.head.standing,
              numeric: true,
              cell: (row) => formatNumber(Number(row.standing), lang),
            },
          ]}
        />
      )}
      <Pagination {...(next ? { nextHref: `${BASE}?${new URLSearchParams({ donvi: unit.id, sau: next })}` } : {})} />
      <Card title={words.addTitle}>
        <Form action={BASE}>
          <input type="hidden" name="donvi" value={unit.id} />
          <TextInput
            name="name"
            label={words.name}
            hint={words.nameHint}
            value={typed.name}
            error={errors.name}
            maxLength={150}
          />
          <Select
            name="kind"
            label={words.kind}
            value={typed.kind}
            options={BOARD_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
          <TextInput
            name="hamlet"
            label={words.hamlet}
            value={typed.hamlet}
            error={errors.hamlet}
            width={20}
            optional
          />
          <TextInput
            name="address"
            label={words.address}
            value={typed.address}
            error={errors.address}
            width={30}
            optional
          />
          <Select
            name="size"
            label={words.size}
            value={typed.size}
            options={BOARD_SIZES.map((size) => ({ value: size, label: words.sizes[size] }))}
          />
          <Checkboxes
            name="permanent"
            label={words.head.permanent}
            values={typed.permanent ? [typed.permanent] : []}
            options={[{ value: "1", label: words.permanent }]}
          />
          <Button>{words.add}</Button>
        </Form>
      </Card>
    </StaffLayout>
  );
}
