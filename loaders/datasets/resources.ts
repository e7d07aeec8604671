import {itemDataset} from "./items.js";

/** Teachers, premises and equipment of a school, by stage, on 1 September. Money in 万元 is converted to 元. */
export const resources = itemDataset("resources", "办学条件", "Resources");
