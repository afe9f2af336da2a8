import { Refused, SavedByAnother } from "../../platform/refusal/index.ts";

export class PictureUnknown extends Error {
  override name = "PictureUnknown";
  readonly code = "picture-unknown";
}

/** The unit has this very file already. */
export class PictureKept extends Error {
  override name = "PictureKept";
  readonly code = "picture-kept";
  readonly existing: { id: string; code: string };
  constructor(existing: { id: string; code: string }) {
    super("picture kept already");
    this.existing = existing;
  }
}

export class PictureRefused extends Refused<"no-right-here" | "withdrawn-already"> {
  override name = "PictureRefused";
}

/** Somebody saved what belongs to the picture in between. */
export class PictureChangedMeanwhile extends SavedByAnother {
  override name = "PictureChangedMeanwhile";
}
