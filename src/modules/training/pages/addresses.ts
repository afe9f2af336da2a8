export const TRAINING = "/can-bo/tap-huan";
/** Courses a unit holds, for who looks after them. */
export const HOSTED = `${TRAINING}/to-chuc`;
export const MINE = `${TRAINING}/cua-toi`;
/** Questions asked at courses, followed up one by one. */
export const ASKED = `${TRAINING}/cau-hoi`;
/** Who was trained in a year, by unit. */
export const TRAINED = `${TRAINING}/theo-don-vi`;
export const DIALOGUES = "/doi-thoai";
