import { Heading } from "../../../platform/html/index.ts";
import type { vi } from "./messages.vi.ts";
import { PHOTOS } from "./pages/photo-view.tsx";
import type { Photo } from "./photo.ts";

/** The photos of a message as officers see them, each with the way to hide parts of it. */
export function PhotoList({
  words,
  photos,
  mayMark,
}: {
  words: typeof vi;
  photos: readonly Photo[];
  mayMark: boolean;
}) {
  if (photos.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {words.photos}
      </Heading>
      <ul class="govuk-list db-photos">
        {photos.map((photo) => (
          <li key={photo.id}>
            <img
              class="db-photos__photo"
              src={`${PHOTOS}/${photo.id}/goc.jpg`}
              width={photo.width}
              height={photo.height}
              loading="lazy"
              alt={words.alt(photo.position)}
            />
            <p class="govuk-body-s">
              {photo.hiddenCells === null ? words.unmarked : words.hidden(photo.hiddenCells.length)}
              {mayMark ? (
                <>
                  {" · "}
                  <a href={`${PHOTOS}/${photo.id}`}>{words.open(photo.position)}</a>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
