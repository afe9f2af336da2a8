import { z } from "zod";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  type FieldError,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  PublicLayout,
  TextArea,
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
import { cleanText, pick } from "../../../platform/i18n/index.ts";
import { hasPersonal, LIMITS } from "../comment.ts";
import { CommentRefused } from "../comments.errors.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { type CommentSubject, formToken, ruleFor, sendComment, tokenFault } from "../send-comment.ts";
import { findSubject } from "../subjects.ts";

const length = (text: string): number => [...text].length;
const one = (text: unknown): string => (typeof text === "string" ? text : "");

/** Messages are keys of `form.errors`. */
const CommentForm = z.object({
  name: z
    .preprocess(one, z.string())
    .transform((text) => cleanText(text).replace(/\n/g, " "))
    .refine((text) => length(text) <= LIMITS.name, "nameLong")
    .refine((text) => !hasPersonal(text) && !/[/\\@<>]|https?:|www\./i.test(text), "nameWrong"),
  body: z
    .preprocess(one, z.string())
    .transform(cleanText)
    .refine((text) => /[\p{L}\p{N}]/u.test(text), "bodyMissing")
    .refine((text) => length(text) <= LIMITS.body, "bodyLong"),
  email: z
    .preprocess(one, z.string())
    .transform((text) => text.trim())
    .refine(
      (text) => text === "" || (text.length <= LIMITS.email && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(text)),
      "emailWrong",
    ),
  /** Nobody sees this field; who fills it in is a program. */
  website: z.preprocess(one, z.string()).refine((text) => text === "", "trap"),
  luc: z.preprocess(one, z.string()),
});

interface Typed {
  name: string;
  body: string;
  email: string;
}

async function subjectOf(rq: Rq): Promise<CommentSubject> {
  const subject = await findSubject(rq.app, rq.params.slug ?? "");
  if (!subject) throw notFound("item-not-found");
  return subject;
}

async function show(rq: Rq, subject: CommentSubject, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const rule = await ruleFor(rq.app.db, subject, rq.now);
  return html(
    WriteCommentView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      subject,
      isOpen: rule.isOpen,
      token: formToken(rq.app.config.secretKey, subject.id, rq.now),
      typed,
      errors,
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

export async function writeCommentPage(rq: Rq): Promise<Reply> {
  return show(rq, await subjectOf(rq), { name: "", body: "", email: "" }, {});
}

export async function sendCommentPage(rq: Rq): Promise<Reply> {
  const subject = await subjectOf(rq);
  const form = parseForm(CommentForm, rq.body);
  const typed = { name: one(form.typed.name), body: one(form.typed.body), email: one(form.typed.email) };
  if (!form.ok) return show(rq, subject, typed, form.errors, 422);
  const { luc, website: _, ...value } = form.value;
  const fault = tokenFault(rq.app.config.secretKey, subject.id, luc, rq.now);
  if (fault) return show(rq, subject, typed, { body: fault }, 422);
  try {
    const code = await transaction(rq.app.db, (tx) =>
      sendComment(tx, rq.app.config.secretKey, {
        ...value,
        name: value.name === "" ? vi.reader : value.name,
        subject,
        sender: rq.req.ip,
        at: rq.now,
      }),
    );
    return seeOther(`/y-kien?ma=${code}&moi=1`);
  } catch (error) {
    if (!(error instanceof CommentRefused)) throw error;
    return show(rq, subject, typed, { body: error.code }, error.code === "too-many" ? 429 : 422);
  }
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  subject: CommentSubject;
  isOpen: boolean;
  token: string;
  typed: Typed;
  errors: FormErrors;
}

function WriteCommentView({ ctx, words, subject, isOpen, token, typed, errors }: Props) {
  const { form } = words;
  const said = (key: string | undefined): string => form.errors[key ?? ""] ?? key ?? "";
  const list: FieldError[] = Object.entries(errors).map(([field, key]) => ({ field, message: said(key) }));
  const error = (field: string) => (errors[field] ? { error: said(errors[field]) } : {});
  const title = isOpen ? form.title : form.closedTitle;
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: subject.title, href: subject.path }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
      noIndex
    >
      <PageHeading title={title} lead={isOpen ? form.lead : form.closedText} />
      <InsetText>
        {form.about} <a href={subject.path}>{subject.title}</a>
      </InsetText>
      {isOpen ? (
        <Form action={`/tin-tuc/${subject.path.split("/").at(-1)}/y-kien`}>
          <TextArea
            name="body"
            label={form.body}
            hint={form.bodyHint}
            value={typed.body}
            rows={6}
            maxCharacters={LIMITS.body}
            {...error("body")}
          />
          <TextInput
            name="name"
            label={form.name}
            hint={form.nameHint}
            value={typed.name}
            width={20}
            autocomplete="nickname"
            {...error("name")}
          />
          <TextInput
            name="email"
            type="email"
            label={form.email}
            hint={form.emailHint}
            value={typed.email}
            width={20}
            autocomplete="email"
            {...error("email")}
          />
          <div class="govuk-visually-hidden" aria-hidden="true">
            <label for="website">{form.trap}</label>
            <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
          </div>
          <input type="hidden" name="luc" value={token} />
          <Button>{form.send}</Button>
        </Form>
      ) : null}
      <p class="govuk-body">
        {form.door} <a href={`/phan-anh?trang=${encodeURIComponent(subject.path)}`}>{form.doorLink}</a>
      </p>
      {isOpen ? null : <LinkButton href={subject.path}>{words.item.back}</LinkButton>}
    </PublicLayout>
  );
}
