import type {Standard} from "./standard.js";

const document = "教督〔2012〕3号";

/**
 * 县域义务教育均衡发展督导评估暂行办法 (2012): eight indicators, judged together by the mean of their CVs. What a school needs is each province's own
 * 办学基本标准, so there are no thresholds here: a bureau writes its province's under `thresholds` in bureau.yaml, with clause.
 */
export const standard2012: Standard = {
  id: "2012",
  zh: "县域义务教育均衡发展（2012）",
  en: "Balanced development of compulsory education in counties (2012)",
  since: 2012,
  clause: document,
  source: "教育部：教督〔2012〕3号《县域义务教育均衡发展督导评估暂行办法》（条次未与原文核对）",
  indicators: [
    "area_teaching_m2_per_pupil", "area_sports_m2_per_pupil", "equipment_yuan_per_pupil", "computers_per_100", "books_per_pupil",
    "teachers_per_100", "teachers_above_qualification_per_100", "teachers_intermediate_title_per_100",
  ],
  rule: null,
  minimumPupils: null,
  limits: [],
  composites: [
    {stage: "primary", cv: 0.65, clause: `${document}：小学综合差异系数小于或等于0.65`},
    {stage: "junior", cv: 0.55, clause: `${document}：初中综合差异系数小于或等于0.55`},
  ],
  thresholds: [],
  schoolSize: null,
  items: [],
};
