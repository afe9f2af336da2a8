import {
  Button,
  Checkboxes,
  Columns,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { TopicSelect } from "../../../../topics/index.ts";
import type { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS } from "../../../pages/shared.tsx";
import type { Slogan } from "../../../slogans/slogan.ts";
import { ARTWORK_KINDS, ARTWORK_LIMITS, GROUNDS, sizeInWords, USUAL_SIZES } from "../../artwork.ts";
import type { vi } from "../../messages.vi.ts";
import { LARGEST_DESIGN } from "./read.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  shared: typeof sharedVi;
  /** Null for a new one. */
  known: { id: string; title: string; fileName: string | null } | null;
  units: { id: string; name: string }[];
  slogans: Slogan[];
  tasks: { id: string; label: string }[];
  typed: Typed;
  errors: FormErrors;
  /** What is wrong with the address words were to be taken from. */
  fromError: string | null;
}

export function ArtworkFormView(props: Props) {
  const { ctx, words, shared, known, typed, errors } = props;
  const title = known ? words.editTitle : words.newTitle;
  const error = errorIn(errors);
  const shown = { ...errors, ...(props.fromError ? { tu: props.fromError } : {}) };
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: shared.tabs.artwork, href: ADDRESS.artwork },
        ...(known ? [{ text: known.title, href: `${ADDRESS.artwork}/${known.id}` }] : []),
      ]}
      hasErrors={Object.keys(shown).length > 0}
      notice={<ErrorSummary errors={summaryOf(shown)} />}
    >
      <PageHeading title={title} lead={words.lead} />
      {known ? null : (
        <Details summary={words.from.title} open={props.fromError !== null}>
          <Form action={`${ADDRESS.artwork}/moi`} method="get">
            <TextInput
              name="tu"
              label={words.from.label}
              hint={words.from.hint}
              value={typed.from ?? ""}
              {...errorIn(shown)("tu")}
            />
            <Button variant="secondary">{words.from.button}</Button>
          </Form>
        </Details>
      )}
      <Form action={known ? `${ADDRESS.artwork}/${known.id}/sua` : `${ADDRESS.artwork}/moi`} multipart guard>
        {known ? (
          <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} />
        ) : (
          <UnitSelect
            label={shared.unit}
            placeholder={shared.errors.unitId}
            units={props.units}
            value={typed.unitId}
            {...error("unitId")}
          />
        )}
        <Radios
          name="kind"
          label={words.kind}
          small
          inline
          value={typed.kind ?? ""}
          options={ARTWORK_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          {...error("kind")}
        />
        {props.slogans.length > 0 ? (
          <Select
            name="sloganId"
            label={words.slogan}
            value={typed.sloganId ?? ""}
            placeholder={words.sloganNone}
            options={props.slogans.map((one) => ({ value: one.id, label: one.text }))}
            {...error("sloganId")}
          />
        ) : null}
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          rows={3}
          maxCharacters={ARTWORK_LIMITS.text}
          value={typed.text ?? ""}
          {...error("text")}
        />
        <TextInput
          name="sub"
          label={words.sub}
          hint={words.subHint}
          optional
          value={typed.sub ?? ""}
          {...error("sub")}
        />
        <Select
          name="size"
          label={words.usualSize}
          value={typed.size ?? ""}
          placeholder={words.otherSize}
          options={USUAL_SIZES.map((one) => ({
            value: one.value,
            label: sizeInWords(one.width, one.height),
            group: words.usualGroups[one.kind],
          }))}
          {...error("size")}
        />
        <Columns even>
          <TextInput
            name="width"
            label={words.width}
            hint={words.lengthHint}
            optional
            width={10}
            value={typed.width ?? ""}
            {...error("width")}
          />
          <TextInput
            name="height"
            label={words.height}
            hint={words.lengthHint}
            optional
            width={10}
            value={typed.height ?? ""}
            {...error("height")}
          />
        </Columns>
        <Radios
          name="ground"
          label={words.ground}
          small
          inline
          value={typed.ground ?? ""}
          options={GROUNDS.map((value) => ({ value, label: words.grounds[value] }))}
          {...error("ground")}
        />
        <TextInput
          name="path"
          label={words.path}
          hint={words.pathHint}
          optional
          value={typed.path ?? ""}
          {...error("path")}
        />
        <TopicSelect label={shared.topic} placeholder={shared.errors.topic} value={typed.topic} {...error("topic")} />
        <Details summary={words.more} open={Boolean(errors.file || errors.taskId || typed.taskId || typed.isOpen)}>
          <Select
            name="taskId"
            label={shared.task}
            value={typed.taskId ?? ""}
            placeholder={shared.noTask}
            options={props.tasks.map((one) => ({ value: one.id, label: one.label }))}
            {...error("taskId")}
          />
          <FileUpload
            name="file"
            label={words.file}
            hint={known?.fileName ? words.fileKept(known.fileName) : words.fileHint}
            optional
            accept="application/pdf,image/jpeg,image/png"
            maxBytes={LARGEST_DESIGN}
            {...error("file")}
          />
          <Checkboxes
            name="isOpen"
            label={words.openTo}
            small
            values={typed.isOpen === "1" ? ["1"] : []}
            options={[{ value: "1", label: words.isOpen, hint: words.isOpenHint }]}
          />
        </Details>
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}
