import { ActButton, Button, Card, FileUpload, Form, type ViewContext } from "../../../platform/html/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { sizeOf } from "../pages/staff/item-attachments/view.tsx";
import type { Film } from "./film.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

interface PlayerProps {
  ctx: ViewContext;
  /** Where the film is; captions stand behind it. */
  src: string;
  title: string;
  film: Film;
  /** Address of the cover. */
  poster?: string | undefined;
}

/** The browser's own player: works with every key and without script, and loads nothing before somebody presses play. */
export function FilmPlayer({ ctx, src, title, film, poster }: PlayerProps) {
  const words = pick(ctx.lang, vi, en);
  return (
    <figure class="db-figure">
      {/* biome-ignore lint/a11y/useMediaCaption: without captions the transcript stands below */}
      <video
        class="db-figure__image"
        controls
        preload="none"
        src={src}
        poster={ctx.isEasy ? undefined : poster}
        aria-label={words.watch(title)}
      >
        {film.captions ? (
          <track kind="captions" src={`${src}/phu-de.vtt`} srclang="vi" label={words.captionTrack} default />
        ) : null}
      </video>
      <figcaption class="db-figure__caption">
        {words.length(film.seconds)} ·{" "}
        <a class="govuk-link" href={src} download>
          {words.save(sizeOf(film))}
        </a>
      </figcaption>
    </figure>
  );
}

interface CardProps {
  ctx: ViewContext;
  itemId: string;
  title: string;
  film: Film | undefined;
  mayEdit: boolean;
  errors: { film?: string; captions?: string };
}

/** The film of the version being written, for writer and approver. */
export function FilmCard({ ctx, itemId, title, film, mayEdit, errors }: CardProps) {
  const words = pick(ctx.lang, vi, en);
  const base = `/can-bo/tin-bai/${itemId}/phim`;
  return (
    <Card title={words.title} level={2} id="phim">
      {film ? (
        <>
          <FilmPlayer ctx={ctx} src={`${base}/${film.id}`} title={title} film={film} />
          <p class="govuk-body">{words.about(words.length(film.seconds), sizeOf(film), film.captions !== null)}</p>
          {mayEdit ? (
            <ActButton action={`${base}/bo`} variant="quiet" small>
              {words.drop}
            </ActButton>
          ) : null}
        </>
      ) : (
        <p class="govuk-body">{words.none}</p>
      )}
      {mayEdit ? (
        <Form action={base} multipart label={words.keep}>
          <p class="govuk-body">{words.lead}</p>
          <FileUpload
            name="film"
            label={words.file}
            hint={words.fileHint}
            accept=".mp4,video/mp4"
            typesText="MP4"
            maxText="60 MB"
            {...(errors.film ? { error: errors.film } : {})}
          />
          <FileUpload
            name="captions"
            label={words.captions}
            hint={words.captionsHint}
            accept=".vtt,.srt"
            optional
            {...(errors.captions ? { error: errors.captions } : {})}
          />
          <Button variant="secondary">{words.keep}</Button>
        </Form>
      ) : null}
    </Card>
  );
}
