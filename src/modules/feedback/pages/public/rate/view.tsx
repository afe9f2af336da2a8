import {
  Button,
  Form,
  LinkButton,
  PageHeading,
  PublicLayout,
  Radios,
  useView,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { RATED_PARTS } from "../../../record-rating.ts";

/** "Did this page help you?" at the foot of a public page: one press, no script, nothing asked about the person. */
export function RatePage({ path }: { path: string }) {
  const words = pick(useView()?.lang ?? "vi", vi, en).rate;
  return (
    <section class="db-rate" aria-label={words.question}>
      <Form action="/danh-gia" class="db-rate__form">
        <input type="hidden" name="trang" value={path} />
        <span class="db-rate__question">{words.question}</span>
        <Button name="ichloi" value="co" variant="secondary" small>
          {words.yes}
        </Button>
        <Button name="ichloi" value="chua" variant="secondary" small>
          {words.no}
        </Button>
        <a class="govuk-link" href={`/phan-anh?trang=${encodeURIComponent(path)}`}>
          {words.askInstead}
        </a>
      </Form>
    </section>
  );
}

export interface RateThanksViewProps {
  ctx: ViewContext;
  words: typeof vi;
  /** The rating a reason may be added to. */
  id: string | null;
  isUseful: boolean;
  isReasonKept: boolean;
  path: string;
}

export function RateThanksView({ ctx, words, id, isUseful, isReasonKept, path }: RateThanksViewProps) {
  return (
    <PublicLayout ctx={ctx} title={words.rate.thanksTitle} noIndex>
      <PageHeading
        title={words.rate.thanksTitle}
        lead={isReasonKept ? words.rate.reasonKept : isUseful ? words.rate.thanksYes : words.rate.thanksNo}
      />
      {id && !isUseful ? (
        <Form action={`/danh-gia/${id}`}>
          <input type="hidden" name="trang" value={path} />
          <Radios
            name="lydo"
            label={words.rate.why}
            options={(["unclear", "missing", "wrong", "hardToFind", "other"] as const).map((one) => ({
              value: one,
              label: words.rate.reasons[one],
            }))}
          />
          {path.startsWith("/thu-tuc/") ? (
            <Radios
              name="buoc"
              label={words.rate.where}
              optional
              options={RATED_PARTS.map((one) => ({ value: one, label: words.rate.parts[one] }))}
            />
          ) : null}
          <Button>{words.rate.sendReason}</Button>
        </Form>
      ) : null}
      <div class="govuk-button-group">
        <LinkButton href={path} variant="secondary">
          {words.rate.back}
        </LinkButton>
        {isUseful ? null : (
          <LinkButton href={`/phan-anh?trang=${encodeURIComponent(path)}`} variant="quiet">
            {words.rate.askInstead}
          </LinkButton>
        )}
      </div>
    </PublicLayout>
  );
}
