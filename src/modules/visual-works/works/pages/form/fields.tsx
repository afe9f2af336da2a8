import { Columns, DateInput, Details, Radios, Select, TextInput } from "../../../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  fits,
  isText,
  type Typed,
  type TypedForm,
  typedDay,
} from "../../../../../platform/http/index.ts";
import { parseDong } from "../../../../../platform/i18n/index.ts";
import { TOPICS, TopicSelect } from "../../../../topics/index.ts";
import { type Artwork, readLength, sizeInWords } from "../../../artwork/artwork.ts";
import type { vi as sharedVi } from "../../../messages.vi.ts";
import type { vi } from "../../messages.vi.ts";
import { readPlaceOnMap, WORK_KINDS, WORK_LIMITS, type Work, type WorkCore, type WorkUpkeep } from "../../work.ts";

interface Props {
  words: typeof vi;
  shared: typeof sharedVi;
  typed: Typed;
  errors: FormErrors;
}

export function CoreFields({ words, shared, typed, errors, designs }: Props & { designs: Artwork[] }) {
  const error = errorIn(errors);
  return (
    <>
      <Radios
        name="kind"
        label={words.kind}
        small
        inline
        value={typed.kind ?? ""}
        options={WORK_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        {...error("kind")}
      />
      <TextInput name="title" label={words.title} value={typed.title ?? ""} {...error("title")} />
      <Select
        name="artworkId"
        label={words.design}
        hint={words.designHint}
        value={typed.artworkId ?? ""}
        placeholder={words.noDesign}
        options={designs.map((one) => ({
          value: one.id,
          label: `${one.title} (${sizeInWords(one.width, one.height)})`,
        }))}
        {...error("artworkId")}
      />
      <Columns even>
        <TextInput
          name="width"
          label={words.width}
          hint={words.sizeHint}
          optional
          width={10}
          value={typed.width ?? ""}
          {...error("width")}
        />
        <TextInput
          name="height"
          label={words.height}
          hint={words.sizeHint}
          optional
          width={10}
          value={typed.height ?? ""}
          {...error("height")}
        />
      </Columns>
      <TextInput
        name="quantity"
        label={words.quantity}
        inputmode="numeric"
        width={5}
        value={typed.quantity ?? ""}
        {...error("quantity")}
      />
      <TextInput
        name="place"
        label={words.place}
        hint={words.placeHint}
        value={typed.place ?? ""}
        {...error("place")}
      />
      <TextInput name="hamlet" label={words.hamlet} optional value={typed.hamlet ?? ""} {...error("hamlet")} />
      <TextInput
        name="onMap"
        label={words.onMap}
        hint={words.onMapHint}
        optional
        value={typed.onMap ?? ""}
        {...error("onMap")}
      />
      <TopicSelect label={shared.topic} placeholder={shared.errors.topic} value={typed.topic} {...error("topic")} />
    </>
  );
}

export function UpkeepFields({
  words,
  shared,
  typed,
  errors,
  tasks,
  open,
}: Props & { tasks: { id: string; label: string }[]; open: boolean }) {
  const error = errorIn(errors);
  const fields = (
    <>
      <Select
        name="taskId"
        label={shared.task}
        value={typed.taskId ?? ""}
        placeholder={shared.noTask}
        options={tasks.map((one) => ({ value: one.id, label: one.label }))}
        {...error("taskId")}
      />
      <TextInput name="owner" label={words.owner} optional value={typed.owner ?? ""} {...error("owner")} />
      <TextInput
        name="contractor"
        label={words.contractor}
        optional
        value={typed.contractor ?? ""}
        {...error("contractor")}
      />
      <TextInput
        name="cost"
        label={words.cost}
        hint={words.costHint}
        optional
        width={20}
        value={typed.cost ?? ""}
        {...error("cost")}
      />
      <TextInput
        name="permit"
        label={words.permit}
        hint={words.permitHint}
        optional
        value={typed.permit ?? ""}
        {...error("permit")}
      />
      <DateInput
        name="until"
        label={words.until}
        hint={words.untilHint}
        optional
        value={dayIn(typed, "until")}
        {...error("until")}
      />
    </>
  );
  return open ? fields : <Details summary={words.more}>{fields}</Details>;
}

export function typedOf(work: Work): Typed {
  const metres = (length: number): string => `${String(length / 1_000).replace(".", ",")} m`;
  return {
    basedOn: String(work.version),
    unitId: work.unitId,
    kind: work.kind,
    title: work.title,
    artworkId: work.artworkId ?? "",
    width: metres(work.width),
    height: metres(work.height),
    quantity: String(work.quantity),
    place: work.place,
    hamlet: work.hamlet,
    onMap: work.latitude === null ? "" : `${work.latitude}, ${work.longitude}`,
    topic: work.topic,
    taskId: work.taskId ?? "",
    owner: work.owner,
    contractor: work.contractor,
    cost: work.cost === null ? "" : String(work.cost),
    permit: work.permit,
    ...typedDay("until", work.until),
  };
}

export function readCore(
  typed: Typed,
  designs: readonly Artwork[],
  words: typeof vi,
  shared: typeof sharedVi,
): { core: WorkCore | null; errors: FormErrors } {
  const errors: FormErrors = {};
  const said = words.errors;
  const kind = WORK_KINDS.find((one) => one === typed.kind);
  const topic = TOPICS.find((one) => one === typed.topic);
  const design = designs.find((one) => one.id === typed.artworkId);
  const onMap = readPlaceOnMap(typed.onMap ?? "");
  const isSized = Boolean(typed.width || typed.height);
  const width = isSized ? readLength(typed.width ?? "") : (design?.width ?? null);
  const height = isSized ? readLength(typed.height ?? "") : (design?.height ?? null);
  const quantity = /^\d{1,6}$/.test((typed.quantity ?? "").replace(/\./g, ""))
    ? Number((typed.quantity ?? "").replace(/\./g, ""))
    : 0;
  if (!kind) errors.kind = said.kind;
  if (!isText(typed.title, WORK_LIMITS.title)) errors.title = said.title;
  if (typed.artworkId && !design) errors.artworkId = said.design;
  if (width === null) errors.width = said.size;
  if (height === null) errors.height = said.size;
  if (quantity < 1 || quantity > WORK_LIMITS.quantity) errors.quantity = said.quantity;
  if (!isText(typed.place, WORK_LIMITS.place)) errors.place = said.place;
  if (!fits(typed.hamlet, WORK_LIMITS.hamlet)) errors.hamlet = said.hamlet;
  if (onMap === undefined) errors.onMap = said.onMap;
  if (!topic) errors.topic = shared.errors.topic;
  if (!kind || !topic || width === null || height === null || Object.keys(errors).length > 0)
    return { core: null, errors };
  return {
    errors,
    core: {
      kind,
      topic,
      title: typed.title ?? "",
      artworkId: design?.id ?? null,
      width,
      height,
      quantity,
      place: typed.place ?? "",
      hamlet: typed.hamlet ?? "",
      latitude: onMap?.latitude ?? null,
      longitude: onMap?.longitude ?? null,
    },
  };
}

export function readUpkeep(
  { typed, dayOf }: TypedForm,
  words: typeof vi,
  shared: typeof sharedVi,
): { upkeep: WorkUpkeep; errors: FormErrors } {
  const errors: FormErrors = {};
  const until = dayOf("until");
  const cost = typed.cost ? parseDong(typed.cost) : null;
  for (const field of ["owner", "contractor", "permit"] as const)
    if (!fits(typed[field], WORK_LIMITS.name)) errors[field] = words.errors.name;
  if (cost !== null && ("fault" in cost || cost.dong > WORK_LIMITS.cost)) errors.cost = words.errors.cost;
  if (until === null) errors.until = shared.errors.day;
  return {
    errors,
    upkeep: {
      taskId: typed.taskId || null,
      owner: typed.owner ?? "",
      contractor: typed.contractor ?? "",
      permit: typed.permit ?? "",
      cost: cost !== null && "dong" in cost ? cost.dong : null,
      until: until ?? null,
    },
  };
}
