import {
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../platform/http/index.ts";
import type { Question } from "../../feedback.store.ts";
import { showCode } from "../../question.ts";
import type { vi } from "../messages.vi.ts";
import { COLUMNS, type Photo, ROWS } from "../photo.ts";

export const PHOTOS = "/can-bo/phan-anh/anh";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  photo: Photo;
  question: Question;
  cells: readonly string[];
  typed: string;
  errors: FormErrors;
  done: boolean;
}

/** The photo under a grid of boxes to tick: what is ticked turns dark at once, without script. */
export function PhotoView({ ctx, words, photo, question, cells, typed, errors, done }: Props) {
  const code = showCode(question.code);
  const title = words.title(photo.position, code);
  const base = `${PHOTOS}/${photo.id}`;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: code, href: `/can-bo/phan-anh/${question.id}` }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{words.done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={title} lead={words.lead} />
      <Form action={base}>
        <fieldset class="govuk-fieldset db-hide">
          <legend class="govuk-fieldset__legend govuk-visually-hidden">{words.grid}</legend>
          <img
            class="db-hide__photo"
            src={`${base}/goc.jpg`}
            width={photo.width}
            height={photo.height}
            alt={words.alt(photo.position)}
          />
          <div class="db-hide__grid">
            {Array.from({ length: ROWS }, (_, row) =>
              [...COLUMNS].map((column) => {
                const cell = `${column}${row + 1}`;
                return (
                  <input
                    key={cell}
                    class="db-hide__cell"
                    type="checkbox"
                    name="o"
                    value={cell}
                    checked={cells.includes(cell)}
                    aria-label={words.cell(column, row + 1)}
                  />
                );
              }),
            )}
          </div>
        </fieldset>
        <TextInput name="cells" label={words.typed} hint={words.typedHint} optional value={typed} {...error("cells")} />
        <Checkboxes
          name="nothing"
          label={words.nothingTitle}
          options={[{ value: "1", label: words.nothing }]}
          values={photo.hiddenCells?.length === 0 && cells.length === 0 ? ["1"] : []}
          {...error("nothing")}
        />
        <Button>{words.save}</Button>
      </Form>
      {photo.publicKey && photo.markedAt ? (
        <>
          <Heading level={2} size="m">
            {words.result}
          </Heading>
          <p class="govuk-body">{words.markedBy(photo.markedByName ?? "", photo.markedAt)}</p>
          <img class="db-hide__photo" src={`${base}/cong-khai.webp?${photo.markedAt.getTime()}`} alt={words.result} />
        </>
      ) : null}
      <p class="govuk-body">
        <a href={`/can-bo/phan-anh/${question.id}`}>{words.back}</a>
      </p>
    </StaffLayout>
  );
}
