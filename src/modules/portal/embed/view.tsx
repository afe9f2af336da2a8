import {
  Button,
  CopyBox,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  PageHeading,
  PublicLayout,
  Radios,
  Select,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { type Embed, type Fault, WHAT_NAMES, WHATS } from "./embed.ts";
import type { vi } from "./messages.vi.ts";

export interface UnitChoice {
  slug: string;
  name: string;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  units: UnitChoice[];
  embed: Embed;
  typed: Readonly<Record<string, unknown>>;
  error: { field: Fault; sentence: string } | null;
  made: { title: string; path: string; height: number; snippet: string; feed: string; data: string } | null;
  hosts: readonly string[];
}

const FIELDS: Record<Fault, string> = {
  what: "khoi",
  unit: "donvi",
  count: "so",
  colour: "mau",
  size: "co",
  lang: "ngonngu",
};

export function EmbedView({ ctx, words, units, embed, typed, error, made, hosts }: Props) {
  const errors = error ? [{ field: FIELDS[error.field], message: error.sentence }] : [];
  const errorAt = (fault: Fault) => (error?.field === fault ? { error: error.sentence } : {});
  const home = units[0]?.name ?? "";
  // What was chosen stays also while something else is wrong.
  const chosen = (name: string, usual: string): string => {
    const value = typed[name];
    return typeof value === "string" && value !== "" ? value.slice(0, 100) : usual;
  };
  return (
    <PublicLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[]}
      hasErrors={errors.length > 0}
      notice={<ErrorSummary errors={errors} />}
      islands={["copy"]}
    >
      <PageHeading title={words.title} lead={words.lead} />
      <Form action="/nhung" method="get">
        <Select
          name="khoi"
          label={words.what}
          value={chosen("khoi", WHAT_NAMES[embed.what])}
          options={WHATS.map((one) => ({ value: WHAT_NAMES[one], label: words.whats[one] }))}
          {...errorAt("what")}
        />
        <Select
          name="donvi"
          label={words.unit}
          value={chosen("donvi", "")}
          options={units.map((one) => ({ value: one.slug, label: one.slug === "" ? words.home(home) : one.name }))}
          {...errorAt("unit")}
        />
        <TextInput
          name="so"
          label={words.count}
          hint={words.countHint}
          inputmode="numeric"
          width={3}
          value={chosen("so", String(embed.count))}
          {...errorAt("count")}
        />
        <Radios
          name="mau"
          label={words.colour}
          inline
          value={chosen("mau", "sang")}
          options={[
            { value: "sang", label: words.colours.light },
            { value: "toi", label: words.colours.dark },
          ]}
          {...errorAt("colour")}
        />
        <Radios
          name="co"
          label={words.size}
          inline
          value={chosen("co", "vua")}
          options={[
            { value: "nho", label: words.sizes.small },
            { value: "vua", label: words.sizes.usual },
            { value: "lon", label: words.sizes.large },
          ]}
          {...errorAt("size")}
        />
        <Radios
          name="ngonngu"
          label={words.lang}
          inline
          value={chosen("ngonngu", "vi")}
          options={(["vi", "en"] as const).map((value) => ({ value, label: words.langs[value] }))}
          {...errorAt("lang")}
        />
        <Button>{words.show}</Button>
      </Form>
      {made ? (
        <>
          <Heading level={2} size="m">
            {words.preview}
          </Heading>
          <iframe
            class="db-embed-preview"
            src={made.path}
            title={made.title}
            height={made.height}
            loading="lazy"
            sandbox="allow-top-navigation-by-user-activation allow-forms allow-popups"
          />
          <Heading level={2} size="m">
            {words.code}
          </Heading>
          <CopyBox label={words.code} value={made.snippet} hint={words.codeHint} />
          <Heading level={2} size="m">
            {words.allowed}
          </Heading>
          <InsetText>
            {hosts.includes("*") ? words.allowedAll : `${words.allowedOnly(hosts.join(", "))} ${words.allowedWhy}`}
          </InsetText>
          <Heading level={2} size="m">
            {words.others}
          </Heading>
          <p class="govuk-body">{words.othersHint}</p>
          <SummaryList
            rows={[
              { key: words.feed, value: <a href={made.feed}>{made.feed}</a> },
              { key: words.data, value: <a href={made.data}>{made.data}</a> },
            ]}
          />
        </>
      ) : null}
    </PublicLayout>
  );
}
