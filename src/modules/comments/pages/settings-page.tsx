import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  type FormErrors,
  html,
  notFound,
  parseForm,
  type Reply,
  type Rq,
  seeOther,
} from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../accounts/index.ts";
import { listUnitChoices } from "../../organisations/index.ts";
import { CommentRefused } from "../comments.errors.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ruleFor, settingFor } from "../send-comment.ts";
import { setComments, switchComments } from "../settle-comment.ts";
import { findSubject } from "../subjects.ts";
import { COMMENTS } from "./list-page.tsx";

const whole = (most: number) =>
  z
    .string()
    .default("")
    .refine((text) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most, "number")
    .transform(Number);
const Setting = z.object({
  unitId: z.uuid("unit"),
  isOn: z.enum(["yes", "no"], "unit").transform((value) => value === "yes"),
  openDays: whole(365),
  answerDays: whole(30),
});

type TypedSetting = Record<"unitId" | "isOn" | "openDays" | "answerDays", string>;

async function show(rq: Rq, typed: TypedSetting | null, errors: FormErrors = {}): Promise<Reply> {
  const { db } = rq.app;
  const units = await listUnitChoices(db, await reachOf(db, actorOf(rq), "comments.set", rq.now), vietnamDay(rq.now));
  const asked = typeof rq.query.donvi === "string" ? units.find((one) => one.id === rq.query.donvi) : undefined;
  const unit = asked ?? units.find((one) => one.id === typed?.unitId) ?? units[0];
  const setting = unit ? await settingFor(db, unit.id, rq.now) : null;
  return html(
    SettingsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units,
      typed: typed ?? {
        unitId: unit?.id ?? "",
        isOn: setting?.isOn === false ? "no" : "yes",
        openDays: String(setting?.openDays ?? ""),
        answerDays: String(setting?.answerDays ?? ""),
      },
      errors,
      isSaved: rq.query.xong === "1",
    }),
    { status: Object.keys(errors).length > 0 ? 422 : 200 },
  );
}

export const commentSettingsPage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function saveCommentSettingsPage(rq: Rq): Promise<Reply> {
  const form = parseForm(Setting, rq.body);
  if (!form.ok) {
    const text = (name: string) =>
      typeof form.typed[name] === "string" ? (form.typed[name] as string).slice(0, 40) : "";
    return show(
      rq,
      { unitId: text("unitId"), isOn: text("isOn"), openDays: text("openDays"), answerDays: text("answerDays") },
      form.errors,
    );
  }
  await transaction(rq.app.db, (tx) => setComments(tx, actorOf(rq), { ...form.value, at: rq.now }));
  return seeOther(`${COMMENTS}/cai-dat?donvi=${form.value.unitId}&xong=1`);
}

function SettingsView({
  ctx,
  words,
  units,
  typed,
  errors,
  isSaved,
}: {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: TypedSetting;
  errors: FormErrors;
  isSaved: boolean;
}) {
  const { settings } = words;
  const said = (key: string) => (key === "number" ? settings.number : settings.choose);
  const error = (field: string) => (errors[field] ? { error: said(errors[field] as string) } : {});
  return (
    <StaffLayout
      ctx={ctx}
      title={settings.title}
      breadcrumbs={[{ text: words.staff.title, href: COMMENTS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        isSaved ? (
          <NotificationBanner tone="success" heading={settings.saved} />
        ) : (
          <ErrorSummary errors={Object.entries(errors).map(([field, key]) => ({ field, message: said(key ?? "") }))} />
        )
      }
    >
      <PageHeading title={settings.title} lead={settings.lead} />
      <Form action={`${COMMENTS}/cai-dat`}>
        <Select
          name="unitId"
          label={settings.unit}
          value={typed.unitId}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <Radios
          name="isOn"
          label={settings.isOn}
          value={typed.isOn}
          options={[
            { value: "yes", label: settings.on },
            { value: "no", label: settings.off },
          ]}
          {...error("isOn")}
        />
        <TextInput
          name="openDays"
          label={settings.openDays}
          value={typed.openDays}
          width={4}
          inputmode="numeric"
          {...error("openDays")}
        />
        <TextInput
          name="answerDays"
          label={settings.answerDays}
          value={typed.answerDays}
          width={4}
          inputmode="numeric"
          {...error("answerDays")}
        />
        <Button>{settings.save}</Button>
      </Form>
    </StaffLayout>
  );
}

/** Whether one item takes comments: seen by who may read it, decided by who may write it. */
export async function itemCommentsPage(rq: Rq): Promise<Reply> {
  const subject = await findSubject(rq.app, rq.params.slug ?? "");
  if (!subject) throw notFound("item-not-found");
  const { isOn } = await ruleFor(rq.app.db, subject, rq.now);
  const words = pick(rq.lang, vi, en);
  const mayWrite = await mayAt(rq.app.db, actorOf(rq), "content.edit", subject.unitId, rq.now);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.item.title}
      breadcrumbs={[{ text: words.staff.title, href: COMMENTS }]}
    >
      <PageHeading title={words.item.title} caption={subject.title} />
      <p class="govuk-body">{words.item.now(isOn)}</p>
      {mayWrite ? (
        <Form action={`${COMMENTS}/bai/${rq.params.slug}`}>
          <input type="hidden" name="isOn" value={isOn ? "no" : "yes"} />
          <Button>{isOn ? words.item.turnOff : words.item.turnOn}</Button>
        </Form>
      ) : null}
      <LinkButton href={subject.path} variant="secondary">
        {words.item.back}
      </LinkButton>
    </StaffLayout>,
  );
}

export async function switchItemCommentsPage(rq: Rq): Promise<Reply> {
  const subject = await findSubject(rq.app, rq.params.slug ?? "");
  if (!subject) throw notFound("item-not-found");
  if (!(await mayAt(rq.app.db, actorOf(rq), "content.edit", subject.unitId, rq.now)))
    throw new CommentRefused("no-right-here");
  const isOn = (rq.body as { isOn?: unknown } | null)?.isOn === "yes";
  await transaction(rq.app.db, (tx) =>
    switchComments(tx, actorOf(rq), { subjectId: subject.id, unitId: subject.unitId, isOn, at: rq.now }),
  );
  return seeOther(`${COMMENTS}/bai/${rq.params.slug}`);
}
