import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { openWithRing } from "../../../../platform/crypto/index.ts";
import {
  addressOf,
  EmptyList,
  FilterBar,
  FilterSelect,
  PageHeading,
  Pagination,
  StaffLayout,
  Table,
} from "../../../../platform/html/index.ts";
import { first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, holds as mayDo, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, UnitFilter } from "../../../organisations/index.ts";
import { listPoints } from "../../../service-points/index.ts";
import { monthAfter } from "../../figures/figures.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { type ListedRating, listRatings } from "../../rating.store.ts";
import { REASONS, SOURCES, SUBJECTS } from "../../rating.ts";
import { WORDS_PURPOSE } from "../../slips/rate-by-slip.ts";
import { RATINGS, RatingTabs } from "./tabs.tsx";

const LIST = `${RATINGS}/luot`;
const SHOWN = 50;

const month = first(
  z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
);
const one = <T extends readonly [string, ...string[]]>(values: T) => first(z.enum(values).optional().catch(undefined));
const Query = z.object({
  donvi: first(z.uuid().optional().catch(undefined)),
  noidung: one(SUBJECTS),
  nguon: one(SOURCES),
  lydo: one(REASONS),
  muc: one(["thap", "cao"]),
  loi: one(["1"]),
  tu: month,
  den: month,
  dem: one(["1"]),
  truoc: first(z.coerce.number().int().positive().optional().catch(undefined)),
});

/** Marks one by one, as they came in, with the hour and what the applicant wrote. */
export async function ratingListPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.ratings;
  const { truoc, ...query } = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "ratings.read", rq.now);
  const found = await listRatings(
    db,
    {
      unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
      subject: query.noidung,
      source: query.nguon,
      reason: query.lydo,
      isLow: query.muc === "thap",
      isHigh: query.muc === "cao",
      hasWords: query.loi === "1",
      isCounted: query.dem === "1",
      from: query.tu && `${query.tu}-01`,
      until: query.den && dayBefore(`${monthAfter(query.den, 1)}-01`),
    },
    { limit: SHOWN + 1, before: truoc },
  );
  const rows = found.slice(0, SHOWN);
  const points = await listPoints(db, [...new Set(rows.map((row) => row.unitId))], today);
  const placeOf = new Map(points.map((point) => [point.id, point.name]));
  const wordsOf = (row: ListedRating): string =>
    row.wordsSealed === null ? "" : openWithRing(config.identityKeys, WORDS_PURPOSE, row.unitId, row.wordsSealed);
  const last = found.length > SHOWN ? rows.at(-1) : undefined;
  const isFiltered = Object.values(query).some(Boolean);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={[{ text: words.staff.title, href: RATINGS }]}
      wide
    >
      <PageHeading title={said.title} lead={said.lead} />
      <RatingTabs words={words} current="ratings" mayRule={mayDo(actorOf(rq), "ratings.rules")} />
      <FilterBar action={LIST} submitLabel={words.staff.show} isFiltered={isFiltered} resetHref={LIST}>
        <UnitFilter
          label={words.staff.unit}
          value={query.donvi}
          all={words.staff.anyUnit}
          units={reach.length <= 200 ? await listUnitChoices(db, [...reach], today) : []}
        />
        <FilterSelect
          name="noidung"
          label={words.staff.subject}
          value={query.noidung}
          all={words.staff.anySubject}
          options={SUBJECTS.map((value) => ({ value, label: words.subjects[value] }))}
        />
        <FilterSelect
          name="nguon"
          label={said.source}
          value={query.nguon}
          all={words.staff.anySource}
          options={SOURCES.map((value) => ({ value, label: words.sources[value] }))}
        />
        <FilterSelect
          name="muc"
          label={said.level}
          value={query.muc}
          all={said.anyLevel}
          options={[
            { value: "thap", label: said.onlyLow },
            { value: "cao", label: said.onlyHigh },
          ]}
        />
        <FilterSelect
          name="lydo"
          label={said.reasons}
          value={query.lydo}
          all={said.anyReason}
          options={REASONS.map((value) => ({ value, label: words.reasons[value] }))}
        />
        <FilterSelect
          name="loi"
          label={said.words}
          value={query.loi}
          all={said.anyWords}
          options={[{ value: "1", label: said.withWords }]}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList isFiltered={isFiltered} nothingFits={said.nothingFits} resetHref={LIST} title={said.none}>
          {said.noneHelp}
        </EmptyList>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            { key: "mark", header: said.mark, rowHeader: true, cell: (row) => words.marks[row.mark] },
            {
              key: "hour",
              header: said.hour,
              nowrap: true,
              // Of slips the day alone is known.
              cell: (row) => formatDateTime(row.hour).slice(row.source === "slip" ? -10 : 0),
            },
            {
              key: "about",
              header: said.about,
              cell: (row) => [words.subjects[row.subject], row.field].filter(Boolean).join(", "),
            },
            {
              key: "where",
              header: said.where,
              cell: (row) =>
                row.pointId === null
                  ? words.sources.slip
                  : [placeOf.get(row.pointId), words.counter(row.counter)].filter(Boolean).join(", "),
            },
            {
              key: "reasons",
              header: said.reasons,
              cell: (row) => row.reasons.map((reason) => words.reasons[reason]).join(", "),
            },
            { key: "words", header: said.words, wide: true, cell: wordsOf },
            {
              key: "counted",
              header: said.counted,
              cell: (row) =>
                row.holdId === null || row.decision === "count" ? (
                  said.yes
                ) : (
                  <a href={`${RATINGS}/bat-thuong/${row.holdId}`}>{row.decision === null ? said.held : said.left}</a>
                ),
            },
          ]}
        />
      )}
      {last ? (
        <Pagination nextHref={addressOf(LIST, { ...query, truoc: String(last.id) })} summary={said.older} />
      ) : null}
    </StaffLayout>,
  );
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
