import {expect, test} from "vitest";
import {orderSteps} from "../../../src/models/order.js";

const step = (name: string, ...reads: string[]) => ({schema: "m", name, reads: reads.map((read) => `m.${read}`)});
const names = (steps: readonly {name: string}[]) => steps.map(({name}) => name).join(" ");

test("each step stands after those it reads, otherwise in the given order", () => {
  expect(names(orderSteps([step("c", "b"), step("b", "a"), step("a"), step("d")]))).toBe("a b c d");
});

test("only wanted steps and what they need", () => {
  expect(names(orderSteps([step("c", "b"), step("b", "a"), step("a"), step("d")], ({name}) => name === "b"))).toBe("a b");
});

test("names that no step makes are taken as given", () => {
  expect(names(orderSteps([step("a", "raw")]))).toBe("a");
});

test("a circle is named", () => {
  expect(() => orderSteps([step("a", "b"), step("b", "a")])).toThrow("m.a → m.b → m.a");
});
