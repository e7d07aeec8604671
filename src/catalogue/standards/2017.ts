import {items2017} from "./2017_items.js";
import type {Standard} from "./standard.js";

const article6 = "教督〔2017〕6号 第六条";

/** 县域义务教育优质均衡发展督导评估办法 (2017): the seven resource indicators. */
export const standard2017: Standard = {
  id: "2017",
  zh: "县域义务教育优质均衡发展（2017）",
  en: "High-quality balanced development of compulsory education in counties (2017)",
  since: 2017,
  clause: article6,
  source: "教育部：教督〔2017〕6号《县域义务教育优质均衡发展督导评估办法》",
  indicators: [
    "teachers_above_qualification_per_100", "teachers_backbone_per_100", "teachers_arts_pe_per_100", "area_teaching_m2_per_pupil", "area_sports_m2_per_pupil",
    "equipment_yuan_per_pupil", "multimedia_rooms_per_100",
  ],
  rule: {
    minimumMet: 6,
    floor: 0.85,
    clause: `${article6}：每所学校至少有六项指标达到要求，余项不能低于要求的85%`,
  },
  minimumPupils: {teaching_point: 50, clause: "教督〔2017〕6号：50人以下教学点不参加评估"},
  limits: [
    {stage: "primary", cv: 0.5, clause: `${article6}：所有指标校际差异系数，小学均小于或等于0.50`},
    {stage: "junior", cv: 0.45, clause: `${article6}：所有指标校际差异系数，初中均小于或等于0.45`},
  ],
  composites: [],
  schoolSize: {one: 2000, both: 2500, clause: "教督〔2017〕6号 第七条（四）：小学、初中不超过2000人，九年一贯制、十二年一贯制学校义务教育阶段不超过2500人（未与原文核对）"},
  items: items2017,
  thresholds: [
    {indicator: "teachers_above_qualification_per_100", primary: 4.2, junior: 5.3, clause: `${article6}（一）`},
    {indicator: "teachers_backbone_per_100", primary: 1, junior: 1, clause: `${article6}（二）`},
    {indicator: "teachers_arts_pe_per_100", primary: 0.9, junior: 0.9, clause: `${article6}（三）`},
    {indicator: "area_teaching_m2_per_pupil", primary: 4.5, junior: 5.8, clause: `${article6}（四）`},
    {indicator: "area_sports_m2_per_pupil", primary: 7.5, junior: 10.2, clause: `${article6}（五）`},
    {indicator: "equipment_yuan_per_pupil", primary: 2000, junior: 2500, clause: `${article6}（六）`},
    {indicator: "multimedia_rooms_per_100", primary: 2.3, junior: 2.4, clause: `${article6}（七）`},
  ],
};
