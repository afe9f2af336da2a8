import { useView, useWords } from "./context.ts";

export type CameraScanProps = {
  /** Id of the field a hand scanner types into. */
  field: string;
  /** Which code is meant, where the field does not say so. */
  label?: string;
};

/**
 * Beside a field for a hand scanner (island "scan-qr"): the camera or a photograph of the code instead. Without script, or without
 * either, the field is all there is.
 */
export function CameraScan({ field, label }: CameraScanProps) {
  const words = useWords().camera;
  const view = useView();
  return (
    <div
      class="db-camera"
      hidden
      data-scan={field}
      data-reader={view?.asset("read-qr.js")}
      data-looking={words.looking}
      data-done={words.done}
      data-refused={words.refused}
      data-none={words.none}
      data-failed={words.failed}
      data-unread={words.unread}
      data-unread-photo={words.unreadPhoto}
    >
      {label ? <p class="govuk-label govuk-label--s">{label}</p> : null}
      <button type="button" class="govuk-button govuk-button--secondary db-button--small" data-part="start">
        {words.start}
      </button>{" "}
      <button type="button" class="govuk-button govuk-button--secondary db-button--small" data-part="stop" hidden>
        {words.stop}
      </button>{" "}
      <label class="govuk-button db-button--quiet db-button--small db-camera__photo">
        {words.photo}
        {/* Without a name: the picture is never sent along. */}
        <input type="file" accept="image/*" class="govuk-visually-hidden" data-part="photo" />
      </label>
      <video class="db-camera__video" data-part="video" muted playsinline hidden aria-label={words.video} />
      <p class="govuk-hint" data-part="said" role="status" />
      <p class="govuk-hint">{words.privacy}</p>
    </div>
  );
}
