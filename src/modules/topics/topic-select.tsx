import { Select, useView } from "../../platform/html/index.ts";
import { topicChoices } from "./names.ts";

export interface TopicSelectProps {
  label: string;
  /** What stands there while nothing is chosen; the same sentence as the error where one has to be. */
  placeholder: string;
  value: string | undefined;
  error?: string;
}

/** The area or sub-topic a form is about, as the field `topic`. */
export function TopicSelect({ label, placeholder, value, error }: TopicSelectProps) {
  return (
    <Select
      name="topic"
      label={label}
      value={value ?? ""}
      placeholder={placeholder}
      options={topicChoices(useView()?.lang ?? "vi")}
      {...(error ? { error } : {})}
    />
  );
}
