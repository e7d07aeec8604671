/**
 * How the name of a group begins whose columns are of some pupils, classes or teachers only: 随迁子女 › 在校生数 is not the number of pupils, 大班额 › 班级数
 * not that of classes. Usual words of the forms, no closed list.
 */
export const subgroups = ["随迁子女", "进城务工", "外来务工", "农民工", "留守儿童", "农村留守", "寄宿", "住宿", "住校", "学前", "附设", "附属幼儿", "大班额", "超大班额", "残疾", "随班就读", "特殊教育", "送教上门", "借读"] as const;
