/** A school's role in its 学区. `member` is a 学区 without a lead school, where the lead gap does not apply. */
export const roles = [
  {id: "lead", zh: "牵头学校", en: "Lead school", words: ["牵头学校", "牵头校", "牵头", "龙头学校", "lead"]},
  {id: "cooperating", zh: "合作学校", en: "Cooperating school", words: ["合作学校", "合作校", "合作", "cooperating"]},
  {id: "member", zh: "成员学校", en: "Member school", words: ["成员学校", "成员校", "成员", "member"]},
] as const;

export type RoleId = (typeof roles)[number]["id"];
