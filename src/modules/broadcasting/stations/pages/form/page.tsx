import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { languageNames, toldLanguage } from "../../../../topics/index.ts";
import { type BroadcastingRefusal, BroadcastingRefused, BroadcastingUnknown } from "../../../broadcasting.errors.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { addStation, changeStation, stampOf } from "../../keep-station.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { findStation } from "../../station.store.ts";
import { MEDIA, readDegrees, STATION_KINDS, STATION_LIMITS, type Station, type StationFacts } from "../../station.ts";
import { STATIONS } from "../list/view.tsx";
import { LANGUAGE_FIELDS, StationFormView } from "./view.tsx";

const degreesText = (degrees: number | null): string => (degrees === null ? "" : String(degrees).replace(".", ","));

const typedOf = (station: Station): Typed => ({
  medium: station.medium,
  kind: station.kind,
  name: station.name,
  hamlet: station.hamlet ?? "",
  place: station.place,
  latitude: degreesText(station.latitude),
  longitude: degreesText(station.longitude),
  ...Object.fromEntries(LANGUAGE_FIELDS.map((name, at) => [name, station.languages[at] ?? ""])),
  volume: String(station.volume),
  keeper: station.keeper ?? "",
  vendorCode: station.vendorCode ?? "",
  note: station.note ?? "",
  basedOn: stampOf(station),
});

export function readFacts(typed: Typed, words: typeof vi): { facts: StationFacts; errors: FormErrors } {
  const said = words.errors;
  const value = (name: string): string => typed[name] ?? "";
  const medium = MEDIA.find((one) => one === typed.medium);
  const kind = STATION_KINDS.find((one) => one === typed.kind);
  const chosen = LANGUAGE_FIELDS.map(value).filter((one) => one !== "");
  const languages = chosen.flatMap((one) => toldLanguage(one) ?? []);
  const latitude = value("latitude") === "" ? null : readDegrees(value("latitude"), 90);
  const longitude = value("longitude") === "" ? null : readDegrees(value("longitude"), 180);
  const isHalf = (value("latitude") === "") !== (value("longitude") === "");
  const volume = z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .safeParse(value("volume") || "x");
  const faults: Record<string, string | false> = {
    medium: medium === undefined && said.medium,
    kind: kind === undefined && said.kind,
    name: !isText(typed.name, STATION_LIMITS.name) && said.name,
    hamlet: !fits(typed.hamlet, STATION_LIMITS.hamlet) && said.hamlet,
    place: !isText(typed.place, STATION_LIMITS.place) && said.place,
    latitude: (value("latitude") !== "" && latitude === null && said.latitude) || (isHalf && said.bothDegrees),
    longitude: value("longitude") !== "" && longitude === null && said.longitude,
    language1: (value("language1") === "" || languages.length < chosen.length) && said.language,
    language2: new Set(chosen).size < chosen.length && said.sameLanguage,
    volume: !volume.success && said.volume,
    keeper: !fits(typed.keeper, STATION_LIMITS.keeper) && said.keeper,
    vendorCode: !fits(typed.vendorCode, STATION_LIMITS.vendorCode) && said.vendorCode,
    note: !fits(typed.note, STATION_LIMITS.note) && said.note,
  };
  return {
    errors: Object.fromEntries(Object.entries(faults).filter((pair): pair is [string, string] => pair[1] !== false)),
    facts: {
      medium: medium ?? "loudspeaker",
      kind: kind ?? "manual",
      name: value("name"),
      hamlet: value("hamlet") || null,
      place: value("place"),
      latitude,
      longitude,
      languages,
      volume: volume.data ?? 0,
      keeper: value("keeper") || null,
      vendorCode: value("vendorCode") || null,
      note: value("note") || null,
    },
  };
}

const FIELD_OF: Partial<Record<BroadcastingRefusal, string>> = {
  "no-right-here": "unitId",
  "vendor-code-taken": "vendorCode",
};

async function show(rq: Rq, station: Station | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = station ? [] : await reachOf(db, actor, "broadcasting.stations", rq.now);
  const own = ownUnits(actor, reach);
  return html(
    StationFormView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      languages: languageNames(rq.lang),
      station,
      units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)),
      typed: { unitId: own[0] ?? "", ...typed },
      errors,
    }),
    { status },
  );
}

async function known(rq: Rq): Promise<Station> {
  const id = z.uuid().safeParse(rq.params.id);
  const reach = await reachOf(rq.app.db, actorOf(rq), "broadcasting.stations", rq.now);
  const station = id.success ? await findStation(rq.app.db, { id: id.data, reach }) : undefined;
  if (!station) throw new BroadcastingUnknown();
  return station;
}

export const newStationPage = (rq: Rq): Promise<Reply> =>
  show(rq, null, { medium: "loudspeaker", kind: "player", language1: "vi", volume: "80" }, {});

export async function editStationPage(rq: Rq): Promise<Reply> {
  const station = await known(rq);
  return show(rq, station, typedOf(station), {});
}

async function save(rq: Rq, station: Station | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  // What it is for people is asked once, when it is added.
  const { facts, errors: faults } = readFacts(station ? { ...typed, medium: station.medium } : typed, words);
  const unitId = z.uuid().safeParse(typed.unitId);
  const errors = { ...(station || unitId.success ? {} : { unitId: words.errors.unitId }), ...faults };
  if (Object.keys(errors).length > 0) return show(rq, station, typed, errors, 422);
  const actor = actorOf(rq);
  const at = rq.now;
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      if (!station) return addStation(tx, actor, { ...facts, unitId: unitId.data ?? "", at });
      await changeStation(tx, actor, { ...facts, stationId: station.id, basedOn: typed.basedOn ?? "", at });
      return station.id;
    });
    return seeOther(`${STATIONS}/${id}?xong=${station ? "sua" : "them"}`);
  } catch (error) {
    if (!(error instanceof BroadcastingRefused)) throw error;
    const field = FIELD_OF[error.code] ?? "name";
    return show(rq, station, typed, { [field]: pick(rq.lang, commonVi, commonEn).refusals[error.code] }, 409);
  }
}

export const addStationPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const saveStationPage = async (rq: Rq): Promise<Reply> => save(rq, await known(rq));
