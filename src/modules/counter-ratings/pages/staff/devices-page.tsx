import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { FilterSelect, Register, State, Table, TextInput, type Tone } from "../../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, formatNumber, nfc, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, holds as mayDo, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../organisations/index.ts";
import { listPoints } from "../../../service-points/index.ts";
import { DEVICE_CONDITIONS, searchDevices } from "../../devices/device.store.ts";
import { type DeviceState, deviceState, type RatingDevice } from "../../devices/device.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { RATINGS, RatingTabs } from "./tabs.tsx";

const LIST = `${RATINGS}/may`;
const SHOWN = 50;
const EXPORT_ROWS = 5_000;

export const STATE_TONES: Record<DeviceState, Tone> = {
  new: "waiting",
  off: "neutral",
  unpaired: "warn",
  silent: "bad",
  seen: "good",
};

const Query = z.object({
  q: first(z.string().max(200).optional().catch(undefined)),
  donvi: first(z.uuid().optional().catch(undefined)),
  tinhtrang: first(z.enum(DEVICE_CONDITIONS).optional().catch(undefined)),
  trang: first(z.coerce.number().int().min(1).max(1_000).optional().catch(undefined)),
});

async function listed(rq: Rq, of: { limit: number; isAll: boolean }) {
  const { db } = rq.app;
  const { trang, ...query } = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const page = of.isAll ? 1 : (trang ?? 1);
  const reach = await reachOf(db, actorOf(rq), "ratings.read", rq.now);
  const found = await searchDevices(
    db,
    {
      unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
      q: query.q && nfc(query.q),
      condition: query.tinhtrang,
    },
    { now: rq.now, offset: (page - 1) * SHOWN, limit: of.limit },
  );
  const unitIds = [...new Set(found.map((one) => one.unitId))];
  const [points, units] = await Promise.all([listPoints(db, unitIds, today), unitNames(db, unitIds, today)]);
  return { query, page, reach, found, placeOf: new Map(points.map((one) => [one.id, one.name])), units };
}

const whereOf = (words: typeof vi, one: RatingDevice, placeOf: Map<string, string>): string =>
  [placeOf.get(one.pointId), words.counter(one.counter ?? "")].filter(Boolean).join(", ");

/** Tablets with when they were heard of last and how many ratings wait on them. */
export async function devicesPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.devices;
  const { query, page, reach, found, placeOf } = await listed(rq, { limit: SHOWN + 1, isAll: false });
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: words.staff.title, href: RATINGS }]}
      href={LIST}
      asked={query}
      add={mayDo(actor, "ratings.devices") ? { href: `${LIST}/moi`, text: said.add } : null}
      csv={said.csv}
      above={<RatingTabs words={words} current="devices" mayRule={mayDo(actor, "ratings.rules")} />}
      filter={{
        submitLabel: words.staff.show,
        fields: (
          <>
            <TextInput name="q" label={said.search} value={query.q ?? ""} width={20} />
            <UnitFilter
              label={words.staff.unit}
              value={query.donvi}
              all={words.staff.anyUnit}
              units={reach.length <= 200 ? await listUnitChoices(rq.app.db, [...reach], today) : []}
            />
            <FilterSelect
              name="tinhtrang"
              label={said.state}
              value={query.tinhtrang}
              all={said.anyState}
              options={DEVICE_CONDITIONS.map((value) => ({ value, label: said.conditions[value] }))}
            />
          </>
        ),
      }}
      isEmpty={found.length === 0}
      empty={{ nothingFits: said.nothingFits, title: said.none, text: said.noneHelp, drawing: "inbox" }}
      previous={page > 1 ? { trang: page - 1 } : null}
      next={found.length > SHOWN ? { trang: page + 1 } : null}
    >
      <Table
        caption={said.title}
        captionHidden
        phone="cards"
        rows={found.slice(0, SHOWN)}
        columns={[
          {
            key: "name",
            header: said.name,
            rowHeader: true,
            cell: (one) => <a href={`${LIST}/${one.id}`}>{one.name}</a>,
          },
          { key: "place", header: said.place, wide: true, cell: (one) => whereOf(words, one, placeOf) },
          {
            key: "state",
            header: said.state,
            cell: (one) => {
              const state = deviceState(one, rq.now);
              return <State tone={STATE_TONES[state]}>{said.states[state]}</State>;
            },
          },
          { key: "seen", header: said.seen, cell: (one) => (one.seenAt ? formatDateTime(one.seenAt) : said.never) },
          {
            key: "waiting",
            header: said.waiting,
            numeric: true,
            cell: (one) => (one.waiting === null ? said.waitingUnknown : formatNumber(one.waiting, rq.lang)),
          },
        ]}
      />
    </Register>,
  );
}

export async function devicesCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.devices;
  const { found, placeOf, units } = await listed(rq, { limit: EXPORT_ROWS, isAll: true });
  const rows = found.map((one) => [
    one.name,
    units.get(one.unitId) ?? "",
    whereOf(words, one, placeOf),
    said.states[deviceState(one, rq.now)],
    one.seenAt ? formatDateTime(one.seenAt) : said.never,
    one.waiting ?? "",
  ]);
  const head = [said.name, words.staff.unit, said.place, said.state, said.seen, said.waiting];
  return download(Buffer.from(writeCsv([head, ...rows])), "text/csv; charset=utf-8", "may-danh-gia.csv");
}
