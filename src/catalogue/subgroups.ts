/** What says that a column or line is a part of another one: 其中：女生. */
export const partWord = "其中";

export const sexWords = ["男", "女"] as const;

/** How the name of a group of some pupils begins. Usual words of the forms, no closed list. */
export const pupilGroups = ["随迁", "进城务工", "外来务工", "农民工", "留守", "农村留守", "寄宿", "住宿", "住校", "残疾", "随班就读", "送教上门", "借读", "少数民族"] as const;

/**
 * How the name of a group begins whose columns are of some pupils, classes or teachers only: 随迁子女 › 在校生数 is not the number of pupils, 大班额 › 班级数
 * not that of classes. Usual words of the forms, no closed list.
 */
export const subgroups = [...pupilGroups, "学前", "幼儿", "附设", "附属幼儿", "大班额", "超大班额", "特殊教育"] as const;

/**
 * How the name of a group, or of a whole table, begins or what it holds whose figures are not what there is on 1 September: 招生 › 学生数 is not the number of pupils,
 * 规划 › 图书册数 not that of books, 生均 › 图书册数 not of a school. Usual words of the forms, no closed list; 生均 in 学生均衡 is none, nor what a whole includes (含危房).
 */
export const otherFigures = {
  begins: [
    "招生", "新生", "毕业", "转入", "转出", "流失", "辍学", "起始年级", "上年", "上一年", "上学年", "上一学年", "上学期", "去年", "往年", "上期", "比上", "较上", "同比", "明年", "下年", "下学年", "预计", "预测",
    "新增", "当年新增", "本年新增", "本学年新增", "增加", "减少", "增减", "当年增", "本年增", "当年减", "本年减", "新建", "在建", "拟建", "改扩建", "新购", "购置", "当年购", "本年购", "报废",
    "规划", "计划", "标准数", "标准要求", "标准值", "国家标准", "省定标准", "省标准", "应有", "应配", "应达", "需", "尚需", "缺", "尚缺", "短缺", "差额", "差距",
    "危房", "租", "借", "非学校产权", "非本校产权", "非产权", "平均每", "每百", "每生", "每校", "每班",
  ],
  is: ["标准"],
  holds: ["生均", "人均", "师均", "每百名", "百名学生拥有", "新增", "缺口", "危房", "租借", "租用", "借用", "规划数", "计划数"],
  butFor: ["均衡", "含危房", "含租", "含借", "含新增"],
} as const;

/** How the title or the sheet's name says the same of all figures below it, unless the group above them says that they are the stock after all. */
export const otherTitles = ["生均", "人均", "师均", "每百名", "百名学生拥有", "缺口", "短缺", "新增", "规划数", "规划表", "规划一览", "规划情况", "规划统计"] as const;

/** What the name of a group holds that is of those who work at a school: 教师 › 人数 is no number of pupils. */
export const staffWords = ["教师", "教职", "教工", "职工", "员工"] as const;

/** How the name of a group begins whose figures are what there is. */
export const stockGroups = ["总量", "总数", "合计", "实有", "现有", "在校", "年末", "期末", "本学年", "本年", "全校", "学校产权"] as const;

/**
 * How the title or the sheet's name of a table of enrolment says that its pupils are those who enter or leave (2024年秋季新生入学), and names of places and offices that
 * hold such a word. A title that speaks of the stock too (招生及在校生情况) leaves it to the columns.
 */
export const flowTitles = {
  words: ["招生", "新生", "入学", "毕业生", "毕业班", "毕业学生", "毕业人数", "毕业情况", "起始年级"],
  butFor: ["新生镇", "新生乡", "新生村", "新生街", "新生路", "新生区", "新生社区", "新生小学", "新生中学", "新生学校", "新生中心", "新生完全", "招生办", "招生委", "招生考试"],
  stock: ["在校", "在籍", "实有", "现有"],
} as const;
