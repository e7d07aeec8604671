import type {StageId} from "../stages.js";

/** 政府保障程度, 教育质量, 社会认可度: the parts of a standard beside 资源配置, which indicators judge. */
export const parts = [
  {id: "resources", zh: "资源配置", en: "Resources"},
  {id: "government", zh: "政府保障程度", en: "Government support"},
  {id: "quality", zh: "教育质量", en: "Quality of education"},
  {id: "recognition", zh: "社会认可度", en: "Public recognition"},
] as const;

/** What an area as a whole must meet. A bureau reports it (dataset standard_items), or the warehouse has the figures for it. */
export interface StandardItem {
  id: string;
  part: "government" | "quality" | "recognition";
  number: number;
  zh: string;
  en: string;
  /** What tables call it beside its name and the requirement in full. */
  words?: readonly string[];
  /** The requirement in full. */
  text: {zh: string; en: string};
  clause: string;
  /** false: the wording was not checked against the primary text. */
  confirmed: boolean;
  /**
   * The figure of the text, for all stages or by stage; null: it has none that one value can be held against, and the bureau's conclusion decides.
   * `below` is strict. A share of 0 to 1 has the unit "". `alone` false: words or a second figure stand beside it, so that a value which breaks it
   * fails the item, and one that keeps it passes with the bureau's conclusion only.
   */
  required: {direction: "up" | "down" | "below"; unit: string; value: number | Partial<Record<StageId, number>>; alone: boolean} | null;
  /** Model of the figure where the warehouse holds its data (measures.standard_item_figures). */
  computed: "school_size" | "class_size" | "retention" | null;
}
