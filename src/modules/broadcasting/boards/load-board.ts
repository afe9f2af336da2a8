import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listItemsById, listPublicItems, listUrgentNotices, type PublicItem } from "../../content/index.ts";
import { listProcedureNames } from "../../procedures/index.ts";
import { listApprovedSlogans } from "../../visual-works/index.ts";
import { chainOf } from "../programmes/load-schedule.ts";
import { momentOf } from "../programmes/slot.ts";
import type { Station } from "../stations/station.ts";
import { listNotices } from "./notice.store.ts";
import { LEAST_SLIDES, MOST_SLIDES, type Notice, noticeEntryId, type Slide } from "./notice.ts";

const holds = (item: PublicItem): boolean =>
  item.withdrawnAt === null && item.replacedAt === null && item.archivedAt === null;

const slideOf = (item: PublicItem): Slide => ({
  entryId: noticeEntryId("item", item),
  kind: "item",
  title: item.title,
  text: item.summary,
  path: `/tin-tuc/${item.slug}`,
  until: null,
  offAt: null,
});

/** What these notices name, as far as it may be shown now; by its name. */
export async function loadNamedThings(
  db: Db,
  notices: readonly Pick<Notice, "kind" | "ref">[],
  now: Date,
): Promise<Map<string, Slide>> {
  const refs = (kind: Notice["kind"]): string[] => notices.filter((one) => one.kind === kind).map((one) => one.ref);
  const [items, procedures, slogans] = await Promise.all([
    listItemsById(db, refs("item")),
    listProcedureNames(db, refs("procedure"), now),
    listApprovedSlogans(db, refs("slogan"), vietnamDay(now)),
  ]);
  return new Map<string, Slide>([
    ...items.filter(holds).map((item) => [item.id, slideOf(item)] as const),
    ...procedures.map(
      ({ code, name, version }) =>
        [
          code,
          {
            entryId: noticeEntryId("procedure", { id: code, version }),
            kind: "procedure",
            title: name,
            text: null,
            path: `/thu-tuc/${code}`,
            until: null,
            offAt: null,
          },
        ] as const,
    ),
    ...slogans.map(
      ({ id, text, version }) =>
        [
          id,
          {
            entryId: noticeEntryId("slogan", { id, version }),
            kind: "slogan",
            title: text,
            text: null,
            path: null,
            until: null,
            offAt: null,
          },
        ] as const,
    ),
  ]);
}

/** What a board shows now: urgent notices first, then what was chosen for it, then the newest news of its unit. */
export async function loadBoard(db: Db, station: Pick<Station, "unitId">, now: Date): Promise<Slide[]> {
  const today = vietnamDay(now);
  const chain = await chainOf(db, station.unitId, today);
  const [urgent, notices, newest] = await Promise.all([
    listUrgentNotices(db, chain, now),
    listNotices(db, { unitIds: chain, on: today }, MOST_SLIDES),
    listPublicItems(db, { unitIds: [station.unitId] }, LEAST_SLIDES),
  ]);
  const urgentItems = new Map(
    (
      await listItemsById(
        db,
        urgent.map((one) => one.itemId),
      )
    ).map((item) => [item.id, item]),
  );
  const named = await loadNamedThings(db, notices, now);
  const slides = [
    ...urgent.flatMap((one): Slide[] => {
      const item = urgentItems.get(one.itemId);
      return item ? [{ ...slideOf(item), kind: "urgent", until: one.endsAt, offAt: one.endsAt }] : [];
    }),
    ...notices.flatMap((notice): Slide[] => {
      const slide = named.get(notice.ref);
      return slide ? [{ ...slide, offAt: new Date(momentOf(shift(notice.toOn, 1), "00:00")) }] : [];
    }),
  ];
  const filled = [...slides, ...newest.map(slideOf).slice(0, Math.max(0, LEAST_SLIDES - slides.length))];
  // An urgent notice that was chosen as well is shown once.
  const seen = new Set<string>();
  return filled.filter(({ path, title }) => {
    const key = path ?? title;
    return seen.has(key) ? false : seen.add(key);
  });
}
