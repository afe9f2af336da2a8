import { FileUpload } from "../../../../platform/html/index.ts";
import type { vi } from "../messages.vi.ts";
import { SCAN_LIMITS } from "../scan.ts";
import { FIELD, type FormFile, KEPT } from "./read-files.ts";

export const ACCEPT = "application/pdf,image/jpeg,image/png";

/** Files for one paper; what came with an earlier try is said, and sent along unseen. */
export function ScanField(props: {
  words: typeof vi;
  place: string;
  label: string;
  files: readonly FormFile[];
  error?: string | undefined;
}) {
  const { words, place } = props;
  const kept = props.files.filter((file) => file.place === place);
  return (
    <>
      {kept.map((file) => (
        <input key={file.fileId} type="hidden" name={KEPT} value={`${file.fileId}@${place}`} />
      ))}
      <FileUpload
        name={`${FIELD}${place}`}
        label={props.label}
        accept={ACCEPT}
        multiple
        maxBytes={SCAN_LIMITS.fileBytes}
        {...(kept.length > 0 ? { keptName: words.kept(kept.length) } : {})}
        {...(props.error ? { error: props.error } : {})}
      />
    </>
  );
}
