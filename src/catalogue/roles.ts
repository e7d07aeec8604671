/** A school's role in its 学区. `member` is a 学区 without a lead school, where the lead gap does not apply. */
export const roles = [
  {id: "lead", zh: "牵头学校", en: "Lead school", words: ["牵头学校", "牵头校", "牵头", "牵头单位", "龙头学校", "龙头校", "龙头", "核心学校", "核心校", "领衔学校", "领衔校", "lead"]},
  {id: "cooperating", zh: "合作学校", en: "Cooperating school", words: ["合作学校", "合作校", "合作", "合作单位", "协作学校", "协作校", "cooperating"]},
  {id: "member", zh: "成员学校", en: "Member school", words: ["成员学校", "成员校", "成员", "成员单位", "member"]},
] as const;

export type RoleId = (typeof roles)[number]["id"];
