/**
 * How a school came out of others, or ended. `predecessors` and `successors`: what a record of the kind names; the words of 学校沿革 as bureaus write them.
 * A school that keeps its code through a merger or a split is one of its own predecessors.
 */
export const successionKinds = [
  {id: "rename", zh: "更名", en: "Renamed", words: ["更名", "改名", "换码", "rename"], predecessors: true, successors: true},
  {id: "merge", zh: "合并", en: "Merged", words: ["合并", "并入", "撤并", "merge"], predecessors: true, successors: true},
  {id: "split", zh: "拆分", en: "Split", words: ["拆分", "分立", "分设", "split"], predecessors: true, successors: true},
  {id: "closed", zh: "撤销", en: "Closed", words: ["撤销", "停办", "撤并停办", "closed"], predecessors: true, successors: false},
  {id: "opened", zh: "新设", en: "Opened", words: ["新设", "新建", "opened"], predecessors: false, successors: true},
] as const;

export type SuccessionKind = (typeof successionKinds)[number]["id"];
