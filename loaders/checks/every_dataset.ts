import {datasets} from "../datasets/datasets.js";

/** Ids of all datasets, for checks that look at any file. */
export const everyDataset: readonly string[] = datasets.map(({id}) => id);
