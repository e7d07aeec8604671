import {zh} from "../messages/zh.js";

export type PageGroup = "area" | "schools" | "work" | "basis";

/** The pages in the order of the navigation. `path` is Framework's; the file is path + ".md". */
export const pages: readonly {id: string; path: string; name: string; group: PageGroup}[] = [
  {id: "overview", path: "/index", name: zh["page.overview"], group: "area"},
  {id: "indicators", path: "/indicators", name: zh["page.indicators"], group: "area"},
  {id: "rates", path: "/rates", name: zh["page.rates"], group: "area"},
  {id: "exams", path: "/exams", name: zh["page.exams"], group: "area"},
  {id: "districts", path: "/districts", name: zh["page.districts"], group: "schools"},
  {id: "school", path: "/school", name: zh["page.school"], group: "schools"},
  {id: "training", path: "/training", name: zh["page.training"], group: "work"},
  {id: "quality", path: "/quality", name: zh["page.quality"], group: "basis"},
  {id: "methods", path: "/methods", name: zh["page.methods"], group: "basis"},
];

export const groups: readonly PageGroup[] = ["area", "schools", "work", "basis"];
