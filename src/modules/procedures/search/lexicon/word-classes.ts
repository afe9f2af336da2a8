/** Who speaks, and how Vietnamese speakers call themselves; used inside alternatives of a pattern. */
export const person =
  "em|tôi|mình|tui|cháu|con|anh|chị|cô|chú|bác|bạn|tớ|chúng tôi|chúng em|vợ chồng em|vợ chồng tôi|gia đình em|gia đình tôi|nhà em|nhà tôi|nhà mình";

/** Classes of single words that phrases of the lexicon name in braces. */
export const wordClasses = {
  kin: "mẹ má mạ bầm u bố ba cha tía thầy ông bà chồng vợ con cháu anh chị em cô dì chú bác cậu mợ thím dượng nội ngoại cụ cố bé người thân bạn",
  elder: "ông bà cụ cố mẹ má bố ba cha tía ngoại nội bác",
  child: "con bé cháu trẻ nhóc baby",
  who: "em tôi mình tui cháu con anh chị cô chú bác ông bà nhà nội ngoại tớ họ người",
  shop: "quán tiệm shop sạp tạp quầy",
};
