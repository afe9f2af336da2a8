import { transaction } from "../../../platform/db/index.ts";
import { type AcceptedFilm, acceptFilm, FilmRefused } from "../../../platform/files/index.ts";
import { notFound, playableFile, type Reply, type Rq, seeOther, text } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { findPublicItem } from "../content.store.ts";
import { showItemRecord } from "../pages/staff/item-record/page.tsx";
import { loadItem } from "../pages/staff/load-item.ts";
import { readCaptions } from "./captions.ts";
import { type Film, findFilm } from "./film.store.ts";
import { dropFilm, FILM_LIMITS, keepFilm } from "./keep-film.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export async function keepFilmPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const said = pick(rq.lang, vi, en).errors;
  const again = (field: "film" | "captions", sentence: string) =>
    showItemRecord(rq, item, {}, { [field]: sentence }, 422);
  const sent = (name: string) =>
    rq.files.find((one) => one.fieldName === name && (one.bytes.length > 0 || one.fileName !== ""));
  const film = sent("film");
  if (!film) return again("film", said.filmMissing);
  const words = sent("captions");
  const captions = words ? readCaptions(words.bytes) : null;
  if (words && captions === null) return again("captions", said.captionsWrong);
  let accepted: AcceptedFilm;
  try {
    accepted = await acceptFilm(film.bytes, FILM_LIMITS.bytes, FILM_LIMITS.seconds);
  } catch (error) {
    if (!(error instanceof FilmRefused)) throw error;
    return again("film", said[error.code]);
  }
  const fileKey = await rq.app.files.put(accepted.bytes, accepted.contentType);
  await transaction(rq.app.db, (tx) =>
    keepFilm(tx, actorOf(rq), {
      itemId: item.id,
      fileKey,
      bytes: accepted.bytes.length,
      seconds: accepted.seconds,
      captions,
      at: rq.now,
    }),
  );
  return seeOther(`/can-bo/tin-bai/${item.id}#phim`);
}

export async function dropFilmPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  await transaction(rq.app.db, (tx) => dropFilm(tx, actorOf(rq), { itemId: item.id, at: rq.now }));
  return seeOther(`/can-bo/tin-bai/${item.id}#phim`);
}

/** For writer and approver: the film as it would go out. */
const staffFilm = async (rq: Rq): Promise<Film | undefined> => {
  const item = await loadItem(rq);
  return findFilm(rq.app.db, item.id, item.workingVersion);
};

/** For everybody: only what belongs to the version people read. */
const publicFilm = async (rq: Rq): Promise<Film | undefined> => {
  const item = await findPublicItem(rq.app.db, rq.params.slug ?? "");
  return item && !item.withdrawnAt ? findFilm(rq.app.db, item.id, item.version) : undefined;
};

const filmPage =
  (find: (rq: Rq) => Promise<Film | undefined>) =>
  async (rq: Rq): Promise<Reply> => {
    const film = await find(rq);
    if (!film || film.id !== rq.params.film) throw notFound("item-not-found");
    return playableFile(rq, film.fileKey, film.bytes, "video/mp4", "phim.mp4");
  };

const captionsPage =
  (find: (rq: Rq) => Promise<Film | undefined>) =>
  async (rq: Rq): Promise<Reply> => {
    const film = await find(rq);
    if (!film?.captions || film.id !== rq.params.film) throw notFound("item-not-found");
    return text(film.captions, "text/vtt");
  };

export const filmPages = {
  staff: { film: filmPage(staffFilm), captions: captionsPage(staffFilm) },
  public: { film: filmPage(publicFilm), captions: captionsPage(publicFilm) },
};
