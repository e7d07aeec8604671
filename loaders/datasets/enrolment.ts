import {itemDataset} from "./items.js";

/** Pupils and classes of a school, by stage, on 1 September. */
export const enrolment = itemDataset("enrolment", "在校生与班级", "Enrolment");
