import { Checkboxes, FileUpload, TextArea, TextInput } from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, fits, isText, type Rq, type Typed } from "../../../../platform/http/index.ts";
import { ESSAY_LIMITS, type WritingRules, wordsFault } from "../essay.ts";
import { countWords } from "../likeness.ts";
import type { vi } from "../messages.vi.ts";
import { type EssayFile, readEssayFiles } from "../read-essay.ts";

export interface SentEssay {
  title: string;
  text: string;
  form: "text" | "document" | "photos";
  pages: Buffer[];
}

/** What stands in the form, or what is wrong with it beside its field. */
export async function readEssay(
  rq: Rq,
  typed: Typed,
  rules: WritingRules,
  words: typeof vi,
): Promise<{ essay: SentEssay; errors: FormErrors }> {
  const said = words.entry.errors;
  const errors: FormErrors = {};
  const title = typed.essayTitle ?? "";
  const text = rules.takes === "file" ? "" : (typed.text ?? "").replace(/\r\n?/g, "\n");
  const files = rules.takes === "text" ? [] : rq.files.filter((one) => one.fieldName === "files");
  const essay: SentEssay = { title, text, form: "text", pages: [] };
  if (!isText(title, ESSAY_LIMITS.title)) errors.essayTitle = said.title;
  if (!fits(text, ESSAY_LIMITS.text)) errors.text = said.textLong;
  else if (text !== "" && files.length > 0) errors.files = said.both;
  else if (text === "" && files.length === 0) errors[rules.takes === "file" ? "files" : "text"] = said.text;
  else if (files.length > 0) {
    const read: EssayFile | string = await readEssayFiles(files);
    if (typeof read === "string") errors.files = words.entry.faults[read as keyof typeof words.entry.faults];
    else if (read.form === "photos") Object.assign(essay, { form: "photos", pages: read.pages });
    else Object.assign(essay, { form: "document", text: read.text.slice(0, ESSAY_LIMITS.text) });
  }
  const place = files.length > 0 ? "files" : "text";
  if (!errors.text && !errors.files && essay.form !== "photos") {
    const count = countWords(essay.text);
    const fault = wordsFault(count, rules);
    if (fault === "short") errors[place] = said.short(words.points(count), words.points(rules.leastWords));
    if (fault === "long") errors[place] = said.long(words.points(count), words.points(rules.mostWords));
  }
  if (typed.rights !== "1") errors.rights = said.rights;
  return { essay, errors };
}

export function EssayFields(props: {
  words: typeof vi;
  rules: WritingRules;
  typed: Typed;
  errors: FormErrors;
  rightsLabel: string;
  publishLabel: string;
}) {
  const { words, rules, typed, errors } = props;
  const said = words.entry;
  const error = errorIn(errors);
  return (
    <>
      <TextInput name="essayTitle" label={said.essayTitle} value={typed.essayTitle ?? ""} {...error("essayTitle")} />
      {rules.takes === "file" ? null : (
        <TextArea
          name="text"
          label={said.text}
          hint={said.textHint(words.points(rules.leastWords), words.points(rules.mostWords))}
          rows={16}
          value={typed.text ?? ""}
          {...error("text")}
        />
      )}
      {rules.takes === "text" ? null : (
        <>
          <FileUpload
            name="files"
            label={rules.takes === "file" ? said.filesOnly : said.files}
            hint={said.filesHint}
            accept=".pdf,.docx,.odt,.jpg,.jpeg,.png,.webp"
            multiple
            maxBytes={ESSAY_LIMITS.fileBytes}
            {...error("files")}
          />
          <p class="govuk-hint">{said.filesKept}</p>
        </>
      )}
      <Checkboxes
        name="rights"
        label={said.rightsTitle}
        small
        values={typed.rights === "1" ? ["1"] : []}
        options={[{ value: "1", label: props.rightsLabel }]}
        {...error("rights")}
      />
      <Checkboxes
        name="publish"
        label={said.publishTitle}
        small
        values={typed.publish === "1" ? ["1"] : []}
        options={[{ value: "1", label: props.publishLabel }]}
      />
    </>
  );
}
