import { Details } from "../../../../../platform/html/index.ts";
import { type Lang, pick } from "../../../../../platform/i18n/index.ts";
import { type Form, partsOf } from "../../../bundle/forms.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { cutAt, SHOWN, splitMessage } from "./screen-cuts.ts";

interface Props {
  lang: Lang;
  form: Form;
  text: string;
  /** Who sends it, as people see it. */
  unit: string;
  /** The picture that goes along, with its words. */
  picture: { src: string; alt: string };
}

/** A form as it stands on a telephone: as wide, cut where the channel cuts, with the rest told below. */
export function ChannelPreview(props: Props) {
  const { form } = props;
  if (form === "sms" || form === "smsUnmarked") return <Message {...props} />;
  if (form === "zalo") return <ZaloCard {...props} />;
  if (form === "facebook") return <FacebookPost {...props} />;
  if (form === "push") return <LockScreen {...props} />;
  if (form === "email") return <InboxLine {...props} />;
  return null;
}

const wordsOf = (lang: Lang) => pick(lang, vi, en).screens;

/** Parts are put together on the telephone; where one ends shows what the next one costs. */
function Message({ lang, text, unit, form }: Props) {
  const words = wordsOf(lang);
  const parts = splitMessage(text);
  return (
    <Screen label={words.sms} kind="sms">
      <p class="db-screen__from">{unit}</p>
      <div class="db-screen__bubble" key={form}>
        {parts.map((part, at) => (
          <>
            {at > 0 ? <span class="db-screen__cut">{words.partEnds(at, parts.length)}</span> : null}
            {part}
          </>
        ))}
      </div>
    </Screen>
  );
}

function ZaloCard({ lang, text, unit, picture }: Props) {
  const words = wordsOf(lang);
  const { title, lead } = partsOf("zalo", text);
  const [shownTitle, restTitle] = cutAt(title, SHOWN.zaloTitle);
  const [shownLead, restLead] = cutAt(lead, SHOWN.zaloLead);
  return (
    <>
      <Screen label={words.zalo} kind="card">
        <p class="db-screen__from">{unit}</p>
        <img src={picture.src} alt={picture.alt} width={1200} height={630} loading="lazy" decoding="async" />
        <p class="db-screen__title">{shownTitle}</p>
        <p>{shownLead}</p>
      </Screen>
      <Hidden lang={lang} parts={[restTitle, restLead]} />
    </>
  );
}

function FacebookPost({ lang, text, unit, picture }: Props) {
  const words = wordsOf(lang);
  const [shown, rest] = cutAt(text, SHOWN.facebook);
  return (
    <>
      <Screen label={words.facebook} kind="card">
        <p class="db-screen__from">{unit}</p>
        <p class="db-screen__lines">
          {shown}
          {rest ? <span class="db-screen__more"> {words.seeMore}</span> : null}
        </p>
        <img src={picture.src} alt={picture.alt} width={1200} height={630} loading="lazy" decoding="async" />
      </Screen>
      <Hidden lang={lang} parts={[rest]} />
    </>
  );
}

function LockScreen({ lang, text, unit }: Props) {
  const words = wordsOf(lang);
  const { title, text: body } = partsOf("push", text);
  const [shownTitle, restTitle] = cutAt(title, SHOWN.pushTitle);
  const [shownText, restText] = cutAt(body, SHOWN.pushText);
  return (
    <>
      <Screen label={words.push} kind="lock">
        <p class="db-screen__clock" aria-hidden="true">
          07:30
        </p>
        <div class="db-screen__notice">
          <p class="db-screen__from">{unit}</p>
          <p class="db-screen__title">{shownTitle}</p>
          <p>{shownText}</p>
        </div>
      </Screen>
      <Hidden lang={lang} parts={[restTitle, restText]} />
    </>
  );
}

function InboxLine({ lang, text, unit }: Props) {
  const words = wordsOf(lang);
  const { title, text: body } = partsOf("email", text);
  const [subject, rest] = cutAt(title, SHOWN.emailSubject);
  const [begins] = cutAt(body.replace(/\s+/g, " "), SHOWN.emailBegins);
  return (
    <>
      <Screen label={words.email} kind="card">
        <p class="db-screen__from">{unit}</p>
        <p class="db-screen__title">{subject}</p>
        <p>{begins}</p>
      </Screen>
      <Hidden lang={lang} parts={[rest]} />
    </>
  );
}

function Screen({ label, kind, children }: { label: string; kind: "sms" | "card" | "lock"; children: unknown }) {
  return (
    <figure class="db-screen">
      <div class={`db-screen__glass db-screen__glass--${kind}`}>{children as never}</div>
      <figcaption class="db-screen__label">{label}</figcaption>
    </figure>
  );
}

/** What nobody sees without opening it; the writer may want the important words before it. */
function Hidden({ lang, parts }: { lang: Lang; parts: string[] }) {
  const words = wordsOf(lang);
  const hidden = parts.filter((part) => part !== "");
  if (hidden.length === 0) return <p class="govuk-body-s">{words.nothingCut}</p>;
  return (
    <Details summary={words.cut}>
      {hidden.map((part) => (
        <p class="govuk-body db-screen__lines">{part}</p>
      ))}
    </Details>
  );
}
