import { Select } from "../../../platform/html/index.ts";
import type { Lang } from "../../../platform/i18n/index.ts";
import type { Category } from "./categories/category.ts";
import type { vi } from "./messages.vi.ts";

export const titleOf = (category: Pick<Category, "titleVi" | "titleEn">, lang: Lang): string =>
  lang === "en" ? category.titleEn : category.titleVi;

interface Props {
  words: typeof vi;
  lang: Lang;
  categories: readonly Category[];
  value: string;
  error?: string;
}

/** What a message is about: the service first, the classes of the decree behind. */
export function CategorySelect({ words, lang, categories, value, error }: Props) {
  const group = (one: Category): string => (one.decreeClass === null ? words.form.service : words.form.rules);
  return (
    <Select
      name="category"
      label={words.form.category}
      optional
      value={value}
      options={[
        { value: "", label: words.form.noCategory },
        ...categories.map((one) => ({ value: one.code, label: titleOf(one, lang), group: group(one) })),
      ]}
      {...(error ? { error } : {})}
    />
  );
}
