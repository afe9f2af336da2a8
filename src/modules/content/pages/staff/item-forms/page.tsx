import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
} from "../../../../../platform/http/index.ts";
import { pick, slugify } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, type Permission } from "../../../../accounts/index.ts";
import { brandOnPaper } from "../../../../brand/index.ts";
import { publicPictures } from "../../../../media/index.ts";
import { isShape } from "../../../../publishing/index.ts";
import { toldLanguage } from "../../../../topics/index.ts";
import { reachOf } from "../../../act-on-item.ts";
import { getVersion } from "../../../content.store.ts";
import { refusalOf } from "../../../item.policy.ts";
import type { Item } from "../../../item.ts";
import { withFiguresOfNow } from "../../../live-figures/fix-figures.ts";
import { sharePicture } from "../../../pictures/share-picture.ts";
import { languagesOf } from "../../../renditions/forms-in-language.ts";
import { formSettings, loadForms } from "../../../renditions/load-renditions.ts";
import { en } from "../../../renditions/messages.en.ts";
import { vi } from "../../../renditions/messages.vi.ts";
import { findMoved } from "../../../renditions/moved-source.ts";
import { followSource } from "../../../renditions/tell-procedure.ts";
import { loadScriptSound, type ScriptSound } from "../../../sound/load-script-sound.ts";
import { isOver } from "../../../sound/make-script-audio.ts";
import { en as soundEn } from "../../../sound/messages.en.ts";
import { vi as soundVi } from "../../../sound/messages.vi.ts";
import { picturesIn } from "../../../structured-text.tsx";
import { loadItem } from "../load-item.ts";
import { showLanguageForms } from "./language-page.tsx";
import { ItemFormsView } from "./view.tsx";

/** All forms of the working version, each with its length and where its sentences come from. */
export async function itemFormsPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const lang = toldLanguage(String(rq.query.ngonngu ?? ""));
  if (lang && lang !== "vi") return showLanguageForms(rq, { item, lang });
  return showItemForms(rq, item, { typed: {}, errors: {} });
}

/** A page on which a sound is being made looks again by itself. */
const refreshOf = ({ spoken, upload }: ScriptSound): Record<string, string> =>
  spoken?.state === "making" ? { refresh: "3" } : upload && upload.state !== "failed" ? { refresh: "10" } : {};

/** The same with what was typed for a sound, and what is wrong with it. */
export async function showItemForms(
  rq: Rq,
  item: Item,
  { typed, errors }: { typed: Typed; errors: FormErrors },
  status = 200,
): Promise<Reply> {
  const { db, config } = rq.app;
  const version = await withFiguresOfNow(db, item, await getVersion(db, item.id, item.workingVersion), rq.now);
  const actor = actorOf(rq);
  const may = async (act: "edit" | "correct") =>
    refusalOf(actor, act, item, version, await reachOf(db, actor, act, rq.now)) === null;
  const found = await loadForms(db, item, version, formSettings(config), rq.now);
  const done = z.enum(["made13", "saved", "wasReset", "followed", "followedOwn"]).safeParse(rq.query.xong);
  const mayEdit = await may("edit");
  const script = found.forms.find((one) => one.form === "loudspeaker")?.text ?? "";
  const sound = await loadScriptSound(db, item.id, script);
  const maySound = async (permission: Permission) =>
    !isOver(item.state) && (await mayAt(db, actor, permission, item.unitId, rq.now));
  const soundDone = pick(rq.lang, soundVi, soundEn).done;
  return html(
    ItemFormsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      item,
      version,
      ...found,
      languages: await languagesOf(db, item.id),
      pictures: await publicPictures(db, picturesIn(version.body)),
      moved: findMoved(version.source, found),
      mayEdit,
      mayFollow: mayEdit || (await may("correct")),
      done: done.success ? done.data : null,
      sound: {
        ...sound,
        words: pick(rq.lang, soundVi, soundEn),
        itemId: item.id,
        script,
        isPublished: item.publishedVersion !== null && !isOver(item.state),
        usual: { voice: config.readingVoice, speed: config.readingSpeed, loudness: config.loudness },
        mayOrder: await maySound("content.edit"),
        mayRecord: await maySound("translations.record"),
        mayHear: await maySound("translations.hear"),
        personId: actor.id,
        typed,
        errors,
      },
      soundDone: typeof rq.query.xong === "string" ? (soundDone[rq.query.xong as "heard"] ?? null) : null,
    }),
    // The page is complete without script, so the browser itself asks again.
    { status, headers: refreshOf(sound) },
  );
}

/** A picture for posts, made from the working version as it is now. */
export async function itemPicturePage(rq: Rq): Promise<Reply> {
  const { db, config, printer } = rq.app;
  const item = await loadItem(rq);
  const shape = rq.params.shape ?? "";
  if (!isShape(shape)) throw notFound("picture-not-found");
  const version = await getVersion(db, item.id, item.workingVersion);
  const { story } = await loadForms(db, item, version, formSettings(config), rq.now);
  const brand = await brandOnPaper(db, item.unitId, vietnamDay(rq.now));
  const picture = await sharePicture(printer, story, brand, shape);
  return download(picture, "image/png", `${slugify(version.title, 60) || "anh"}-${shape}.png`, rq.query.xem === "1");
}

export async function followSourcePage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const isAsMade = await transaction(rq.app.db, (tx) =>
    followSource(tx, actorOf(rq), { itemId: item.id, at: rq.now }, formSettings(rq.app.config)),
  );
  return seeOther(`/can-bo/tin-bai/${item.id}/hinh-thuc?xong=${isAsMade ? "followed" : "followedOwn"}`);
}
