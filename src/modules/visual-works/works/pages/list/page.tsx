import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { FilterSelect, Register, State, Table, TextInput, type Tone } from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../../organisations/index.ts";
import { TOPICS, topicChoices, topicNames } from "../../../../topics/index.ts";
import { sizeInWords } from "../../../artwork/artwork.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import {
  ADDRESS,
  MOST_EXPORTED,
  PAGE_SIZE,
  PageNumber,
  readReach,
  Uuid,
  VisualTabs,
  Words,
} from "../../../pages/shared.tsx";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { CONDITIONS, needOf, WORK_KINDS, WORK_STATES, type Work, type WorkNeed, type WorkState } from "../../work.ts";
import { listWorks, listWorkUnits, sumWorks, type WorkFilter } from "../../works.store.ts";

const Query = z.object({
  q: Words,
  viec: z.enum(["check", "mend", "takeDown"]).optional().catch(undefined),
  tinhtrang: z.enum(WORK_STATES).optional().catch(undefined),
  loai: z.enum(WORK_KINDS).optional().catch(undefined),
  hientrang: z
    .enum([...CONDITIONS, "unseen"])
    .optional()
    .catch(undefined),
  noi: Words,
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  donvi: Uuid,
  nhiemvu: Uuid,
});

async function read(rq: Rq) {
  const query = Query.parse(rq.query);
  const filter: WorkFilter = {
    reach: await readReach(rq),
    today: vietnamDay(rq.now),
    q: query.q,
    need: query.viec,
    state: query.tinhtrang,
    kind: query.loai,
    condition: query.hientrang,
    hamlet: query.noi,
    topic: query.linhvuc,
    unitId: query.donvi,
    taskId: query.nhiemvu,
  };
  return { query, filter };
}

const TONES: Record<WorkState, Tone> = {
  proposed: "neutral",
  submitted: "waiting",
  returned: "warn",
  approved: "info",
  made: "info",
  standing: "good",
  down: "neutral",
  withdrawn: "neutral",
};
const NEED_TONES: Record<WorkNeed, Tone> = { check: "waiting", mend: "warn", takeDown: "bad" };

export function WorkMark({ work, today, words }: { work: Work; today: string; words: typeof vi }) {
  const need = needOf(work, today);
  return (
    <>
      <State tone={TONES[work.state]}>{words.states[work.state]}</State>
      {need ? (
        <div>
          <State tone={NEED_TONES[need]}>{words.needs[need]}</State>
        </div>
      ) : null}
    </>
  );
}

export async function workListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter } = await read(rq);
  const page = PageNumber.parse(rq.query.trang);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const found = await listWorks(db, filter, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const rows = found.slice(0, PAGE_SIZE);
  const sums = await sumWorks(db, filter);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], filter.today);
  const units = await listUnitChoices(
    db,
    await listWorkUnits(db, { reach: filter.reach, today: filter.today }),
    filter.today,
  );
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={shared.tabs.works}
      lead={words.lead}
      href={ADDRESS.works}
      asked={query}
      add={holds(actorOf(rq), "visuals.write") && { href: `${ADDRESS.works}/moi`, text: words.add }}
      csv={shared.csv}
      above={<VisualTabs words={shared} current="works" />}
      filter={{
        submitLabel: shared.filter,
        fields: (
          <>
            <TextInput name="q" label={shared.q} value={query.q ?? ""} />
            <FilterSelect
              name="viec"
              label={words.need}
              value={query.viec}
              all={shared.all}
              options={(["takeDown", "mend", "check"] as const).map((value) => ({ value, label: words.needs[value] }))}
            />
            <FilterSelect
              name="tinhtrang"
              label={shared.state}
              value={query.tinhtrang}
              all={shared.all}
              options={WORK_STATES.map((value) => ({ value, label: words.states[value] }))}
            />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={shared.all}
              options={WORK_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <FilterSelect
              name="hientrang"
              label={words.condition}
              value={query.hientrang}
              all={shared.all}
              options={[
                ...CONDITIONS.map((value) => ({ value, label: words.conditions[value] as string })),
                { value: "unseen", label: words.places.unseen },
              ]}
            />
            <FilterSelect
              name="linhvuc"
              label={shared.topic}
              value={query.linhvuc}
              all={shared.all}
              options={topicChoices(rq.lang)}
            />
            <UnitFilter label={shared.unit} value={query.donvi} all={shared.all} units={units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: shared.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "board" }}
      previous={page > 1 ? { trang: String(page - 1) } : null}
      next={found.length > PAGE_SIZE ? { trang: String(page + 1) } : null}
    >
      <p class="govuk-body">
        {words.sums(sums)} {words.due(sums) === "" ? null : <strong>{words.due(sums)}.</strong>}
      </p>
      <Table
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "title",
            header: words.title,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${ADDRESS.works}/${row.id}`}>{row.title}</a>
                <br />
                {words.kinds[row.kind]}, {sizeInWords(row.width, row.height)}
                {row.quantity > 1 ? ` × ${row.quantity}` : ""}
              </>
            ),
          },
          {
            key: "place",
            header: words.place,
            cell: (row) => (
              <>
                {[row.place, row.hamlet].filter(Boolean).join(", ")}
                <br />
                {names.get(row.unitId) ?? ""}
              </>
            ),
          },
          {
            key: "up",
            header: words.upOn,
            nowrap: true,
            cell: (row) => (row.upOn ? formatDate(row.upOn) : "–"),
          },
          {
            key: "condition",
            header: words.condition,
            cell: (row) => (row.condition ? words.conditions[row.condition] : "–"),
          },
          {
            key: "state",
            header: shared.state,
            cell: (row) => <WorkMark work={row} today={filter.today} words={words} />,
          },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function workExport(rq: Rq): Promise<Reply> {
  const { filter } = await read(rq);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const rows = await listWorks(rq.app.db, filter, { limit: MOST_EXPORTED });
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], filter.today);
  const topics = topicNames(rq.lang);
  const day = (text: string | null): string => (text ? formatDate(text) : "");
  const head = [
    words.title,
    words.kind,
    words.size,
    words.quantity,
    shared.unit,
    words.place,
    words.hamlet,
    words.onMap,
    shared.topic,
    shared.state,
    words.upOn,
    words.until,
    words.downOn,
    words.condition,
    words.checkedOn,
    words.nextOn,
    words.owner,
    words.contractor,
    words.permit,
    words.cost,
  ];
  const table = rows.map((row) => [
    row.title,
    words.kinds[row.kind],
    sizeInWords(row.width, row.height),
    row.quantity,
    names.get(row.unitId) ?? "",
    row.place,
    row.hamlet,
    row.latitude === null ? "" : `${row.latitude}, ${row.longitude}`,
    topics[row.topic],
    words.states[row.state],
    day(row.upOn),
    day(row.until),
    day(row.downOn),
    row.condition ? words.conditions[row.condition] : "",
    day(row.checkedOn),
    day(row.nextCheckOn),
    row.owner,
    row.contractor,
    row.permit,
    row.cost ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...table])), "text/csv; charset=utf-8", "truc-quan.csv");
}
