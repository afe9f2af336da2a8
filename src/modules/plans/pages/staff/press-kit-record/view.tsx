import {
  ActButton,
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Plan } from "../../../plan.ts";
import type { vi } from "../../../press-kits/messages.vi.ts";
import { KIT_LIMITS, type KitAct, type KitBreak, type KitFile, type PressKit } from "../../../press-kits/press-kit.ts";
import type { KitRefusal } from "../../../press-kits/press-kits.errors.ts";
import { KitContent } from "../../public/press-kits/content.tsx";
import { KITS, KitMark } from "../press-kit-list/view.tsx";
import type { PostedBreak, PostedReason, ReasonForm } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  kit: PressKit;
  unit: string;
  plan: Plan | null;
  files: KitFile[];
  /** A correction that is under way. */
  correction: string | null;
  refusals: Map<KitAct, KitRefusal | null>;
  posted: PostedReason | null;
  breaks: KitBreak[];
  early: PostedBreak | null;
  isEmbargoed: boolean;
  /** Whether the person may write down that it was published too early. */
  mayRecord: boolean;
  done: keyof typeof vi.done | null;
}

/** The kit as the press will see it, with the acts around it. */
export function PressKitRecordView(props: Props) {
  const { ctx, words, kit, unit, plan, files, refusals, posted, done } = props;
  const base = `${KITS}/${kit.id}`;
  const may = (act: KitAct): boolean => refusals.get(act) === null;
  const errors = posted
    ? [{ field: `reason-${posted.form}`, message: posted.error }]
    : summaryOf(props.early?.errors ?? {});
  return (
    <StaffLayout
      ctx={ctx}
      title={kit.title}
      breadcrumbs={[{ text: words.listTitle, href: KITS }]}
      hasErrors={errors.length > 0}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={kit.title} caption={unit} state={<KitMark state={kit.state} words={words} />} />
      <SummaryList
        compact
        rows={[
          {
            key: words.plan,
            value: plan ? <a href={`/can-bo/ke-hoach/${plan.id}`}>{plan.title}</a> : words.noPlan,
          },
          { key: words.writtenBy, value: kit.writtenByName },
          ...(kit.approvedAt
            ? [{ key: words.approvedBy, value: words.approvedOf(kit.approvedByName ?? "", kit.approvedAt) }]
            : []),
          ...(kit.replacesId
            ? [
                {
                  key: words.replacesOther,
                  value: <a href={`${KITS}/${kit.replacesId}`}>{kit.replacedReason}</a>,
                },
              ]
            : []),
          ...(kit.withdrawnReason ? [{ key: words.acts.withdrawLabel, value: kit.withdrawnReason }] : []),
          ...(props.correction
            ? [{ key: words.acts.correct, value: <a href={`${KITS}/${props.correction}`}>{words.states.draft}</a> }]
            : []),
          ...(kit.embargoUntil ? [{ key: words.fields.embargo, value: formatDateTime(kit.embargoUntil) }] : []),
          ...props.breaks.map((one) => ({
            key: words.early.title,
            value: words.early.told(one.outletName, one.foundAt, one.note),
          })),
          ...(kit.state === "approved" && !props.isEmbargoed
            ? [{ key: words.public.title, value: <a href={`/bao-chi/${kit.id}`}>{words.publicPage}</a> }]
            : []),
        ]}
      />
      {may("submit") ? <ActButton action={`${base}/trinh`}>{words.acts.submit}</ActButton> : null}
      {may("approve") ? (
        <>
          <p class="govuk-body">{words.acts.approveHelp}</p>
          <ActButton action={`${base}/duyet`}>{words.acts.approve}</ActButton>
        </>
      ) : null}
      {kit.state === "submitted" && refusals.get("approve") === "own-kit" ? (
        <p class="govuk-body">{words.refusals["own-kit"]}</p>
      ) : null}
      {may("change") ? (
        <p>
          <LinkButton href={`${base}/sua`} variant="secondary">
            {words.acts.edit}
          </LinkButton>
        </p>
      ) : null}
      {may("return") ? <ReasonFold {...props} form="return" /> : null}
      {may("correct") && props.correction === null ? <ReasonFold {...props} form="correct" /> : null}
      {may("withdraw") ? <ReasonFold {...props} form="withdraw" /> : null}
      {props.mayRecord ? <Early {...props} /> : null}
      <Heading level={2} size="m">
        {words.listTitle}
      </Heading>
      <KitContent words={words} kit={kit} plan={plan} files={files} base={base} level={3} />
    </StaffLayout>
  );
}

const PATHS: Record<ReasonForm, string> = { return: "tra-lai", correct: "ban-thay", withdraw: "rut" };

function ReasonFold({ words, kit, posted, form }: Props & { form: ReasonForm }) {
  const own = posted?.form === form ? posted : null;
  const said = words.acts;
  return (
    <Details summary={said[form]} open={own !== null}>
      {form === "correct" ? <p class="govuk-body">{said.correctHelp}</p> : null}
      <Form action={`${KITS}/${kit.id}/${PATHS[form]}`}>
        <TextArea
          name="reason"
          id={`reason-${form}`}
          label={said[`${form}Label`]}
          rows={2}
          maxCharacters={KIT_LIMITS.reason}
          value={own?.reason ?? ""}
          {...(own ? { error: own.error } : {})}
        />
        <Button variant={form === "withdraw" ? "warning" : "secondary"}>{said[form]}</Button>
      </Form>
    </Details>
  );
}

function Early({ words, kit, early }: Props) {
  const said = words.early;
  const typed = early?.typed ?? {};
  const error = errorIn(early?.errors ?? {});
  return (
    <Details summary={said.record} open={early !== null}>
      <Form action={`${KITS}/${kit.id}/dang-truoc-gio`}>
        <TextInput name="outletName" label={said.outlet} value={typed.outletName ?? ""} {...error("outletName")} />
        <TextInput name="url" label={said.url} type="url" optional value={typed.url ?? ""} {...error("url")} />
        <TextArea
          name="note"
          label={said.note}
          rows={2}
          maxCharacters={KIT_LIMITS.reason}
          value={typed.note ?? ""}
          {...error("note")}
        />
        <Button variant="secondary">{said.record}</Button>
      </Form>
    </Details>
  );
}
