import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { brandOnPaper } from "../brand/index.ts";
import type { ToldLanguage } from "../topics/index.ts";
import type { Form } from "./bundle/forms.ts";
import { loadItemStory } from "./bundle/load-story.ts";
import { ItemNotFound } from "./content.errors.ts";
import { findItem, getVersion } from "./content.store.ts";
import { findFilm } from "./films/film.store.ts";
import { type Audience, type ItemKind, NO_LONGER_HOLDS, type Topic } from "./item.ts";
import { sharePicture } from "./pictures/share-picture.ts";
import { loadFormsIn } from "./renditions/forms-in-language.ts";
import type { FormSettings } from "./renditions/load-renditions.ts";
import { listForms } from "./renditions/rendition.store.ts";
import { listOnAir } from "./sound/script-audio.store.ts";

/** What stands at other places of a published item, and whether it still holds. */
export interface ItemForPosting {
  itemId: string;
  slug: string;
  /** The published one. */
  version: number;
  unitId: string;
  taskId: string | null;
  kind: ItemKind;
  title: string;
  topic: Topic;
  audiences: Audience[];
  publishedAt: Date;
  /** False where it was archived, replaced or taken back: nobody posts it any more. */
  holds: boolean;
  withdrawnReason: string | null;
  /** What the published version corrects. */
  correctionNote: string | null;
  /** The loudspeaker script is there as sound, at its public address. */
  hasSound: boolean;
}

/** Undefined where nothing of it was ever published. */
export async function findItemForPosting(db: Db, itemId: string): Promise<ItemForPosting | undefined> {
  const item = await findItem(db, itemId);
  if (!item?.publishedVersion || !item.publishedAt) return undefined;
  const { title, topic, audiences, correctionNote } = await getVersion(db, item.id, item.publishedVersion);
  return {
    itemId: item.id,
    slug: item.slug,
    version: item.publishedVersion,
    unitId: item.unitId,
    taskId: item.taskId,
    kind: item.kind,
    title,
    topic,
    audiences,
    publishedAt: item.publishedAt,
    holds: !NO_LONGER_HOLDS.includes(item.state),
    withdrawnReason: item.state === "withdrawn" ? item.withdrawnReason : null,
    correctionNote,
    hasSound: (await listOnAir(db, [item.id])).has(item.id),
  };
}

/** A form as it was approved, word for word; in another language out of confirmed words only. Null where there is none. */
export async function textForPosting(
  db: Db,
  { itemId, slug, version }: Pick<ItemForPosting, "itemId" | "slug" | "version">,
  form: Form,
  language: ToldLanguage,
  settings: FormSettings,
): Promise<string | null> {
  if (language === "vi") return (await listForms(db, itemId, version)).find((one) => one.form === form)?.text ?? null;
  const words = await getVersion(db, itemId, version);
  const forms = await loadFormsIn(db, { id: itemId, slug }, words, language, settings);
  return forms.find((one) => one.form === form)?.text ?? null;
}

/** The picture that goes along with the published version, as PNG. */
export async function pictureForPosting(app: AppContext, itemId: string): Promise<Uint8Array> {
  const item = await findItem(app.db, itemId);
  if (!item?.publishedVersion) throw new ItemNotFound();
  const version = await getVersion(app.db, item.id, item.publishedVersion);
  const { publicUrl } = app.config.http;
  const { story } = await loadItemStory({ db: app.db, publicUrl }, item, version, app.clock.now());
  const brand = await brandOnPaper(app.db, item.unitId, vietnamDay(app.clock.now()));
  return sharePicture(app.printer, story, brand, "wide");
}

export interface FilmForPosting {
  bytes: number;
  /** WebVTT; null where there are none. */
  captions: string | null;
  fromVersion: number;
  /** From its first to its last byte, both with it. */
  read(first: number, last: number): Promise<Buffer>;
}

/** The film of a version, as a file; null where it has none, or stands at another address only. */
export async function filmForPosting(app: AppContext, itemId: string, version: number): Promise<FilmForPosting | null> {
  const film = await findFilm(app.db, itemId, version);
  if (!film) return null;
  const { bytes, captions, fromVersion, fileKey } = film;
  return {
    bytes,
    captions,
    fromVersion,
    async read(first, last) {
      const { content } = await app.files.stream(fileKey, { first, last });
      return Buffer.concat(await content.toArray());
    },
  };
}
