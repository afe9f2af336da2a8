import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  SummaryList,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { CategoryRefused } from "../../feedback.errors.ts";
import { mayKeepCategories } from "../../intake/categories/keep-categories.ts";
import { loadSettings, type Settings, saveSetting } from "../handling.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

const ADDRESS = "/can-bo/phan-anh/nhac-viec";
const NAMES = ["soon", "above", "front"] as const satisfies readonly (keyof Settings)[];

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const mayKeep = await mayKeepCategories(rq.app.db, actorOf(rq), rq.now);
  const words = pick(rq.lang, vi, en).settings;
  const settings = await loadSettings(rq.app.db);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {rq.query.xong ? <NotificationBanner tone="success">{words.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      {mayKeep ? (
        <Form action={ADDRESS}>
          {NAMES.map((name) => (
            <TextInput
              key={name}
              name={name}
              label={words[name]}
              suffix={words.days}
              width={3}
              inputmode="numeric"
              value={typed[name] ?? String(settings[name])}
              {...errorIn(errors)(name)}
            />
          ))}
          <Button>{words.save}</Button>
        </Form>
      ) : (
        <SummaryList rows={NAMES.map((name) => ({ key: words[name], value: `${settings[name]} ${words.days}` }))} />
      )}
    </StaffLayout>,
    { status },
  );
}

export const settingsPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function saveSettingsPage(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  if (!(await mayKeepCategories(rq.app.db, actor, rq.now))) throw new CategoryRefused("no-right-here");
  const { typed } = typedForm(rq);
  const wrong = pick(rq.lang, vi, en).settings.wrong;
  const errors: FormErrors = {};
  for (const name of NAMES) if (!/^\d{1,2}$/.test(typed[name] ?? "") || Number(typed[name]) > 60) errors[name] = wrong;
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, async (tx) => {
    for (const name of NAMES) await saveSetting(tx, name, Number(typed[name]), { name: actor.name, at: rq.now });
    await recordAct(tx, actor, {
      act: "feedback-setting.set",
      subjectKind: "feedbackSetting",
      subjectId: "days",
      unitId: null,
      details: Object.fromEntries(NAMES.map((name) => [name, Number(typed[name])])),
      at: rq.now,
    });
  });
  return seeOther(`${ADDRESS}?xong=1`);
}
