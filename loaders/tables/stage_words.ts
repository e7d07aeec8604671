import {seniorStage, sharedStage, stages, type StageId} from "../../src/catalogue/stages.js";

/** A stage that a header or a line may say. */
export type SaidStage = StageId | "senior" | "shared";

/** Stages by the words of two letters or more that are nothing else in Chinese tables. */
export const stageWords: ReadonlyMap<string, SaidStage> = new Map([...stages, seniorStage, sharedStage].flatMap(({id, words}) => words.filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).map((word) => [word, id] as const)));
