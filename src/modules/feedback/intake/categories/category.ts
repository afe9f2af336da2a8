/** What a message is about, in the words the form offers. Its words never change; other words are another one. */
export interface Category {
  code: string;
  titleVi: string;
  titleEn: string;
  /** Class of content of Nghị định 20/2008/NĐ-CP Điều 5. */
  decreeClass: number | null;
  /** About the conduct of a person: never in the open inbox. */
  isConfidential: boolean;
  position: number;
  state: "waiting" | "approved" | "dropped";
  /** Both days included. */
  fromOn: string;
  untilOn: string | null;
  replaces: string | null;
  /** The unit petitions of it go to straight away; null: the unit the sender chose. */
  petitionsTo: string | null;
  writtenBy: string | null;
  writtenByName: string;
  writtenAt: Date;
}

export const CATEGORY_LIMITS = { title: 160, position: 999, decreeClass: 8 };

/** What may be chosen on a day. */
export const isOffered = (one: Pick<Category, "state" | "fromOn" | "untilOn">, day: string): boolean =>
  one.state === "approved" && one.fromOn <= day && (one.untilOn === null || day <= one.untilOn);
