import {
  ActButton,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { COURSE_LIMITS, type Course } from "../../../course.ts";
import { MATERIAL_KINDS, type Material, PHASES } from "../../../materials.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { TRAINING } from "../../addresses.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  course: Course;
  hasGuests: boolean;
  materials: Material[];
  done: string;
  typed: Typed;
  errors: FormErrors;
}

export function MaterialsView({ ctx, words, course, hasGuests, materials, done, typed, errors }: Props) {
  const said = words.materials;
  const base = `${TRAINING}/${course.id}`;
  const error = errorIn(errors);
  const told = (said.done as Record<string, string>)[done];
  const file = (
    <FileUpload
      name="file"
      label={said.file}
      accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp"
      typesText={said.fileTypes}
      maxText={said.fileMax}
      {...error("file")}
    />
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        { text: course.title, href: base },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone="success" heading={told} /> : null}
        </>
      }
    >
      <PageHeading title={said.title} caption={course.title} lead={said.lead} />
      {materials.length === 0 ? (
        <EmptyState title={said.emptyTitle}>{said.emptyText}</EmptyState>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={materials}
          columns={[
            {
              key: "label",
              header: said.label,
              wide: true,
              rowHeader: true,
              cell: (one) =>
                one.fileKey ? (
                  <a href={`${base}/tai-lieu/${one.id}`}>{one.label}</a>
                ) : one.address ? (
                  <a href={one.address}>{one.label}</a>
                ) : (
                  one.label
                ),
            },
            { key: "kind", header: words.kind, cell: (one) => said.kinds[one.kind] },
            {
              key: "who",
              header: said.who,
              cell: (one) => `${said.phases[one.phase]}${one.forGuests ? `; ${said.guestsToo}` : ""}`,
            },
            { key: "by", header: said.addedBy, cell: (one) => `${one.addedByName}, ${formatDate(one.addedAt)}` },
            {
              key: "act",
              header: said.act,
              cell: (one) => (
                <ActButton action={`${base}/tai-lieu/bo`} fields={{ material: one.id }} variant="quiet" small>
                  {said.remove}
                </ActButton>
              ),
            },
          ]}
        />
      )}
      <Heading level={2} size="m">
        {said.addTitle}
      </Heading>
      <Form action={`${base}/tai-lieu`} multipart guard>
        <Radios
          name="kind"
          label={said.kind}
          small
          value={typed.kind ?? ""}
          options={MATERIAL_KINDS.map((kind) => ({
            value: kind,
            label: said.kinds[kind],
            ...(kind === "link"
              ? {
                  conditional: (
                    <TextInput
                      name="address"
                      label={said.address}
                      hint={said.addressHint}
                      value={typed.address ?? ""}
                      {...error("address")}
                    />
                  ),
                }
              : {}),
            ...(kind === "note"
              ? {
                  conditional: (
                    <TextArea
                      name="note"
                      label={said.note}
                      hint={said.noteHint}
                      rows={8}
                      maxCharacters={COURSE_LIMITS.materialNote}
                      value={typed.note ?? ""}
                      {...error("note")}
                    />
                  ),
                }
              : {}),
          }))}
          {...error("kind")}
        />
        {file}
        <TextInput
          name="label"
          label={said.name}
          hint={said.nameHint}
          optional
          value={typed.label ?? ""}
          {...error("label")}
        />
        <Radios
          name="phase"
          label={said.phase}
          small
          value={typed.phase ?? ""}
          options={PHASES.map((phase) => ({ value: phase, label: said.phases[phase] }))}
          {...error("phase")}
        />
        {hasGuests ? (
          <Checkboxes
            name="forGuests"
            label={said.guests}
            small
            values={typed.forGuests ? [typed.forGuests] : []}
            options={[{ value: "1", label: said.forGuests }]}
          />
        ) : null}
        <Button>{said.add}</Button>
      </Form>
    </StaffLayout>
  );
}
