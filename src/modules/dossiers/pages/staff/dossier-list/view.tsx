import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  addressOf,
  CameraScan,
  FilterSelect,
  Register,
  Select,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { LISTS, type WorkList } from "../../../dossier.store.ts";
import { CHANNELS, type DossierState, STATES } from "../../../dossier.ts";
import type { vi } from "../../../messages.vi.ts";
import { isStepLate, stepOf } from "../../../steps/walk.ts";
import { dueWords } from "../../../tell-dossier.ts";
import type { DossierLine, DossierQuery } from "./page.tsx";

export const DOSSIERS = "/can-bo/ho-so";

const TONES: Partial<Record<DossierState, Tone>> = {
  registered: "info",
  received: "info",
  processing: "info",
  supplement: "waiting",
  payment: "waiting",
  withdrawal: "waiting",
  settled: "good",
  returned: "good",
};

export function StateMark({ state, words }: { state: DossierState; words: typeof vi }) {
  return <State tone={TONES[state] ?? "neutral"}>{words.states[state]}</State>;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: DossierQuery;
  list: WorkList;
  lines: DossierLine[];
  counts: Record<WorkList, number>;
  mostCounted: number;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayReceive: boolean;
  isFirst: boolean;
  next: string | null;
  now: Date;
}

export function DossierListView(props: Props) {
  const { ctx, words, query, list, lines, counts } = props;
  const said = words.staff;
  const { muc: _list, ...rest } = query;
  return (
    <Register
      ctx={ctx}
      title={said.title}
      lead={said.lead}
      href={DOSSIERS}
      islands={["scan-qr"]}
      asked={query}
      add={props.mayReceive && { href: `${DOSSIERS}/tiep-nhan`, text: said.receive }}
      csv={said.csv}
      above={
        <>
          <CameraScan field="q" label={said.filter.receipt} />
          <Tabs
            label={said.listsLabel}
            items={LISTS.map((one) => ({
              href: addressOf(DOSSIERS, { ...rest, muc: one }),
              label: said.lists[one],
              current: one === list,
              ...(one === "all"
                ? {}
                : { count: counts[one] >= props.mostCounted ? said.more(String(props.mostCounted - 1)) : counts[one] }),
            }))}
          />
        </>
      }
      filter={{
        submitLabel: said.filter.submit,
        keep: keptOf(query),
        fields: (
          <>
            <TextInput name="q" type="search" label={said.filter.q} value={query.q ?? ""} autocomplete="off" />
            <FilterSelect
              name="trangthai"
              label={said.filter.state}
              value={query.trangthai}
              all={said.filter.anyState}
              options={STATES.map((value) => ({ value, label: words.states[value] }))}
            />
            <FilterSelect
              name="cachnop"
              label={said.filter.channel}
              value={query.cachnop}
              all={said.filter.anyChannel}
              options={CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
            />
            <Select
              name="cuatoi"
              label={said.filter.handler}
              value={query.cuatoi ?? ""}
              placeholder={said.filter.anyHandler}
              options={[{ value: "1", label: said.filter.mine }]}
            />
            <UnitFilter label={said.filter.unit} value={query.donvi} all={said.filter.anyUnit} units={props.units} />
          </>
        ),
      }}
      isEmpty={lines.length === 0}
      empty={{
        nothingFits: said.empty.nothingFits,
        title: list === "all" ? said.empty.title : said.empty.nothingHere,
        text: said.empty.text,
        drawing: "inbox",
      }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table
        caption={said.lists[list]}
        captionHidden
        phone="cards"
        rows={lines}
        columns={[
          {
            key: "code",
            header: said.columns.code,
            rowHeader: true,
            nowrap: true,
            cell: ({ dossier }) => <a href={`${DOSSIERS}/${encodeURIComponent(dossier.code)}`}>{dossier.code}</a>,
          },
          { key: "applicant", header: said.columns.applicant, cell: (line) => line.applicant },
          {
            key: "procedure",
            header: said.columns.procedure,
            wide: true,
            cell: ({ dossier }) => (
              <>
                {dossier.procedureName}
                {props.unitNames.size > 1 ? (
                  <>
                    <br />
                    <span class="govuk-hint">{props.unitNames.get(dossier.competentUnitId)}</span>
                  </>
                ) : null}
              </>
            ),
          },
          {
            key: "due",
            header: said.columns.due,
            cell: (line) => <DueCell line={line} words={words} now={props.now} />,
          },
          {
            key: "state",
            header: said.columns.state,
            cell: ({ dossier }) => <StateMark state={dossier.state} words={words} />,
          },
          { key: "handler", header: said.columns.handler, cell: ({ dossier }) => dossier.handlerName ?? said.nobody },
        ]}
      />
    </Register>
  );
}

/** What came from the figures stays while other things are filtered. */
function keptOf({
  muc,
  thutuc,
  linhvuc,
  ketqua,
  dulieu,
  xongboi,
  nhantu,
  nhanden,
  xongtu,
  xongden,
  viec,
  viectu,
  viecden,
}: DossierQuery): Record<string, string> {
  const kept = {
    muc,
    thutuc,
    linhvuc,
    ketqua,
    dulieu,
    xongboi,
    nhantu,
    nhanden,
    xongtu,
    xongden,
    viec,
    viectu,
    viecden,
  };
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function DueCell({ line, words, now }: { line: DossierLine; words: typeof vi; now: Date }) {
  const { dossier } = line;
  const said = words.staff;
  if (dossier.dueAt === null) return <>{said.noDue}</>;
  const isOpen = dossier.settledAt === null;
  const step = stepOf(dossier);
  const days = Math.round((Date.parse(vietnamDay(now)) - Date.parse(vietnamDay(dossier.dueAt))) / 86_400_000);
  return (
    <>
      {dueWords(dossier)}
      {isOpen && line.isLate ? (
        <>
          <br />
          <State tone="bad">{said.late(days)}</State>
        </>
      ) : isOpen && dossier.pausedAt ? (
        <>
          <br />
          {said.paused}
        </>
      ) : isOpen && days === 0 ? (
        <>
          <br />
          <strong>{said.dueToday}</strong>
        </>
      ) : null}
      {isOpen && step?.dueAt ? (
        <>
          <br />
          <span class="govuk-hint">{line.stepWords.listStep(step.name, formatDateTime(new Date(step.dueAt)))}</span>
          {isStepLate(step, now) ? (
            <>
              {" "}
              <State tone="bad">{line.stepWords.record.late}</State>
            </>
          ) : null}
        </>
      ) : null}
    </>
  );
}
