import { FileUpload } from "../../../platform/html/index.ts";
import type { EvidenceFile, EvidenceFileRole } from "./evidence.ts";
import type { vi } from "./messages.vi.ts";

const PICTURES = "image/jpeg,image/png,image/webp";
const ACCEPT: Record<EvidenceFileRole, string> = {
  photo: PICTURES,
  scan: `.pdf,${PICTURES}`,
  minutes: `.pdf,.docx,.xlsx,${PICTURES}`,
  result: `.pdf,.docx,.xlsx,${PICTURES}`,
};

export interface FileFieldProps {
  words: typeof vi;
  /** All files of the form that are kept already; the field names those of its role. */
  files: readonly EvidenceFile[];
  fileRole: EvidenceFileRole;
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  multiple?: boolean;
  error?: string;
}

/** Files of one role: what may be chosen, how large, and what is kept from the last try. */
export function FileField({ words, files, fileRole, ...field }: FileFieldProps) {
  const kept = files.filter((file) => file.role === fileRole).map((file) => file.name);
  return (
    <FileUpload
      {...field}
      accept={ACCEPT[fileRole]}
      typesText={words.fileTypes[fileRole]}
      maxText={words.fileMax}
      {...(kept.length > 0 ? { keptName: kept.join(", ") } : {})}
    />
  );
}
