import { Form, QrFigure, type ViewContext } from "../../../../platform/html/index.ts";
import type { Names, Priority, QueueGroup } from "../../hall.ts";
import { KIOSK_WORDS, type KioskLanguage } from "../../messages.kiosk.ts";
import type { GroupNow } from "../../pace.ts";
import { QueueFrame } from "./queue-frame.tsx";

interface Props {
  ctx: ViewContext;
  language: KioskLanguage;
  languages: KioskLanguage[];
  title: string;
  place: string;
  /** Where the form goes; the page itself stands at `here`. */
  action: string;
  here: string;
  /** Sent along: what shows that one is in the hall, and the key of the press. */
  hidden: Record<string, string>;
  groups: (QueueGroup & { now: GroupNow | undefined })[];
  priorities: Priority[];
  /** The group that was chosen; then the question is about priority. */
  chosen: QueueGroup | null;
  /** Why no number is given now. */
  refusal: string | null;
  hours: string;
  phoneAddress: string | null;
}

const nameIn = (one: { name: string; names: Names }, language: KioskLanguage): { text: string; lang: string } => {
  const own = language === "vi" ? undefined : one.names[language];
  return own ? { text: own, lang: language } : { text: one.name, lang: "vi" };
};

/** Two presses at most: what one came for, and whether one has priority. Each is a large button of a form. */
export function TakeView(props: Props) {
  const { ctx, language, here, hidden, groups, priorities, chosen } = props;
  const words = KIOSK_WORDS[language];
  const near: Record<string, string> = hidden.k ? { k: hidden.k } : {};
  const asksMore = priorities.length > 0;
  const query = (more: Record<string, string>): string => {
    const asked = new URLSearchParams({ ...near, ...more });
    return asked.size > 0 ? `${here}?${asked}` : here;
  };
  const tongue: Record<string, string> = language === "vi" ? {} : { tieng: language };
  return (
    <QueueFrame
      ctx={ctx}
      language={language}
      title={props.title}
      place={props.place}
      languages={props.languages.map((one) => ({
        language: one,
        href: query({ ...(one === "vi" ? {} : { tieng: one }), ...(chosen ? { nhom: String(chosen.id) } : {}) }),
      }))}
    >
      <h1 class="db-queue__title">{chosen ? words.priority : words.title}</h1>
      {props.refusal ? (
        <p class="db-queue__refusal" role="alert" lang="vi">
          {props.refusal}
        </p>
      ) : null}
      {chosen ? (
        <>
          <Form action={props.action} class="db-queue__choices">
            {Object.entries({ ...hidden, ...tongue, nhom: String(chosen.id) }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button type="submit" class="db-queue__choice" name="uutien" value="">
              <span class="db-queue__name">{words.noPriority}</span>
            </button>
            {priorities.map((one) => {
              const name = nameIn(one, language);
              return (
                <button key={one.id} type="submit" class="db-queue__choice" name="uutien" value={String(one.id)}>
                  <span class="db-queue__name" lang={name.lang}>
                    {name.text}
                  </span>
                  <span class="db-queue__note">{words.priorityHow(one.minutes)}</span>
                  <span class="db-queue__note" lang={one.basis ? "vi" : language}>
                    {one.basis || words.noBasis}
                  </span>
                </button>
              );
            })}
          </Form>
          <p>
            <a class="db-queue__back" href={query(tongue)}>
              {words.back}
            </a>
          </p>
        </>
      ) : (
        <>
          <p class="db-queue__lead">{words.choose}</p>
          <Form method={asksMore ? "get" : "post"} action={asksMore ? here : props.action} class="db-queue__choices">
            {Object.entries({ ...(asksMore ? near : hidden), ...tongue }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {groups.map((one) => {
              const name = nameIn(one, language);
              return (
                <button key={one.id} type="submit" class="db-queue__choice" name="nhom" value={String(one.id)}>
                  <span class="db-queue__name">
                    <b>{one.letter}</b> <span lang={name.lang}>{name.text}</span>
                  </span>
                  <span class="db-queue__note">
                    {words.waiting(one.now?.waiting ?? 0)}. {one.now?.wait ? words.wait(one.now.wait) : words.noWait}.
                  </span>
                </button>
              );
            })}
          </Form>
        </>
      )}
      <footer class="db-queue__foot">
        <p>{words.anonymous}</p>
        <p lang="vi">{props.hours}</p>
        {props.phoneAddress && !chosen ? <QrFigure text={props.phoneAddress} caption={words.phone} size={160} /> : null}
      </footer>
    </QueueFrame>
  );
}
