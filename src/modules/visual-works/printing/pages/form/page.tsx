import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextInput,
} from "../../../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { listTaskChoices } from "../../../../plans/index.ts";
import { TopicSelect } from "../../../../topics/index.ts";
import { listArtworks } from "../../../artwork/artwork.store.ts";
import { type Artwork, sizeInWords } from "../../../artwork/artwork.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, basedOnOf, unitsToWrite, withAbove } from "../../../pages/shared.tsx";
import { VisualRefused } from "../../../visuals.errors.ts";
import { changeOrder, orderPrint } from "../../keep-order.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { ORDER_KINDS, type PrintOrder } from "../../order.ts";
import { orderOf } from "../load.ts";
import { readOrder, typedOf } from "./read.ts";

const wordsOf = (rq: Rq) => ({ words: pick(rq.lang, vi, en), shared: pick(rq.lang, sharedVi, sharedEn) });
const MOST_DESIGNS = 200;

async function designsFor(rq: Rq, unitIds: readonly string[]): Promise<Artwork[]> {
  if (unitIds.length === 0) return [];
  return listArtworks(rq.app.db, { unitIds: await withAbove(rq, unitIds), state: "approved" }, { limit: MOST_DESIGNS });
}

async function show(rq: Rq, known: PrintOrder | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { words, shared } = wordsOf(rq);
  const { units, first } = await unitsToWrite(rq);
  const unitId = known?.unitId ?? units.find((unit) => unit.id === typed.unitId)?.id ?? first;
  const title = known ? words.editTitle : words.newTitle;
  const ctx = rq.app.view(rq);
  return html(
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: shared.tabs.orders, href: ADDRESS.orders },
        ...(known ? [{ text: known.title, href: `${ADDRESS.orders}/${known.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} {...(known ? { caption: known.title } : { lead: words.lead })} />
      <Form action={known ? `${ADDRESS.orders}/${known.id}/sua` : `${ADDRESS.orders}/moi`} guard>
        {known ? (
          <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} />
        ) : (
          <UnitSelect
            label={shared.unit}
            placeholder={shared.errors.unitId}
            units={units}
            value={unitId}
            {...errorIn(errors)("unitId")}
          />
        )}
        <OrderFields
          words={words}
          shared={shared}
          typed={typed}
          errors={errors}
          designs={await designsFor(rq, unitId === "" ? [] : [unitId])}
          tasks={unitId === "" ? [] : await listTaskChoices(rq.app.db, [unitId], rq.now)}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

interface FieldsProps {
  words: typeof vi;
  shared: typeof sharedVi;
  typed: Typed;
  errors: FormErrors;
  designs: Artwork[];
  tasks: { id: string; label: string }[];
}

function OrderFields({ words, shared, typed, errors, designs, tasks }: FieldsProps) {
  const error = errorIn(errors);
  return (
    <>
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
      <TextInput name="title" label={words.title} value={typed.title ?? ""} {...error("title")} />
      <Radios
        name="kind"
        label={words.kind}
        small
        inline
        value={typed.kind ?? ""}
        options={ORDER_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        {...error("kind")}
      />
      <TopicSelect label={shared.topic} placeholder={shared.errors.topic} value={typed.topic} {...error("topic")} />
      <TextInput
        name="copies"
        label={words.copies}
        inputmode="numeric"
        width={10}
        value={typed.copies ?? ""}
        {...error("copies")}
      />
      <TextInput
        name="paper"
        label={words.paper}
        hint={words.paperHint}
        value={typed.paper ?? ""}
        {...error("paper")}
      />
      <TextInput name="printer" label={words.printer} value={typed.printer ?? ""} {...error("printer")} />
      <TextInput
        name="printerAddress"
        label={words.printerAddress}
        optional
        value={typed.printerAddress ?? ""}
        {...error("printerAddress")}
      />
      <Radios
        name="needsPermit"
        label={words.needsPermit}
        hint={words.needsPermitHint}
        small
        value={typed.needsPermit ?? ""}
        options={[
          {
            value: "yes",
            label: words.permitYes,
            conditional: (
              <>
                <TextInput
                  name="permitNumber"
                  label={words.permitNumber}
                  hint={words.permitLater}
                  optional
                  value={typed.permitNumber ?? ""}
                  {...error("permitNumber")}
                />
                <TextInput
                  name="permitIssuer"
                  label={words.permitIssuer}
                  optional
                  value={typed.permitIssuer ?? ""}
                  {...error("permitIssuer")}
                />
                <DateInput
                  name="permitOn"
                  label={words.permitOn}
                  optional
                  value={dayIn(typed, "permitOn")}
                  {...error("permitOn")}
                />
              </>
            ),
          },
          {
            value: "no",
            label: words.permitNo,
            conditional: (
              <TextInput
                name="noPermitReason"
                label={words.noPermitReason}
                value={typed.noPermitReason ?? ""}
                {...error("noPermitReason")}
              />
            ),
          },
        ]}
        {...error("needsPermit")}
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
      <DateInput name="orderedOn" label={words.orderedOn} value={dayIn(typed, "orderedOn")} {...error("orderedOn")} />
      <Select
        name="taskId"
        label={shared.task}
        value={typed.taskId ?? ""}
        placeholder={shared.noTask}
        options={tasks.map((one) => ({ value: one.id, label: one.label }))}
        {...error("taskId")}
      />
    </>
  );
}

/** Begins with a design where one comes from it. */
export async function newOrderPage(rq: Rq): Promise<Reply> {
  const asked = typeof rq.query.mau === "string" ? rq.query.mau : "";
  const { units, first } = await unitsToWrite(rq);
  const blank: Typed = { unitId: first, kind: "leaflet", ...typedDay("orderedOn", vietnamDay(rq.now)) };
  const design =
    asked === ""
      ? undefined
      : (
          await designsFor(
            rq,
            units.map((unit) => unit.id),
          )
        ).find((one) => one.id === asked);
  if (!design) return show(rq, null, blank, {});
  const unitId = units.some((unit) => unit.id === design.unitId) ? design.unitId : first;
  const kind = ORDER_KINDS.find((one) => one === design.kind) ?? "other";
  const { title, topic, taskId } = design;
  const paper = sizeInWords(design.width, design.height);
  return show(
    rq,
    null,
    { ...blank, unitId, kind, title, topic, paper, taskId: taskId ?? "", artworkId: design.id },
    {},
  );
}

export async function editOrderPage(rq: Rq): Promise<Reply> {
  const order = await orderOf(rq);
  if (order.state !== "ordered") return seeOther(`${ADDRESS.orders}/${order.id}`);
  return show(rq, order, typedOf(order), {});
}

const FIELD_OF: Partial<Record<string, string>> = {
  "task-elsewhere": "taskId",
  "design-elsewhere": "artworkId",
  "design-not-approved": "artworkId",
  "day-to-come": "orderedOn",
};

async function save(rq: Rq, known: PrintOrder | null): Promise<Reply> {
  const said = wordsOf(rq);
  const form = typedForm(rq);
  const { typed } = form;
  const { units } = await unitsToWrite(rq);
  const unitId = known?.unitId ?? units.find((unit) => unit.id === typed.unitId)?.id ?? "";
  const designs = await designsFor(rq, unitId === "" ? [] : [unitId]);
  const { order, errors } = readOrder(form, designs, vietnamDay(rq.now), said);
  if (unitId === "") errors.unitId = said.shared.errors.unitId;
  if (!order || Object.keys(errors).length > 0) return show(rq, known, typed, errors, 422);
  const actor = actorOf(rq);
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      if (!known) return orderPrint(tx, actor, { ...order, unitId, at: rq.now });
      await changeOrder(tx, actor, { ...order, id: known.id, basedOn: basedOnOf(typed), at: rq.now });
      return known.id;
    });
    return seeOther(`${ADDRESS.orders}/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof VisualRefused)) throw error;
    return show(rq, known, typed, { [FIELD_OF[error.code] ?? "title"]: said.shared.refusals[error.code] }, 409);
  }
}

export const orderPrintPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const changeOrderPage = async (rq: Rq): Promise<Reply> => save(rq, await orderOf(rq));
