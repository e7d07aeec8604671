import {expect, test} from "vitest";
import {datasets} from "../../../loaders/datasets/datasets.js";
import {isStock} from "../../../loaders/datasets/is_stock.js";

test("enrolment and resources are counted on 1 September, nothing else is", () => {
  expect([...datasets].filter(isStock).map(({id}) => id).toSorted()).toEqual(["enrolment", "resources"]);
});
