import { createHash } from "node:crypto";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { getUnit } from "../../organisations/index.ts";
import { findItem, getVersion } from "../content.store.ts";
import type { Item, ItemKind } from "../item.ts";
import { urgentUntil } from "../urgent/urgent.store.ts";
import { isOver } from "./make-script-audio.ts";
import { listOnAir } from "./script-audio.store.ts";
import { SoundRefused } from "./sound.errors.ts";

/** What a station is told of a programme. Names of fields are those of exchanges with radio systems, hence English. */
export interface RadioProgramme {
  id: string;
  title: string;
  kind: "tin" | "bai" | "thong_bao" | "khan_cap";
  /** BCP 47. */
  language: "vi";
  /** As it is said. */
  text: string;
  audio: {
    url: string;
    mime: "audio/mpeg";
    durationSec: number;
    sha256: string;
    loudnessLufs: number;
    truePeakDb: number;
  };
  /** Whose voice; a person only where he or she agreed to be named. */
  speaker: { kind: "person" | "machine"; name: string | null };
  sourceUnit: { id: string; name: string };
  /** 0 to 9; 5 is an ordinary item, 9 one that goes before everything. */
  priority: number;
  validFrom: string;
  validTo: string | null;
  approvals: { by: string; at: string }[];
}

const KINDS: Partial<Record<ItemKind, RadioProgramme["kind"]>> = { news: "tin", notice: "thong_bao" };
const ORDINARY = 5;
const URGENT = 9;

/**
 * A published item as stations take it over: its description and its files.
 *
 * @throws SoundRefused: "not-approved" before it is published, "no-sound" while nothing says the approved words
 */
export async function radioProgramme(
  app: AppContext,
  item: Item,
): Promise<{ programme: RadioProgramme; mp3: Buffer; ogg: Buffer }> {
  if (!item.publishedVersion || !item.publishedAt || isOver(item.state)) throw new SoundRefused("not-approved");
  const audio = (await listOnAir(app.db, [item.id])).get(item.id);
  if (!audio) throw new SoundRefused("no-sound");
  const version = await getVersion(app.db, item.id, item.publishedVersion);
  const unit = await getUnit(app.db, item.unitId, vietnamDay(app.clock.now()));
  const urgentUntilThen = await urgentUntil(app.db, item.id, app.clock.now());
  const mp3 = await app.files.get(audio.mp3Key);
  const { approvedByName, approvedAt } = version;
  const programme: RadioProgramme = {
    id: `${item.id}:${item.publishedVersion}`,
    title: version.title,
    kind: urgentUntilThen ? "khan_cap" : (KINDS[item.kind] ?? "bai"),
    language: "vi",
    text: audio.script,
    audio: {
      url: `${app.config.http.publicUrl}/tin-tuc/${item.slug}/phat-thanh.mp3`,
      mime: "audio/mpeg",
      durationSec: Math.round(audio.seconds * 10) / 10,
      sha256: createHash("sha256").update(mp3).digest("hex"),
      loudnessLufs: Math.round(audio.loudness * 10) / 10,
      truePeakDb: Math.round(audio.peak * 10) / 10,
    },
    speaker: {
      kind: audio.kind === "spoken" ? "machine" : "person",
      name: audio.mayBeNamed ? audio.speaker : null,
    },
    sourceUnit: { id: unit.id, name: unit.name },
    priority: urgentUntilThen ? URGENT : ORDINARY,
    validFrom: (item.republishedAt ?? item.publishedAt).toISOString(),
    validTo: urgentUntilThen?.toISOString() ?? null,
    approvals: [
      ...(approvedByName && approvedAt ? [{ by: approvedByName, at: approvedAt.toISOString() }] : []),
      ...(audio.heardByName && audio.heardAt ? [{ by: audio.heardByName, at: audio.heardAt.toISOString() }] : []),
    ],
  };
  return { programme, mp3, ogg: await app.files.get(audio.oggKey) };
}

/** The descriptions of these items, without their files; those that may not go on air are left out. */
export async function radioProgrammesOf(app: AppContext, itemIds: readonly string[]): Promise<RadioProgramme[]> {
  const found: RadioProgramme[] = [];
  for (const id of itemIds) {
    const item = await findItem(app.db, id);
    try {
      if (item) found.push((await radioProgramme(app, item)).programme);
    } catch (error) {
      if (!(error instanceof SoundRefused)) throw error;
    }
  }
  return found;
}
