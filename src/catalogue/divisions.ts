/**
 * What a line of a school's figures may be divided by beside school, year and stage. A table with such a column and several lines a school gives parts, not
 * the school's figure. Usual words of the forms, no closed list.
 */
export const divisions = ["年级", "年级名称", "所在年级", "班级", "班级名称", "班号", "班别", "性别", "民族", "年龄", "学科", "任教学科", "课程", "学历", "职称", "校区", "分校", "教学点"] as const;

/** Those that may be how many there are instead: 班级 for the number of classes. */
export const countedDivisions: ReadonlySet<string> = new Set(["班级", "校区", "分校", "教学点"]);

/** How a column is headed that may put a school's pupils into groups by words, wherever the word stands (户籍性质, 是否寄宿, 学生类别); numbers in it are counts of such pupils. */
export const pupilDivisions = ["民族", "户籍", "户口", "寄宿", "住宿", "住校", "走读", "就读方式", "生源", "随迁", "留守", "学生类别", "学生类型", "学生性质", "学生来源", "学生身份", "学生分类"] as const;

/** The same, only as the whole name: 类型 may be a school's too, and is one for all its lines then. */
export const namedDivisions = ["类别", "类型", "分类", "人员类别"] as const;

/** How a column begins that is of one person who answers for a school, and how those beside it are called that say more of this person. Usual words of the forms, no closed list. */
export const persons = {
  begins: ["校长", "副校长", "正校长", "负责人", "学校负责人", "法人", "法定代表人", "书记", "园长", "联系人", "填报人", "填表人", "经办人"],
  more: ["姓名", "性别", "民族", "年龄", "出生年月", "出生日期", "学历", "学位", "职称", "职务", "政治面貌", "籍贯", "任职时间", "电话", "联系电话", "办公电话", "手机", "手机号"],
} as const;
