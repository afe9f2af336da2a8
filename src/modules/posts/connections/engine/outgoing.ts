import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  filmForPosting,
  findItemForPosting,
  formSettings,
  partsOf,
  pictureForPosting,
  textForPosting,
} from "../../../content/index.ts";
import { findUnit } from "../../../organisations/index.ts";
import { topicName } from "../../../topics/index.ts";
import { findPlace } from "../../places/place.store.ts";
import { FORM_OF } from "../../places/place.ts";
import { withCorrection } from "../../post-words.ts";
import type { OutgoingPost } from "../connection.ts";
import type { Carried } from "./carry.store.ts";

/** What goes out: the approved words of the version the post is of. Null where there are none, or the item holds no longer. */
export async function outgoingOf(app: AppContext, post: Carried): Promise<OutgoingPost | null> {
  const item = await findItemForPosting(app.db, post.itemId);
  const place = await findPlace(app.db, post.placeId);
  if (!item || !place || (post.act !== "takeDown" && (!item.holds || item.version !== post.itemVersion))) return null;
  const form = FORM_OF[place.kind];
  const of = { itemId: post.itemId, slug: item.slug, version: post.itemVersion };
  const whole = await textForPosting(app.db, of, form, place.language, formSettings(app.config));
  if (whole === null) return null;
  const { title, lead, text } = partsOf(form, whole);
  const note = post.act === "correct" ? item.correctionNote : null;
  const link = `${app.config.http.publicUrl}/tin-tuc/${item.slug}`;
  const film = await filmForPosting(app, post.itemId, post.itemVersion);
  const unit = await findUnit(app.db, place.unitId, vietnamDay(app.clock.now()));
  return {
    title: title || (place.language === "vi" ? post.title : (whole.split("\n")[0] ?? post.title)),
    lead,
    text: note === null ? text : withCorrection(note, text),
    link,
    picture: () => pictureForPosting(app, post.itemId),
    pictureAddress: `${link}/anh.png`,
    film: film ? { ...film, isOther: post.ofVersion !== null && film.fromVersion > post.ofVersion } : null,
    language: place.language,
    tags: [topicName(item.topic, "vi"), ...(unit ? [unit.name] : [])],
  };
}
