/** Words of lines that are no records: notes, signatures, numbers of pages. Patterns of folded text that DuckDB and JavaScript read alike. */
export const noteLines = {
  /** What a note under a table begins with: followed by a colon or a number, brackets aside, or alone in its line. */
  notes: ["注", "备注", "附注", "说明", "填表说明", "填表人", "制表人?", "审核人?", "填报人", "复核人?", "单位负责人", "负责人", "数据来源", "资料来源"],
  /** What a line of one cell begins with that is a note. */
  alone: ["注", "备注", "说明", "※", "[*]", "以上(?:数据|资料|统计|各)", "公章", "盖章"],
  /** Signatures, followed by a colon (校长（签字）：) or by brackets at the end of their line. */
  signatures: ["(?:填表|制表|审核|填报|报送|统计|上报)(?:单位|人|员)", "单位", "分管领导", "主管领导", "校长", "局长", "班主任", "任课教师", "任课老师", "经办人", "联系人"],
  /** The same, beside which a number is no figure: 联系电话：, 填报日期：. */
  numbered: ["(?:填表|制表|审核|填报|报送|统计|上报)(?:时间|日期)", "联系电话", "电话", "日期"],
  /** The number of a printed page, whole: 第1页, 共3页, 第1页 共3页. */
  page: "第 *[0-9一二三四五六七八九十]+ *页([ ,/]*共 *[0-9一二三四五六七八九十]+ *页)?|共 *[0-9一二三四五六七八九十]+ *页([ ,/]*第 *[0-9一二三四五六七八九十]+ *页)?",
} as const;

/** What the first cell of an example line of a form is, or begins with before a colon or in brackets: 示例, 例：某小学. Never 示例一小, which is a name. `lead` may begin any text. */
export const exampleLines = {
  before: ["填写", "填报", "填表", "录入"],
  words: ["示例", "样例", "范例", "举例", "例子", "例"],
  lead: ["例如", "如:"],
} as const;
