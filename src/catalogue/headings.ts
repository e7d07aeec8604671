/**
 * Lines inside a table that only name the township, 学区 or kind of the schools below them: 红塔镇, 二、城东片区（5所）, 县直学校. `endings` of names, and words that are one as a whole
 * with a kind of school behind them or without. Never 城区小学 or 城区初中, which say a stage. Usual words of the forms, no closed list.
 */
export const headingLines = {
  endings: ["镇", "乡", "街道", "街道办", "办事处", "苏木", "区", "县", "市", "旗", "学片", "教育组", "管委会", "农场", "林场", "团场"],
  groups: ["县城", "县直", "市直", "区直", "州直", "局直", "直属", "公办", "民办", "城区", "镇区", "城镇", "乡镇", "农村", "乡村", "村级"],
  kinds: ["学校", "中小学", "中小学校", "义务教育学校", "单位"],
  /** Endings of bodies that have several schools; they may be schools themselves. */
  centres: ["中心校", "中心学校", "总校", "教育集团", "教育联盟", "教育共同体", "办学共同体", "联合校"],
  /** What such a name never holds: it is of a school or of a part of one. */
  never: ["校区", "小学", "中学", "初中", "学校", "学院", "幼儿园", "中心校", "分校", "教学点", "一中", "二中", "一小", "二小"],
} as const;
