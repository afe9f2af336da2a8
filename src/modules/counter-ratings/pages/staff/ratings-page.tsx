import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { openWithRing } from "../../../../platform/crypto/index.ts";
import { FilterSelect, Register, Table } from "../../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, holds as mayDo, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, UnitFilter } from "../../../organisations/index.ts";
import { listPoints } from "../../../service-points/index.ts";
import { monthAfter } from "../../figures/figures.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { type ListedRating, listRatings } from "../../rating.store.ts";
import { REASONS, type Reason, SOURCES, SUBJECTS } from "../../rating.ts";
import { wordsOfReasons } from "../../reasons/offer-reasons.ts";
import { OFFERED_KEY } from "../../reasons/reason.ts";
import { keysOfSameWords } from "../../reasons/reasons.store.ts";
import { WORDS_PURPOSE } from "../../slips/rate-by-slip.ts";
import { RATINGS, RatingTabs } from "./tabs.tsx";

const LIST = `${RATINGS}/luot`;
const SHOWN = 50;
const MONTHS = 24;

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
  lydo: first(
    z
      .union([z.enum(REASONS), z.string().regex(OFFERED_KEY)])
      .optional()
      .catch(undefined),
  ),
  muc: one(["thap", "cao"]),
  loi: one(["1"]),
  tu: month,
  den: month,
  dem: one(["1"]),
  thutuc: first(z.string().max(40).optional().catch(undefined)),
  chuaro: one(["1"]),
  truoc: first(z.string().max(40).optional().catch(undefined)),
});

const reasonsIn = (words: typeof vi, reasons: readonly string[], reasonOf: ReadonlyMap<string, string>): string =>
  reasons.map((one) => reasonOf.get(one) ?? words.reasons[one as Reason] ?? "").join(", ");

const EXPORT_ROWS = 20_000;

async function listed(rq: Rq, of: { limit: number; isAll: boolean }) {
  const { db, config } = rq.app;
  const { truoc, ...query } = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const [, countedOn = "", id = ""] = /^(\d{4}-\d\d-\d\d)-(\d{1,15})$/.exec(truoc ?? "") ?? [];
  const reach = await reachOf(db, actorOf(rq), "ratings.read", rq.now);
  const found = await listRatings(
    db,
    {
      unitIds: query.donvi ? reach.filter((one) => one === query.donvi) : reach,
      subject: query.noidung,
      source: query.nguon,
      reasonKeys: query.lydo ? [query.lydo, ...(await keysOfSameWords(db, query.lydo))] : undefined,
      isLow: query.muc === "thap",
      isHigh: query.muc === "cao",
      hasWords: query.loi === "1",
      isCounted: query.dem === "1",
      procedureCode: query.thutuc,
      isUnclear: query.chuaro === "1",
      from: query.tu && `${query.tu}-01`,
      until: query.den && dayBefore(`${monthAfter(query.den, 1)}-01`),
    },
    { limit: of.limit, before: id === "" || of.isAll ? undefined : { countedOn, id: Number(id) } },
  );
  const points = await listPoints(db, [...new Set(found.map((row) => row.unitId))], today);
  const placeOf = new Map(points.map((point) => [point.id, point.name]));
  const reasonOf = await wordsOfReasons(db, [query.lydo ? [query.lydo] : [], ...found.map((row) => row.reasons)]);
  return {
    query,
    reasonOf,
    isPaged: id !== "",
    reach,
    found,
    placeOf,
    wordsOf: (row: ListedRating): string =>
      row.wordsSealed === null ? "" : openWithRing(config.identityKeys, WORDS_PURPOSE, row.unitId, row.wordsSealed),
  };
}

// Of slips the day alone is known.
const momentOf = (row: ListedRating): string => formatDateTime(row.hour).slice(row.source === "slip" ? -10 : 0);

const whereOf = (words: typeof vi, row: ListedRating, placeOf: Map<string, string>): string =>
  row.pointId === null
    ? words.sources.slip
    : [placeOf.get(row.pointId), words.counter(row.counter)].filter(Boolean).join(", ");

const standingOf = (said: (typeof vi)["ratings"], row: ListedRating): string =>
  row.holdId === null || row.decision === "count" ? said.yes : row.decision === null ? said.held : said.left;

/** Marks one by one, the newest first, with the hour and what the applicant wrote. */
export async function ratingListPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.ratings;
  const { query, isPaged, reach, found, placeOf, wordsOf, reasonOf } = await listed(rq, {
    limit: SHOWN + 1,
    isAll: false,
  });
  const rows = found.slice(0, SHOWN);
  const last = found.length > SHOWN ? rows.at(-1) : undefined;
  const today = vietnamDay(rq.now);
  const months = Array.from({ length: MONTHS }, (_, back) => monthAfter(today.slice(0, 7), -back)).map((value) => ({
    value,
    label: words.public.monthName(value),
  }));
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: words.staff.title, href: RATINGS }]}
      href={LIST}
      asked={query}
      csv={words.devices.csv}
      above={<RatingTabs words={words} current="ratings" mayRule={mayDo(actorOf(rq), "ratings.rules")} />}
      filter={{
        submitLabel: words.staff.show,
        keep: Object.fromEntries(
          [["dem", query.dem] as const, ["thutuc", query.thutuc] as const, ["chuaro", query.chuaro] as const].filter(
            (entry): entry is [(typeof entry)[0], string] => entry[1] !== undefined,
          ),
        ),
        fields: (
          <>
            <FilterSelect name="tu" label={words.staff.from} value={query.tu} all={said.anyMonth} options={months} />
            <FilterSelect name="den" label={words.staff.until} value={query.den} all={said.anyMonth} options={months} />
            <UnitFilter
              label={words.staff.unit}
              value={query.donvi}
              all={words.staff.anyUnit}
              units={reach.length <= 200 ? await listUnitChoices(rq.app.db, [...reach], today) : []}
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
              options={[
                ...REASONS.map((value) => ({ value, label: words.reasons[value] })),
                // The same words of several units are one choice: whichever key is asked for, all of them are found.
                ...[...new Map([...reasonOf].map(([key, label]) => [label, key]))].map(([label, key]) => ({
                  value: query.lydo && reasonOf.get(query.lydo) === label ? query.lydo : key,
                  label,
                })),
              ]}
            />
            <FilterSelect
              name="loi"
              label={said.words}
              value={query.loi}
              all={said.anyWords}
              options={[{ value: "1", label: said.withWords }]}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.nothingFits, title: said.none, text: said.noneHelp, drawing: "inbox" }}
      previous={isPaged ? {} : null}
      next={last ? { truoc: `${last.countedOn}-${last.id}` } : null}
    >
      <Table
        caption={said.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          { key: "mark", header: said.mark, rowHeader: true, cell: (row) => words.marks[row.mark] },
          { key: "hour", header: said.hour, nowrap: true, cell: momentOf },
          {
            key: "about",
            header: said.about,
            cell: (row) => [words.subjects[row.subject], row.field, row.procedureCode].filter(Boolean).join(", "),
          },
          { key: "where", header: said.where, cell: (row) => whereOf(words, row, placeOf) },
          {
            key: "reasons",
            header: said.reasons,
            cell: (row) => reasonsIn(words, row.reasons, reasonOf),
          },
          { key: "words", header: said.words, wide: true, cell: wordsOf },
          {
            key: "counted",
            header: said.counted,
            cell: (row) =>
              row.holdId === null || row.decision === "count" ? (
                said.yes
              ) : (
                <a href={`${RATINGS}/bat-thuong/${row.holdId}`}>{standingOf(said, row)}</a>
              ),
          },
        ]}
      />
    </Register>,
  );
}

/** What is filtered, without what people wrote: that is read here and not carried away. */
export async function ratingListCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.ratings;
  const { found, placeOf, reasonOf } = await listed(rq, { limit: EXPORT_ROWS, isAll: true });
  const rows = found.map((row) => [
    momentOf(row),
    row.mark,
    words.marks[row.mark],
    words.subjects[row.subject],
    row.field,
    whereOf(words, row, placeOf),
    words.sources[row.source],
    reasonsIn(words, row.reasons, reasonOf),
    standingOf(said, row),
  ]);
  const head = [
    said.hour,
    said.mark,
    "",
    words.staff.subject,
    words.public.field,
    said.where,
    said.source,
    said.reasons,
    said.counted,
  ];
  return download(Buffer.from(writeCsv([head, ...rows])), "text/csv; charset=utf-8", "luot-danh-gia.csv");
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
