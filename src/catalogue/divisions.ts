/**
 * What a line of a school's figures may be divided by beside school, year and stage. A table with such a column and several lines a school gives parts, not
 * the school's figure. Usual words of the forms, no closed list.
 */
export const divisions = ["年级", "年级名称", "所在年级", "班级", "班级名称", "班号", "班别", "性别", "民族", "年龄", "学科", "任教学科", "课程", "学历", "职称", "校区", "分校", "教学点"] as const;

/** Those that may be how many there are instead: 班级 for the number of classes. */
export const countedDivisions: ReadonlySet<string> = new Set(["班级", "校区", "分校", "教学点"]);
