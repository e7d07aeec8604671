import type {Standard} from "./standard.js";
import {standard2012} from "./2012.js";
import {standard2017} from "./2017.js";

/** Every national standard that a bureau.yaml may name. */
export const standards: readonly Standard[] = [standard2012, standard2017];
