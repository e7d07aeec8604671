/** What says that a column or line is a part of another one: 其中：女生. */
export const partWord = "其中";

export const sexWords = ["男", "女"] as const;

/** How the name of a group of some pupils begins. Usual words of the forms, no closed list. */
export const pupilGroups = ["随迁", "进城务工", "外来务工", "农民工", "留守", "农村留守", "寄宿", "住宿", "住校", "残疾", "随班就读", "送教上门", "借读", "少数民族"] as const;

/**
 * How the name of a group begins whose columns are of some pupils, classes or teachers only: 随迁子女 › 在校生数 is not the number of pupils, 大班额 › 班级数
 * not that of classes. Usual words of the forms, no closed list.
 */
export const subgroups = [...pupilGroups, "学前", "附设", "附属幼儿", "大班额", "超大班额", "特殊教育"] as const;
